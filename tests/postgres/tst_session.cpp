// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/session.h"

#include "postgres/session/connection_error.h"
#include "postgres/session/snapshot.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using rehome::core::ErrorCode;
using rehome::testing::endingOf;
using rehome::testing::errorOf;
using rehome::testing::runSql;
using rehome::testing::sqlValue;
using rehome::testing::TestServer;

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aConnectionThatFailsSaysWhy_data();
    void aConnectionThatFailsSaysWhy();
    void aServerThatIsFullSaysSo();
    void aRefusalIsKnownInEveryLanguage();
    void settingsThatChangeValuesArePinned();
    void theServerNoticesThatItsClientIsGone();
    void anIdleSessionIsNotEnded();
    void nullAndEmptyAreToldApart();
    void namesAndTextsAreQuoted();
    void readOnlyRefusesEveryWrite();
    void aRefusedStatementSaysWhy();
    void whatARefusalIsOfIsKnownWithoutItsWords_data();
    void whatARefusalIsOfIsKnownWithoutItsWords();
    void stoppingCancelsAStatementWithinTwoSeconds();
    void stoppingGivesUpAConnectionWithinASecond();
    void aStopAfterAStatementLeavesTheSessionAlone();
    void aKilledBackendIsALostConnection();
    void aFailedStatementIsUnhealthy();

private:
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
};

void TestSession::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
}

void TestSession::aConnectionThatFailsSaysWhy_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such host") << u"host=no-such-host.invalid"_s << ErrorCode::NoSuchHost;
    QTest::newRow("nobody listens") << u"port=1"_s << ErrorCode::ConnectionRefused;
    QTest::newRow("nobody listens at the socket") << u"host=/tmp/rehome-no-such"_s << ErrorCode::ConnectionRefused;
    QTest::newRow("wrong password") << u"password=canary-99"_s << ErrorCode::WrongPassword;
    QTest::newRow("no password") << u"password="_s << ErrorCode::WrongPassword;
    QTest::newRow("no such user") << u"user=nobody_at_all"_s << ErrorCode::WrongPassword;
    QTest::newRow("no such database") << u"dbname=nothing_here"_s << ErrorCode::NoSuchDatabase;
    QTest::newRow("no TLS") << u"sslmode=require"_s << ErrorCode::ServerUnsuitable;
}

void TestSession::aConnectionThatFailsSaysWhy()
{
    QFETCH(const QString, changes);
    QFETCH(const ErrorCode, code);
    ServerAddress address = m_database;
    address.passFile.clear();
    const ServerAddress other = ServerAddress::parse(changes);
    if (!other.host.isEmpty())
        address.host = other.host;
    if (!other.port.isEmpty())
        address.port = other.port;
    if (!other.database.isEmpty())
        address.database = other.database;
    if (!other.user.isEmpty())
        address.user = other.user;
    if (changes.startsWith(u"password"_s))
        address.password = other.password;
    address.others = other.others;

    const auto error = errorOf([&] { const Session session(address, Access::ReadOnly, {}); });

    QVERIFY(error);
    QVERIFY2(error->code() == code, qPrintable(error->details()));
    QVERIFY2(error->whatHappened().contains(address.display()), error->what());
    QVERIFY(!error->whatToDo().isEmpty());
    const QString all = error->whatHappened() + error->whatToDo() + error->details();
    QVERIFY(!all.contains(u"canary-99"_s));
    QVERIFY(m_database.password.isEmpty() || !all.contains(m_database.password.reveal()));
}

void TestSession::aServerThatIsFullSaysSo()
{
    const ServerAddress database = m_server->newDatabase();
    const ServerAddress clerk = (*m_server)->ensureRole(u"clerk"_s, database.database, {});
    runSql(database, u"ALTER ROLE clerk CONNECTION LIMIT 1"_s);
    const Session first(clerk, Access::ReadOnly, {});

    const auto error = errorOf([&] { const Session second(clerk, Access::ReadOnly, {}); });

    QVERIFY(error);
    QVERIFY2(error->code() == ErrorCode::Busy, qPrintable(error->details()));
}

void TestSession::aRefusalIsKnownInEveryLanguage()
{
    const ServerAddress nowhere = m_database.withDatabase(u"nowhere"_s);
    const ServerAddress impostor = m_database.withUser(m_database.user, rehome::core::Secret(u"wrong"_s));

    QCOMPARE(connectionError(nowhere, u"FATAL:  Datenbank »nowhere« existiert nicht"_s).code(),
             ErrorCode::NoSuchDatabase);
    QCOMPARE(connectionError(impostor, u"FATAL:  Passwort-Authentifizierung fehlgeschlagen"_s).code(),
             ErrorCode::WrongPassword);
    QCOMPARE(connectionError(m_database, u"SCHWERWIEGEND"_s).code(), ErrorCode::ConnectionLost);
}

