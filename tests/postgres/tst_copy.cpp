// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy.h"

#include "postgres/backup_fixture.h"
#include "postgres/catalog/database_properties.h"
#include "postgres/copy_fixture.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::core::Progress;
using rehome::evidence::CopiedTable;
using rehome::evidence::DatabaseCopy;
using rehome::evidence::Verdict;

class TestCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aCopyIsTheSameInEveryWay();
    void theDatabasesOwnPropertiesComeAlong();
    void sequencesAreNeverBehind();
    void indexesAreValidAndTablesAnalysed();
    void columnsThatMoveKeepTheirValues();
    void anotherEncodingIsKept();
    void theMaintenanceDatabaseMayHaveAnotherEncoding();
    void anotherLocaleProviderIsKept();
    void aDatabaseOfAnyNameCanBeMade_data();
    void aDatabaseOfAnyNameCanBeMade();
    void anEmptyDatabaseIsReplacedAndKeepsWhatWasSetOnIt();
    void whatHoldsSomethingIsLeftAlone_data();
    void whatHoldsSomethingIsLeftAlone();
    void overwritingKeepsTheOldOneAside();
    void aDatabaseIsNotCopiedOntoItself();
    void anOrdinaryUserCanCopyTheirOwn();
    void publicationsOfSuperusersAreToldAndLeftOut();
    void whoMayCreateNoDatabaseFillsAnEmptyOne();
    void missingRolesAreToldAndLeftOut();
    void theSourceIsOnlyRead();
    void aTableCannotBeDroppedMeanwhile();
    void progressGrowsToTheEnd();
    void aFailureLeavesTheTargetAsItWas();
    void stoppingLeavesTheTargetAsItWas();
    void aLeftoverOfAKilledRunIsReplaced();

private:
    ServerAddress superuser(const QString &database = u"template1"_s) const { return (*m_server)->superuser(database); }
    DatabaseCopy copyTo(const QString &database, bool overwrite = false) const
    {
        return copyDatabase({.source = m_source, .target = superuser(database), .jobs = 2, .overwrite = overwrite}, {});
    }
    /// Every database that is neither a test's source nor the system's.
    QString databases() const
    {
        return sqlValue(superuser(), u"SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database "
                                     "WHERE datname !~ '^(test_.*|postgres|template.)$'"_s);
    }

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_source;
};

namespace {

/// Lines that stand on one side only, or in another order.
QStringList differingLines(const QString &left, const QString &right)
{
    QStringList lefts = left.split(u'\n');
    QStringList rights = right.split(u'\n');
    while (!lefts.isEmpty() && !rights.isEmpty() && lefts.first() == rights.first()) {
        lefts.removeFirst();
        rights.removeFirst();
    }
    while (!lefts.isEmpty() && !rights.isEmpty() && lefts.last() == rights.last()) {
        lefts.removeLast();
        rights.removeLast();
    }
    for (QString &line : lefts)
        line.prepend(u"copy: "_s);
    for (QString &line : rights)
        line.prepend(u"source: "_s);
    QStringList differing = lefts + rights;
    if (!differing.isEmpty())
        qWarning().noquote() << differing.join(u'\n');
    return differing;
}

} // namespace

void TestCopy::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_source = fullDatabase(*m_server);
}

void TestCopy::cleanup()
{
    Session session(superuser(), Access::ReadWrite, {});
    for (const Row &row :
         session.query(u"SELECT datname FROM pg_database WHERE datname !~ '^(test_.*|postgres|template.)$'"_s))
        session.execute(u"DROP DATABASE "_s + session.quotedName(row[0]) + u" WITH (FORCE)"_s);
}

