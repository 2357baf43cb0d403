// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/database_comparison.h"
#include "postgres/compare/snapshot_state.h"
#include "postgres/compare/verification.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::postgres;
using rehome::core::ErrorCode;
using rehome::evidence::Level;
using rehome::evidence::SequenceVerdict;
using rehome::evidence::TableVerdict;
using rehome::evidence::Verdict;
using rehome::evidence::Verification;
using rehome::testing::endingOf;
using rehome::testing::errorOf;
using rehome::testing::runSql;
using rehome::testing::TestServer;

namespace {

TableVerdict tableOf(const Verification &verification, const QString &table)
{
    for (const TableVerdict &verdict : verification.tables) {
        if (verdict.table == table)
            return verdict;
    }
    return {.reason = u"not in the list"_s};
}

SequenceVerdict sequenceOf(const Verification &verification, const QString &sequence)
{
    for (const SequenceVerdict &verdict : verification.sequences) {
        if (verdict.sequence == sequence)
            return verdict;
    }
    return {.reason = u"not in the list"_s};
}

} // namespace

class TestVerification final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server->dropDatabases(); }
    void equalDatabasesAreTheSame();
    void missingAndAddedTablesDiffer();
    void otherColumnsDiffer();
    void anUnreadableTableIsUnknownAndTheOthersAreCompared();
    void rowSecurityIsUnknownInsteadOfACutCount();
    void textsInAnotherEncodingAreTheSame();
    void aStateInAnotherEncodingIsCompared_data();
    void aStateInAnotherEncodingIsCompared();
    void aFormerStateInAnotherEncodingIsUnknown();
    void tablesOfOneNameAreUnknown();
    void aTableThatIsNotTheSnapshotsAnyMoreIsUnknown_data();
    void aTableThatIsNotTheSnapshotsAnyMoreIsUnknown();
    void aBackupThatWasHashedInAFormerWayIsCompared_data();
    void aBackupThatWasHashedInAFormerWayIsCompared();
    void aStaleMaterializedViewIsLegitimate();
    void whatAMaterializedViewShouldHoldIsLookedAt_data();
    void whatAMaterializedViewShouldHoldIsLookedAt();
    void noCodeOfTheDatabasesRunsForAMaterializedView();
    void sequencesMayBeAheadButNeverBehind_data();
    void sequencesMayBeAheadButNeverBehind();
    void theSchemaIsCompared();
    void countsSayNothingAboutContent();
    void aServerGoneInTheMiddleIsAnError();
    void stoppingTakesLessThanTwoSeconds();
    void progressReachesItsEnd();

private:
    std::pair<ServerAddress, ServerAddress> twins(const QString &sql)
    {
        std::pair<ServerAddress, ServerAddress> pair{m_server->newDatabase(), m_server->newDatabase()};
        runSql(pair.first, sql);
        runSql(pair.second, sql);
        return pair;
    }

    static rehome::evidence::SnapshotState stateOf(const ServerAddress &database, Level level)
    {
        Snapshot snapshot(database, {});
        return snapshotState(snapshot, level, 1, {});
    }

    std::unique_ptr<TestServer> m_server;
};

void TestVerification::equalDatabasesAreTheSame()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (id serial PRIMARY KEY, t text); INSERT INTO a (t) SELECT i::text FROM "
              u"generate_series(1, 500) i;"
              "CREATE TABLE p (id int, k int) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);"
              "CREATE SCHEMA other; CREATE TABLE other.a (x int); INSERT INTO p VALUES (1, 1)"_s);

    const Verification result = verifyDatabases(before, after, {}, {});

    QCOMPARE(result.overall(), Verdict::Same);
    QCOMPARE(result.tables.size(), 3u);
    QCOMPARE(result.oldRows(), 501);
    QCOMPARE(result.newRows(), 501);
    QVERIFY(!result.oldSide.isEmpty() && result.oldSide != result.newSide);
    QCOMPARE(sequenceOf(result, u"public.a_id_seq"_s).verdict, Verdict::Same);
}

