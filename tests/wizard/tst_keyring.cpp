// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keyring.h"
#include "wizard/password_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::wizard;

/// A desktop without any keyring: it is said quickly, and nothing is written in plain text.
class TestKeyring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoneAndThatIsSaid();
    void nothingIsReadOrStored();
    void theDialogOffersToKeepOnlyWhereThatIsPossible();
    void theDialogGivesWhatWasTypedAndEmptiesItsField();
    void theDialogShowsWhyItAsksAgain();
    void refusingIsToldOnce();

private:
    Keyring m_keyring;
};

void TestKeyring::thereIsNoneAndThatIsSaid()
{
    QElapsedTimer clock;
    clock.start();
    bool available = true;
    QString reason;
    int answers = 0;

    m_keyring.probe([&](bool is, const QString &why) {
        available = is;
        reason = why;
        ++answers;
    });

    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 5000);
    QVERIFY(clock.elapsed() < 2500);
    QVERIFY(!available);
    QVERIFY2(reason.contains(u"keyring"_s) && reason.endsWith(u'.'), qPrintable(reason));
    QTest::qWait(50);
    QCOMPARE(answers, 1);
}

void TestKeyring::nothingIsReadOrStored()
{
    bool stored = true;
    bool removed = false;
    std::optional<core::Secret> found(core::Secret(u"x"_s));
    int answers = 0;

    m_keyring.store(u"postgresql://me@host/db"_s, core::Secret(u"canary-4711"_s), [&](bool ok, const QString &problem) {
        stored = ok || problem.isEmpty();
        ++answers;
    });
    m_keyring.read(u"postgresql://me@host/db"_s, [&](const std::optional<core::Secret> &secret) {
        found = secret;
        ++answers;
    });
    m_keyring.remove(u"postgresql://me@host/db"_s, [&](bool ok, const QString &) {
        removed = ok;
        ++answers;
    });

    QTRY_COMPARE_WITH_TIMEOUT(answers, 3, 10000);
    QVERIFY(!stored);
    QVERIFY(!found);
    QVERIFY(!removed);
}

void TestKeyring::theDialogOffersToKeepOnlyWhereThatIsPossible()
{
    PasswordDialog dialog({.address = u"shop at db.example"_s}, m_keyring, nullptr);
    dialog.show();
    auto *keep = dialog.findChild<QCheckBox *>(u"keep"_s);

    QTRY_VERIFY_WITH_TIMEOUT(keep->accessibleDescription().contains(u"no keyring"_s), 5000);
    QVERIFY(!keep->isEnabled());
    QVERIFY(!keep->isChecked());
}

void TestKeyring::theDialogGivesWhatWasTypedAndEmptiesItsField()
{
    QWidget window;
    std::optional<PasswordAnswer> answer;
    PasswordDialog::ask(&window, {.address = u"shop at db.example"_s, .why = u"The steps read it."_s}, m_keyring,
                        [&answer](const PasswordAnswer &given) { answer = given; });
    auto *dialog = window.findChild<PasswordDialog *>();
    auto *field = dialog->findChild<QLineEdit *>(u"password"_s);
    auto *use = dialog->findChild<QPushButton *>(u"usePasswordButton"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!use->isEnabled());

    QTest::keyClicks(field, u"canary-4711"_s);
    use->click();

    QVERIFY(answer);
    QCOMPARE(answer->password.reveal(), u"canary-4711"_s);
    QVERIFY(!answer->keep);
    QVERIFY(field->text().isEmpty());
    QTRY_VERIFY(window.findChild<PasswordDialog *>() == nullptr);
}

void TestKeyring::theDialogShowsWhyItAsksAgain()
{
    PasswordDialog dialog({.address = u"shop at db.example"_s,
                           .why = u"The steps read it."_s,
                           .lastError = u"The server refused user or password."_s},
                          m_keyring, nullptr);

    QCOMPARE(dialog.findChild<QLineEdit *>(u"password"_s)->accessibleDescription(),
             u"The server refused user or password."_s);
}

void TestKeyring::refusingIsToldOnce()
{
    QWidget window;
    int refusals = 0;
    bool answered = false;
    PasswordDialog::ask(
        &window, {.address = u"shop"_s}, m_keyring, [&answered](const PasswordAnswer &) { answered = true; },
        [&refusals] { ++refusals; });

    QTest::keyClick(window.findChild<PasswordDialog *>(), Qt::Key_Escape);

    QTRY_VERIFY(window.findChild<PasswordDialog *>() == nullptr);
    QCOMPARE(refusals, 1);
    QVERIFY(!answered);
}

int main(int count, char **arguments)
{
    // No bus, no keyring: whatever desktop the test runs on.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("XDG_CURRENT_DESKTOP");
    const QApplication application(count, arguments);
    QStandardPaths::setTestModeEnabled(true);
    TestKeyring test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_keyring.moc"
