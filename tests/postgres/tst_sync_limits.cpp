// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"
#include "postgres/session/snapshot.h"
#include "postgres/sync/commit_witness.h"
#include "postgres/sync/delta_sync.h"
#include "support/test_errors.h"
#include "support/test_server.h"

#include <QTest>

#include <chrono>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::Verdict;

/// Rows that the target's constraints would not take as they come.
class TestSyncLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void cleanup() { m_server->dropDatabases(); }
    void uniqueValuesAreSwapped_data();
    void uniqueValuesAreSwapped();
    void noRowThatRefersIsLostInASwap();
    void keysMayBeOfTypesWithEqualsOfTheirOwn();
    void tablesThatAreTheSameAreNotTouched_data();
    void tablesThatAreTheSameAreNotTouched();
    void foreignKeysOfTheTargetAloneAreKept_data();
    void foreignKeysOfTheTargetAloneAreKept();
    void rowsThatDoNotKeepAnUncheckedConstraintAreWritten_data();
    void rowsThatDoNotKeepAnUncheckedConstraintAreWritten();
    void anUncheckedConstraintOfTheTargetAloneRefuses();
    void whoMayNotSetItAsideIsTold();
    void aLargeMaterializedViewIsNoTrouble();
    void aTableThatIsEmptiedMeanwhileIsNotTakenForEmpty_data();
    void aTableThatIsEmptiedMeanwhileIsNotTakenForEmpty();
    void aKeyThatIsThereAMillionTimesIsOneDifference_data();
    void aKeyThatIsThereAMillionTimesIsOneDifference();
    void whatBecameOfACommitIsFoundOut_data();
    void whatBecameOfACommitIsFoundOut();
    void aStopDuringTheCommitChangesNothing();

private:
    std::pair<ServerAddress, ServerAddress> twins(const QString &sql)
    {
        std::pair<ServerAddress, ServerAddress> pair{m_server->newDatabase(), m_server->newDatabase()};
        runSql(pair.first, sql);
        runSql(pair.second, sql);
        return pair;
    }
    /// An ordinary role that owns the tables and schema public.
    ServerAddress ownerOf(const ServerAddress &address)
    {
        ServerAddress owner = (*m_server)->ensureRole(u"owner"_s, address.database, {});
        runSql(address, u"ALTER SCHEMA public OWNER TO owner; DO $$ DECLARE r record; BEGIN FOR r IN SELECT "
                        u"oid::regclass n FROM pg_class "
                        "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP EXECUTE "
                        "format('ALTER TABLE %s OWNER TO owner', r.n); END LOOP; END $$"_s);
        return owner;
    }
    static Verdict compared(const ServerAddress &before, const ServerAddress &after)
    {
        return verifyDatabases(before, after, {.level = rehome::evidence::Level::Strict, .ownershipLeftOut = true}, {})
            .overall();
    }

    std::unique_ptr<TestServer> m_server;
};

namespace {

const QString codes = u"CREATE TABLE t (id int PRIMARY KEY, code text NOT NULL UNIQUE, v int);"
                      "INSERT INTO t SELECT i, 'c' || i, i FROM generate_series(1, 1000) i;"_s;
/// The first two rows have each other's code, the third one's goes to a new row.
const QString swapped = u"UPDATE t SET code = 'x' WHERE id = 1; UPDATE t SET code = 'c1' WHERE id = 2;"
                        "UPDATE t SET code = 'c2' WHERE id = 1; UPDATE t SET code = 'y' WHERE id = 3;"
                        "INSERT INTO t VALUES (2000, 'c3', 0)"_s;

QString constraints(const ServerAddress &address)
{
    return sqlValue(address,
                    u"SELECT string_agg(concat_ws('|', conrelid::regclass, conname, pg_get_constraintdef(oid), "
                    "obj_description(oid, 'pg_constraint'), conislocal, coninhcount), E'\\n' "
                    "ORDER BY conrelid::regclass::text, conname) FROM pg_constraint WHERE conrelid <> 0"_s);
}

} // namespace