void TestVerification::missingAndAddedTablesDiffer()
{
    const auto [before, after] = twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1); CREATE TABLE b (i int)"_s);
    runSql(after, u"DROP TABLE a; CREATE TABLE c (i int)"_s);

    const Verification result = verifyDatabases(before, after, {}, {});

    QCOMPARE(result.overall(), Verdict::Differs);
    QCOMPARE(tableOf(result, u"public.a"_s).verdict, Verdict::Differs);
    QCOMPARE(tableOf(result, u"public.a"_s).oldRows, std::optional<qint64>(1));
    QVERIFY(!tableOf(result, u"public.a"_s).newRows);
    QCOMPARE(tableOf(result, u"public.b"_s).verdict, Verdict::Same);
    QCOMPARE(tableOf(result, u"public.c"_s).verdict, Verdict::Differs);
}

void TestVerification::otherColumnsDiffer()
{
    const auto [before, after] = twins(u"CREATE TABLE a (i int, j int); INSERT INTO a VALUES (1, 2)"_s);
    runSql(after, u"ALTER TABLE a ALTER j TYPE bigint"_s);

    const TableVerdict verdict = tableOf(verifyDatabases(before, after, {}, {}), u"public.a"_s);

    QCOMPARE(verdict.verdict, Verdict::Differs);
    QVERIFY(verdict.reason.contains(u"columns"_s));
}

void TestVerification::anUnreadableTableIsUnknownAndTheOthersAreCompared()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1); CREATE TABLE closed (id serial, t text);"
              "INSERT INTO closed (t) VALUES ('x'); CREATE TABLE z (i int)"_s);
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, after.database, {});
    runSql(after, u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; REVOKE ALL ON closed FROM reader;"
                  "INSERT INTO z VALUES (1)"_s);

    const Verification result = verifyDatabases(before, reader, {}, {});

    QCOMPARE(tableOf(result, u"public.a"_s).verdict, Verdict::Same);
    QCOMPARE(tableOf(result, u"public.closed"_s).verdict, Verdict::CouldNotCheck);
    QVERIFY2(tableOf(result, u"public.closed"_s).reason.contains(u"permission denied"_s),
             qPrintable(tableOf(result, u"public.closed"_s).reason));
    QCOMPARE(tableOf(result, u"public.z"_s).verdict, Verdict::Differs);
    QCOMPARE(sequenceOf(result, u"public.closed_id_seq"_s).verdict, Verdict::CouldNotCheck);
    runSql(after, u"DELETE FROM z"_s);
    QCOMPARE(verifyDatabases(before, reader, {.schema = false}, {}).overall(), Verdict::CouldNotCheck);
}

void TestVerification::rowSecurityIsUnknownInsteadOfACutCount()
{
    const auto [before, after] = twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1), (2)"_s);
    const ServerAddress reader = (*m_server)->ensureRole(u"reader"_s, after.database, {});
    runSql(after, u"GRANT SELECT ON a TO reader; ALTER TABLE a ENABLE ROW LEVEL SECURITY;"
                  "CREATE POLICY half ON a USING (i = 1)"_s);

    const TableVerdict verdict = tableOf(verifyDatabases(before, reader, {}, {}), u"public.a"_s);

    QCOMPARE(verdict.verdict, Verdict::CouldNotCheck);
    QVERIFY(!verdict.newRows);
    QVERIFY2(verdict.reason.contains(u"row-level security"_s), qPrintable(verdict.reason));
}

