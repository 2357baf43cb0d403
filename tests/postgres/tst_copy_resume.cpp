// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy.h"

#include "postgres/backup_fixture.h"
#include "postgres/catalog/database_properties.h"
#include "postgres/copy_fixture.h"
#include "postgres/copy_trouble.h"
#include "support/test_errors.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::evidence::CopiedTable;
using rehome::evidence::DatabaseCopy;
using rehome::evidence::Level;
using rehome::evidence::Verdict;

/// Copies that failed and are gone on with.
class TestCopyResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void whatIsGoneOnWithIsTheSameInEveryWay();
    void whatFollowsTheRowsIsMadeOnceMore_data();
    void whatFollowsTheRowsIsMadeOnceMore();
    void whatHadAllBeenMadeIsMadeOnceMore_data();
    void whatHadAllBeenMadeIsMadeOnceMore();
    void whatWantsOnlyItsNameIsGoneOnWith_data();
    void whatWantsOnlyItsNameIsGoneOnWith();
    void aNameThatWasRefusedCanBeHadLater();
    void keysOfPartitionsAreTakenBack();
    void onlyWhatIsStillTheSameIsKept_data();
    void onlyWhatIsStillTheSameIsKept();
    void anotherSchemaBeginsAnew_data();
    void anotherSchemaBeginsAnew();
    void largeObjectsAreThoseOfTheNewMoment_data();
    void largeObjectsAreThoseOfTheNewMoment();
    void withoutTheWishItBeginsAnew();
    void whereNothingIsLeftItBeginsAnew();
    void whatIsLittleOrFillsTheDiskIsNotKept_data();
    void whatIsLittleOrFillsTheDiskIsNotKept();
    void aStopLeavesItAndSaysSo();
    void itMayFailAgain();
    void whatIsFilledInPlaceIsNotGoneOnWith();
    void twoRunsDoNotBuildInOnePlace();
    void aKilledProgramIsGoneOnWith();

private:
    /// A database of its own with the shop in it, copied as files: filling it takes longer than most copies.
    ServerAddress newShop() const { return m_old->newDatabase(m_shop.database); }
    ServerAddress target(const QString &database) const { return (*m_new)->superuser(database); }
    CopyRequest request(const ServerAddress &source, bool resume = false) const
    {
        return {.source = source, .target = target(u"copied"_s), .jobs = 2, .resume = resume, .worthKeeping = 1};
    }
    /// A copy that dies when these words are said.
    rehome::core::Error failedCopy(const ServerAddress &source, const QString &words) const;
    /// A copy that is stopped when all rows, indexes and keys are there.
    void stoppedCopy(const ServerAddress &source) const;
    /// The copy gone on with, and its log.
    DatabaseCopy resumedCopy(const ServerAddress &source, QString *log = nullptr) const;
    void goOn(const ServerAddress &source, const QString &change);
    QString value(const QString &sql, const QString &database = u"copied"_s) const
    {
        return sqlValue(target(database), sql);
    }

    std::unique_ptr<TestServer> m_old;
    std::unique_ptr<TestServer> m_new;
    ServerAddress m_shop;
};

namespace {

const QString incoming = u"rehome_incoming_copied"_s;

/// "bills" is large enough to be frozen, and is the last whose rows come.
const QString shop = uR"(
    CREATE TABLE clients (id int PRIMARY KEY, name text UNIQUE);
    CREATE TABLE bills (id int PRIMARY KEY, client int REFERENCES clients, sum numeric, rate float8, text text);
    CREATE INDEX bills_sum ON bills (sum); ALTER TABLE bills CLUSTER ON bills_sum;
    CREATE TABLE lines (bill int REFERENCES bills, n int, PRIMARY KEY (bill, n) DEFERRABLE);
    CREATE TABLE loose (a int, b text);
    INSERT INTO clients SELECT i, 'client ' || i FROM generate_series(1, 1000) i;
    INSERT INTO bills SELECT i, i % 1000 + 1, 1.0, 0, repeat(md5(i::text), 5) FROM generate_series(1, 30000) i;
    INSERT INTO lines SELECT i, 1 FROM generate_series(1, 30000) i;
    INSERT INTO loose SELECT i % 7, 'x' FROM generate_series(1, 1000) i;)"_s;