void TestSyncLimits::uniqueValuesAreSwapped_data()
{
    QTest::addColumn<bool>("asSuperuser");
    QTest::addColumn<QString>("others");
    const QString refers = u"CREATE TABLE child (id int PRIMARY KEY, t int REFERENCES t %1);"
                           "INSERT INTO child SELECT i, i FROM generate_series(1, 10) i"_s;
    QTest::newRow("a superuser") << true << refers.arg(u"ON DELETE CASCADE"_s);
    QTest::newRow("an owner") << false << u"SELECT 1"_s;
    QTest::newRow("an owner, and rows refer to them") << false << refers.arg(u"DEFERRABLE"_s);
}

void TestSyncLimits::uniqueValuesAreSwapped()
{
    QFETCH(const bool, asSuperuser);
    QFETCH(const QString, others);
    const auto [before, after] = twins(codes + others);
    const ServerAddress target = asSuperuser ? after : ownerOf(after);
    runSql(before, swapped);

    const auto synced = syncDelta({.source = before, .target = target}, {});

    QCOMPARE(compared(before, after), Verdict::Same);
    QCOMPARE(synced.tables.size(), 1U);
    QCOMPARE(synced.tables[0].copied, 4);
    QCOMPARE(synced.tables[0].removed, 3);
}

/// Rows that are taken away, and come back, must not take along what refers to them.
void TestSyncLimits::noRowThatRefersIsLostInASwap()
{
    const auto [before, after] = twins(codes + u"CREATE TABLE child (id int PRIMARY KEY, t int REFERENCES t ON DELETE "
                                               "CASCADE DEFERRABLE); INSERT INTO child SELECT i, i FROM "
                                               "generate_series(1, 10) i"_s);
    const ServerAddress target = ownerOf(after);
    runSql(before, swapped);
    const QString rows = u"SELECT (SELECT count(*) FROM public.child) || ' ' || (SELECT sum(hashtext(t::text)) FROM "
                         "public.t)"_s;
    const QString rowsBefore = sqlValue(after, rows);

    const auto error = errorOf([&, before = before] { (void)syncDelta({.source = before, .target = target}, {}); });

    QVERIFY(error);
    QVERIFY2(error->whatHappened().contains(u"t_code_key"_s), error->what());
    QVERIFY2(error->whatToDo().startsWith(u"Nothing was changed."_s), qPrintable(error->whatToDo()));
    QCOMPARE(sqlValue(after, rows), rowsBefore);
}

/// Operators of extensions are not where the session looks for names, and equal keys need not be the same.
void TestSyncLimits::keysMayBeOfTypesWithEqualsOfTheirOwn()
{
    const auto [before, after] = twins(
        u"CREATE EXTENSION citext; CREATE EXTENSION ltree; CREATE TABLE c (k citext PRIMARY KEY, v int);"
        "CREATE TABLE l (k ltree PRIMARY KEY, v int); INSERT INTO c VALUES ('Abc', 1), ('x', 2), ('y', 3);"
        "INSERT INTO l VALUES ('a.b', 1), ('a.c', 2), ('d', 3);"
        "CREATE TABLE n (k numeric PRIMARY KEY, v int); INSERT INTO n VALUES (1.0, 1), (2, 2);"
        "CREATE TABLE i (k interval, f float8, v int, PRIMARY KEY (k, f)); INSERT INTO i VALUES ('1 mon', 0, 1)"_s);
    const ServerAddress target = ownerOf(after);
    runSql(before,
           u"UPDATE c SET k = 'ABC' WHERE k = 'abc'; DELETE FROM c WHERE k = 'x'; INSERT INTO c VALUES ('z', 4);"
           "UPDATE l SET v = 9 WHERE k = 'a.b'; DELETE FROM l WHERE k = 'd'; INSERT INTO l VALUES ('e', 4);"
           "UPDATE n SET k = 1.00 WHERE k = 1; UPDATE i SET k = '30 days', f = '-0'"_s);

    (void)syncDelta({.source = before, .target = target}, {});

    QCOMPARE(compared(before, after), Verdict::Same);
}

