// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"
#include "postgres/sync/delta_sync.h"
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
    "CREATE TABLE tree (id int PRIMARY KEY, above int REFERENCES tree, rehome_known text);"
    "CREATE TABLE heir (w int, PRIMARY KEY (id)) INHERITS (tree);"
    "INSERT INTO tree SELECT i, nullif(i - 1, 0), 't' FROM generate_series(1, 20) i; INSERT INTO heir VALUES (1, 1, "
    "'h', "
    "1), (2, 2, 'h', 2);"
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
                        "INSERT INTO tree VALUES (30, 31, 'x'), (31, 30, 'y');"
                        "UPDATE ONLY tree SET above = 30 WHERE id = 3; DELETE FROM ONLY tree WHERE id = 20;"
                        "UPDATE heir SET w = 3 WHERE id = 1; INSERT INTO heir VALUES (20, 1, 'h', 4);"
                        "TRUNCATE written;"
                        "REFRESH MATERIALIZED VIEW sums; REFRESH MATERIALIZED VIEW above"_s;

const QString harmlessTrigger = u"CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;"
                                "CREATE TRIGGER pass BEFORE INSERT ON large FOR EACH ROW EXECUTE FUNCTION pass();"
                                "ALTER TABLE large ENABLE ALWAYS TRIGGER pass"_s;

} // namespace

class TestDeltaSync final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server->dropDatabases(); }
    void whatDiffersIsWrittenAndNothingElse_data();
    void whatDiffersIsWrittenAndNothingElse();
    void nothingIsWrittenWhereNothingDiffers();
    void aTableThatChangedAltogetherIsCopied();
    void rowsOfLargeTablesAreFoundChunkByChunk();
    void rowsOfLargeTablesAreFoundByEveryKey_data();
    void rowsOfLargeTablesAreFoundByEveryKey();
    void rowsThatWereFoundAreNotLookedForAgain_data();
    void rowsThatWereFoundAreNotLookedForAgain();
    void equalRowsWithoutAKeyAreCounted();
    void aTriggerThatPutsRowsElsewhereIsFound_data();
    void aTriggerThatPutsRowsElsewhereIsFound();
    void readersSeeTheOldStateUntilAllIsDone();
    void otherColumnsAreRefused();
    void aTableThatIsMissingIsRefused();
    void anotherSchemaIsToldAndLeft();
    void largeObjectsFollow();
    void largeObjectsOfOthersFollowAsFarAsTheUserMay();
    void viewsAreFilledOnBothSidesOrOnNone();
    void valuesThatMustBeUniqueChangeHands_data();
    void valuesThatMustBeUniqueChangeHands();
    void aTableThatMayNotBeReadIsRefused();
    void theSameDatabaseIsRefused();
    void aTriggerThatWritesOtherRowsIsFound();
    void sequencesFollow();
    void aSequenceThatIsSetBackIsSpokenOf();
    void sequencesThatTheTargetLacksAreLeft();

private:
    static void addKeyRows();

    std::pair<ServerAddress, ServerAddress> twins(const QString &sql)
    {
        const ServerAddress first = m_server->newDatabase();
        runSql(first, sql);
        return {first, m_server->newDatabase(first.database)}; // its files are copied faster than it is filled
    }

    /// An ordinary role that owns everything in the database.
    ServerAddress ownerOf(const ServerAddress &address)
    {
        ServerAddress owner = (*m_server)->ensureRole(u"owner"_s, address.database, {});
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
    // All keys but one are in one bucket.
    runSql(before, u"UPDATE large SET v = 'new' WHERE id IN (70000, 199999); DELETE FROM large WHERE id = 3;"
                   "INSERT INTO large VALUES (2147483647, NULL)"_s);
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

/// A large table's columns, what fills them ("$v" and "i"), whether its owner brings it up to date, and whether a
/// trigger stands on it.
void TestDeltaSync::addKeyRows()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("row");
    QTest::addColumn<bool>("asOwner");
    QTest::addColumn<bool>("trigger");
    QTest::newRow("bigint") << u"k bigint PRIMARY KEY, v text"_s << u"i, $v"_s << false << false;
    QTest::newRow("negative integers") << u"k int PRIMARY KEY, v text"_s << u"i - 20000, $v"_s << false << false;
    QTest::newRow("smallint") << u"k smallint PRIMARY KEY, v text"_s << u"i - 15000, $v"_s << false << false;
    QTest::newRow("far apart") << u"k bigint PRIMARY KEY, v text"_s << u"(i - 15000) * 600000000000000, $v"_s << false
                               << false;
    QTest::newRow("a domain") << u"k number PRIMARY KEY, v text"_s << u"i, $v"_s << false << false;
    QTest::newRow("numeric") << u"k numeric PRIMARY KEY, v text"_s << u"i + 0.5, $v"_s << false << false;
    QTest::newRow("uuid") << u"k uuid PRIMARY KEY, v text"_s << u"md5(i::text)::uuid, $v"_s << false << false;
    QTest::newRow("text") << u"\"k %1 \"\" x\" text PRIMARY KEY, v text"_s << u"'k''%1' || i, $v"_s << false << false;
    QTest::newRow("two columns") << u"k int, l text, v text, PRIMARY KEY (l, k)"_s << u"i % 100, i, $v"_s << false
                                 << false;
    QTest::newRow("none") << u"k int, v text"_s << u"i, $v"_s << false << false;
}

