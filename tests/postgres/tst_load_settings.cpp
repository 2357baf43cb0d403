// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/load_settings.h"

#include "core/files.h"
#include "postgres/copy/copy.h"
#include "postgres/server/load_mark.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::core::Error;
using rehome::core::ErrorCode;
using rehome::core::WorkContext;
using rehome::testing::endingOf;
using rehome::testing::runSql;
using rehome::testing::sqlValue;
using rehome::testing::TestServer;

namespace {

/// What distinguishes a server that loads from an ordinary one, and what must not.
QString settingsOf(const PrivateServer &server)
{
    return sqlValue(server.superuser(),
                    u"SELECT concat_ws(' ', current_setting('wal_level'), current_setting('max_wal_senders'), "
                    "current_setting('autovacuum'), current_setting('checkpoint_timeout'), current_setting('fsync'), "
                    "current_setting('full_page_writes'), current_setting('synchronous_commit'))"_s);
}

const QString ordinary = u"replica 10 on 5min on on on"_s;
const QString loading = u"minimal 0 off 1h on on on"_s;

/// Gathers what is logged.
struct Log
{
    QStringList lines;
    [[nodiscard]] WorkContext context()
    {
        WorkContext context;
        context.log = [this](rehome::core::LogLevel level, const QString &line) {
            if (level != rehome::core::LogLevel::Debug)
                lines += line;
        };
        return context;
    }
};

} // namespace

class TestLoadSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void aCopyLoadsAndTheServerIsOrdinaryAgain();
    void anErrorLeavesAnOrdinaryServer();
    void aStopLeavesAnOrdinaryServer();
    void workThatStopsTheServerLeavesARunningOne();
    void whatAKilledRunLeftIsRestarted_data();
    void whatAKilledRunLeftIsRestarted();
    void aServerThatAnotherRunLoadsIntoIsLeftAlone();
    void othersAreNotInterrupted();
    void aReplicatedServerKeepsItsSettings();
    void oneThatDoesNotStartLikeThisGoesOnAsItWas();

private:
    [[nodiscard]] QString place() const { return m_source->folder() + u"/las ting"_s; }
    [[nodiscard]] PrivateServer target() const { return PrivateServer::open(place(), ServerPurpose::Lasting, 13, {}); }
    [[nodiscard]] QByteArray files() const
    {
        return rehome::core::readFile(target().dataFolder() + u"/postgresql.auto.conf"_s) +
               rehome::core::readFile(target().dataFolder() + u"/postgresql.conf"_s);
    }

    std::unique_ptr<TestServer> m_source;
    QByteArray m_files; ///< the server's settings, before anything was loaded
};

void TestLoadSettings::initTestCase()
{
    m_source = std::make_unique<TestServer>();
    const PrivateServer server = target();
    m_files = files();
    runSql(server.superuser(), u"CREATE DATABASE other"_s);
    runSql(server.superuser(u"other"_s), u"CREATE TABLE public.t AS SELECT generate_series(1, 1000) AS i"_s);
}

void TestLoadSettings::cleanup()
{
    const PrivateServer server = target();
    QCOMPARE(settingsOf(server), ordinary);
    QCOMPARE(files(), m_files);
    QCOMPARE(sqlValue(server.superuser(u"other"_s), u"SELECT sum(i) FROM public.t"_s), u"500500"_s);
}

void TestLoadSettings::cleanupTestCase()
{
    PrivateServer::remove(place(), {});
}

void TestLoadSettings::aCopyLoadsAndTheServerIsOrdinaryAgain()
{
    const ServerAddress source = m_source->newDatabase();
    runSql(source, u"CREATE TABLE public.many (id int PRIMARY KEY, words text)"_s);
    runSql(source, u"INSERT INTO public.many SELECT i, repeat(md5(i::text), 9) FROM generate_series(1, 30000) i"_s);
    PrivateServer server = target();
    const QString name = u"co\"p'y ü"_s;
    QString during;

    withLoadSettings(server, {}, [&] {
        during = settingsOf(server);
        (void)copyDatabase({.source = source, .target = server.superuser(name)}, {});
    });

    QCOMPARE(during, loading);
    QCOMPARE(settingsOf(server), ordinary);
    const QString content = u"SELECT count(*) || md5(string_agg(words, '' ORDER BY id)) FROM public.many"_s;
    QCOMPARE(sqlValue(server.superuser(name), content), sqlValue(source, content));
}

void TestLoadSettings::anErrorLeavesAnOrdinaryServer()
{
    PrivateServer server = target();

    const QString ending = endingOf([&] {
        withLoadSettings(server, {}, [&] {
            QCOMPARE(settingsOf(server), loading);
            throw Error(ErrorCode::DiskFull, u"a"_s, u"b"_s);
        });
    });

    QCOMPARE(ending, u"DiskFull"_s);
    QCOMPARE(settingsOf(server), ordinary);
}