void TestSyncLimits::tablesThatAreTheSameAreNotTouched_data()
{
    QTest::addColumn<bool>("asSuperuser");
    QTest::addColumn<QString>("tables");
    QTest::addColumn<QString>("change");
    const QString refers = u"CREATE TABLE other (id int PRIMARY KEY, p text REFERENCES p (code) ON DELETE CASCADE);"
                           "INSERT INTO other VALUES (1, 'a');"_s;
    QTest::newRow("a row without a key comes back")
        << false << u"CREATE TABLE p (code text UNIQUE, v text); INSERT INTO p VALUES ('a', 'old');"_s + refers
        << u"UPDATE p SET v = 'new'"_s;
    QTest::newRow("another row takes the value")
        << false << u"CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE); INSERT INTO p VALUES (1, 'a');"_s + refers
        << u"INSERT INTO p VALUES (2, 'b'); UPDATE other SET p = 'b'; UPDATE p SET code = 'c' WHERE id = 1; "
           "DELETE FROM p WHERE id = 1; INSERT INTO p VALUES (3, 'a'); UPDATE other SET p = 'a'"_s;
    QTest::newRow("a trigger that never sleeps")
        << true
        << u"CREATE TABLE p (id int PRIMARY KEY, v text); INSERT INTO p VALUES (1, 'old'); CREATE TABLE other (id int);"
           "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.other VALUES (NEW.id); "
           "RETURN NEW; END $$; CREATE TRIGGER f AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();"
           "ALTER TABLE p ENABLE ALWAYS TRIGGER f"_s
        << u"UPDATE p SET v = 'new'"_s;
}

/// Neither by a foreign key that takes rows along nor by a trigger, of which nobody would be told.
void TestSyncLimits::tablesThatAreTheSameAreNotTouched()
{
    QFETCH(const bool, asSuperuser);
    QFETCH(const QString, tables);
    QFETCH(const QString, change);
    const auto [before, after] = twins(tables);
    const ServerAddress target = asSuperuser ? after : ownerOf(after);
    runSql(before, change);
    const QString rows = u"SELECT (SELECT string_agg(p::text, ',') FROM public.p) || ' ' || (SELECT count(*) FROM "
                         "public.other)"_s;
    const QString rowsBefore = sqlValue(after, rows);

    const auto error = errorOf([&, before = before] { (void)syncDelta({.source = before, .target = target}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Damaged);
    QVERIFY2(error->whatHappened().contains(u"public.other"_s), error->what());
    QCOMPARE(sqlValue(after, rows), rowsBefore);
}

void TestSyncLimits::foreignKeysOfTheTargetAloneAreKept_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("change");
    const QString two =
        u"CREATE TABLE extra (id int PRIMARY KEY, p int REFERENCES p); INSERT INTO extra VALUES (1, 1)"_s;
    const QString none = u"DELETE FROM p WHERE id = 1"_s;
    QTest::newRow("a table of its own") << two << none;
    QTest::newRow("a key of its own") << u"ALTER TABLE child ADD FOREIGN KEY (p) REFERENCES p"_s
                                      << u"INSERT INTO child VALUES (1, 9)"_s;
    QTest::newRow("another operator") << u"CREATE TABLE extra (code citext REFERENCES coded); INSERT INTO extra VALUES "
                                         "('A')"_s
                                      << u"DELETE FROM coded"_s;
    QTest::newRow("kept") << two << u"DELETE FROM p WHERE id = 2; UPDATE coded SET code = 'A'"_s;
}

/// A superuser writes while foreign keys sleep: those that the old side does not have must not be broken by that.
void TestSyncLimits::foreignKeysOfTheTargetAloneAreKept()
{
    QFETCH(const QString, keys);
    QFETCH(const QString, change);
    const auto [before, after] =
        twins(u"CREATE EXTENSION citext; CREATE TABLE p (id int PRIMARY KEY); INSERT INTO p "
              "VALUES (1), (2); CREATE TABLE child (id int PRIMARY KEY, p int);"
              "CREATE TABLE coded (code citext PRIMARY KEY); INSERT INTO coded VALUES ('a')"_s);
    runSql(after, keys);
    runSql(before, change);
    const QString rows = u"SELECT (SELECT count(*) FROM public.p) || ' ' || (SELECT count(*) FROM public.child) || ' ' "
                         "|| (SELECT count(*) FROM public.coded)"_s;
    const QString rowsBefore = sqlValue(after, rows);

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    if (change.startsWith(u"DELETE FROM p WHERE id = 2"_s)) {
        QVERIFY2(!error, error ? error->what() : "");
        return;
    }
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::CheckFailed);
    QVERIFY2(error->whatHappened().contains(u"on the new side only"_s), error->what());
    QCOMPARE(sqlValue(after, rows), rowsBefore);
}