void TestDeltaSync::rowsOfLargeTablesAreFoundByEveryKey_data()
{
    addKeyRows();
    // Rows of these are found by their hashes; whose triggers may write is not alone.
    for (const auto &[kind, asOwner, trigger] :
         {std::tuple{"an ordinary owner", true, false}, std::tuple{"a trigger that never sleeps", false, true}}) {
        const auto name = [kind = kind](const char *key) { return QByteArray(key) + ", " + kind; };
        QTest::newRow(name("uuid")) << u"k uuid PRIMARY KEY, v text"_s << u"md5(i::text)::uuid, $v"_s << asOwner
                                    << trigger;
        QTest::newRow(name("two columns"))
            << u"k int, l text, v text, PRIMARY KEY (l, k)"_s << u"i % 100, i, $v"_s << asOwner << trigger;
        QTest::newRow(name("none")) << u"k int, v text"_s << u"i, $v"_s << asOwner << trigger;
    }
}

void TestDeltaSync::rowsOfLargeTablesAreFoundByEveryKey()
{
    QFETCH(const QString, table);
    QFETCH(const QString, row);
    QFETCH(const bool, asOwner);
    QFETCH(const bool, trigger);
    const auto rows = [&row](const QString &value, const QString &numbers) {
        return u"INSERT INTO large SELECT "_s + QString(row).replace(u"$v"_s, value) + u" FROM "_s + numbers +
               u" n(i);"_s;
    };
    const QString wide = u"i || repeat('x', 950)"_s;
    const auto [before, after] = twins(u"CREATE DOMAIN number AS int; CREATE TABLE large ("_s + table + u");"_s +
                                       rows(wide, u"generate_series(1, 30000)"_s));
    const QString some = u"split_part(v, 'x', 1)::int IN (77, 14000, 29999)"_s;
    runSql(before, u"UPDATE large SET v = 'new' WHERE "_s + some +
                       u"; DELETE FROM large WHERE split_part(v, 'x', 1) IN ('5', '6');"_s +
                       rows(u"'added'"_s, u"(VALUES (0), (30001))"_s));
    if (trigger)
        runSql(after, harmlessTrigger);
    const ServerAddress target = asOwner ? ownerOf(after) : after;

    const Synchronisation synced = syncDelta({.source = before, .target = target}, {});

    QVERIFY(!tableOf(synced, u"public.large"_s).whole);
    QCOMPARE(tableOf(synced, u"public.large"_s).copied, 5);
    QCOMPARE(tableOf(synced, u"public.large"_s).removed, 5);
    QCOMPARE(verifyDatabases(before, after, {.schema = false}, {}).overall(), Verdict::Same);
    QVERIFY(syncDelta({.source = before, .target = after}, {}).isEmpty());
}

void TestDeltaSync::rowsThatWereFoundAreNotLookedForAgain_data()
{
    addKeyRows();
}

