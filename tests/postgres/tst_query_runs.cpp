// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/measure/query_runs.h"
#include "postgres/measure/server_resources.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::QueryEnding;
using rehome::evidence::QueryOrigin;
using rehome::evidence::QueryRuns;
using rehome::evidence::QueryTiming;

class TestQueryRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRunIsASampleAndThePlanIsKept();
    void theLargestTablesAreCountedAndListed();
    void whatWouldWriteIsRefusedAndWritesNothing_data();
    void whatWouldWriteIsRefusedAndWritesNothing();
    void whatOnlyReadsIsMeasured_data();
    void whatOnlyReadsIsMeasured();
    void aRunThatHitsTheLimitCountsAsTheLimit();
    void aFailingQueryIsARowWithTheServersWords();
    void stoppingTakesLessThanASecond();
    void withoutTheExtensionItIsSaid();
    void theServersResourcesAreNoted();

private:
    QueryRuns measured(const QByteArray &sql, std::chrono::milliseconds limit = 5s)
    {
        const QString file = m_server->folder() + u"/queries.sql"_s;
        rehome::core::writeFile(file, sql);
        return measureQueries(
            {.address = m_database, .file = file, .tables = {u"public.none"_s}, .repeats = 3, .limit = limit}, {});
    }
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
};

void TestQueryRuns::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(
        m_database,
        u"CREATE TABLE invoice (id int PRIMARY KEY, note text); CREATE TABLE small (id int PRIMARY KEY);"
        "INSERT INTO invoice SELECT i, repeat('x', 50) FROM generate_series(1, 3000) i; INSERT INTO small VALUES (1);"
        "CREATE SEQUENCE counter; CREATE TABLE \"it's\" (id int);"
        "CREATE FUNCTION bump() RETURNS bigint LANGUAGE sql VOLATILE AS 'SELECT nextval(''public.counter'')';"
        "CREATE FUNCTION harmless() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';"
        "CREATE VIEW bumping AS SELECT id, public.bump() AS number FROM invoice;"
        "CREATE FUNCTION bump_both(int, int) RETURNS bool LANGUAGE sql VOLATILE AS 'SELECT bump() > 0';"
        "CREATE OPERATOR <#> (FUNCTION = bump_both, LEFTARG = int, RIGHTARG = int);"
        "CREATE FUNCTION add_up(bigint, int) RETURNS bigint LANGUAGE sql VOLATILE AS 'SELECT bump()';"
        "CREATE AGGREGATE bump_all(int) (SFUNC = add_up, STYPE = bigint, INITCOND = '0'); ANALYZE"_s);
}

void TestQueryRuns::everyRunIsASampleAndThePlanIsKept()
{
    const QueryRuns runs = measured("-- name: Long notes\nSELECT * FROM invoice WHERE note LIKE 'x%';");

    QCOMPARE(runs.queries.size(), 1u);
    const QueryTiming &query = runs.queries.front();
    QCOMPARE(query.problem, QString());
    QCOMPARE(query.ending, QueryEnding::Measured);
    QCOMPARE(query.name, u"Long notes"_s);
    QCOMPARE(query.milliseconds.size(), 3u);
    QVERIFY(std::all_of(query.milliseconds.begin(), query.milliseconds.end(), [](double time) { return time > 0; }));
    QCOMPARE(query.rows, 3000);
    QVERIFY(query.sharedHitBlocks + query.sharedReadBlocks > 10);
    QVERIFY2(query.plan.contains(u"Seq Scan on invoice"_s) && query.plan.contains(u"Buffers:"_s),
             qPrintable(query.plan));
}

void TestQueryRuns::theLargestTablesAreCountedAndListed()
{
    const QueryRuns runs = measureQueries({.address = m_database, .largest = 1, .repeats = 1}, {});

    QCOMPARE(runs.queries.size(), 2u);
    QCOMPARE(runs.queries[0].origin, QueryOrigin::Count);
    QCOMPARE(runs.queries[0].sql, u"SELECT count(*) FROM \"public\".\"invoice\""_s);
    QCOMPARE(runs.queries[1].origin, QueryOrigin::AdminList);
    QCOMPARE(runs.queries[1].sql, u"SELECT * FROM \"public\".\"invoice\" ORDER BY \"id\" DESC LIMIT 100"_s);
    QCOMPARE(runs.queries[1].rows, 100);
}

