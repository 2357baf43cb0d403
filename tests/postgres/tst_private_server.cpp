// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/server/scratch_server.h"
#include "postgres/server/server_process.h"
#include "postgres/session/session.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::core::ErrorCode;
using rehome::core::Secret;
using rehome::testing::endingOf;
using rehome::testing::errorOf;

namespace {

/// Listens on a port of 127.0.0.1 as long as it lives.
class Listener final
{
public:
    explicit Listener(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        m_listens =
            ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 && ::listen(m_socket, 1) == 0;
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    [[nodiscard]] bool listens() const { return m_listens; }

private:
    int m_socket;
    bool m_listens = false;
};

/// Every process's command line.
QByteArray allCommandLines()
{
    QByteArray all;
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(process));
        if (process.front().isDigit() && file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return all;
}

QString serverVersionOf(const PrivateServer &server)
{
    Session session(server.superuser(), Access::ReadOnly, {});
    return session.value(u"SHOW server_version"_s);
}

} // namespace

class TestPrivateServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsMadeStoppedAndStartedAgain_data();
    void itIsMadeStoppedAndStartedAgain();
    void aFolderThatTheServersAccountCannotReachServes();
    void aPortThatWasTakenMeanwhileIsReplaced();
    void aHalfMadeFolderIsBegunAnew();
    void twoRunsDoNotMakeOneServer();
    void oneThatIsBeingMadeByAKilledRunIsRemovedForGood();
    void removingARunningServerLeavesNothing();
    void rolesKeepTheirPasswords();
    void thePasswordStandsInThePassFileOnly();
    void aScratchServerGoesWithItsScope();
    void aStopWhileItIsMadeLeavesNothing();
    void aBrokenConfigurationIsTold();
    void whatIsNotThereIsNotFound();

private:
    [[nodiscard]] QString place() const { return m_folder->filePath(u"s er'ver"_s); }
    void letOthersIn() const
    {
        QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                    QFileDevice::ExeOwner | QFileDevice::ReadOther |
                                                    QFileDevice::ExeOther);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrivateServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>(u"/tmp/rehome-test-XXXXXX"_s);
}

void TestPrivateServer::cleanup()
{
    PrivateServer::remove(place(), {});
}

void TestPrivateServer::itIsMadeStoppedAndStartedAgain_data()
{
    QTest::addColumn<ServerPurpose>("purpose");
    QTest::newRow("scratch") << ServerPurpose::Scratch;
    QTest::newRow("lasting") << ServerPurpose::Lasting;
}

void TestPrivateServer::itIsMadeStoppedAndStartedAgain()
{
    QFETCH(const ServerPurpose, purpose);
    letOthersIn();
    QVERIFY(!PrivateServer::exists(place()));

    PrivateServer server = PrivateServer::open(place(), purpose, 13, {});
    const QString version = serverVersionOf(server);
    QVERIFY(server.isRunning());
    {
        Session session(server.superuser(), Access::ReadWrite, {});
        QCOMPARE(session.value(u"SHOW fsync"_s), purpose == ServerPurpose::Scratch ? u"off"_s : u"on"_s);
        QCOMPARE(session.value(u"SHOW listen_addresses"_s), u"127.0.0.1"_s);
        QCOMPARE(session.value(u"SHOW max_locks_per_transaction"_s), u"1024"_s);
        QCOMPARE(session.value(u"SHOW unix_socket_directories"_s), QString());
        session.execute(u"CREATE DATABASE kept"_s);
    }
    server.stop({});
    QVERIFY(!server.isRunning());
    server.stop({}); // nothing to do
    PrivateServer again = PrivateServer::existing(place());
    QVERIFY(!again.isRunning());
    again.start({});
    again.start({}); // nothing to do

    QCOMPARE(again.port(), server.port());
    QCOMPARE(serverVersionOf(again), version);
    QCOMPARE(endingOf([&] { const Session session(again.superuser(u"kept"_s), Access::ReadOnly, {}); }), QString());
    QCOMPARE(PrivateServer::open(place(), purpose, 13, {}).port(), server.port());
}