/// One pass over each side finds the buckets that differ; where no index finds the rows in them, another one does.
void TestDeltaSync::rowsThatWereFoundAreNotLookedForAgain()
{
    QFETCH(const QString, table);
    QFETCH(const QString, row);
    const auto [before, after] = twins(
        u"CREATE DOMAIN number AS int; CREATE TABLE large ("_s + table + u");"_s + u"INSERT INTO large SELECT "_s +
        QString(row).replace(u"$v"_s, u"i || repeat('x', 950)"_s) + u" FROM generate_series(1, 30000) n(i)"_s);
    runSql(before, u"UPDATE large SET v = 'new' WHERE split_part(v, 'x', 1)::int IN (77, 14000, 29999)"_s);
    const QString rowsRead =
        u"SELECT pg_stat_get_tuples_returned('public.large'::regclass) / 10000 FROM pg_stat_clear_snapshot()"_s;
    const auto readSoFar = [&](const ServerAddress &address) { return sqlValue(address, rowsRead).toInt(); };
    // What a session has done is counted a moment after its end.
    QTRY_COMPARE(sqlValue(before, u"SELECT pg_stat_get_tuples_updated('public.large'::regclass)"_s), u"3"_s);
    runSql(before, u"SELECT pg_stat_reset()"_s);
    runSql(after, u"SELECT pg_stat_reset()"_s);

    QCOMPARE(tableOf(syncDelta({.source = before, .target = after}, {}), u"public.large"_s).copied, 3);

    const bool isInteger = table.contains(u"int PRIMARY"_s) || table.contains(u"number PRIMARY"_s);
    for (const ServerAddress &side : {before, after})
        QTRY_COMPARE(readSoFar(side), isInteger ? 3 : 6);
}

void TestDeltaSync::equalRowsWithoutAKeyAreCounted()
{
    const auto [before, after] = twins(u"CREATE TABLE large (v text); INSERT INTO large SELECT (i % 10000) || "
                                       "repeat('x', 950) FROM generate_series(1, 30000) i"_s);
    const QString some = u"ctid = (SELECT min(ctid) FROM large WHERE v LIKE '%1x%')"_s;
    runSql(before,
           u"INSERT INTO large SELECT v FROM large WHERE v LIKE '17x%'; DELETE FROM large WHERE "_s + some.arg(18));
    runSql(after, u"DELETE FROM large WHERE "_s + some.arg(19));

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(tableOf(synced, u"public.large"_s).copied, 6 + 2 + 3);
    QCOMPARE(tableOf(synced, u"public.large"_s).removed, 3 + 3 + 2);
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Same);
}

void TestDeltaSync::aTriggerThatPutsRowsElsewhereIsFound_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("another value") << u"NEW.v := 'other'; RETURN NEW"_s;
    QTest::newRow("no row") << u"RETURN NULL"_s;
    QTest::newRow("a row more") << u"IF pg_trigger_depth() = 1 THEN INSERT INTO public.large VALUES (NEW.k, NEW.v); "
                                   "END IF; RETURN NEW"_s;
}

void TestDeltaSync::aTriggerThatPutsRowsElsewhereIsFound()
{
    QFETCH(const QString, what);
    const auto [before, after] = twins(u"CREATE TABLE large (k int, v text); INSERT INTO large SELECT i, i || "
                                       "repeat('x', 950) FROM generate_series(1, 30000) i"_s);
    runSql(before, u"UPDATE large SET v = 'new' WHERE k = 77"_s);
    runSql(after, u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "_s + what +
                      u"; END$$;"
                      "CREATE TRIGGER f BEFORE INSERT ON large FOR EACH ROW EXECUTE FUNCTION f();"
                      "ALTER TABLE large ENABLE ALWAYS TRIGGER f"_s);

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::Damaged);
    QCOMPARE(sqlValue(after, u"SELECT left(v, 3) || count(*) OVER () FROM public.large WHERE k = 77"_s), u"77x1"_s);
}

void TestDeltaSync::readersSeeTheOldStateUntilAllIsDone()
{
    const auto [before, after] = twins(schema);
    runSql(before, changes);
    QString seen;
    rehome::core::WorkContext context;
    context.log = [&, after = after](rehome::core::LogLevel, const QString &text) {
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

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::CheckFailed);
    QVERIFY2(error.value().whatHappened().contains(u"public.plain"_s), qPrintable(error.value().whatHappened()));
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s), u"0"_s);
}

void TestDeltaSync::aTableThatIsMissingIsRefused()
{
    const auto [before, after] = twins(schema);
    runSql(before, changes + u"; CREATE TABLE fresh (n int); CREATE TABLE \"second %1\" (n int)"_s);

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::CheckFailed);
    QVERIFY2(error.value().whatHappened().contains(u"public.fresh, public.second %1"_s),
             qPrintable(error.value().whatHappened()));
    QVERIFY(error.value().whatToDo().contains(u"--strategy full"_s));
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s), u"0"_s);
}