void TestLoadSettings::aStopLeavesAnOrdinaryServer()
{
    PrivateServer server = target();
    std::stop_source source;
    const WorkContext context{.stop = source.get_token()};

    const QString ending = endingOf([&] {
        withLoadSettings(server, context, [&] {
            source.request_stop();
            context.throwIfStopped();
        });
    });

    QCOMPARE(ending, u"Stopped"_s);
    QCOMPARE(settingsOf(server), ordinary);
}

void TestLoadSettings::workThatStopsTheServerLeavesARunningOne()
{
    PrivateServer server = target();

    withLoadSettings(server, {}, [&] { server.stop({}); });

    QVERIFY(server.isRunning());
    QCOMPARE(settingsOf(server), ordinary);
}

void TestLoadSettings::whatAKilledRunLeftIsRestarted_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("opening it") << u"open"_s;
    QTest::newRow("starting it") << u"start"_s;
    QTest::newRow("the next load") << u"load"_s;
}

void TestLoadSettings::whatAKilledRunLeftIsRestarted()
{
    QFETCH(const QString, by);
    PrivateServer server = target();
    server.stop({});
    server.startWith({loadMark, u"wal_level=minimal"_s, u"max_wal_senders=0"_s, u"autovacuum=off"_s}, {});
    runSql(server.superuser(), u"DROP DATABASE IF EXISTS half"_s);
    runSql(server.superuser(), u"CREATE DATABASE half"_s);
    QVERIFY(PrivateServer::existing(place()).hasLoadSettings());
    Log log;

    if (by == u"open")
        (void)PrivateServer::open(place(), ServerPurpose::Lasting, 13, log.context());
    else if (by == u"start")
        PrivateServer::existing(place()).start(log.context());
    else
        withLoadSettings(server, log.context(), [] {});

    QVERIFY(PrivateServer::existing(place()).isRunning());
    QVERIFY(!PrivateServer::existing(place()).hasLoadSettings());
    QCOMPARE(settingsOf(server), ordinary);
    QVERIFY2(log.lines.size() == 1 && log.lines.first().contains(place()), qPrintable(log.lines.join(u'\n')));
    QCOMPARE(sqlValue(server.superuser(u"half"_s), u"SELECT 1"_s), u"1"_s);
}

void TestLoadSettings::aServerThatAnotherRunLoadsIntoIsLeftAlone()
{
    PrivateServer server = target();
    QString second;

    withLoadSettings(server, {}, [&] {
        PrivateServer::existing(place()).start({});
        (void)target();
        second = endingOf([&] {
            PrivateServer same = PrivateServer::existing(place());
            withLoadSettings(same, {}, [] {});
        });
        QCOMPARE(settingsOf(server), loading);
    });

    QCOMPARE(second, u"Busy"_s);
}

void TestLoadSettings::othersAreNotInterrupted()
{
    PrivateServer server = target();
    Session guest(server.superuser(u"other"_s), Access::ReadWrite, {});
    const QString backend = guest.value(u"SELECT pg_backend_pid()"_s);
    Log log;
    QString during;

    withLoadSettings(server, log.context(), [&] { during = settingsOf(server); });

    QCOMPARE(during, ordinary);
    QCOMPARE(guest.value(u"SELECT pg_backend_pid()"_s), backend);
    QCOMPARE(log.lines.size(), 1);
}

void TestLoadSettings::aReplicatedServerKeepsItsSettings()
{
    PrivateServer server = target();
    runSql(server.superuser(), u"SELECT pg_create_physical_replication_slot('standby')"_s);
    QString during;

    withLoadSettings(server, {}, [&] { during = settingsOf(server); });

    runSql(server.superuser(), u"SELECT pg_drop_replication_slot('standby')"_s);
    QCOMPARE(during, ordinary);
}

void TestLoadSettings::oneThatDoesNotStartLikeThisGoesOnAsItWas()
{
    PrivateServer server = target();
    QFile settings(server.dataFolder() + u"/postgresql.auto.conf"_s);
    QVERIFY(settings.open(QIODevice::Append));
    const qint64 before = settings.size();
    settings.write("archive_mode = on\n"); // from the next start on; not possible with wal_level = minimal
    settings.close();
    Log log;
    QString during;

    withLoadSettings(server, log.context(), [&] { during = settingsOf(server); });

    server.stop({});
    QVERIFY(settings.resize(before));
    QCOMPARE(during, ordinary);
    QCOMPARE(log.lines.size(), 1);
}

QTEST_GUILESS_MAIN(TestLoadSettings)
#include "tst_load_settings.moc"
