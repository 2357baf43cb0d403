// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/delta_sync.h"
#include "postgres/verification.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::core::ErrorCode;
using rehome::evidence::SyncedTable;
using rehome::evidence::Synchronisation;
using rehome::evidence::Verdict;
using rehome::testing::errorOf;
using rehome::testing::runSql;
using rehome::testing::sqlValue;
using rehome::testing::TestServer;

namespace {

SyncedTable tableOf(const Synchronisation &synced, const QString &table)
{
    for (const SyncedTable &one : synced.tables) {
        if (one.table == table)
            return one;
    }
    return {.table = u"not in the list"_s};
}

/// Tables that refer to each other, in a circle too; every kind of key; triggers that would write; a partitioned table.
const QString schema =
    u"CREATE TABLE parent (id bigserial PRIMARY KEY, code text UNIQUE, twice text GENERATED ALWAYS AS (code || code) "
    u"STORED);"
    "CREATE TABLE child (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_id bigint REFERENCES parent, v text);"
    "ALTER TABLE parent ADD first_child int REFERENCES child DEFERRABLE INITIALLY DEFERRED;"
    "CREATE TABLE \"odd \"\" %1, name\" (\"a, b\" text, \"%2\" int, v jsonb, PRIMARY KEY (\"%2\", \"a, b\"));"
    "CREATE TABLE plain (a int, b text);"
    "CREATE TABLE parted (k int, v text) PARTITION BY LIST (k);"
    "CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);"
    "CREATE TABLE parted_2 PARTITION OF parted FOR VALUES IN (2);"
    "CREATE TABLE written (n int);"
    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO public.written VALUES (1); RETURN "
    "NULL; END$$;"
    "CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON child FOR EACH ROW EXECUTE FUNCTION note();"
    "CREATE TRIGGER off AFTER INSERT ON child FOR EACH ROW EXECUTE FUNCTION note();"
    "ALTER TABLE child DISABLE TRIGGER off;"
    "CREATE MATERIALIZED VIEW sums AS SELECT count(*) n FROM child;"
    "CREATE MATERIALIZED VIEW above AS SELECT n + 1 n FROM sums;"
    "INSERT INTO parent (code) SELECT 'c' || i FROM generate_series(1, 3000) i;"
    "ALTER TABLE child DISABLE TRIGGER USER;"
    "INSERT INTO child (parent_id, v) SELECT i, 'v' || i FROM generate_series(1, 3000) i;"
    "ALTER TABLE child ENABLE TRIGGER note;"
    "UPDATE parent SET first_child = 1 WHERE id = 1;"
    "INSERT INTO \"odd \"\" %1, name\" SELECT 'k' || i, i, jsonb_build_object('i', i) FROM generate_series(1, 50) i;"
    "INSERT INTO plain SELECT i % 10, 'x' FROM generate_series(1, 100) i;"
    "INSERT INTO parted VALUES (1, 'one'), (2, 'two'); REFRESH MATERIALIZED VIEW sums; REFRESH MATERIALIZED VIEW above"_s;

/// What happens on the old side meanwhile.
const QString changes = u"UPDATE child SET v = 'new' WHERE id % 100 = 0;"
                        "DELETE FROM child WHERE id = 2999;"
                        "DELETE FROM parent WHERE id = 2999;"
                        "INSERT INTO parent (code) VALUES ('fresh');"
                        "INSERT INTO child (parent_id, v) VALUES (3001, 'fresh');"
                        "UPDATE parent SET first_child = 3001 WHERE id = 3001;"
                        "UPDATE \"odd \"\" %1, name\" SET v = NULL WHERE \"%2\" = 7;"
                        "DELETE FROM \"odd \"\" %1, name\" WHERE \"%2\" = 8;"
                        "INSERT INTO plain VALUES (3, 'x'), (3, 'x'), (99, NULL);"
                        "DELETE FROM plain WHERE ctid = (SELECT min(ctid) FROM plain WHERE a = 5);"
                        "UPDATE parted SET k = 2 WHERE k = 1;"
                        "TRUNCATE written;"
                        "REFRESH MATERIALIZED VIEW sums; REFRESH MATERIALIZED VIEW above"_s;

} // namespace

class TestDeltaSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void whatDiffersIsWrittenAndNothingElse_data();
    void whatDiffersIsWrittenAndNothingElse();
    void nothingIsWrittenWhereNothingDiffers();
    void aTableThatChangedAltogetherIsCopied();
    void rowsOfLargeTablesAreFoundChunkByChunk();
    void readersSeeTheOldStateUntilAllIsDone();
    void otherColumnsAreRefused();
    void aTableThatMayNotBeReadIsRefused();
    void theSameDatabaseIsRefused();
    void aTriggerThatWritesOtherRowsIsFound();
    void sequencesFollow();

private:
    std::pair<ServerAddress, ServerAddress> twins(const QString &sql)
    {
        std::pair<ServerAddress, ServerAddress> pair{m_server->newDatabase(), m_server->newDatabase()};
        runSql(pair.first, sql);
        runSql(pair.second, sql);
        return pair;
    }

    /// An ordinary role that owns everything in the database.
    ServerAddress ownerOf(const ServerAddress &address)
    {
        const ServerAddress owner = (*m_server)->ensureRole(u"owner"_s, address.database, {});
        runSql(address,
               u"DO $$ DECLARE r record; BEGIN FOR r IN SELECT c.oid::regclass name, CASE c.relkind WHEN 'm' THEN "
               "'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END kind FROM pg_class c WHERE "
               "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm') LOOP EXECUTE format('ALTER "
               "%s %s OWNER TO owner', r.kind, r.name); END LOOP; END $$; GRANT ALL ON SCHEMA public TO owner"_s);
        return owner;
    }

    std::unique_ptr<TestServer> m_server;
};

void TestDeltaSync::whatDiffersIsWrittenAndNothingElse_data()
{
    QTest::addColumn<bool>("asSuperuser");
    QTest::newRow("triggers and foreign keys sleep") << true;
    QTest::newRow("an ordinary owner, parents first") << false;
}

void TestDeltaSync::whatDiffersIsWrittenAndNothingElse()
{
    QFETCH(const bool, asSuperuser);
    const auto [before, after] = twins(schema);
    const ServerAddress target = asSuperuser ? after : ownerOf(after);
    runSql(before, changes);
    QVERIFY(verifyDatabases(before, after, {}, {}).overall() == Verdict::Differs);
    const QString untouched = u"SELECT string_agg(xmin::text || ctid, ',') FROM public.child WHERE id % 100 = 2"_s;
    const QString untouchedBefore = sqlValue(after, untouched);

    const Synchronisation synced = syncDelta({.source = before, .target = target}, {});

    const auto verification = verifyDatabases(before, after, {}, {});
    for (const auto &table : verification.tables)
        QVERIFY2(table.verdict == Verdict::Same, qPrintable(table.table + u": "_s + table.reason));
    for (const auto &sequence : verification.sequences)
        QVERIFY2(sequence.verdict == Verdict::Same, qPrintable(sequence.reason));
    QCOMPARE(tableOf(synced, u"public.child"_s).copied, 31);
    QCOMPARE(tableOf(synced, u"public.parent"_s).copied, 1);
    QCOMPARE(tableOf(synced, u"public.parted_1"_s).copied, 0);
    QCOMPARE(sqlValue(after, untouched), untouchedBefore);
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.written"_s), u"0"_s); // no trigger fired
    QCOMPARE(
        sqlValue(after, u"SELECT string_agg(tgenabled, '' ORDER BY tgname) FROM pg_trigger WHERE NOT tgisinternal"_s),
        u"OD"_s);
    QCOMPARE(sqlValue(after, u"SELECT n FROM public.above"_s), u"3001"_s);
    QVERIFY(synced.refreshed.isEmpty() || synced.refreshed.size() == 2);
}

void TestDeltaSync::nothingIsWrittenWhereNothingDiffers()
{
    const auto [before, after] = twins(schema);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QVERIFY(synced.tables.empty() && synced.refreshed.isEmpty());
    QVERIFY(synced.tablesCompared > 6);
}

void TestDeltaSync::aTableThatChangedAltogetherIsCopied()
{
    const auto [before, after] = twins(schema);
    runSql(before, u"UPDATE child SET v = v || 'y'"_s);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QVERIFY(tableOf(synced, u"public.child"_s).whole);
    QCOMPARE(tableOf(synced, u"public.child"_s).copied, 3000);
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Same);
}