void TestCopy::aCopyIsTheSameInEveryWay()
{
    const DatabaseCopy copy = copyTo(u"copied"_s);

    QCOMPARE(differingLines(schemaText(superuser(u"copied"_s)), schemaText(m_source)), QStringList());
    const auto verification = verifyDatabases(m_source, superuser(u"copied"_s), {}, {});
    QCOMPARE(verification.overall(), Verdict::Same);
    QVERIFY(verification.newRows() > 60'000);
    QCOMPARE(databases(), u"copied"_s);
    const auto named = [&copy](const QString &name) {
        return *std::find_if(copy.tables.begin(), copy.tables.end(),
                             [&name](const CopiedTable &table) { return table.table == name; });
    };
    QVERIFY(named(u"public.many"_s).binary);
    QCOMPARE(named(u"public.many"_s).rows, 60'000);
    QVERIFY(!named(u"public.types"_s).binary);
    QVERIFY(named(u"public.event_2024"_s).binary);
    QCOMPARE(named(u"public.nothing"_s).rows, 2);
    QVERIFY(copy.leftOut.isEmpty());
    for (const QString &sql :
         {u"SELECT string_agg(lomacl::text || lomowner || l.oid || coalesce(obj_description(l.oid, 'pg_largeobject'), "
          "'') || encode(lo_get(l.oid), 'hex'), ',' ORDER BY l.oid) FROM pg_largeobject_metadata l"_s,
          u"SELECT string_agg(encode(lo_get(l.oid), 'hex'), ',' ORDER BY l.oid) FROM pg_largeobject_metadata l"_s,
          u"SELECT count FROM public.above"_s})
        QCOMPARE(sqlValue(superuser(u"copied"_s), sql), sqlValue(m_source, sql));
}

void TestCopy::theDatabasesOwnPropertiesComeAlong()
{
    (void)copyTo(u"copied"_s);

    Session session(superuser(), Access::ReadOnly, {});
    const DatabaseProperties before = databaseProperties(session, m_source.database);
    const DatabaseProperties after = databaseProperties(session, u"copied"_s);
    QCOMPARE(before.settings.size(), std::size_t(3));
    QCOMPARE(after.settings, before.settings);
    QCOMPARE(after.owner, u"owner of 'all'"_s);
    QCOMPARE(after.comment, u"all of it"_s);
    QCOMPARE(after.collation, before.collation);
    Rows grantsBefore = before.grants;
    Rows grantsAfter = after.grants;
    std::sort(grantsBefore.begin(), grantsBefore.end());
    std::sort(grantsAfter.begin(), grantsAfter.end());
    QCOMPARE(grantsAfter, grantsBefore);
}

void TestCopy::sequencesAreNeverBehind()
{
    (void)copyTo(u"copied"_s);

    const ServerAddress copied = superuser(u"copied"_s);
    QCOMPARE(sqlValue(copied, u"SELECT nextval('public.counter')"_s), u"9"_s);
    QCOMPARE(sqlValue(copied, u"SELECT nextval('public.fresh')"_s), u"9"_s);
    QCOMPARE(sqlValue(copied, u"SELECT nextval('public.down')"_s), u"98"_s);
    QCOMPARE(sqlValue(copied, u"SELECT nextval('public.overtaken_id_seq')"_s), u"51"_s);
    runSql(copied, u"INSERT INTO customer (name) VALUES ('next')"_s);
}

void TestCopy::indexesAreValidAndTablesAnalysed()
{
    (void)copyTo(u"copied"_s);

    const ServerAddress copied = superuser(u"copied"_s);
    QCOMPARE(sqlValue(copied, u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s), u"0"_s);
    QCOMPARE(sqlValue(copied, u"SELECT string_agg(conname, ',') FROM pg_constraint WHERE contype = 'f' AND NOT "
                              "convalidated"_s),
             u"never"_s);
    QCOMPARE(sqlValue(copied, u"SELECT string_agg(relname, ',') FROM pg_class WHERE relkind IN ('r', 'm') AND oid >= "
                              "16384 AND relnamespace = 'public'::regnamespace AND relispopulated AND reltuples < 0"_s),
             QString());
    QCOMPARE(sqlValue(copied, u"SELECT count(*) FROM pg_statistic_ext_data"_s), u"1"_s);
    QCOMPARE(
        sqlValue(copied, u"SELECT count(*) > 0 FROM pg_statistic WHERE starelid = 'public.many_upper'::regclass"_s),
        u"t"_s);
}

/// pg_dump writes the columns that a table inherits first, wherever they stand.
void TestCopy::columnsThatMoveKeepTheirValues()
{
    const ServerAddress small = m_server->newDatabase();
    runSql(small, u"CREATE TABLE parent (id int, n int); CREATE TABLE late (n int, first int, id int);"
                  "ALTER TABLE late INHERIT parent; INSERT INTO late VALUES (1, 2, 3)"_s);

    (void)copyDatabase({.source = small, .target = superuser(u"copied"_s)}, {});

    QCOMPARE(sqlValue(superuser(u"copied"_s), u"SELECT id || ' ' || n || ' ' || first FROM public.late"_s), u"3 1 2"_s);
}

void TestCopy::anotherEncodingIsKept()
{
    const ServerAddress latin = m_server->newDatabaseIn(u"LATIN1"_s);
    runSql(latin, u"CREATE TABLE t (\"ü\" text, x xml); INSERT INTO t VALUES ('Größe', '<a>ü</a>')"_s);

    (void)copyDatabase({.source = latin, .target = superuser(u"copied"_s)}, {});

    const ServerAddress copied = superuser(u"copied"_s);
    QCOMPARE(sqlValue(copied, u"SHOW server_encoding"_s), u"LATIN1"_s);
    QCOMPARE(sqlValue(copied, u"SELECT \"ü\" || x FROM public.t"_s), u"Größe<a>ü</a>"_s);
}

/// One in which there are few letters: what is written on the database while it is made must be among them.
void TestCopy::theMaintenanceDatabaseMayHaveAnotherEncoding()
{
    const auto makeAnew = [this](const QString &encoding) {
        runSql(superuser(), u"DROP DATABASE postgres WITH (FORCE)"_s);
        runSql(
            superuser(),
            u"CREATE DATABASE postgres TEMPLATE template0 ENCODING '%1' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(encoding));
    };
    makeAnew(u"LATIN1"_s);

    const auto error = errorOf([this] { (void)copyTo(u"copied"_s); });
    makeAnew(u"UTF8"_s);

    QVERIFY2(!error, error ? qPrintable(error->whatHappened()) : "");
    QCOMPARE(verifyDatabases(m_source, superuser(u"copied"_s), {.schema = false}, {}).overall(), Verdict::Same);
}

void TestCopy::anotherLocaleProviderIsKept()
{
    if (sqlValue(superuser(), u"SELECT count(*) FROM pg_collation WHERE collprovider = 'i'"_s) == u"0"_s ||
        sqlValue(superuser(), u"SHOW server_version_num"_s) < u"150000"_s)
        QSKIP("this server knows no ICU");
    runSql(superuser(), u"CREATE DATABASE test_icu TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de'"_s);

    (void)copyDatabase({.source = superuser(u"test_icu"_s), .target = superuser(u"copied"_s)}, {});

    Session session(superuser(), Access::ReadOnly, {});
    QCOMPARE(databaseProperties(session, u"copied"_s).localeProvider, u"icu"_s);
    QCOMPARE(databaseProperties(session, u"copied"_s).locale, u"de"_s);
}

void TestCopy::aDatabaseOfAnyNameCanBeMade_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes and blanks") << u"a \"quoted\" 'data'base"_s;
    QTest::newRow("like a connection string") << u"host=nowhere dbname=x"_s;
    QTest::newRow("percent and backslash") << u"%1 \\ %2"_s;
    QTest::newRow("63 bytes") << QString(63, u'x');
    QTest::newRow("other letters") << QString(31, QChar(0xfc));
}

void TestCopy::aDatabaseOfAnyNameCanBeMade()
{
    QFETCH(const QString, name);
    const ServerAddress small = m_server->newDatabase();
    runSql(small, u"CREATE TABLE t (i int PRIMARY KEY); INSERT INTO t VALUES (1)"_s);

    (void)copyDatabase({.source = small, .target = superuser(name)}, {});

    QCOMPARE(databases(), name);
    QCOMPARE(sqlValue(superuser(name), u"SELECT count(*) FROM public.t"_s), u"1"_s);
}

void TestCopy::anEmptyDatabaseIsReplacedAndKeepsWhatWasSetOnIt()
{
    (void)(*m_server)->ensureRole(u"keeper"_s, u"postgres"_s, {});
    runSql(superuser(), u"CREATE DATABASE taken OWNER keeper"_s);
    runSql(superuser(), u"ALTER DATABASE taken SET timezone = 'UTC'"_s);
    runSql(superuser(), u"REVOKE CONNECT ON DATABASE taken FROM PUBLIC"_s);

    (void)copyTo(u"taken"_s);

    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(verifyDatabases(m_source, superuser(u"taken"_s), {.schema = false}, {}).overall(), Verdict::Same);
    Session session(superuser(), Access::ReadOnly, {});
    const DatabaseProperties properties = databaseProperties(session, u"taken"_s);
    QCOMPARE(properties.owner, u"keeper"_s);
    QVERIFY(std::count(properties.settings.begin(), properties.settings.end(),
                       (rehome::evidence::DatabaseSetting{.name = u"TimeZone"_s, .value = u"UTC"_s})) == 1);
    QVERIFY(std::none_of(properties.grants.begin(), properties.grants.end(),
                         [](const Row &grant) { return grant[0] == u"CONNECT" && grant[1].isEmpty(); }));
}

void TestCopy::whatHoldsSomethingIsLeftAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("a table") << u"CREATE TABLE mine (i int)"_s << u"taken of the new side holds 1 table"_s;
    QTest::newRow("a schema") << u"CREATE SCHEMA mine"_s << u"not empty"_s;
    QTest::newRow("a function") << u"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"_s << u"not empty"_s;
    QTest::newRow("a type") << u"CREATE TYPE mine AS ENUM ()"_s << u"not empty"_s;
    QTest::newRow("a composite type") << u"CREATE TYPE mine AS (i int)"_s << u"not empty"_s;
    QTest::newRow("a publication") << u"CREATE PUBLICATION mine"_s << u"not empty"_s;
    QTest::newRow("a collation") << u"CREATE COLLATION mine (LOCALE = 'C')"_s << u"not empty"_s;
    QTest::newRow("no schema public") << u"DROP SCHEMA public; SELECT lo_create(0)"_s << u"not empty"_s;
    QTest::newRow("a large object") << u"SELECT lo_create(0)"_s << u"not empty"_s;
}

void TestCopy::whatHoldsSomethingIsLeftAlone()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, words);
    runSql(superuser(), u"CREATE DATABASE taken"_s);
    runSql(superuser(u"taken"_s), sql);
    const QString before = schemaText(superuser(u"taken"_s));

    const auto error = errorOf([&] { (void)copyTo(u"taken"_s); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QVERIFY2(error->whatHappened().contains(words), qPrintable(error->whatHappened()));
    QVERIFY(error->whatToDo().contains(u"--overwrite"_s));
    QCOMPARE(schemaText(superuser(u"taken"_s)), before);
    QCOMPARE(databases(), u"taken"_s);
}

void TestCopy::overwritingKeepsTheOldOneAside()
{
    runSql(superuser(), u"CREATE DATABASE taken"_s);
    runSql(superuser(u"taken"_s), u"CREATE TABLE mine (i int); INSERT INTO mine VALUES (7)"_s);

    const DatabaseCopy copy = copyTo(u"taken"_s, true);

    QVERIFY(copy.keptAs.startsWith(u"replaced_"_s) && copy.keptAs.endsWith(u"_taken"_s));
    QCOMPARE(databases(), copy.keptAs + u",taken"_s);
    QCOMPARE(sqlValue(superuser(copy.keptAs), u"SELECT i FROM public.mine"_s), u"7"_s);
    QCOMPARE(verifyDatabases(m_source, superuser(u"taken"_s), {.ownershipLeftOut = true}, {}).overall(), Verdict::Same);
}

void TestCopy::aDatabaseIsNotCopiedOntoItself()
{
    const QString before = schemaText(m_source);

    const auto error = errorOf([&] { (void)copyTo(m_source.database, true); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QCOMPARE(schemaText(m_source), before);
}

void TestCopy::anOrdinaryUserCanCopyTheirOwn()
{
    const ServerAddress worker = (*m_server)->ensureRole(u"worker"_s, u"postgres"_s, {});
    runSql(superuser(), u"ALTER ROLE worker CREATEDB"_s);
    runSql(superuser(), u"CREATE DATABASE test_own OWNER worker"_s);
    const ServerAddress own = worker.withDatabase(u"test_own"_s);
    runSql(own,
           u"CREATE EXTENSION citext; CREATE TABLE a (id serial PRIMARY KEY, t citext); INSERT INTO a (t) "
           "SELECT 'x' FROM generate_series(1, 100); CREATE TABLE b (a int REFERENCES a); INSERT INTO b VALUES (1)"_s);

    const DatabaseCopy copy = copyDatabase({.source = own, .target = worker.withDatabase(u"copied"_s)}, {});

    QVERIFY2(copy.leftOut.isEmpty(), qPrintable(copy.leftOut.join(u' ')));
    QCOMPARE(schemaText(superuser(u"copied"_s)), schemaText(superuser(u"test_own"_s)));
    QCOMPARE(verifyDatabases(own, worker.withDatabase(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

void TestCopy::publicationsOfSuperusersAreToldAndLeftOut()
{
    const ServerAddress worker = (*m_server)->ensureRole(u"worker"_s, u"postgres"_s, {});
    runSql(superuser(), u"ALTER ROLE worker CREATEDB"_s);
    runSql(superuser(), u"CREATE DATABASE test_published OWNER worker"_s);
    const ServerAddress own = worker.withDatabase(u"test_published"_s);
    runSql(own, u"CREATE TABLE a (i int); INSERT INTO a VALUES (1); CREATE PUBLICATION one_table FOR TABLE a"_s);
    runSql(superuser(own.database), u"CREATE PUBLICATION everything FOR ALL TABLES; COMMENT ON PUBLICATION everything "
                                    "IS 'all'"_s);

    const DatabaseCopy copy = copyDatabase({.source = own, .target = worker.withDatabase(u"copied"_s)}, {});

    QVERIFY2(copy.leftOut.join(u' ').contains(u"Publications are left out"_s), qPrintable(copy.leftOut.join(u' ')));
    QCOMPARE(sqlValue(superuser(u"copied"_s), u"SELECT i FROM public.a"_s), u"1"_s);
    QCOMPARE(sqlValue(superuser(u"copied"_s), u"SELECT count(*) FROM pg_publication"_s), u"0"_s);
}

void TestCopy::whoMayCreateNoDatabaseFillsAnEmptyOne()
{
    const ServerAddress tenant = (*m_server)->ensureRole(u"tenant"_s, u"postgres"_s, {});
    runSql(superuser(), u"CREATE DATABASE test_rented OWNER tenant"_s);
    runSql(superuser(), u"CREATE DATABASE rented OWNER tenant"_s);
    const ServerAddress source = tenant.withDatabase(u"test_rented"_s);
    const ServerAddress target = tenant.withDatabase(u"rented"_s);
    runSql(source, u"CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('ok'); CREATE SCHEMA more;"
                   "CREATE TABLE a (id serial PRIMARY KEY, t citext, m mood); INSERT INTO a (t) VALUES ('x');"
                   "CREATE TABLE more.b (a int REFERENCES a); INSERT INTO more.b VALUES (1);"
                   "CREATE FUNCTION f(a) RETURNS int LANGUAGE sql AS 'SELECT 1'; SELECT lo_create(7)"_s);
    runSql(superuser(source.database), u"SET session_replication_role = replica; INSERT INTO more.b VALUES (2)"_s);
    const QString before = schemaText(superuser(u"rented"_s));

    const auto error = errorOf([&] { (void)copyDatabase({.source = source, .target = target}, {}); });
    QVERIFY(error);
    QVERIFY2(error->details().contains(u"b_a_fkey"_s), qPrintable(error->details()));
    QCOMPARE(differingLines(schemaText(superuser(u"rented"_s)), before), QStringList());
    QCOMPARE(sqlValue(target, u"SELECT count(*) FROM pg_largeobject_metadata"_s), u"0"_s);

    runSql(superuser(source.database), u"DELETE FROM more.b WHERE a = 2"_s);
    (void)copyDatabase({.source = source, .target = target}, {});
    QCOMPARE(differingLines(schemaText(superuser(u"rented"_s)), schemaText(superuser(source.database))), QStringList());
    QCOMPARE(verifyDatabases(source, target, {}, {}).overall(), Verdict::Same);
    QCOMPARE(databases(), u"rented"_s);

    QCOMPARE(endingOf([&] { (void)copyDatabase({.source = source, .target = target, .overwrite = true}, {}); }),
             u"PermissionDenied"_s);
    QCOMPARE(endingOf([&] { (void)copyDatabase({.source = source, .target = tenant.withDatabase(u"no"_s)}, {}); }),
             u"PermissionDenied"_s);
}

void TestCopy::missingRolesAreToldAndLeftOut()
{
    TestServer other;

    const DatabaseCopy copy = copyDatabase({.source = m_source, .target = other->superuser(u"copied"_s)}, {});

    QVERIFY(copy.leftOut.join(u' ').contains(u"owner of 'all'"_s));
    QCOMPARE(verifyDatabases(m_source, other->superuser(u"copied"_s), {.ownershipLeftOut = true}, {}).overall(),
             Verdict::Same);
    QCOMPARE(
        sqlValue(other->superuser(u"copied"_s), u"SELECT tableowner FROM pg_tables WHERE tablename = 'customer'"_s),
        u"rehome"_s);
}

void TestCopy::theSourceIsOnlyRead()
{
    const QString state = u"SELECT (SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_all_tables) || ' ' || "
                          "(SELECT last_value FROM public.overtaken_id_seq) || ' ' || "
                          "pg_snapshot_xmax(pg_current_snapshot())"_s;
    ServerAddress careless = m_source;
    careless.others.insert(u"options"_s, u"-c default_transaction_read_only=off"_s);
    TestServer other;
    const QString before = sqlValue(m_source, state);

    (void)copyDatabase({.source = careless, .target = other->superuser(u"copied"_s)}, {});

    QCOMPARE(sqlValue(m_source, state), before); // not even a transaction number was taken
}

void TestCopy::aTableCannotBeDroppedMeanwhile()
{
    const ServerAddress small = m_server->newDatabase();
    runSql(small, u"CREATE TABLE t (i int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 1000)"_s);
    QString ending;

    (void)copyDatabase({.source = small, .target = superuser(u"copied"_s)}, {.progress = [&](const Progress &progress) {
                           if (ending.isEmpty() && progress.total > 0) // the locks are there
                               ending = errorOf([&] { runSql(small, u"SET lock_timeout = '50ms'; DROP TABLE t"_s); })
                                            .value_or(rehome::core::Error(ErrorCode::Internal, u"dropped"_s))
                                            .details();
                       }});

    QVERIFY2(ending.contains(u"lock timeout"_s), qPrintable(ending));
    QCOMPARE(sqlValue(superuser(u"copied"_s), u"SELECT count(*) FROM public.t"_s), u"1000"_s);
    runSql(small, u"DROP TABLE t"_s); // the locks are gone with the copy
}

void TestCopy::progressGrowsToTheEnd()
{
    std::vector<Progress> told;
    std::mutex mutex;

    (void)copyDatabase({.source = m_source, .target = superuser(u"copied"_s)}, {.progress = [&](const Progress &news) {
                           const std::scoped_lock lock(mutex);
                           told.push_back(news);
                       }});

    QVERIFY(told.size() > 20);
    QVERIFY(std::is_sorted(told.begin(), told.end(),
                           [](const Progress &left, const Progress &right) { return left.done < right.done; }));
    QCOMPARE(told.front().done, 0);
    QCOMPARE(told.back().done, told.back().total);
    const auto says = [&told](const QString &what) {
        return std::any_of(told.begin(), told.end(), [&what](const Progress &news) { return news.what == what; });
    };
    QVERIFY(says(u"public.many"_s) && says(u"public.many_text"_s));
    // Something is left when the rows and their indexes are there: the check of keys, and statistics.
    const auto key =
        std::find_if(told.begin(), told.end(), [](const Progress &news) { return news.what.endsWith(u"_fkey)"_s); });
    QVERIFY(key != told.end());
    QVERIFY(key->done < key->total);
}

void TestCopy::aFailureLeavesTheTargetAsItWas()
{
    runSql(superuser(), u"CREATE DATABASE taken"_s);
    runSql(superuser(u"taken"_s), u"CREATE TABLE mine (i int)"_s);
    const ServerAddress sinful = m_server->newDatabase();
    runSql(sinful, u"CREATE TABLE a (i int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a)"_s);
    runSql(sinful, u"SET session_replication_role = replica; INSERT INTO b VALUES (1)"_s); // as damage would

    const auto error = errorOf(
        [&] { (void)copyDatabase({.source = sinful, .target = superuser(u"taken"_s), .overwrite = true}, {}); });

    QVERIFY(error);
    QVERIFY2(error->details().contains(u"b_a_fkey"_s), qPrintable(error->details()));
    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(sqlValue(superuser(u"taken"_s), u"SELECT count(*) FROM public.mine"_s), u"0"_s);
}

void TestCopy::stoppingLeavesTheTargetAsItWas()
{
    runSql(superuser(), u"CREATE DATABASE taken"_s);
    const ServerAddress large = largeDatabase(*m_server, 60);
    std::stop_source stop;
    QElapsedTimer clock;

    const QString ending = endingOf([&] {
        (void)copyDatabase({.source = large, .target = superuser(u"taken"_s)},
                           {.stop = stop.get_token(), .progress = [&](const Progress &news) {
                                if (news.done > news.total / 4 && !stop.stop_requested()) {
                                    clock.start();
                                    stop.request_stop();
                                }
                            }});
    });

    QCOMPARE(ending, u"Stopped"_s);
    QVERIFY(clock.isValid());
    QCOMPARE(databases(), u"taken"_s);
    QCOMPARE(sqlValue(superuser(u"taken"_s), u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s), u"0"_s);
}

void TestCopy::aLeftoverOfAKilledRunIsReplaced()
{
    const ServerAddress small = m_server->newDatabase();
    runSql(small, u"CREATE TABLE t (i int)"_s);
    runSql(superuser(), u"CREATE DATABASE rehome_incoming_copied"_s);
    runSql(superuser(u"rehome_incoming_copied"_s), u"CREATE TABLE t (other text)"_s);

    (void)copyDatabase({.source = small, .target = superuser(u"copied"_s)}, {});

    QCOMPARE(databases(), u"copied"_s);
    QCOMPARE(differingLines(schemaText(superuser(u"copied"_s)), schemaText(small)), QStringList());
}

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