void TestPrivateServer::aFolderThatTheServersAccountCannotReachServes()
{
    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {}); // below a 0700 folder
    const QString data = server.dataFolder();

    QVERIFY(!serverVersionOf(server).isEmpty());
    QCOMPARE(data.startsWith(place()), ::geteuid() != 0);
    PrivateServer::remove(place(), {});
    QVERIFY(!QFileInfo::exists(data));
}

void TestPrivateServer::aPortThatWasTakenMeanwhileIsReplaced()
{
    letOthersIn();
    PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
    server.stop({});
    const int before = server.port();
    const Listener other(before);
    QVERIFY(other.listens());

    server.start({});

    QVERIFY(server.port() != before);
    QVERIFY(!serverVersionOf(server).isEmpty());
    QCOMPARE(PrivateServer::existing(place()).port(), server.port());
}

void TestPrivateServer::aHalfMadeFolderIsBegunAnew()
{
    letOthersIn();
    rehome::core::makeFolder(place() + u"/data/base"_s);
    rehome::core::writeFile(place() + u"/data/PG_VERSION"_s, "15");
    rehome::core::writeFile(place() + u"/pgpass"_s, "127.0.0.1:*:*:rehome:old\n", rehome::core::ownerOnly);

    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});

    QVERIFY(!serverVersionOf(server).isEmpty());
}

void TestPrivateServer::twoRunsDoNotMakeOneServer()
{
    letOthersIn();
    std::optional<rehome::core::Error> second;
    bool wasHalfMade = false;
    const auto beginAnother = [&](rehome::core::LogLevel /*level*/, const QString &text) {
        if (second || !text.contains(u"--pgdata="_s))
            return;
        wasHalfMade = PrivateServer::isHalfMade(place());
        second = errorOf([&] { (void)PrivateServer::open(place(), ServerPurpose::Scratch, 13, {}); });
    };

    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {.log = beginAnother});

    QVERIFY(second);
    QCOMPARE(second->code(), ErrorCode::Busy);
    QVERIFY(wasHalfMade && !PrivateServer::isHalfMade(place()));
    QVERIFY(!serverVersionOf(server).isEmpty());
}