void TestSession::settingsThatChangeValuesArePinned()
{
    runSql(m_database, u"ALTER DATABASE %1 SET timezone = 'Asia/Tokyo'; ALTER DATABASE %1 SET datestyle = 'German';"
                       "ALTER DATABASE %1 SET row_security = on; ALTER DATABASE %1 SET search_path = nowhere;"
                       "ALTER DATABASE %1 SET array_nulls = off"_s.arg(m_database.database));
    Session session(m_database, Access::ReadOnly, {});

    QCOMPARE(session.value(u"SELECT timestamptz '2024-02-29 12:00+00'"_s), u"2024-02-29 12:00:00+00"_s);
    QCOMPARE(session.value(u"SELECT interval '1 year 2 days 3 hours'"_s), u"1 year 2 days 03:00:00"_s);
    QCOMPARE(session.value(u"SELECT '\\x00ff'::bytea"_s), u"\\x00ff"_s);
    QCOMPARE(session.value(u"SHOW row_security"_s), u"off"_s);
    QCOMPARE(session.value(u"SELECT ('{NULL}'::text[])[1] IS NULL"_s), u"t"_s);
    QCOMPARE(session.value(u"SHOW search_path"_s), u"pg_catalog"_s);
    QCOMPARE(session.value(u"SHOW client_encoding"_s), u"UTF8"_s);
    QCOMPARE(session.value(u"SHOW lc_monetary"_s), u"C"_s);
    QCOMPARE(session.serverVersion() / 10000, session.value(u"SHOW server_version_num"_s).toInt() / 10000);
    QVERIFY(session.value(u"SHOW server_version"_s).startsWith(versionText(session.serverVersion())));
}

/// Without these, locks and snapshots stay for two hours after the network was cut.
void TestSession::theServerNoticesThatItsClientIsGone()
{
    const QString probing = u"SELECT current_setting('tcp_keepalives_idle')::int + current_setting("
                            "'tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int"_s;
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        Session session(m_database, access, {});
        QCOMPARE(session.value(probing), u"60"_s);
    }
    Snapshot snapshot(m_database, {});
    QCOMPARE(snapshot.reader()->value(u"SHOW tcp_user_timeout"_s), u"60000"_s);
}

void TestSession::anIdleSessionIsNotEnded()
{
    const ServerAddress address = m_server->newDatabase();
    if (Session(address, Access::ReadOnly, {}).serverVersion() < 140000)
        QSKIP("the server ends no idle sessions");
    runSql(address, u"ALTER DATABASE %1 SET idle_session_timeout = '200ms'"_s.arg(address.database));

    Session reader(address, Access::ReadOnly, {});
    Session writer(address, Access::ReadWrite, {});
    QTest::qSleep(600);

    QCOMPARE(reader.value(u"SHOW idle_session_timeout"_s), u"0"_s);
    QCOMPARE(writer.value(u"SHOW idle_session_timeout"_s), u"0"_s);
    if (reader.serverVersion() >= 170000)
        QCOMPARE(reader.value(u"SHOW transaction_timeout"_s), u"0"_s);
}

void TestSession::nullAndEmptyAreToldApart()
{
    Session session(m_database, Access::ReadOnly, {});

    const Rows rows = session.query(u"SELECT NULL, '', 'ü€😀'"_s);

    QVERIFY(rows[0][0].isNull());
    QVERIFY(!rows[0][1].isNull() && rows[0][1].isEmpty());
    QCOMPARE(rows[0][2], QString::fromUtf8("ü€😀"));
    QVERIFY(session.value(u"SELECT 1 WHERE false"_s).isNull());
}

void TestSession::namesAndTextsAreQuoted()
{
    Session session(m_database, Access::ReadOnly, {});
    const QString hostile = QString::fromUtf8("a\"b'c\\d\n%1 Größe; DROP TABLE x; --");

    QCOMPARE(session.value(u"SELECT "_s + session.quotedText(hostile)), hostile);
    QCOMPARE(session.quotedName(u"a\"b"_s), u"\"a\"\"b\""_s);
}

void TestSession::readOnlyRefusesEveryWrite()
{
    runSql(m_database, u"CREATE TABLE kept (i int); CREATE SEQUENCE kept_s"_s);
    for (const QString &write : {u"INSERT INTO public.kept VALUES (1)"_s, u"DROP TABLE public.kept"_s,
                                 u"CREATE TABLE public.n (i int)"_s, u"SELECT nextval('public.kept_s')"_s}) {
        Session session(m_database, Access::ReadOnly, {});
        const auto error = errorOf([&] { session.execute(write); });
        QVERIFY2(error && error->whatHappened().contains(u"read-only"_s), qPrintable(write));
    }

    QCOMPARE(sqlValue(m_database, u"SELECT count(*) FROM public.kept"_s), u"0"_s);
}