void TestDeltaSync::rowsOfLargeTablesAreFoundChunkByChunk()
{
    const auto [before, after] =
        twins(u"CREATE TABLE large (id int PRIMARY KEY, v text); INSERT INTO large SELECT i, md5(i::text) || "
              "repeat('x', 160) FROM generate_series(1, 200000) i"_s);
    // A changed row stands at the end of the old side's table, and in its middle on the new one.
    runSql(before, u"UPDATE large SET v = 'new' WHERE id IN (70000, 199999); DELETE FROM large WHERE id = 3;"
                   "INSERT INTO large VALUES (-1, NULL)"_s);
    rehome::core::Progress last;
    qint64 largest = 0;
    rehome::core::WorkContext context;
    context.progress = [&](const rehome::core::Progress &progress) {
        if (progress.what == u"public.large"_s) {
            QVERIFY(progress.done >= last.done && progress.done <= progress.total);
            last = progress;
            largest = progress.total;
        }
    };

    const Synchronisation synced = syncDelta({.source = before, .target = after}, context);

    QVERIFY(!tableOf(synced, u"public.large"_s).whole);
    QCOMPARE(tableOf(synced, u"public.large"_s).copied, 3);
    QCOMPARE(tableOf(synced, u"public.large"_s).removed, 3);
    QVERIFY(largest > 0);
    QCOMPARE(last.done, largest);
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Same);
}

void TestDeltaSync::readersSeeTheOldStateUntilAllIsDone()
{
    const auto [before, after] = twins(schema);
    runSql(before, changes);
    QString seen;
    rehome::core::WorkContext context;
    context.log = [&](rehome::core::LogLevel, const QString &text) {
        if (text.contains(u"of rows written"_s)) // in the middle of the writing
            seen = sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s);
    };

    (void)syncDelta({.source = before, .target = after}, context);

    QCOMPARE(seen, u"0"_s);
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s), u"30"_s);
}

void TestDeltaSync::otherColumnsAreRefused()
{
    const auto [before, after] = twins(schema);
    runSql(before, changes + u"; ALTER TABLE plain ADD c int"_s);

    const auto error = errorOf([&] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::CheckFailed);
    QVERIFY2(error.value().whatHappened().contains(u"public.plain"_s), qPrintable(error.value().whatHappened()));
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s), u"0"_s);
}

void TestDeltaSync::aTableThatMayNotBeReadIsRefused()
{
    const auto [before, after] = twins(schema);
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, before.database, {});
    runSql(before, u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; REVOKE ALL ON plain FROM reader;"
                   "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO reader"_s);

    const auto error = errorOf([&] { (void)syncDelta({.source = reader, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::CouldNotCheck);
}

void TestDeltaSync::theSameDatabaseIsRefused()
{
    const ServerAddress address = m_server->newDatabase();
    const auto error = errorOf([&] { (void)syncDelta({.source = address, .target = address}, {}); });
    QCOMPARE(error.value().code(), ErrorCode::BadInput);
}

void TestDeltaSync::aTriggerThatWritesOtherRowsIsFound()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t VALUES (1, 'a')"_s);
    runSql(before, u"UPDATE t SET v = 'b'"_s);
    runSql(after,
           u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.v := 'other'; RETURN NEW; END$$;"
           "CREATE TRIGGER f BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();"
           "ALTER TABLE t ENABLE ALWAYS TRIGGER f"_s);

    const auto error = errorOf([&] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::Damaged);
    QCOMPARE(sqlValue(after, u"SELECT v FROM public.t"_s), u"a"_s);
}

void TestDeltaSync::sequencesFollow()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id serial PRIMARY KEY); INSERT INTO t DEFAULT VALUES"_s);
    runSql(before,
           u"INSERT INTO t SELECT nextval('t_id_seq') FROM generate_series(1, 41); SELECT nextval('t_id_seq')"_s);

    (void)syncDelta({.source = before, .target = after}, {});

    QCOMPARE(sqlValue(after, u"INSERT INTO public.t DEFAULT VALUES RETURNING id"_s), u"44"_s);
}

QTEST_GUILESS_MAIN(TestDeltaSync)
#include "tst_delta_sync.moc"