void TestVerification::textsInAnotherEncodingAreTheSame()
{
    const ServerAddress before = m_server->newDatabaseIn(u"LATIN1"_s);
    const ServerAddress after = m_server->newDatabase();
    for (const ServerAddress &side : {before, after})
        runSql(side, u"CREATE TABLE \"tä\" (id int PRIMARY KEY, t text); "
                     "INSERT INTO \"tä\" VALUES (1, 'Größe'), (2, NULL)"_s);

    const Verification same = verifyDatabases(before, after, {.schema = false}, {});
    runSql(after, u"UPDATE \"tä\" SET t = 'Grösse' WHERE id = 1"_s);
    const Verification other = verifyDatabases(before, after, {.schema = false}, {});

    QCOMPARE(same.overall(), Verdict::Same);
    QCOMPARE(other.overall(), Verdict::Differs);
    QCOMPARE(other.tables[0].differingRows, std::optional<qint64>(1));
}

void TestVerification::aStateInAnotherEncodingIsCompared_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<Level>("level");
    QTest::newRow("content") << u"LATIN1"_s << u"UTF8"_s << Level::Content;
    QTest::newRow("strict") << u"LATIN1"_s << u"UTF8"_s << Level::Strict;
    QTest::newRow("the other way round") << u"UTF8"_s << u"LATIN1"_s << Level::Content;
    QTest::newRow("of Windows") << u"WIN1252"_s << u"UTF8"_s << Level::Content;
    QTest::newRow("the same") << u"LATIN1"_s << u"LATIN1"_s << Level::Content;
}

/// Texts were hashed as bytes: the new side hashes its own in the old encoding.
void TestVerification::aStateInAnotherEncodingIsCompared()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const Level, level);
    const ServerAddress oldSide = m_server->newDatabaseIn(before);
    const ServerAddress newSide = m_server->newDatabaseIn(after);
    for (const ServerAddress &side : {oldSide, newSide})
        runSql(side, u"CREATE TYPE mood AS ENUM ('fröhlich', 'traurig'); CREATE DOMAIN word AS varchar(20);"
                     "CREATE TABLE \"tä\" (id int PRIMARY KEY, t text, w word, c char(6), n name, m mood, a text[], "
                     "x \"char\", d numeric, s text NOT NULL, at timestamptz, raw bytea, json jsonb);"
                     "INSERT INTO \"tä\" VALUES (1, 'Größe', 'süß', 'ä  ', 'Öl', 'fröhlich', '{ß,ü}', 'a', 1.50, '', "
                     "'2024-02-29 12:00+00', '\\xe4', '{\"ä\": \"ö\"}'), (2, NULL, NULL, NULL, NULL, NULL, NULL, "
                     "NULL, NULL, 'ÿ', NULL, NULL, NULL);"
                     "CREATE TABLE plain (id int PRIMARY KEY, t text); INSERT INTO plain VALUES (1, 'ascii')"_s);
    const rehome::evidence::SnapshotState state = stateOf(oldSide, level);
    const auto verified = [&] { return verifyAgainstState(state, newSide, {.level = level, .schema = false}, {}); };

    const Verification same = verified();
    runSql(newSide, u"UPDATE \"tä\" SET n = 'Ol' WHERE id = 1"_s);
    const Verification other = verified();

    for (const TableVerdict &table : same.tables)
        QVERIFY2(table.verdict == Verdict::Same, qPrintable(table.table + u": "_s + table.reason));
    QCOMPARE(tableOf(other, u"public.tä"_s).verdict, Verdict::Differs);
    QCOMPARE(tableOf(other, u"public.plain"_s).verdict, Verdict::Same);
}