void TestSession::aRefusedStatementSaysWhy()
{
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, m_database.database, {});
    runSql(m_database, u"CREATE TABLE IF NOT EXISTS closed (i int)"_s);
    Session session(reader, Access::ReadOnly, {});

    const auto denied = errorOf([&] { session.execute(u"SELECT * FROM public.closed"_s); });
    const auto wrong = errorOf([&] { session.execute(u"SELECT nonsense"_s); });

    QVERIFY(denied && wrong);
    QCOMPARE(denied->code(), ErrorCode::PermissionDenied);
    QVERIFY2(denied->whatHappened().contains(u"closed"_s), denied->what());
    QCOMPARE(wrong->code(), ErrorCode::ToolFailed);
    QVERIFY2(wrong->whatHappened().contains(u"nonsense"_s), wrong->what());
    QVERIFY(wrong->details().contains(u"SELECT nonsense"_s));
}

void TestSession::whatARefusalIsOfIsKnownWithoutItsWords_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("state"); // or how it begins
    QTest::newRow("no table") << u"SELECT FROM nowhere"_s << u"42P01"_s;
    QTest::newRow("no schema") << u"CREATE TABLE nowhere.t ()"_s << u"3F000"_s;
    QTest::newRow("a value") << u"SELECT 1 / 0"_s << u"22"_s;
    QTest::newRow("no locale") << u"CREATE DATABASE x TEMPLATE template0 LC_COLLATE 'xx_YY' LC_CTYPE 'xx_YY'"_s
                               << u"42809"_s;
    QTest::newRow("an encoding that does not go with it")
        << u"CREATE DATABASE x TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"_s
        << u"22"_s;
}

void TestSession::whatARefusalIsOfIsKnownWithoutItsWords()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, state);
    Session session(m_database, Access::ReadWrite, {});

    QVERIFY(errorOf([&] { session.execute(statement); }));

    QVERIFY2(session.lastSqlState().startsWith(state), qPrintable(session.lastSqlState()));
}

void TestSession::stoppingCancelsAStatementWithinTwoSeconds()
{
    std::stop_source source;
    Session session(m_database, Access::ReadOnly, {.stop = source.get_token()});
    QElapsedTimer clock;
    clock.start();
    const std::jthread stopper([&source] {
        std::this_thread::sleep_for(200ms);
        source.request_stop();
    });

    const QString ending = endingOf([&] { session.execute(u"SELECT pg_sleep(60)"_s); });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
    QCOMPARE(endingOf([&] { session.execute(u"SELECT 1"_s); }), u"Stopped"_s);
}

/// It listens, and says nothing: the connection itself may take ten seconds.
void TestSession::stoppingGivesUpAConnectionWithinASecond()
{
    const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    QVERIFY(::bind(silent, reinterpret_cast<sockaddr *>(&place), size) == 0 && ::listen(silent, 5) == 0 &&
            ::getsockname(silent, reinterpret_cast<sockaddr *>(&place), &size) == 0);
    ServerAddress address = m_database;
    address.port = QString::number(ntohs(place.sin_port));
    std::stop_source stop;
    QElapsedTimer clock;
    const std::jthread stopping([&] {
        QTest::qSleep(200);
        clock.start();
        stop.request_stop();
    });

    const QString ending =
        endingOf([&] { const Session session(address, Access::ReadOnly, {.stop = stop.get_token()}); });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY(clock.isValid() && clock.elapsed() < 1000);
    ::close(silent); // and so the connection ends
}

void TestSession::aStopAfterAStatementLeavesTheSessionAlone()
{
    for (int i = 0; i < 50; ++i) {
        std::stop_source source;
        Session session(m_database, Access::ReadOnly, {.stop = source.get_token()});
        const std::jthread stopper([&source] { source.request_stop(); });
        const QString ending = endingOf([&] { session.execute(u"SELECT 1"_s); });
        QVERIFY2(ending.isEmpty() || ending == u"Stopped"_s, qPrintable(ending));
    }
}

void TestSession::aKilledBackendIsALostConnection()
{
    Session session(m_database, Access::ReadOnly, {});
    const QString process = session.value(u"SELECT pg_backend_pid()"_s);
    const QString kill = u"SELECT pg_terminate_backend(%1)"_s.arg(process);
    const std::jthread killer([&] {
        std::this_thread::sleep_for(200ms);
        runSql((*m_server)->superuser(), kill);
    });

    const auto during = errorOf([&] { session.execute(u"SELECT pg_sleep(30)"_s); });
    const auto afterwards = errorOf([&] { session.execute(u"SELECT 1"_s); });

    QVERIFY(during);
    QCOMPARE(during->code(), ErrorCode::ConnectionLost);
    QVERIFY(afterwards);
    QCOMPARE(afterwards->code(), ErrorCode::ConnectionLost);
}

void TestSession::aFailedStatementIsUnhealthy()
{
    Session session(m_database, Access::ReadOnly, {});
    QVERIFY(session.isHealthy());

    (void)errorOf([&] { session.execute(u"SELECT nonsense"_s); });

    QVERIFY(!session.isHealthy());
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