void TestDeltaSync::anotherSchemaIsToldAndLeft()
{
    const auto [before, after] = twins(schema);
    runSql(before, changes + u"; CREATE INDEX plain_a ON plain (a)"_s);
    runSql(after, u"CREATE TABLE own (n int); INSERT INTO own VALUES (1)"_s);
    QStringList warnings;
    rehome::core::WorkContext context;
    context.log = [&](rehome::core::LogLevel level, const QString &text) {
        if (level == rehome::core::LogLevel::Warning)
            warnings += text;
    };

    const Synchronisation synced = syncDelta({.source = before, .target = after}, context);

    QCOMPARE(synced.schemaDifferences, 2);
    QCOMPARE(warnings.size(), 1);
    QVERIFY2(warnings[0].contains(u"index public.plain_a"_s) && warnings[0].contains(u"table public.own"_s),
             qPrintable(warnings[0]));
    QCOMPARE(synced.notes.size(), 1);
    QVERIFY2(synced.notes[0].contains(u"public.own"_s), qPrintable(synced.notes[0]));
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.own"_s), u"1"_s);
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.child WHERE v = 'new'"_s), u"30"_s);
}

void TestDeltaSync::largeObjectsFollow()
{
    const QString objects =
        u"SELECT lo_from_bytea(oid, convert_to(repeat('a', size), 'UTF8')) FROM (VALUES (1001, 10), "
        "(1002, 3000000), (1003, 3000000), (1004, 5), (1005, 0), (1006, 5)) o(oid, size)"_s;
    const auto [before, after] = twins(objects);
    runSql(before, u"SELECT lo_put(1002, 1500000, 'b'), lo_unlink(1004), lo_from_bytea(4000000001, 'fresh'), "
                   "lo_put(1005, 2000000, 'far'), lo_truncate64(lo_open(1003, 131072), 1048577);"
                   "COMMENT ON LARGE OBJECT 1001 IS 'it''s %1'; GRANT SELECT ON LARGE OBJECT 1006 TO PUBLIC"_s);
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Differs);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(synced.largeObjects.added, 1);
    QCOMPARE(synced.largeObjects.changed, 5);
    QCOMPARE(synced.largeObjects.removed, 1);
    QVERIFY2(synced.notes.isEmpty(), qPrintable(synced.notes.join(u' ')));
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Same);
    QCOMPARE(sqlValue(after, u"SELECT obj_description(1001, 'pg_largeobject')"_s), u"it's %1"_s);
    QVERIFY(sqlValue(after, u"SELECT lomacl FROM pg_largeobject_metadata WHERE oid = 1006"_s).contains(u"=r/"_s));
    QVERIFY(syncDelta({.source = before, .target = after}, {}).isEmpty());
}

void TestDeltaSync::largeObjectsOfOthersFollowAsFarAsTheUserMay()
{
    const auto [before, after] = twins(u"SELECT 1"_s);
    const ServerAddress target = ownerOf(after);
    runSql(before, u"SELECT lo_from_bytea(1001, 'one'), lo_from_bytea(1002, 'two'); CREATE ROLE gone;"
                   "GRANT SELECT ON LARGE OBJECT 1002 TO gone"_s);

    const Synchronisation synced = syncDelta({.source = before, .target = target}, {});

    QCOMPARE(synced.largeObjects.added, 2);
    QCOMPARE(synced.notes.size(), 1);
    QCOMPARE(sqlValue(after, u"SELECT convert_from(lo_get(1002), 'UTF8')"_s), u"two"_s);
    runSql(before, u"DROP OWNED BY gone; DROP ROLE gone"_s);
}

void TestDeltaSync::viewsAreFilledOnBothSidesOrOnNone()
{
    const auto [before, after] = twins(u"CREATE TABLE t (n int); INSERT INTO t VALUES (1);"
                                       "CREATE MATERIALIZED VIEW filled AS SELECT n FROM t WITH NO DATA;"
                                       "CREATE MATERIALIZED VIEW emptied AS SELECT n FROM t;"
                                       "CREATE MATERIALIZED VIEW stale AS SELECT n FROM t"_s);
    runSql(before, u"REFRESH MATERIALIZED VIEW filled; REFRESH MATERIALIZED VIEW emptied WITH NO DATA;"
                   "INSERT INTO t VALUES (2); REFRESH MATERIALIZED VIEW filled"_s);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(synced.refreshed, (QStringList{u"public.filled"_s, u"public.emptied"_s}));
    QCOMPARE(verifyDatabases(before, after, {}, {}).overall(), Verdict::Same);
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.stale"_s), u"1"_s); // as on the old side
}

