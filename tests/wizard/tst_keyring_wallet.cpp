// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keyring.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome;
using namespace rehome::wizard;

/// A KWallet that keeps its entries in memory, in a process of its own. Entries of the key "hang" are never answered.
class FakeWallet final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public Q_SLOTS:
    // NOLINTBEGIN: the names and arguments are KWallet's
    QString networkWallet() { return u"kdewallet"_s; }
    int open(const QString &, qlonglong, const QString &) { return 1; }
    int entryType(int, const QString &folder, const QString &key, const QString &)
    {
        if (key == u"hang"_s)
            setDelayedReply(true);
        return m_entries.contains(folder + u'/' + key) ? 1 : 0;
    }
    QString readPassword(int, const QString &folder, const QString &key, const QString &)
    {
        return m_entries.value(folder + u'/' + key);
    }
    int writePassword(int, const QString &folder, const QString &key, const QString &value, const QString &)
    {
        m_entries.insert(folder + u'/' + key, value);
        return 0;
    }
    int removeEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return m_entries.remove(folder + u'/' + key) > 0 ? 0 : -3;
    }
    bool hasEntry(int, const QString &folder, const QString &key, const QString &)
    {
        return m_entries.contains(folder + u'/' + key);
    }
    // NOLINTEND

private:
    QHash<QString, QString> m_entries;
};

/// A desktop with a keyring.
class TestKeyringWallet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPasswordIsKeptFoundAndRemoved();
    void anUnknownAddressHasNone();
    void aHangingKeyringIsGivenUp();
    void aKeyringThatGoesAwayAnswersNobody();

private:
    [[nodiscard]] std::optional<core::Secret> read(const QString &key);

    QProcess m_bus;
    QProcess m_wallet;
    Keyring m_keyring;
};

void TestKeyringWallet::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("no dbus-daemon on this machine");
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_bus.waitForStarted() && m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
    m_wallet.start(QCoreApplication::applicationFilePath(), {u"--wallet"_s});
    QVERIFY(m_wallet.waitForStarted() && m_wallet.waitForReadyRead());
}

void TestKeyringWallet::cleanupTestCase()
{
    for (QProcess *process : {&m_wallet, &m_bus}) {
        process->terminate();
        process->waitForFinished();
    }
}

std::optional<core::Secret> TestKeyringWallet::read(const QString &key)
{
    std::optional<core::Secret> found;
    bool answered = false;
    m_keyring.read(key, [&](const std::optional<core::Secret> &secret) {
        found = secret;
        answered = true;
    });
    [&] { QTRY_VERIFY(answered); }();
    return found;
}

void TestKeyringWallet::aPasswordIsKeptFoundAndRemoved()
{
    const QString key = u"postgresql://me@host/db"_s;
    QString problem = u"-"_s;
    const auto answer = [&problem](bool ok, const QString &why) { problem = ok ? QString() : why; };

    bool available = false;
    m_keyring.probe([&available](bool is, const QString &) { available = is; });
    QTRY_VERIFY(available);
    m_keyring.store(key, core::Secret(u"canary ä 4711"_s), answer);
    QTRY_COMPARE(problem, QString());
    const std::optional<core::Secret> found = read(key);
    QVERIFY(found);
    QCOMPARE(found->reveal(), u"canary ä 4711"_s);
    problem = u"-"_s;
    m_keyring.remove(key, answer);
    QTRY_COMPARE(problem, QString());
    QVERIFY(!read(key));
}

void TestKeyringWallet::anUnknownAddressHasNone()
{
    QVERIFY(!read(u"postgresql://nobody@nowhere/db"_s));
}

void TestKeyringWallet::aHangingKeyringIsGivenUp()
{
    Keyring keyring;
    keyring.setTimeLimit(300ms);
    QElapsedTimer clock;
    clock.start();
    int answers = 0;
    std::optional<core::Secret> found(core::Secret(u"x"_s));

    keyring.read(u"hang"_s, [&](const std::optional<core::Secret> &secret) {
        found = secret;
        ++answers;
    });

    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 3000);
    QVERIFY(!found);
    QVERIFY2(clock.elapsed() >= 290 && clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

void TestKeyringWallet::aKeyringThatGoesAwayAnswersNobody()
{
    bool answered = false;
    {
        Keyring keyring;
        keyring.setTimeLimit(100ms);
        keyring.read(u"anything"_s, [&answered](const std::optional<core::Secret> &) { answered = true; });
    }

    QTest::qWait(400);
    QVERIFY(!answered);
}

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    if (QCoreApplication::arguments().contains(u"--wallet"_s)) {
        FakeWallet wallet;
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.registerObject(u"/modules/kwalletd5"_s, &wallet, QDBusConnection::ExportAllSlots) ||
            !bus.registerService(u"org.kde.kwalletd5"_s))
            return 1;
        puts("ready");
        fflush(stdout);
        return QCoreApplication::exec();
    }
    TestKeyringWallet test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_keyring_wallet.moc"