/// A hash of a whole record cannot be had in another encoding; nor can a text that this encoding has no letters for.
void TestVerification::aFormerStateInAnotherEncodingIsUnknown()
{
    const ServerAddress before = m_server->newDatabaseIn(u"LATIN1"_s);
    const ServerAddress after = m_server->newDatabaseIn(u"UTF8"_s);
    for (const ServerAddress &side : {before, after})
        runSql(side, u"CREATE TABLE t (id int PRIMARY KEY, t text); INSERT INTO t VALUES (1, 'Größe')"_s);
    const rehome::evidence::SnapshotState state = stateOf(before, Level::Content);
    rehome::evidence::SnapshotState former = state;
    {
        Session session(before, Access::ReadOnly, {});
        const auto recipe = recipeNamed(session, u"content/keyed-record/2231286010475211940"_s);
        QVERIFY(recipe.has_value());
        former.tables = {fingerprint(session, tableShapes(session).front(), *recipe, Level::Content)};
    }

    const Verification unknown = verifyAgainstState(former, after, {.schema = false}, {});
    runSql(after, u"UPDATE t SET t = '5 €'"_s);
    const Verification unwritable = verifyAgainstState(state, after, {.schema = false}, {});

    QCOMPARE(tableOf(unknown, u"public.t"_s).verdict, Verdict::CouldNotCheck);
    QVERIFY(!tableOf(unknown, u"public.t"_s).reason.isEmpty());
    QCOMPARE(tableOf(unwritable, u"public.t"_s).verdict, Verdict::CouldNotCheck);
    QVERIFY2(tableOf(unwritable, u"public.t"_s).reason.contains(u"LATIN1"_s),
             qPrintable(tableOf(unwritable, u"public.t"_s).reason));
}

/// "a"."b.c" and "a.b"."c", of which one has lost a row.
void TestVerification::tablesOfOneNameAreUnknown()
{
    const auto [before, after] =
        twins(uR"(CREATE SCHEMA a; CREATE SCHEMA "a.b"; CREATE TABLE a."b.c" (i serial); CREATE TABLE "a.b".c (i int);
                  CREATE SEQUENCE "a.b".c_i_seq; INSERT INTO a."b.c" VALUES (1); INSERT INTO "a.b".c VALUES (1);
                  CREATE TABLE plain (i int))"_s);
    rehome::evidence::SnapshotState state{.level = Level::Content};
    {
        Session session(before, Access::ReadOnly, {});
        const HashRecipe recipe = hashRecipe(session, Level::Content);
        for (const TableShape &table : tableShapes(session))
            state.tables.push_back(fingerprint(session, table, recipe, Level::Content));
    }
    runSql(after, u"DELETE FROM \"a.b\".c"_s);

    const Verification live = verifyDatabases(before, after, {.schema = false}, {});
    runSql(after, u"DROP TABLE \"a.b\".c"_s);
    const Verification kept = verifyAgainstState(state, after, {}, {});

    QCOMPARE(tableOf(live, u"a.b.c"_s).verdict, Verdict::CouldNotCheck);
    QCOMPARE(sequenceOf(live, u"a.b.c_i_seq"_s).verdict, Verdict::CouldNotCheck);
    QCOMPARE(tableOf(live, u"public.plain"_s).verdict, Verdict::Same);
    QCOMPARE(tableOf(kept, u"a.b.c"_s).verdict, Verdict::CouldNotCheck);
}

void TestVerification::aTableThatIsNotTheSnapshotsAnyMoreIsUnknown_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("emptied") << u"TRUNCATE a"_s;
    QTest::newRow("written anew") << u"ALTER TABLE a ALTER i TYPE bigint"_s;
    QTest::newRow("replaced") << u"DROP TABLE a; CREATE TABLE a (i int)"_s;
}

/// The snapshot sees such a table empty, as the new side's is that lost its rows.
void TestVerification::aTableThatIsNotTheSnapshotsAnyMoreIsUnknown()
{
    QFETCH(const QString, change);
    const auto [before, after] = twins(u"CREATE TABLE a (i int); CREATE TABLE b (i int)"_s);
    runSql(before, u"INSERT INTO a SELECT generate_series(1, 100)"_s);
    DatabaseComparison comparison(before, after, Level::Content, {});
    runSql(before, change);

    const std::vector<TableVerdict> verdicts = comparison.tables(1);

    QCOMPARE(verdicts.size(), 2u);
    QCOMPARE(verdicts[0].verdict, Verdict::CouldNotCheck);
    QVERIFY(!verdicts[0].reason.isEmpty());
    QCOMPARE(verdicts[1].verdict, Verdict::Same);
}