QStringList kept(const DatabaseCopy &copy)
{
    QStringList names;
    for (const CopiedTable &table : copy.tables) {
        if (table.kept)
            names += table.table.section(u'.', 1);
    }
    return names;
}

} // namespace

void TestCopyResume::initTestCase()
{
    m_old = std::make_unique<TestServer>();
    m_new = std::make_unique<TestServer>();
    m_shop = m_old->newDatabase();
    runSql(m_shop, shop);
}

void TestCopyResume::cleanup()
{
    dropDatabasesOn(*m_new);
    QTRY_COMPARE_WITH_TIMEOUT(sessionsOn(*m_old), 0, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(sessionsOn(*m_new), 0, 30000);
    m_old->dropDatabases({m_shop.database});
}

rehome::core::Error TestCopyResume::failedCopy(const ServerAddress &source, const QString &words) const
{
    Trouble trouble(words, [this] { endSessions(*m_new, incoming); });
    const auto error = errorOf([&] { (void)copyDatabase(request(source), trouble.context()); });
    if (!error || !trouble.hasHappened())
        qFatal("it did not fail: %s", qPrintable(trouble.log()));
    return *error;
}

void TestCopyResume::stoppedCopy(const ServerAddress &source) const
{
    Trouble trouble(u"Done: copy the rows"_s, [&trouble] { trouble.stop(); });
    const QString ending = endingOf([&] { (void)copyDatabase(request(source), trouble.context()); });
    if (ending != u"Stopped"_s)
        qFatal("it was not stopped: %s", qPrintable(ending));
}

DatabaseCopy TestCopyResume::resumedCopy(const ServerAddress &source, QString *log) const
{
    Trouble none({}, {});
    DatabaseCopy copy;
    if (const auto error = errorOf([&] { copy = copyDatabase(request(source, true), none.context()); }))
        qFatal("%s\n%s\n%s", error->what(), qPrintable(error->details()), qPrintable(none.log()));
    if (log != nullptr)
        *log = none.log();
    return copy;
}

void TestCopyResume::whatIsGoneOnWithIsTheSameInEveryWay()
{
    const ServerAddress source = fullDatabase(*m_old);
    for (const char *role : {"owner of 'all'", "worker"})
        (void)(*m_new)->ensureRole(QLatin1String(role), u"postgres"_s, {});

    const auto error = failedCopy(source, u"progress: public.note (note_hen_fkey)"_s);
    QCOMPARE(error.code(), ErrorCode::ConnectionLost);
    QVERIFY2(error.whatToDo().contains(u"--resume"_s) &&
                 error.whatToDo().contains(u"DROP DATABASE \"rehome_incoming_copied\""_s),
             qPrintable(error.whatToDo()));
    QCOMPARE(databasesOn(*m_new), incoming);
    runSql(source, u"UPDATE many SET small = 9 WHERE id = 30000; INSERT INTO customer (name) VALUES ('late');"
                   "DELETE FROM types WHERE id = 7; SELECT nextval('counter')"_s);
    const DatabaseCopy copy = resumedCopy(source);

    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
    QVERIFY(kept(copy).contains(u"hen"_s) && kept(copy).contains(u"note"_s));
    QVERIFY(!kept(copy).contains(u"many"_s) && !kept(copy).contains(u"customer"_s));
    QCOMPARE(value(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s), u"0"_s);
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
    Session session(target(u"template1"_s), Access::ReadOnly, {});
    QCOMPARE(databaseProperties(session, u"copied"_s).comment, u"all of it"_s);
}

/// With \a change made meanwhile on the old side, which only the table "many" knows of; empty: none.
void TestCopyResume::goOn(const ServerAddress &source, const QString &change)
{
    runSql(source, change.isEmpty() ? u"SELECT 1"_s : change);
    const DatabaseCopy copy = resumedCopy(source);
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
    QVERIFY(kept(copy).contains(u"hen"_s));
    QCOMPARE(kept(copy).contains(u"many"_s), change.isEmpty());
}

void TestCopyResume::whatFollowsTheRowsIsMadeOnceMore_data()
{
    QTest::addColumn<QString>("change");
    const QString change = u"UPDATE many SET small = 9 WHERE id = 30000; INSERT INTO customer (name) VALUES ('late');"
                           "DELETE FROM types WHERE id = 7; SELECT nextval('counter')"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("rows") << change;
}

void TestCopyResume::whatFollowsTheRowsIsMadeOnceMore()
{
    QFETCH(const QString, change);
    const ServerAddress source = fullDatabase(*m_old);
    for (const char *role : {"owner of 'all'", "worker"})
        (void)(*m_new)->ensureRole(QLatin1String(role), u"postgres"_s, {});
    runSql(source,
           // Default privileges would leave a trace.
           u"ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM \"owner of 'all'\";"
           "CREATE FUNCTION held() RETURNS int LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT FROM pg_database "
           "WHERE datname = 'test_hold') THEN RAISE 'held'; END IF; RETURN 1; END $$;"
           "CREATE MATERIALIZED VIEW late AS SELECT public.held() AS one"_s);
    runSql(target(u"template1"_s), u"CREATE DATABASE test_hold"_s);

    const auto error = errorOf([&] { (void)copyDatabase(request(source), {}); });
    runSql(target(u"template1"_s), u"DROP DATABASE IF EXISTS test_hold"_s);

    QVERIFY(error);
    QVERIFY2(error->whatToDo().contains(u"--resume"_s), error->what());
    QVERIFY(value(u"SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"_s, incoming) != u"0"_s);
    goOn(source, change);
    Session session(target(u"template1"_s), Access::ReadOnly, {});
    QCOMPARE(databaseProperties(session, u"copied"_s).comment, u"all of it"_s);
}

void TestCopyResume::whatHadAllBeenMadeIsMadeOnceMore_data()
{
    whatFollowsTheRowsIsMadeOnceMore_data();
}

/// The old side goes when nothing of it is wanted any more but the word that it is still there.
void TestCopyResume::whatHadAllBeenMadeIsMadeOnceMore()
{
    QFETCH(const QString, change);
    const ServerAddress source = fullDatabase(*m_old);
    for (const char *role : {"owner of 'all'", "worker"})
        (void)(*m_new)->ensureRole(QLatin1String(role), u"postgres"_s, {});
    runSql(source, u"ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM \"owner of 'all'\""_s);
    Trouble trouble(u"was behind its column"_s, [&] { endSessions(*m_old, source.database); });

    const auto error = errorOf([&] { (void)copyDatabase(request(source), trouble.context()); });

    QVERIFY2(error && trouble.hasHappened(), qPrintable(trouble.log()));
    QCOMPARE(error->code(), ErrorCode::ConnectionLost);
    QVERIFY2(error->whatToDo().contains(u"--resume"_s), qPrintable(error->whatToDo()));
    QCOMPARE(value(u"SELECT evtname FROM pg_event_trigger"_s, incoming), u"watching"_s);
    QCOMPARE(schemaText(target(incoming)), schemaText(source));
    goOn(source, change);
    QCOMPARE(value(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s), u"0"_s);
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
    Session session(target(u"template1"_s), Access::ReadOnly, {});
    QCOMPARE(databaseProperties(session, u"copied"_s).comment, u"all of it"_s);
}

void TestCopyResume::whatWantsOnlyItsNameIsGoneOnWith_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("the new side went") << false;
    QTest::newRow("a stop") << true;
}