void TestSyncLimits::rowsThatDoNotKeepAnUncheckedConstraintAreWritten_data()
{
    QTest::addColumn<bool>("asSuperuser");
    QTest::addColumn<QString>("schema");
    const std::pair<const char *, QString> kinds[] = {
        {"a check", u"ALTER TABLE t ADD CONSTRAINT \"a '%1' \"\"check\" CHECK (v >= 0) NOT VALID;"
                    "COMMENT ON CONSTRAINT \"a '%1' \"\"check\" ON t IS 'it''s\\ old'"_s},
        {"a check of the whole row",
         u"CREATE FUNCTION fine(t) RETURNS bool IMMUTABLE LANGUAGE sql AS 'SELECT $1.v >= 0'; "
         "ALTER TABLE t ADD CONSTRAINT whole CHECK (fine(t.*)) NOT VALID"_s},
        {"a check of a parent", u"CREATE TABLE heir () INHERITS (t); INSERT INTO heir VALUES (1, 7, -7);"
                                "ALTER TABLE t ADD CONSTRAINT inherited CHECK (v >= 0) NOT VALID"_s},
        {"a foreign key", u"CREATE TABLE u (id int PRIMARY KEY); INSERT INTO u VALUES (1); "
                          "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (u) REFERENCES u ON DELETE CASCADE NOT VALID"_s},
    };
    for (const auto &[kind, schema] : kinds) {
        QTest::addRow("%s, a superuser", kind) << true << schema;
        QTest::addRow("%s, an owner", kind) << false << schema;
    }
}

void TestSyncLimits::rowsThatDoNotKeepAnUncheckedConstraintAreWritten()
{
    QFETCH(const bool, asSuperuser);
    QFETCH(const QString, schema);
    const QString table =
        u"CREATE TABLE t (id int PRIMARY KEY, u int, v int); "
        "INSERT INTO t SELECT i, 1, i FROM generate_series(1, 100) i; INSERT INTO t VALUES (0, 9, -1);"_s;
    const auto [before, after] = twins(table + schema);
    const ServerAddress target = asSuperuser ? after : ownerOf(after);
    // The old side's row that does not keep it is lost on the new one, and an heir's has changed.
    runSql(after, u"DELETE FROM t WHERE v < 0; UPDATE t SET u = 1 WHERE id = 5"_s);
    const QString constraintsBefore = constraints(after);
    QVERIFY(compared(before, after) == Verdict::Differs);

    (void)syncDelta({.source = before, .target = target}, {});

    QCOMPARE(compared(before, after), Verdict::Same);
    QCOMPARE(constraints(after), constraintsBefore);
}

/// What the old side does not have just so is the new side's own wish.
void TestSyncLimits::anUncheckedConstraintOfTheTargetAloneRefuses()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id int PRIMARY KEY, v int); INSERT INTO t VALUES (1, 1)"_s);
    runSql(after, u"ALTER TABLE t ADD CONSTRAINT own CHECK (v >= 0) NOT VALID"_s);
    runSql(before, u"UPDATE t SET v = -1"_s);

    const auto error =
        errorOf([&, before = before, after = after] { (void)syncDelta({.source = before, .target = after}, {}); });

    QVERIFY(error);
    QVERIFY2(error->whatHappened().contains(u"\"own\""_s), error->what());
    QCOMPARE(sqlValue(after, u"SELECT v FROM public.t"_s), u"1"_s);
}