void TestVerification::aBackupThatWasHashedInAFormerWayIsCompared_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::newRow("record") << u"content/keyed-record/2231286010475211940"_s;
    QTest::newRow("text") << u"content/keyed-text/3235735717909970933"_s;
}

void TestVerification::aBackupThatWasHashedInAFormerWayIsCompared()
{
    QFETCH(const QString, recipe);
    const ServerAddress database = m_server->newDatabase();
    runSql(database, u"CREATE TABLE t (id int PRIMARY KEY, n numeric); INSERT INTO t VALUES (1, 1.50), (2, NULL)"_s);
    rehome::evidence::Backup backup{.level = Level::Content};
    {
        Session session(database, Access::ReadOnly, {});
        const auto former = recipeNamed(session, recipe);
        QVERIFY(former.has_value());
        for (const TableShape &table : tableShapes(session))
            backup.tables.push_back(fingerprint(session, table, *former, Level::Content));
    }
    const auto verdict = [&] { return verifyAgainstBackup(backup, database, {.schema = false}, {}).overall(); };

    QCOMPARE(verdict(), Verdict::Same);
    runSql(database, u"UPDATE t SET n = 1.51 WHERE id = 1"_s);
    QCOMPARE(verdict(), Verdict::Differs);
    backup.tables.front().recipe.replace(u"keyed"_s, u"unheard-of"_s);
    QCOMPARE(verdict(), Verdict::CouldNotCheck);
}

void TestVerification::aStaleMaterializedViewIsLegitimate()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1); CREATE MATERIALIZED VIEW m AS SELECT * FROM a;"
              "CREATE MATERIALIZED VIEW unfilled AS SELECT * FROM a WITH NO DATA; INSERT INTO a VALUES (2)"_s);
    runSql(after, u"REFRESH MATERIALIZED VIEW m"_s);

    const Verification stale = verifyDatabases(before, after, {}, {});
    runSql(after, u"DROP MATERIALIZED VIEW m"_s);
    const Verification lost = verifyDatabases(before, after, {}, {});

    QCOMPARE(tableOf(stale, u"public.m"_s).verdict, Verdict::Differs);
    QVERIFY(!tableOf(stale, u"public.m"_s).legitimate.isEmpty());
    QCOMPARE(stale.overall(), Verdict::Same);
    QCOMPARE(lost.overall(), Verdict::Differs);
}

void TestVerification::whatAMaterializedViewShouldHoldIsLookedAt_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("refreshed");
    QTest::addColumn<QString>("reason");
    const QString old = u"old"_s;
    const QString fresh = u"new"_s;
    const QString outOfDate = u"REFRESH MATERIALIZED VIEW"_s;
    const QString notLookedAt = u"was not looked at"_s;
    const auto row = [](const char *name, const QString &query, const QString &side, const QString &reason) {
        QTest::newRow(name) << query << side << reason;
    };
    row("old side out of date", u"SELECT * FROM a"_s, fresh, {});
    row("new side out of date", u"SELECT * FROM a"_s, old, outOfDate);
    row("the same number of rows, old side", u"SELECT max(i), count(*) AS \"odd %1 \"\"name\" FROM a"_s, fresh, {});
    row("the same number of rows, new side", u"SELECT max(i), count(*) FROM a"_s, old, outOfDate);
    row("through a view, old side", u"SELECT upper(t) FROM v ORDER BY 1"_s, fresh, {});
    row("through a view, new side", u"SELECT upper(t) FROM v"_s, old, outOfDate);
    row("of a type of its own", u"SELECT m, m = 'sad'::mood FROM a"_s, fresh, {});
    row("of another materialized view", u"SELECT count(*) + (SELECT count(*) FROM a) FROM other"_s, fresh, {});
    row("a function", u"SELECT add(i) FROM a"_s, fresh, notLookedAt);
    row("a function behind a view", u"SELECT * FROM w"_s, fresh, notLookedAt);
    row("an operator", u"SELECT i ### i FROM a"_s, fresh, notLookedAt);
    row("an aggregate", u"SELECT total(i) FROM a"_s, fresh, notLookedAt);
    row("a domain", u"SELECT i::positive FROM a"_s, fresh, notLookedAt);
    row("a volatile function", u"SELECT random() FROM a"_s, fresh, notLookedAt);
    row("a text that is run", u"SELECT schema_to_xml('other', true, true, '')::text, count(*) FROM a"_s, fresh,
        notLookedAt);
    row("a foreign server", u"SELECT i FROM a UNION ALL SELECT i FROM ONLY parts"_s, fresh, notLookedAt);
}