/// By a database that is set to be read-only by then.
void TestCopyResume::whatWantsOnlyItsNameIsGoneOnWith()
{
    QFETCH(const bool, stops);
    const ServerAddress source = m_old->newDatabase();
    const ServerAddress old = (*m_old)->superuser(u"template1"_s);
    runSql(source, shop);
    runSql(old, u"ALTER DATABASE %1 SET default_transaction_read_only = on; ALTER DATABASE %1 SET work_mem = '5MB';"
                "REVOKE TEMPORARY ON DATABASE %1 FROM PUBLIC; GRANT TEMPORARY ON DATABASE %1 TO pg_monitor;"
                "COMMENT ON DATABASE %1 IS 'the shop'"_s.arg(source.database));
    Trouble trouble(u"Done: make the rest"_s, [&] { stops ? trouble.stop() : endSessions(*m_new); });

    const QString ending = endingOf([&] { (void)copyDatabase(request(source), trouble.context()); });
    QCOMPARE(ending, stops ? u"Stopped"_s : u"ConnectionLost"_s);
    QCOMPARE(databasesOn(*m_new), incoming);
    Session session(target(u"template1"_s), Access::ReadOnly, {});
    const QString mark = databaseProperties(session, incoming).comment;
    QVERIFY2(mark.contains(u"whole but for its name"_s) && mark.contains(u"--resume"_s), qPrintable(mark));
    runSql(old, u"ALTER DATABASE %1 RESET work_mem; REVOKE TEMPORARY ON DATABASE %1 FROM pg_monitor;"
                "GRANT TEMPORARY ON DATABASE %1 TO PUBLIC"_s.arg(source.database));
    const DatabaseCopy copy = resumedCopy(source);

    QCOMPARE(kept(copy), (QStringList{u"bills"_s, u"clients"_s, u"lines"_s, u"loose"_s}));
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
    const DatabaseProperties properties = databaseProperties(session, u"copied"_s);
    QCOMPARE(properties.comment, u"the shop"_s);
    QCOMPARE(properties.settings.size(), std::size_t(1));
    QCOMPARE(properties.settings.front().name, u"default_transaction_read_only"_s);
    QCOMPARE(std::count_if(properties.grants.begin(), properties.grants.end(),
                           [](const Row &grant) { return grant[1] == u"pg_monitor"_s; }),
             0);
    QCOMPARE(value(u"SELECT has_database_privilege('public', 'copied', 'TEMPORARY')"_s), u"t"_s);
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

void TestCopyResume::aNameThatWasRefusedCanBeHadLater()
{
    const ServerAddress source = m_old->newDatabase();
    runSql(source, shop);
    CopyRequest wanted = request(source);
    wanted.overwrite = true;
    wanted.target = (*m_new)->ensureRole(u"builder"_s, u"postgres"_s, {}).withDatabase(u"copied"_s);
    runSql(target(u"template1"_s), u"ALTER ROLE builder CREATEDB"_s);
    runSql(target(u"template1"_s), u"CREATE DATABASE copied OWNER builder"_s);
    runSql(target(u"copied"_s), u"CREATE TABLE mine (i int)"_s);
    Trouble trouble(u"Done: make the rest"_s, [&] {
        runSql(target(u"template1"_s), u"ALTER DATABASE copied OWNER TO CURRENT_USER"_s); // who alone may rename it now
    });

    const auto error = errorOf([&] { (void)copyDatabase(wanted, trouble.context()); });
    QVERIFY2(error, qPrintable(trouble.log()));
    QCOMPARE(error->code(), ErrorCode::PermissionDenied);
    QVERIFY2(error->whatToDo().contains(u"The copy is whole"_s) && error->whatToDo().contains(u"--resume"_s),
             qPrintable(error->whatToDo()));
    QCOMPARE(databasesOn(*m_new), u"copied,"_s + incoming);
    runSql(target(u"template1"_s), u"ALTER DATABASE copied OWNER TO builder"_s);
    wanted.resume = true;
    const DatabaseCopy copy = copyDatabase(wanted, {});

    QCOMPARE(kept(copy), (QStringList{u"bills"_s, u"clients"_s, u"lines"_s, u"loose"_s}));
    QCOMPARE(databasesOn(*m_new), u"copied,"_s + copy.keptAs);
    QCOMPARE(value(u"SELECT shobj_description(oid, 'pg_database') IS NULL FROM pg_database WHERE datname = 'copied'"_s),
             u"t"_s);
    QCOMPARE(value(u"SELECT count(*) FROM public.mine"_s, copy.keptAs), u"0"_s);
}

/// On partitions of partitions: what stands there cannot be dropped before what it is attached to.
void TestCopyResume::keysOfPartitionsAreTakenBack()
{
    const ServerAddress source = newShop();
    runSql(source,
           u"CREATE TABLE year (y int, id int, t text, PRIMARY KEY (y, id), UNIQUE (id, y)) PARTITION BY RANGE (y);"
           "CREATE TABLE a_year PARTITION OF year FOR VALUES FROM (1) TO (2) PARTITION BY LIST (id);"
           "CREATE TABLE z_year PARTITION OF a_year FOR VALUES IN (1) PARTITION BY LIST (id);"
           "CREATE TABLE z_leaf PARTITION OF z_year DEFAULT; CREATE INDEX ON year (t); CREATE INDEX ON z_year (id);"
           "CREATE TABLE ones (i int UNIQUE) PARTITION BY LIST (i); CREATE TABLE ones_1 PARTITION OF ones DEFAULT;"
           "INSERT INTO year VALUES (1, 1, 'x'); CREATE TABLE note (y int, id int, one int REFERENCES ones (i), "
           "FOREIGN KEY (y, id) REFERENCES year); INSERT INTO note VALUES (1, 1, NULL);"
           "CREATE TABLE parent (i int); CREATE TABLE child () INHERITS (parent);"
           "ALTER TABLE parent ADD CONSTRAINT low CHECK (i < 9) NOT VALID;"
           "CREATE SEQUENCE behind OWNED BY loose.a; ALTER TABLE loose ALTER a SET DEFAULT nextval('behind')"_s);
    Trouble trouble(u"was behind its column"_s, [&] { endSessions(*m_old, source.database); });
    const auto error = errorOf([&] { (void)copyDatabase(request(source), trouble.context()); });
    QVERIFY2(error && trouble.hasHappened(), qPrintable(trouble.log()));
    // As where it died before the index was attached to that of the table above.
    runSql(target(incoming), u"DROP INDEX year_t_idx; CREATE INDEX a_year_t_idx ON ONLY a_year (t)"_s);

    QString log;
    const DatabaseCopy copy = resumedCopy(source, &log);

    QVERIFY2(!log.contains(u"begins anew"_s), qPrintable(log));
    QVERIFY(kept(copy).contains(u"bills"_s) && kept(copy).contains(u"z_leaf"_s));
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

void TestCopyResume::onlyWhatIsStillTheSameIsKept_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("anew");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("written, but not changed") << u"UPDATE bills SET sum = sum WHERE id % 3 = 0"_s << QString();
    QTest::newRow("a row changed") << u"UPDATE bills SET text = 'y' WHERE id = 12345"_s << u"bills"_s;
    QTest::newRow("the digits of a number") << u"UPDATE bills SET sum = 1.00 WHERE id = 1"_s << u"bills"_s;
    QTest::newRow("the sign of nothing") << u"UPDATE bills SET rate = '-0' WHERE id = 1"_s << u"bills"_s;
    QTest::newRow("a row more") << u"INSERT INTO lines VALUES (1, 2)"_s << u"lines"_s;
    QTest::newRow("a row twice") << u"INSERT INTO loose VALUES (1, 'x')"_s << u"loose"_s;
    QTest::newRow("what others refer to") << u"UPDATE clients SET name = 'z' WHERE id = 1"_s << u"clients"_s;
    QTest::newRow("emptied") << u"DELETE FROM loose"_s << u"loose"_s;
    QTest::newRow("all of them") << u"DELETE FROM loose WHERE a = 1; DELETE FROM lines WHERE bill = 5;"
                                    "DELETE FROM bills WHERE id = 5; DELETE FROM clients WHERE id = 2000;"
                                    "INSERT INTO clients VALUES (3000, 'new')"_s
                                 << u"bills,clients,lines,loose"_s;
}

void TestCopyResume::onlyWhatIsStillTheSameIsKept()
{
    QFETCH(const QString, change);
    QFETCH(const QString, anew);
    const ServerAddress source = newShop();
    const QString nodes =
        u"SELECT string_agg(relname || ' ' || oid || ' ' || pg_relation_filenode(oid), ',' "
        "ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN "
        "('r', 'i') AND NOT relname ~ '^(%1)'"_s.arg(anew.isEmpty() ? u"-"_s : QString(anew).replace(u',', u'|'));

    stoppedCopy(source);
    runSql(source, change);
    const QString before = value(nodes, incoming);
    const DatabaseCopy copy = resumedCopy(source);

    QStringList expected{u"bills"_s, u"clients"_s, u"lines"_s, u"loose"_s};
    for (const QString &name : anew.split(u','))
        expected.removeAll(name);
    QCOMPARE(kept(copy), expected);
    QCOMPARE(value(nodes), before); // neither these tables nor their indexes were made again
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
    QCOMPARE(copy.rows(), sqlValue(source, u"SELECT (SELECT count(*) FROM public.bills) + (SELECT count(*) FROM "
                                           "public.lines) + (SELECT count(*) FROM public.clients) + "
                                           "(SELECT count(*) FROM public.loose)"_s)
                              .toLongLong());
}

void TestCopyResume::anotherSchemaBeginsAnew_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a column") << u"ALTER TABLE loose ADD c int"_s;
    QTest::newRow("a type") << u"ALTER TABLE loose ALTER a TYPE bigint"_s;
    QTest::newRow("no index") << u"DROP INDEX bills_sum"_s;
    QTest::newRow("another index") << u"DROP INDEX bills_sum; CREATE INDEX bills_sum ON bills (sum DESC)"_s;
    QTest::newRow("no table") << u"DROP TABLE lines"_s;
    QTest::newRow("a table") << u"CREATE TABLE more AS SELECT 1 AS one"_s;
    QTest::newRow("a trigger") << u"CREATE TRIGGER t BEFORE UPDATE ON loose FOR EACH ROW EXECUTE FUNCTION "
                                  "suppress_redundant_updates_trigger()"_s;
    QTest::newRow("a comment") << u"COMMENT ON TABLE loose IS 'new'"_s;
    QTest::newRow("a setting") << u"ALTER TABLE bills SET WITHOUT CLUSTER"_s;
}