void TestDeltaSync::valuesThatMustBeUniqueChangeHands_data()
{
    QTest::addColumn<bool>("asSuperuser");
    QTest::addColumn<QString>("change");
    const QString moved = u"DELETE FROM child WHERE id = 1; DELETE FROM t WHERE id = 1; INSERT INTO t VALUES (9, 'a', "
                          "NULL)"_s;
    const QString swapped = u"UPDATE t SET late = 5 - late WHERE late IN (2, 3)"_s;
    for (const bool asSuperuser : {true, false}) {
        const char *who = asSuperuser ? "superuser" : "owner";
        QTest::addRow("%s, a new row has the value of a removed one", who) << asSuperuser << moved;
        QTest::addRow("%s, deferrable values are swapped", who) << asSuperuser << swapped;
    }
}

void TestDeltaSync::valuesThatMustBeUniqueChangeHands()
{
    QFETCH(const bool, asSuperuser);
    QFETCH(const QString, change);
    const auto [before, after] = twins(
        u"CREATE TABLE t (id int PRIMARY KEY, code text UNIQUE, late int UNIQUE DEFERRABLE, parent int REFERENCES "
        "t);"
        "CREATE TABLE child (id int PRIMARY KEY, t int REFERENCES t);"
        "INSERT INTO t VALUES (1, 'a', 1, NULL), (2, 'b', 2, 3), (3, 'c', 3, 2);"
        "INSERT INTO child VALUES (1, 1), (2, 2)"_s);
    const ServerAddress target = asSuperuser ? after : ownerOf(after);
    runSql(before, change);

    (void)syncDelta({.source = before, .target = target}, {});

    QCOMPARE(verifyDatabases(before, after, {.ownershipLeftOut = true}, {}).overall(), Verdict::Same);
}

void TestDeltaSync::aTableThatMayNotBeReadIsRefused()
{
    const auto [before, after] = twins(schema);
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, before.database, {});
    runSql(before, u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; REVOKE ALL ON plain FROM reader;"
                   "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO reader"_s);

    const auto error = errorOf([&, after = after] { (void)syncDelta({.source = reader, .target = after}, {}); });

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

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    QCOMPARE(error.value().code(), ErrorCode::Damaged);
    QCOMPARE(sqlValue(after, u"SELECT v FROM public.t"_s), u"a"_s);
}

void TestDeltaSync::sequencesFollow()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id serial PRIMARY KEY); INSERT INTO t DEFAULT VALUES"_s);
    runSql(before,
           u"INSERT INTO t SELECT nextval('t_id_seq') FROM generate_series(1, 41); SELECT nextval('t_id_seq')"_s);

    QCOMPARE(syncDelta({.source = before, .target = after}, {}).sequences, 1);
    QVERIFY(syncDelta({.source = before, .target = after}, {}).isEmpty());

    QCOMPARE(sqlValue(after, u"INSERT INTO public.t DEFAULT VALUES RETURNING id"_s), u"44"_s);
}

void TestDeltaSync::aSequenceThatIsSetBackIsSpokenOf()
{
    const auto [before, after] = twins(u"CREATE SEQUENCE s; CREATE SEQUENCE other; SELECT nextval('s')"_s);
    runSql(after, u"SELECT setval('s', 500)"_s);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(synced.sequences, 1);
    QVERIFY(!synced.isEmpty());
    QCOMPARE(sqlValue(after, u"SELECT nextval('public.s')"_s), u"2"_s);
}

void TestDeltaSync::sequencesThatTheTargetLacksAreLeft()
{
    const auto [before, after] = twins(u"CREATE SEQUENCE s; CREATE SEQUENCE down INCREMENT -1; SELECT nextval('s')"_s);
    runSql(before, u"CREATE SEQUENCE fresh; SELECT nextval('s'), nextval('down'), nextval('down')"_s);

    const Synchronisation synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(synced.sequences, 2);
    QCOMPARE(synced.schemaDifferences, 1);
    QCOMPARE(sqlValue(after, u"SELECT nextval('public.s')"_s), u"3"_s);
    QCOMPARE(sqlValue(after, u"SELECT nextval('public.down')"_s), u"-3"_s);
}

QTEST_GUILESS_MAIN(TestDeltaSync)
#include "tst_delta_sync.moc"