void TestVerification::whatAMaterializedViewShouldHoldIsLookedAt()
{
    QFETCH(const QString, query);
    QFETCH(const QString, refreshed);
    QFETCH(const QString, reason);
    const auto [before, after] =
        twins(u"CREATE SCHEMA other; CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE TABLE a (i int, t text, m mood); "
              "INSERT INTO a VALUES (1, 'x', 'sad'); CREATE VIEW v AS SELECT t FROM a;"
              "CREATE FUNCTION add(i int) RETURNS int LANGUAGE sql STABLE AS 'SELECT i + 1';"
              "CREATE VIEW w AS SELECT add(i) FROM a; CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
              "CREATE OPERATOR ### (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);"
              "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);"
              "CREATE MATERIALIZED VIEW other AS SELECT i FROM a;"
              "CREATE TABLE parts (i int) PARTITION BY LIST (i); CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s "
              "FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE part PARTITION OF parts FOR VALUES IN (1) SERVER s;"
              "CREATE MATERIALIZED VIEW \"odd %2 view\" AS "_s +
              query + u"; INSERT INTO a VALUES (2, 'y', 'glad')"_s);
    runSql(refreshed == u"new"_s ? after : before, u"REFRESH MATERIALIZED VIEW \"odd %2 view\""_s);
    const QString view = u"public.odd %2 view"_s;

    const Verification content = verifyDatabases(before, after, {}, {});
    const Verification filled = verifyDatabases(before, after, {.viewsJustFilled = true}, {});

    const TableVerdict verdict = tableOf(content, view);
    QCOMPARE(verdict.verdict, Verdict::Differs);
    QCOMPARE(verdict.legitimate.isEmpty(), !reason.isEmpty());
    QVERIFY2(verdict.reason.contains(reason), qPrintable(verdict.reason));
    QCOMPARE(content.overall(), reason.isEmpty() ? Verdict::Same : Verdict::Differs);
    QVERIFY(!tableOf(filled, view).legitimate.isEmpty());
    QCOMPARE(filled.overall(), Verdict::Same);
}

/// Not even the reader's own, as a superuser's would be that of whoever may write functions.
void TestVerification::noCodeOfTheDatabasesRunsForAMaterializedView()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1);"
              "CREATE FUNCTION trap() RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN 1; END';"
              "CREATE VIEW v AS SELECT trap() AS i FROM a; CREATE MATERIALIZED VIEW m AS SELECT i FROM v;"
              "CREATE OR REPLACE FUNCTION trap() RETURNS int LANGUAGE plpgsql STABLE AS "
              "'BEGIN RAISE EXCEPTION ''the trap was sprung''; END'"_s);
    runSql(before, u"CREATE OR REPLACE FUNCTION trap() RETURNS int LANGUAGE sql STABLE AS 'SELECT 2'; INSERT INTO a "
                   "VALUES (2); REFRESH MATERIALIZED VIEW m"_s);

    const Verification result = verifyDatabases(before, after, {.schema = false}, {});

    const TableVerdict verdict = tableOf(result, u"public.m"_s);
    QCOMPARE(verdict.verdict, Verdict::Differs);
    QVERIFY2(verdict.legitimate.isEmpty(), qPrintable(verdict.legitimate));
    QVERIFY2(!verdict.reason.contains(u"sprung"_s), qPrintable(verdict.reason));
    QVERIFY2(verdict.reason.contains(u"not looked at"_s), qPrintable(verdict.reason));
}