void TestSyncLimits::whoMayNotSetItAsideIsTold()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id int PRIMARY KEY, v int); INSERT INTO t VALUES (1, -1);"
                                       "ALTER TABLE t ADD CONSTRAINT old CHECK (v >= 0) NOT VALID"_s);
    runSql(after, u"DELETE FROM t"_s);
    const ServerAddress writer = (*m_server)->ensureRole(u"writer"_s, after.database, {});
    runSql(after, u"GRANT ALL ON TABLE t TO writer"_s);

    const auto error = errorOf([&, before = before] { (void)syncDelta({.source = before, .target = writer}, {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::PermissionDenied);
    QVERIFY2(error->whatHappened().contains(u"constraint old of public.t"_s), error->what());
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.t"_s), u"0"_s);
}

/// It cannot be locked, as a table can.
void TestSyncLimits::aLargeMaterializedViewIsNoTrouble()
{
    const auto [before, after] =
        twins(u"CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1);"
              "CREATE MATERIALIZED VIEW large AS SELECT i + (SELECT max(id) FROM t) AS n, repeat(md5(i::text), 200) "
              "AS v FROM generate_series(1, 4000) i"_s);
    runSql(before, u"ALTER MATERIALIZED VIEW large ALTER v SET STORAGE plain; INSERT INTO t VALUES (2);"
                   "REFRESH MATERIALIZED VIEW large"_s);
    runSql(after, u"ALTER MATERIALIZED VIEW large ALTER v SET STORAGE plain; REFRESH MATERIALIZED VIEW large"_s);

    const auto synced = syncDelta({.source = before, .target = after}, {});

    QCOMPARE(synced.refreshed, QStringList{u"public.large"_s});
    QCOMPARE(compared(before, after), Verdict::Same);
}

void TestSyncLimits::aTableThatIsEmptiedMeanwhileIsNotTakenForEmpty_data()
{
    QTest::addColumn<int>("rows"); // each fills a page
    QTest::addColumn<QString>("change");
    QTest::newRow("a small one, emptied") << 3 << u"TRUNCATE t"_s;
    QTest::newRow("a large one, emptied") << 3300 << u"TRUNCATE t"_s;
    QTest::newRow("a large one, written anew") << 3300 << u"ALTER TABLE t ALTER id TYPE bigint"_s;
}

/// After the snapshot was taken: all of its rows would be removed from the new side.
void TestSyncLimits::aTableThatIsEmptiedMeanwhileIsNotTakenForEmpty()
{
    QFETCH(const int, rows);
    QFETCH(const QString, change);
    const auto [before, after] =
        twins(u"CREATE TABLE t (id int PRIMARY KEY, v text); ALTER TABLE t ALTER v SET STORAGE plain;"
              "INSERT INTO t SELECT i, repeat('x', 7000) FROM generate_series(1, %1) i"_s.arg(rows));
    const ServerAddress source = before;
    bool isDone = false;
    const auto changeOnce = [&](rehome::core::LogLevel /*level*/, const QString &text) {
        if (text.contains(u"waits until it is up to date"_s) && !std::exchange(isDone, true))
            runSql(source, u"SET lock_timeout = '5s'; "_s + change);
    };

    const QString ending = endingOf([&, after = after] {
        (void)syncDelta({.source = source, .target = after, .schema = false}, {.log = changeOnce});
    });

    QVERIFY(isDone);
    QCOMPARE(ending, rows > 1000 ? u"Busy"_s : u"CouldNotCheck"_s);
    QCOMPARE(sqlValue(after, u"SELECT count(*) FROM public.t"_s), QString::number(rows));
}

void TestSyncLimits::aKeyThatIsThereAMillionTimesIsOneDifference_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("an integer") << u"7"_s;
    QTest::newRow("a text") << u"'seven'::text"_s;
}

/// A side may lack the constraint, and hold the key any number of times.
void TestSyncLimits::aKeyThatIsThereAMillionTimesIsOneDifference()
{
    QFETCH(const QString, key);
    const QString table = u"CREATE TABLE t AS SELECT %1 AS id, 0 AS v; "_s.arg(key);
    const auto [before, after] = twins(table);
    runSql(before, u"ALTER TABLE t ADD PRIMARY KEY (id)"_s);
    runSql(after, u"INSERT INTO t SELECT %1, i FROM generate_series(1, 200000) i; ANALYZE t"_s.arg(key));

    const auto verification = verifyDatabases(before, after, {.schema = false}, {});
    const auto synced = syncDelta({.source = before, .target = after, .schema = false}, {});

    QCOMPARE(verification.tables.size(), 1U);
    QCOMPARE(verification.tables[0].differingRows.value_or(0), 200'001);
    QCOMPARE(verification.tables[0].differences.size(), 1U);
    QCOMPARE(synced.tables.size(), 1U);
    QCOMPARE(sqlValue(after, u"SELECT string_agg(id || '/' || v, ',') FROM public.t"_s),
             sqlValue(before, u"SELECT string_agg(id || '/' || v, ',') FROM public.t"_s));
}

void TestSyncLimits::whatBecameOfACommitIsFoundOut_data()
{
    QTest::addColumn<QString>("ends");
    QTest::addColumn<CommitEnd>("expected");
    QTest::newRow("it was done") << u"COMMIT"_s << CommitEnd::Committed;
    QTest::newRow("it was taken back") << u"ROLLBACK"_s << CommitEnd::RolledBack;
    QTest::newRow("it is not done yet") << u"SELECT 1"_s << CommitEnd::RolledBack;
}

void TestSyncLimits::whatBecameOfACommitIsFoundOut()
{
    QFETCH(const QString, ends);
    QFETCH(const CommitEnd, expected);
    const auto [source, target] = twins(u"CREATE TABLE t (id int)"_s);
    ServerAddress nowhere = target;
    nowhere.port = u"1"_s;
    const Snapshot snapshot(source, {});
    CopyPump pump({.source = source, .snapshot = snapshot.id(), .target = target, .encoding = u"UTF8"_s}, {});
    pump.onTarget(u"BEGIN"_s);
    const CommitWitness ofNothing(pump, nowhere, {});
    pump.onTarget(u"INSERT INTO public.t VALUES (1)"_s);
    const CommitWitness witness(pump, target, {});
    const CommitWitness blind(pump, nowhere, {});

    pump.onTarget(ends);

    QVERIFY(ofNothing.end() == CommitEnd::RolledBack);
    QVERIFY(blind.end() == CommitEnd::Unknown);
    QVERIFY(witness.end() == expected);
    QCOMPARE(sqlValue(target, u"SELECT count(*) FROM public.t"_s), expected == CommitEnd::Committed ? u"1"_s : u"0"_s);
}

/// In which what is deferred is done, and may take long.
void TestSyncLimits::aStopDuringTheCommitChangesNothing()
{
    const auto [before, after] = twins(u"CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1)"_s);
    runSql(before, u"INSERT INTO t VALUES (2)"_s);
    runSql(after, u"CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); "
                  "RETURN NULL; END $$; CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED "
                  "FOR EACH ROW EXECUTE FUNCTION slow(); ALTER TABLE t ENABLE ALWAYS TRIGGER slow"_s);
    const QString committing =
        u"SELECT count(*) FROM pg_stat_activity WHERE query = 'COMMIT' AND wait_event = 'PgSleep'"_s;
    const ServerAddress target = after;
    std::stop_source stop;
    std::jthread watcher([&](const std::stop_token &done) {
        while (!done.stop_requested() && sqlValue(target, committing) == u"0"_s)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        stop.request_stop();
    });

    const QString ending = endingOf([&, source = before] {
        (void)syncDelta({.source = source, .target = target, .schema = false}, {.stop = stop.get_token()});
    });
    watcher.request_stop();
    watcher.join();

    QCOMPARE(ending, u"Stopped"_s);
    QCOMPARE(sqlValue(target, u"SELECT count(*) FROM public.t"_s), u"1"_s);
    QCOMPARE(sqlValue(target, committing), u"0"_s);
}

QTEST_GUILESS_MAIN(TestSyncLimits)
#include "tst_sync_limits.moc"