void TestCopyResume::anotherSchemaBeginsAnew()
{
    QFETCH(const QString, change);
    const ServerAddress source = newShop();

    (void)failedCopy(source, u"The index public.bills_sum is built"_s);
    runSql(source, change);
    QString log;
    const DatabaseCopy copy = resumedCopy(source, &log);

    QVERIFY2(log.contains(u"begins anew: The schema of the old side"_s), qPrintable(log));
    QCOMPARE(copy.keptTables(), 0);
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

void TestCopyResume::largeObjectsAreThoseOfTheNewMoment_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("as before") << QString();
    QTest::newRow("other content") << u"SELECT lo_put(5, 0, 'X')"_s;
    QTest::newRow("one more") << u"SELECT lo_from_bytea(6, 'six')"_s;
    QTest::newRow("none") << u"SELECT lo_unlink(5)"_s;
    QTest::newRow("a comment") << u"COMMENT ON LARGE OBJECT 5 IS 'five'"_s;
    QTest::newRow("a grant") << u"GRANT SELECT ON LARGE OBJECT 5 TO PUBLIC"_s;
}

void TestCopyResume::largeObjectsAreThoseOfTheNewMoment()
{
    QFETCH(const QString, change);
    const ServerAddress source = newShop();
    runSql(source, u"SELECT lo_from_bytea(5, 'five')"_s);

    (void)failedCopy(source, u"The index public.bills_sum is built"_s);
    runSql(source, change);
    (void)resumedCopy(source);

    const QString all = u"SELECT string_agg(concat(l.oid, lomacl, obj_description(l.oid, 'pg_largeobject'), "
                        "encode(lo_get(l.oid), 'hex')), ',' ORDER BY l.oid) FROM pg_largeobject_metadata l"_s;
    QCOMPARE(value(all), sqlValue(source, all));
}

