// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/server/load_mark.h"
#include "postgres/server/private_server.h"
#include "postgres/server/server_process.h"
#include "postgres/session/session.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;

/// A private server of which a run that was killed has asked something, which goes on without that run.
class TestChangingServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneThatEndsByItselfIsStopped();
    void oneThatIsStoppingIsAwaitedAndStarted();
    void oneThatIsStartingIsAwaited();
    void oneThatAKilledRunStartsRunsWithItsOrdinarySettings();

private:
    [[nodiscard]] QString place() const { return m_folder->filePath(u"server"_s); }
    [[nodiscard]] QString description() const { return place() + u"/server.json"_s; }
    [[nodiscard]] QString programs() const
    {
        return QJsonDocument::fromJson(rehome::core::readFile(description())).object().value(u"programs"_s).toString();
    }
    PrivateServer withPgCtl(const QByteArray &first);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr auto forAll = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                        QFileDevice::ReadOther | QFileDevice::ExeOther;

bool letsSessionsIn(const PrivateServer &server)
{
    Session session(server.superuser(), Access::ReadOnly, {});
    return session.value(u"SELECT 1"_s) == u"1"_s;
}

} // namespace

void TestChangingServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>(u"/tmp/rehome-test-XXXXXX"_s);
    QFile::setPermissions(m_folder->path(), forAll);
    (void)PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
}

void TestChangingServer::cleanup()
{
    PrivateServer::remove(place(), {});
}

/// The server with a pg_ctl before whose own work others have done theirs: \a first, in which "$real" is the real one.
PrivateServer TestChangingServer::withPgCtl(const QByteArray &first)
{
    const QString folder = m_folder->filePath(u"programs"_s);
    rehome::core::makeFolder(folder);
    QFile::setPermissions(folder, forAll);
    rehome::core::writeFile(
        folder + u"/pg_ctl"_s,
        "#!/bin/sh\nreal=" + programs().toUtf8() + "/pg_ctl\n" + first + "\nexec \"$real\" \"$@\"\n", forAll);
    QJsonObject json = QJsonDocument::fromJson(rehome::core::readFile(description())).object();
    json.insert(u"programs"_s, folder);
    rehome::core::writeFile(description(), QJsonDocument(json).toJson());
    return PrivateServer::existing(place());
}

void TestChangingServer::oneThatEndsByItselfIsStopped()
{
    const PrivateServer server = withPgCtl("\"$real\" \"$@\"");

    server.stop({});

    QVERIFY(!server.isRunning());
}

void TestChangingServer::oneThatIsStoppingIsAwaitedAndStarted()
{
    PrivateServer server = PrivateServer::existing(place());
    std::optional<Session> guest(std::in_place, server.superuser(), Access::ReadOnly, rehome::core::WorkContext{});
    (void)::kill(serverProcess(server.dataFolder()), SIGTERM); // ends when its last session has
    QTRY_VERIFY(isChangingState(server.dataFolder()));
    QString said;
    const auto endSession = [&](rehome::core::LogLevel /*level*/, const QString &text) {
        if (text.contains(u"just starting or stopping"_s)) {
            said = text;
            guest.reset();
        }
    };

    server.start({.log = endSession});

    QVERIFY(said.contains(place()));
    QVERIFY(letsSessionsIn(server));
}

void TestChangingServer::oneThatIsStartingIsAwaited()
{
    PrivateServer server = PrivateServer::existing(place());
    QFile state(server.dataFolder() + u"/postmaster.pid"_s);
    QVERIFY(state.open(QIODevice::ReadWrite));
    const QByteArray ready = state.readAll();
    QVERIFY(ready.contains("\nready   "));
    const auto write = [&](const QByteArray &text) { return state.seek(0) && state.write(text) > 0 && state.flush(); };
    QVERIFY(write(QByteArray(ready).replace("\nready   ", "\nstarting")));
    bool waited = false;
    const auto becomeReady = [&](rehome::core::LogLevel /*level*/, const QString &text) {
        waited = waited || (text.contains(u"just starting or stopping"_s) && write(ready));
    };

    server.start({.log = becomeReady});

    QVERIFY(waited);
    QVERIFY(letsSessionsIn(server));
}

void TestChangingServer::oneThatAKilledRunStartsRunsWithItsOrdinarySettings()
{
    PrivateServer::existing(place()).stop({});
    PrivateServer server = withPgCtl("if [ \"$1\" = start ] && mkdir \"$0.once\" 2>/dev/null; then\n"
                                     "    for word; do port=${word#--options=-p }; done\n"
                                     "    \"$real\" start \"$2\" --wait \"$5\" \"--options=-p $port -c " +
                                     loadMark.toUtf8() + "\"\nfi");
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"programs"_s), forAll | QFileDevice::WriteOther));

    server.start({});

    QVERIFY(QFile::exists(m_folder->filePath(u"programs/pg_ctl.once"_s)));
    QVERIFY(server.isRunning() && !server.hasLoadSettings());
    QVERIFY(letsSessionsIn(server));
}

QTEST_GUILESS_MAIN(TestChangingServer)
#include "tst_changing_server.moc"