void TestVerification::sequencesMayBeAheadButNeverBehind_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sequence");
    QTest::addColumn<Verdict>("expected");
    const QString serial = u"public.a_id_seq"_s;
    const QString identity = u"public.b_id_seq"_s;
    QTest::newRow("untouched") << u"SELECT 1"_s << serial << Verdict::Same;
    QTest::newRow("ahead") << u"SELECT setval('a_id_seq', 50)"_s << serial << Verdict::Same;
    QTest::newRow("behind") << u"SELECT setval('a_id_seq', 4)"_s << serial << Verdict::Differs;
    QTest::newRow("behind by the flag alone") << u"SELECT setval('a_id_seq', 5, false)"_s << serial << Verdict::Differs;
    QTest::newRow("the same next value") << u"SELECT setval('a_id_seq', 6, false)"_s << serial << Verdict::Same;
    QTest::newRow("behind its own column") << u"INSERT INTO a VALUES (77)"_s << serial << Verdict::Differs;
    QTest::newRow("identity behind its column")
        << u"INSERT INTO b OVERRIDING SYSTEM VALUE VALUES (9)"_s << identity << Verdict::Differs;
    QTest::newRow("missing") << u"ALTER TABLE a ALTER id DROP DEFAULT; DROP SEQUENCE a_id_seq"_s << serial
                             << Verdict::Differs;
    QTest::newRow("descending, ahead") << u"SELECT nextval('down')"_s << u"public.down"_s << Verdict::Same;
    QTest::newRow("descending, behind") << u"SELECT setval('down', -1)"_s << u"public.down"_s << Verdict::Differs;
    QTest::newRow("at the end") << u"SELECT 1"_s << u"public.last"_s << Verdict::Same;
    QTest::newRow("other steps") << u"ALTER SEQUENCE tens INCREMENT 5"_s << u"public.tens"_s << Verdict::Differs;
    QTest::newRow("behind in tens") << u"SELECT setval('tens', 1)"_s << u"public.tens"_s << Verdict::Differs;
    QTest::newRow("of a hostile name") << u"SELECT 1"_s << u"public.odd \"%1 Seq"_s << Verdict::Same;
}

void TestVerification::sequencesMayBeAheadButNeverBehind()
{
    QFETCH(const QString, change);
    QFETCH(const QString, sequence);
    QFETCH(const Verdict, expected);
    const auto [before, after] =
        twins(u"CREATE TABLE a (id serial); INSERT INTO a SELECT FROM generate_series(1, 5);"
              "CREATE TABLE b (id int GENERATED ALWAYS AS IDENTITY); INSERT INTO b SELECT FROM generate_series(1, 3);"
              "CREATE SEQUENCE down INCREMENT -1; SELECT nextval('down'), nextval('down');"
              "CREATE SEQUENCE last; SELECT setval('last', 9223372036854775807); CREATE SEQUENCE tens INCREMENT 10;"
              "SELECT setval('tens', 21); CREATE SEQUENCE \"odd \"\"%1 Seq\"; CREATE TABLE keeps (i int)"_s);
    runSql(after, change);

    const SequenceVerdict verdict = sequenceOf(verifyDatabases(before, after, {}, {}), sequence);

    QVERIFY2(verdict.verdict == expected, qPrintable(verdict.reason));
    QCOMPARE(verdict.reason.isEmpty(), expected == Verdict::Same);
}