void TestCopyResume::withoutTheWishItBeginsAnew()
{
    const ServerAddress source = newShop();

    (void)failedCopy(source, u"The index public.bills_sum is built"_s);
    Trouble none({}, {});
    const DatabaseCopy copy = copyDatabase(request(source), none.context());

    QVERIFY2(none.log().contains(u"half-made copy of an earlier run, is dropped"_s), qPrintable(none.log()));
    QCOMPARE(copy.keptTables(), 0);
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
}

void TestCopyResume::whereNothingIsLeftItBeginsAnew()
{
    const ServerAddress source = newShop();
    QString log;

    (void)resumedCopy(source, &log);
    QVERIFY2(log.contains(u"begins anew: No half-made copy"_s), qPrintable(log));

    // A database of that name that is none of ours, or at another stage.
    dropDatabasesOn(*m_new);
    runSql(target(u"template1"_s), u"CREATE DATABASE rehome_incoming_copied"_s);
    runSql(target(incoming), u"CREATE TABLE clients (id int, name text); INSERT INTO clients VALUES (1, 'wrong')"_s);
    const DatabaseCopy copy = resumedCopy(source, &log);
    QVERIFY2(log.contains(u"not at the rows yet"_s), qPrintable(log));
    QCOMPARE(copy.keptTables(), 0);
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

void TestCopyResume::whatIsLittleOrFillsTheDiskIsNotKept_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("worth");
    QTest::newRow("little") << u"XX000"_s << qint64(1'000'000'000);
    QTest::newRow("not wanted") << u"XX000"_s << qint64(0);
    QTest::newRow("disk full") << u"53100"_s << qint64(1);
}

void TestCopyResume::whatIsLittleOrFillsTheDiskIsNotKept()
{
    QFETCH(const QString, state);
    QFETCH(const qint64, worth);
    const ServerAddress source = newShop();
    runSql(source, u"CREATE FUNCTION picky(i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN "
                   "IF current_database() ~ 'incoming' THEN RAISE 'no room' USING ERRCODE = '%1'; END IF; RETURN i; "
                   "END $$; CREATE INDEX ON lines (public.picky(n))"_s.arg(state));
    CopyRequest wanted = request(source);
    wanted.worthKeeping = worth;

    const auto error = errorOf([&] { (void)copyDatabase(wanted, {}); });

    QVERIFY(error);
    QVERIFY(!error->whatToDo().contains(u"--resume"_s));
    QCOMPARE(databasesOn(*m_new), QString());
}

void TestCopyResume::aStopLeavesItAndSaysSo()
{
    const ServerAddress source = newShop();
    Trouble trouble(u"The index public.bills_sum is built"_s, [&trouble] { trouble.stop(); });

    QCOMPARE(endingOf([&] { (void)copyDatabase(request(source), trouble.context()); }), u"Stopped"_s);

    QVERIFY2(trouble.log().contains(u"--resume goes on with it"_s), qPrintable(trouble.log()));
    QCOMPARE(databasesOn(*m_new), incoming);
    const DatabaseCopy copy = resumedCopy(source);
    QVERIFY(kept(copy).contains(u"bills"_s));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

void TestCopyResume::itMayFailAgain()
{
    const ServerAddress source = newShop();

    (void)failedCopy(source, u"public.bills is copied"_s);
    for (const QString &words :
         {u"Comparing what stands"_s, u"tables stand as they are"_s, u"The index public.bills_sum"_s}) {
        Trouble trouble(words, [&trouble] { trouble.stop(); });
        runSql(source, u"UPDATE lines SET n = n + 1"_s);
        QCOMPARE(endingOf([&] { (void)copyDatabase(request(source, true), trouble.context()); }), u"Stopped"_s);
        QCOMPARE(databasesOn(*m_new), incoming);
    }
    const DatabaseCopy copy = resumedCopy(source);

    QVERIFY(kept(copy).contains(u"bills"_s));
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

void TestCopyResume::whatIsFilledInPlaceIsNotGoneOnWith()
{
    const ServerAddress source = newShop();
    const ServerAddress tenant = (*m_new)->ensureRole(u"tenant"_s, u"postgres"_s, {});
    runSql(target(u"template1"_s), u"CREATE DATABASE copied OWNER tenant"_s);
    CopyRequest wanted = request(source);
    wanted.target = tenant.withDatabase(u"copied"_s);

    Trouble trouble(u"The index public.bills_sum is built"_s, [&trouble] { trouble.stop(); });
    QCOMPARE(endingOf([&] { (void)copyDatabase(wanted, trouble.context()); }), u"Stopped"_s);
    QCOMPARE(value(u"SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"_s), u"0"_s);
    QVERIFY(!trouble.log().contains(u"--resume"_s));

    wanted.resume = true;
    Trouble none({}, {});
    (void)copyDatabase(wanted, none.context());
    QVERIFY2(none.log().contains(u"begins anew: A database that is filled in place"_s), qPrintable(none.log()));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.ownershipLeftOut = true}, {}).overall(), Verdict::Same);
}