void TestQueryRuns::whatWouldWriteIsRefusedAndWritesNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : {"SELECT nextval('counter')",
                            "SELECT bump()",
                            "SELECT * FROM bumping",
                            "VALUES (nextval('counter')), (2)",
                            "SELECT 1 LIMIT nextval('counter')",
                            "SELECT 1 <#> 2",
                            "SELECT bump_all(id) FROM small",
                            "SELECT id FROM small WHERE id < (SELECT nextval('counter'))",
                            "SELECT * FROM small FOR UPDATE",
                            "SELECT setval('counter', 77)",
                            "SELECT pg_terminate_backend(pg_backend_pid())",
                            "SELECT lo_create(4711)",
                            "SELECT set_config('a.b', 'c', false)",
                            "SELECT pg_advisory_lock(1)",
                            "SELECT * INTO copied FROM small",
                            "CREATE TABLE copied AS SELECT 1",
                            "WITH gone AS (DELETE FROM small RETURNING *) SELECT * FROM gone",
                            "WITH new AS (INSERT INTO small VALUES (2) RETURNING *) SELECT * FROM new",
                            "SELECT \"nextval\"('counter')",
                            "SELECT pg_catalog.nextval('counter')",
                            "SELECT U&\"\\006eextval\"('counter')",
                            "SELECT query_to_xml('SELECT nextval(''counter'')', true, true, '')"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestQueryRuns::whatWouldWriteIsRefusedAndWritesNothing()
{
    QFETCH(QByteArray, sql);

    const QueryRuns runs = measured(sql);

    const QueryTiming &query = runs.queries.front();
    QCOMPARE(query.ending, QueryEnding::Refused);
    QVERIFY(query.problem.endsWith(u'.'));
    QVERIFY(query.milliseconds.empty());
    QCOMPARE(sqlValue(m_database, u"SELECT is_called FROM public.counter"_s), u"f"_s);
    QCOMPARE(sqlValue(m_database, u"SELECT count(*) FROM pg_largeobject_metadata"_s), u"0"_s);
    QCOMPARE(sqlValue(m_database, u"SELECT count(*) FROM pg_class WHERE relname = 'copied'"_s), u"0"_s);
    QCOMPARE(sqlValue(m_database, u"SELECT count(*) FROM public.small"_s), u"1"_s);
}

void TestQueryRuns::whatOnlyReadsIsMeasured_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql :
         {"SELECT random(), clock_timestamp(), now()", "SELECT harmless() FROM invoice", "TABLE small",
          "VALUES (1), (2)", "SELECT 'nextval(1)' AS \"nextval\"",
          "SELECT count(*), max(id)::numeric(10, 2) FROM invoice GROUP BY note",
          "SELECT pg_total_relation_size('invoice')", "SELECT * FROM \"it's\" AS \"a'b\"",
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n",
          "(SELECT 1) UNION ALL (SELECT id FROM small)", "SELECT extract(year FROM now()), coalesce(NULL, 1)"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestQueryRuns::whatOnlyReadsIsMeasured()
{
    QFETCH(QByteArray, sql);
    runSql(m_database, u"DROP OPERATOR IF EXISTS <#> (int, int)"_s);

    const QueryRuns runs = measured(sql);

    QCOMPARE(runs.queries.front().problem, QString());
    QCOMPARE(runs.queries.front().ending, QueryEnding::Measured);
}

void TestQueryRuns::aRunThatHitsTheLimitCountsAsTheLimit()
{
    const QueryRuns runs =
        measured("SELECT count(*) FROM invoice a, invoice b, invoice c; SELECT count(*) FROM invoice", 300ms);

    QCOMPARE(runs.queries[0].ending, QueryEnding::TimedOut);
    QCOMPARE(runs.queries[0].milliseconds, std::vector<double>{300});
    QVERIFY(runs.queries[0].problem.contains(u"300 ms"_s));
    QCOMPARE(runs.queries[1].ending, QueryEnding::Measured); // the next one is not hurt by it
}

void TestQueryRuns::aFailingQueryIsARowWithTheServersWords()
{
    const QueryRuns runs = measured("SELECT * FROM nowhere; SELECT 1/0; SELECT 1");

    QCOMPARE(runs.queries[0].ending, QueryEnding::Failed);
    QVERIFY2(runs.queries[0].problem.contains(u"nowhere"_s), qPrintable(runs.queries[0].problem));
    QCOMPARE(runs.queries[1].ending, QueryEnding::Failed);
    QVERIFY2(runs.queries[1].problem.contains(u"zero"_s), qPrintable(runs.queries[1].problem));
    QCOMPARE(runs.queries[2].ending, QueryEnding::Measured);
}

void TestQueryRuns::stoppingTakesLessThanASecond()
{
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const QString file = m_server->folder() + u"/slow.sql"_s;
    rehome::core::writeFile(file, "SELECT count(*) FROM invoice a, invoice b, invoice c");
    std::jthread stopper([&] {
        std::this_thread::sleep_for(400ms);
        sinceStop.start();
        stop.request_stop();
    });

    QVERIFY_THROWS_EXCEPTION(
        rehome::core::Stopped,
        (void)measureQueries({.address = m_database, .file = file, .limit = 60s}, {.stop = stop.get_token()}));

    QVERIFY2(sinceStop.elapsed() < 1000, QByteArray::number(sinceStop.elapsed()).constData());
}

void TestQueryRuns::withoutTheExtensionItIsSaid()
{
    const QueryRuns runs = measured("SELECT 1");

    QVERIFY(runs.statisticsProblem.contains(u"pg_stat_statements"_s));
}

void TestQueryRuns::theServersResourcesAreNoted()
{
    const rehome::evidence::ServerResources found = serverResources(m_database, {});

    QVERIFY(found.databaseBytes > 1'000'000);
    QVERIFY(found.connections >= 1);
    QCOMPARE(found.settings.value(u"max_connections"_s), QString::number(found.mostConnections));
    QVERIFY(found.settings.contains(u"shared_buffers"_s));
    QVERIFY(found.cacheHitRatio && *found.cacheHitRatio > 0 && *found.cacheHitRatio <= 1);
    QVERIFY(found.onThisMachine);
}

QTEST_GUILESS_MAIN(TestQueryRuns)
#include "tst_query_runs.moc"