void TestVerification::theSchemaIsCompared()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1); CREATE INDEX a_idx ON a (i)"_s);
    runSql(after, u"DROP INDEX a_idx; ALTER TABLE a OWNER TO pg_monitor"_s);

    const Verification whole = verifyDatabases(before, after, {}, {});
    const Verification rows = verifyDatabases(before, after, {.schema = false}, {});
    const Verification restored = verifyDatabases(before, after, {.ownershipLeftOut = true}, {});

    QCOMPARE(whole.overall(), Verdict::Differs);
    QCOMPARE(tableOf(whole, u"public.a"_s).verdict, Verdict::Same);
    QCOMPARE(whole.schema->differences.size(), 2u);
    QCOMPARE(whole.schema->differences.front().name, u"public.a_idx"_s);
    QVERIFY(!rows.schema);
    QCOMPARE(rows.overall(), Verdict::Same);
    QVERIFY(restored.schema->differences.front().legitimate.isEmpty());
    QVERIFY(!restored.schema->differences.back().legitimate.isEmpty());
}

void TestVerification::countsSayNothingAboutContent()
{
    const auto [before, after] = twins(u"CREATE TABLE a (i int); INSERT INTO a VALUES (1)"_s);
    runSql(after, u"UPDATE a SET i = 2"_s);

    QCOMPARE(verifyDatabases(before, after, {.level = Level::Counts}, {}).overall(), Verdict::Same);
    QCOMPARE(verifyDatabases(before, after, {.level = Level::Content}, {}).overall(), Verdict::Differs);
    QCOMPARE(verifyDatabases(before, after, {.level = Level::Strict}, {}).overall(), Verdict::Differs);
}

void TestVerification::aServerGoneInTheMiddleIsAnError()
{
    const auto [before, after] = twins(u"CREATE TABLE a (t text); INSERT INTO a SELECT repeat(i::text, 100) FROM "
                                       "generate_series(1, 300000) i"_s);
    const QString target = after.database;
    const std::jthread killer([&] {
        std::this_thread::sleep_for(150ms);
        runSql((*m_server)->superuser(),
               u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"_s + target + u'\'');
    });

    const auto error = errorOf(
        [&, before = before, after = after] { (void)verifyDatabases(before, after, {.level = Level::Strict}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ConnectionLost);
}

void TestVerification::stoppingTakesLessThanTwoSeconds()
{
    const auto [before, after] = twins(u"CREATE TABLE a (t text); INSERT INTO a SELECT repeat(i::text, 100) FROM "
                                       "generate_series(1, 600000) i"_s);
    std::stop_source source;
    QElapsedTimer clock;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(150ms);
        clock.start();
        source.request_stop();
    });

    const QString ending = endingOf([&, before = before, after = after] {
        (void)verifyDatabases(before, after, {.level = Level::Strict}, {.stop = source.get_token()});
    });
    stopper.join();

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY2(clock.elapsed() < 2000, QByteArray::number(clock.elapsed()).constData());
}

void TestVerification::progressReachesItsEnd()
{
    const auto [before, after] =
        twins(u"CREATE TABLE a (t text); INSERT INTO a VALUES ('x'); CREATE TABLE b (t text)"_s);
    std::mutex mutex;
    std::vector<rehome::core::Progress> reports;

    (void)verifyDatabases(before, after, {}, {.progress = [&](const auto &progress) {
                              const std::scoped_lock lock(mutex);
                              reports.push_back(progress);
                          }});

    QVERIFY(reports.size() >= 5);
    QCOMPARE(reports.front().done, 0); // before anything is read
    for (std::size_t i = 1; i < reports.size(); ++i)
        QVERIFY(reports[i].done >= reports[i - 1].done);
    QCOMPARE(reports.back().done, reports.front().total);
    QVERIFY(reports.back().done > 0);
}

QTEST_GUILESS_MAIN(TestVerification)
#include "tst_verification.moc"