void TestCopyResume::twoRunsDoNotBuildInOnePlace()
{
    const ServerAddress source = newShop();
    std::optional<rehome::core::Error> error;
    Trouble trouble(u"public.bills is copied"_s,
                    [&] { error = errorOf([&] { (void)copyDatabase(request(source, true), {}); }); });

    (void)copyDatabase(request(source), trouble.context());

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
    QVERIFY2(error->whatToDo().contains(u"pg_terminate_backend("_s) && !error->whatToDo().contains(u"()"_s),
             qPrintable(error->whatToDo()));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

void TestCopyResume::aKilledProgramIsGoneOnWith()
{
    const ServerAddress source = newShop();
    const QStringList arguments{u"-v"_s,      u"copy"_s,     u"--source"_s,
                                source.url(), u"--target"_s, target(u"copied"_s).url(),
                                u"--jobs"_s,  u"2"_s,        u"--resume"_s};
    // An index that takes as long as this database is there.
    runSql(source, u"CREATE FUNCTION slow(i int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN "
                   "IF EXISTS (SELECT FROM pg_database WHERE datname = 'test_hold') THEN PERFORM pg_sleep(60); END IF; "
                   "RETURN i; END $$; CREATE INDEX ON loose (public.slow(a))"_s);
    runSql(target(u"template1"_s), u"CREATE DATABASE test_hold"_s);
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("REHOME_BINARIES") + u"/rehome-cli"_s, arguments);
    QByteArray log;
    while (!log.contains("The index public.bills_sum is built") && program.waitForReadyRead())
        log += program.readAll();
    program.kill();
    program.waitForFinished();
    runSql(target(u"template1"_s), u"DROP DATABASE test_hold"_s);
    QVERIFY2(log.contains("The index public.bills_sum is built"), log.constData());
    QCOMPARE(databasesOn(*m_new), incoming);

    const DatabaseCopy copy = resumedCopy(source);

    QVERIFY(kept(copy).contains(u"bills"_s));
    QCOMPARE(databasesOn(*m_new), u"copied"_s);
    QCOMPARE(schemaText(target(u"copied"_s)), schemaText(source));
    QCOMPARE(verifyDatabases(source, target(u"copied"_s), {.level = Level::Strict}, {}).overall(), Verdict::Same);
}

QTEST_GUILESS_MAIN(TestCopyResume)
#include "tst_copy_resume.moc"