void TestPrivateServer::oneThatIsBeingMadeByAKilledRunIsRemovedForGood()
{
    // An initdb that outlived its run, and goes on making files in the data folder.
    const QString program = m_folder->filePath(u"initdb"_s);
    rehome::core::writeFile(program, "#!/bin/sh\ntrap '' TERM\nwhile mkdir -p \"${1#*=}/base\"; do echo made; done\n",
                            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QProcess maker;
    maker.setStandardErrorFile(QProcess::nullDevice());
    maker.start(program, {u"--pgdata="_s + place() + u"/data"_s});
    QVERIFY(maker.waitForReadyRead());

    PrivateServer::remove(place(), {});

    QVERIFY(maker.waitForFinished(1000));
    QCOMPARE(maker.exitStatus(), QProcess::CrashExit);
    QVERIFY(!QFileInfo::exists(place()));
}

void TestPrivateServer::removingARunningServerLeavesNothing()
{
    letOthersIn();
    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
    Session guest(server.superuser(), Access::ReadWrite, {});

    PrivateServer::remove(place(), {});

    QVERIFY(!QFileInfo::exists(place()));
    QVERIFY(!allCommandLines().contains(place().toUtf8()));
    QCOMPARE(endingOf([&] { const Session session(server.superuser(), Access::ReadOnly, {}); }),
             u"ConnectionRefused"_s);
    PrivateServer::remove(place(), {}); // nothing to do
}

void TestPrivateServer::rolesKeepTheirPasswords()
{
    letOthersIn();
    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
    const QString name = u"role \"of\": 'all' \\ %1"_s;
    const Secret chosen(u"pass:word\\ 'with' \"all\" %1 ü"_s);

    const ServerAddress first = server.ensureRole(name, u"postgres"_s, {}, chosen);
    const ServerAddress second =
        PrivateServer::existing(place()).ensureRole(name, u"postgres"_s, {}, Secret(u"another"_s));
    ServerAddress byFile = server.as(name, u"postgres"_s);
    byFile.password = {};

    QCOMPARE(first.password.reveal(), chosen.reveal());
    QCOMPARE(second.password.reveal(), chosen.reveal());
    for (const ServerAddress &address : {first, byFile}) {
        Session session(address, Access::ReadOnly, {});
        QCOMPARE(session.value(u"SELECT current_user"_s), name);
        QCOMPARE(session.value(u"SELECT rolsuper FROM pg_roles WHERE rolname = current_user"_s), u"f"_s);
    }
    QCOMPARE(endingOf([&] { (void)server.as(u"nobody"_s, u"postgres"_s); }), u"NotFound"_s);
}

void TestPrivateServer::thePasswordStandsInThePassFileOnly()
{
    letOthersIn();
    const PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
    const Secret chosen(u"canary4711canary"_s);
    (void)server.ensureRole(u"app"_s, u"postgres"_s, {}, chosen);
    {
        Session session(server.superuser(), Access::ReadWrite, {});
        session.execute(u"CHECKPOINT"_s);
    }
    const QByteArray ownPassword = server.superuser().password.reveal().toUtf8();

    QVERIFY(ownPassword.size() == 32);
    QCOMPARE(QFileInfo(server.passFile()).permissions() & 0x0077, QFileDevice::Permissions());
    const QByteArray lines = allCommandLines();
    for (const QByteArray &secret : {ownPassword, chosen.reveal().toUtf8()}) {
        QVERIFY(!lines.contains(secret));
        for (const QString &file : rehome::core::filesBelow(place())) {
            const QString path = place() + u'/' + file;
            if (path != server.passFile())
                QVERIFY2(!rehome::core::readFile(path).contains(secret), qPrintable(path));
        }
    }
    QCOMPARE(QDir(place()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"pgpass"_s, u"server.json"_s}));
}

void TestPrivateServer::aScratchServerGoesWithItsScope()
{
    letOthersIn();
    QString data;
    {
        const ScratchServer scratch(place(), 13, {});
        data = scratch->dataFolder();
        QVERIFY(scratch->isRunning());
    }

    QVERIFY(!QFileInfo::exists(place()));
    QVERIFY(!QFileInfo::exists(data));
}

void TestPrivateServer::aStopWhileItIsMadeLeavesNothing()
{
    letOthersIn();
    std::stop_source source;
    const rehome::core::WorkContext context{.stop = source.get_token()};
    source.request_stop();

    QCOMPARE(endingOf([&] { const ScratchServer scratch(place(), 13, context); }), u"Stopped"_s);
    QVERIFY(!QFileInfo::exists(place()));
}

void TestPrivateServer::aBrokenConfigurationIsTold()
{
    letOthersIn();
    PrivateServer server = PrivateServer::open(place(), ServerPurpose::Scratch, 13, {});
    server.stop({});
    QFile settings(server.dataFolder() + u"/postgresql.auto.conf"_s);
    QVERIFY(settings.open(QIODevice::Append));
    settings.write("no_such_setting = 5\n");
    settings.close();

    const auto error = errorOf([&] { server.start({}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ToolFailed);
    QVERIFY(error->whatHappened().contains(place()));
    QVERIFY2(error->details().contains(u"no_such_setting"_s), qPrintable(error->details()));
}

void TestPrivateServer::whatIsNotThereIsNotFound()
{
    QCOMPARE(endingOf([&] { (void)PrivateServer::existing(place()); }), u"NotFound"_s);
    QCOMPARE(endingOf([&] { (void)PrivateServer::open(place(), ServerPurpose::Scratch, 99, {}); }), u"ToolMissing"_s);
    QVERIFY(freePort() > 1023 && freePort() != freePort());
}

QTEST_GUILESS_MAIN(TestPrivateServer)
#include "tst_private_server.moc"
