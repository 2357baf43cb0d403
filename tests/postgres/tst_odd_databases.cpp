// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/proof.h"
#include "postgres/backup_fixture.h"
#include "postgres/copy/copy.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/schema/schema_difference.h"
#include "postgres/sync/delta_sync.h"
#include "support/test_errors.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::Verdict;
using rehome::evidence::Verification;

/// What databases that nobody made for a test brought to light.
class TestOddDatabases final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsThatAnExtensionWantsDumpedAreComparedAndSynchronised();
    void rowsOfAnExtensionComeInTheOrderOfItsKeys();
    void aSequenceMayBeOwnedByAnyColumn();
    void whatOnlyASuperuserMakesIsRestored();
    void aPartitionOnAServerThatIsGoneDoesNotStopACopy();
    void aDatabaseOfAnyEncodingAndLocaleIsProven_data();
    void aDatabaseOfAnyEncodingAndLocaleIsProven();
    void codeThatOnlyASuperuserMakesIsProven();
    void whatNeedsALibraryFromTheStartIsProven();
    void castsToTextMayBeImplicit();
    void whatWritesDownEveryCommandIsProvenCopiedAndSynchronised();
    void tablesThatAreFilesAreProven();
    void theSchemaPublicMayBeMadeAnew();
    void anIndexThatIsNotValidIsExpectedToBeMissing();
    void rolesThatPoliciesNameAreAskedForFirst();
    void aFunctionThatNeedsTheApplicationsPathIsNamed();
    void rightsOnPartsOfExtensionsAndOfTheSystemAreCompared_data();
    void rightsOnPartsOfExtensionsAndOfTheSystemAreCompared();

private:
    /// Runs both in two databases, which are the same but for \a change.
    std::pair<ServerAddress, ServerAddress> twoDatabases(const QString &both, const QString &change)
    {
        std::pair<ServerAddress, ServerAddress> sides{m_server->newDatabase(), m_server->newDatabase()};
        runSql(sides.first, both);
        runSql(sides.second, both);
        if (!change.isEmpty())
            runSql(sides.second, change);
        return sides;
    }

    /// The schema's differences for which there is no good reason.
    static QString unexpected(const rehome::evidence::Proof &proof)
    {
        QString found;
        for (const auto &difference : proof.verification.schema->differences) {
            if (difference.legitimate.isEmpty())
                found += difference.kind + u' ' + difference.name + u": "_s + difference.reason;
        }
        return found;
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
};

void TestOddDatabases::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    runSql((*m_server)->superuser(), u"CREATE ROLE reader"_s);
}

/// As PostGIS does with spatial_ref_sys: rows up to 10 are the extension's, those above the user's.
const QString configured =
    u"CREATE EXTENSION citext; CREATE TABLE known (id int PRIMARY KEY, t text); CREATE SEQUENCE ticket;"
    "INSERT INTO known SELECT i, i FROM generate_series(1, 20) i;"
    "ALTER EXTENSION citext ADD TABLE known; ALTER EXTENSION citext ADD SEQUENCE ticket;"
    "UPDATE pg_extension SET extconfig = ARRAY['known'::regclass::oid, 'ticket'::regclass::oid],"
    " extcondition = ARRAY['WHERE id > 10', ''] WHERE extname = 'citext'"_s;

void TestOddDatabases::rowsThatAnExtensionWantsDumpedAreComparedAndSynchronised()
{
    const auto [source, target] =
        twoDatabases(configured, u"UPDATE known SET t = 'x' WHERE id = 3; UPDATE known SET t = 'y' WHERE id = 13;"
                                 "DELETE FROM known WHERE id = 14; SELECT nextval('ticket')"_s);
    runSql(source, u"SELECT setval('ticket', 9)"_s);

    const Verification before = verifyDatabases(source, target, {}, {});
    (void)syncDelta({.source = source, .target = target}, {});
    const Verification after = verifyDatabases(source, target, {}, {});

    QCOMPARE(before.tables.size(), std::size_t(1));
    QCOMPARE(before.tables[0].table, u"public.known"_s);
    QCOMPARE(before.tables[0].differences.size(), std::size_t(2));
    QCOMPARE(before.sequences.size(), std::size_t(1));
    QCOMPARE(before.sequences[0].verdict, Verdict::Differs);
    QCOMPARE(after.overall(), Verdict::Same);
    QCOMPARE(sqlValue(target, u"SELECT string_agg(t, ',' ORDER BY id) FROM public.known WHERE id IN (3, 13, 14)"_s),
             u"x,13,14"_s);
}

void TestOddDatabases::rowsOfAnExtensionComeInTheOrderOfItsKeys()
{
    const ServerAddress database = m_server->newDatabase();
    runSql(database, u"CREATE EXTENSION citext; CREATE TABLE z (id int PRIMARY KEY);"
                     "CREATE TABLE m (id int PRIMARY KEY REFERENCES z); CREATE TABLE a (id int REFERENCES m);"
                     "ALTER EXTENSION citext ADD TABLE a; ALTER EXTENSION citext ADD TABLE m;"
                     "ALTER EXTENSION citext ADD TABLE z; UPDATE pg_extension SET extcondition = ARRAY['', '', ''],"
                     " extconfig = ARRAY['a'::regclass::oid, 'm'::regclass::oid, 'z'::regclass::oid]"
                     " WHERE extname = 'citext'"_s);
    Session session(database, Access::ReadOnly, {});

    const CopyCatalog catalog = copyCatalog(session);

    QCOMPARE(catalog.tables.size(), std::size_t(3));
    QCOMPARE(catalog.tables[0].name + catalog.tables[1].name + catalog.tables[2].name, u"zma"_s);
    QCOMPARE(catalog.tables[2].parents, std::vector<std::size_t>{1});
}

void TestOddDatabases::aSequenceMayBeOwnedByAnyColumn()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE SEQUENCE s; CREATE TABLE a (id text PRIMARY KEY DEFAULT 'X' || nextval('s'), n numeric);"
                   "ALTER SEQUENCE s OWNED BY a.id; INSERT INTO a VALUES (DEFAULT, 'NaN');"
                   "CREATE SEQUENCE ns OWNED BY a.n; CREATE EXTENSION file_fdw;"
                   "CREATE SERVER far FOREIGN DATA WRAPPER file_fdw;"
                   "CREATE FOREIGN TABLE abroad (i int) SERVER far OPTIONS (filename '/nowhere');"
                   "CREATE SEQUENCE fs OWNED BY abroad.i"_s);
    const ServerAddress target = (*m_server)->superuser(u"copied"_s);

    (void)copyDatabase({.source = source, .target = target}, {});

    QCOMPARE(verifyDatabases(source, target, {}, {}).overall(), Verdict::Same);
}

void TestOddDatabases::whatOnlyASuperuserMakesIsRestored()
{
    const QString place = m_server->folder() + u"/place"_s;
    QVERIFY(QDir().mkpath(place));
    const ServerAddress source = m_server->newDatabase();
    // The server may run as another account.
    QCOMPARE(QProcess::execute(u"chown"_s, {u"--reference"_s, (*m_server)->dataFolder(), place}), 0);
    runSql((*m_server)->superuser(), u"CREATE TABLESPACE \"odd place\" LOCATION '%1'"_s.arg(place));
    runSql(
        source,
        u"CREATE TABLE a (id int PRIMARY KEY) TABLESPACE \"odd place\"; INSERT INTO a VALUES (1);"
        "ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON a TO reader USING (id > 0);"
        "CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;"
        "CREATE FOREIGN DATA WRAPPER bare; COMMENT ON FOREIGN DATA"
        " WRAPPER bare IS 'x'; CREATE SERVER near FOREIGN DATA WRAPPER bare;"
        "CREATE FOREIGN TABLE abroad (i int) SERVER far;"
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';"
        "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f(); COMMENT ON EVENT TRIGGER e IS 'x';"
        "CREATE PUBLICATION everything FOR ALL TABLES; CREATE PUBLICATION one FOR TABLE a;"
        "CREATE OPERATOR CLASS oc FOR TYPE int4 USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(int4, int4);"
        "CREATE FUNCTION machine(int4) RETURNS int4 LANGUAGE internal AS 'int4abs';"
        "COMMENT ON FUNCTION machine(int4) IS 'x'; CREATE FUNCTION trusted(int4) RETURNS int4 LANGUAGE sql LEAKPROOF"
        " AS 'SELECT $1'; CREATE TYPE mine; CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal STRICT AS"
        " 'int4in'; CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal STRICT AS 'int4out';"
        "CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out, LIKE = int4); COMMENT ON TYPE mine IS 'x';"
        "CREATE AGGREGATE total(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, FINALFUNC = numeric_sum);"
        "CREATE TABLE usual (m mine, i int4 DEFAULT machine(-1)); INSERT INTO usual VALUES ('5');"
        "CREATE TEXT SEARCH TEMPLATE tt (LEXIZE = dsimple_lexize); ALTER TABLE a ADD c xml DEFAULT '<a/>';"
        "CREATE CAST (xml AS int) WITH INOUT"_s);
    runSql(source,
           u"ALTER DATABASE \"%1\" SET timezone = 'UTC'; COMMENT ON DATABASE \"%1\" IS 'x'"_s.arg(source.database));
    const QString backup = m_folder.filePath(u"backup"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});

    QCOMPARE(unexpected(proof), QString());
    QCOMPARE(proof.verification.overall(), Verdict::Same);
}

void TestOddDatabases::aPartitionOnAServerThatIsGoneDoesNotStopACopy()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source,
           u"CREATE EXTENSION postgres_fdw; CREATE SERVER gone FOREIGN DATA WRAPPER postgres_fdw"
           " OPTIONS (host '127.0.0.1', port '1'); CREATE USER MAPPING FOR PUBLIC SERVER gone;"
           "CREATE TABLE part (i int) PARTITION BY LIST (i); CREATE TABLE near PARTITION OF part FOR VALUES IN (1);"
           "CREATE FOREIGN TABLE far PARTITION OF part FOR VALUES IN (2) SERVER gone;"
           "INSERT INTO part VALUES (1), (1); CREATE TABLE zlast (i int); INSERT INTO zlast VALUES (1)"_s);
    const ServerAddress target = (*m_server)->superuser(u"with_part"_s);
    QStringList warnings;
    rehome::core::WorkContext context;
    context.log = [&warnings](rehome::core::LogLevel level, const QString &text) {
        if (level == rehome::core::LogLevel::Warning)
            warnings += text;
    };

    (void)copyDatabase({.source = source, .target = target}, context);

    QCOMPARE(warnings.size(), 1);
    QVERIFY2(warnings[0].contains(u"public.part"_s), qPrintable(warnings[0]));
    QCOMPARE(sqlValue(target, u"SELECT count(*) FROM public.near"_s), u"2"_s);
    const QString backup = m_folder.filePath(u"with_part"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});
    (void)restoreBackup({.folder = {backup},
                         .administrator = (*m_server)->superuser(u"postgres"_s),
                         .owner = u"rehome"_s,
                         .database = u"part_restored"_s},
                        {});
    QCOMPARE(sqlValue((*m_server)->superuser(u"part_restored"_s),
                      u"SELECT reltuples FROM pg_class WHERE relname = 'zlast'"_s),
             u"1"_s); // what comes after the one that fails
}

void TestOddDatabases::aDatabaseOfAnyEncodingAndLocaleIsProven_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("table");
    QTest::newRow("LATIN1") << u"ENCODING 'LATIN1' LOCALE 'C'"_s << u"t\u00e4fel.\u00fc b"_s;
    QTest::newRow("WIN1251") << u"ENCODING 'WIN1251' LOCALE 'C'"_s << u"\u0442\u0430\u0431"_s;
    QTest::newRow("EUC_JP") << u"ENCODING 'EUC_JP' LOCALE 'C'"_s << u"\u65e5\u672c"_s;
    QTest::newRow("ICU") << u"LOCALE_PROVIDER icu ICU_LOCALE 'de-u-kn-true'"_s << u"t\u00e4fel"_s;
}

void TestOddDatabases::aDatabaseOfAnyEncodingAndLocaleIsProven()
{
    QFETCH(const QString, options);
    QFETCH(const QString, table);
    const QString name = u"of "_s + QLatin1String(QTest::currentDataTag());
    if (sqlValue((*m_server)->superuser(), u"SHOW server_version_num"_s).toInt() < 150000)
        QSKIP("Databases have had locales of ICU since PostgreSQL 15.");
    runSql((*m_server)->superuser(), u"CREATE DATABASE \"%1\" TEMPLATE template0 %2"_s.arg(name, options));
    const ServerAddress source = (*m_server)->superuser(name);
    runSql(source,
           u"CREATE TABLE \"%1\" (a text PRIMARY KEY); INSERT INTO \"%1\" VALUES ('%1'), ('a2'), ('a10')"_s.arg(table));
    const QString backup = m_folder.filePath(name);
    (void)takeBackup({.source = source, .folder = backup}, {});

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});

    QCOMPARE(proof.verification.overall(), Verdict::Same);
    QCOMPARE(proof.tablesExpected, 1);
}

/// The owner of the restored database has it all, and what is said of it.
void TestOddDatabases::codeThatOnlyASuperuserMakesIsProven()
{
    runSql((*m_server)->superuser(), u"CREATE ROLE \"PUBLIC\"; CREATE ROLE \"one, two\""_s);
    const ServerAddress source = m_server->newDatabase();
    runSql(
        source,
        u"CREATE TYPE mine; CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal IMMUTABLE STRICT AS "
        "'textin'; CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';"
        "CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out, LIKE = text); COMMENT ON TYPE mine IS 'x';"
        "COMMENT ON FUNCTION mine_in(cstring) IS 'y';"
        "CREATE FUNCTION distance(text, text) RETURNS int LANGUAGE c IMMUTABLE STRICT AS '$libdir/fuzzystrmatch', "
        "'levenshtein'; CREATE TABLE t (id int PRIMARY KEY, m mine, d int GENERATED ALWAYS AS (distance('kitten', "
        "'sitting')) STORED); INSERT INTO t VALUES (1, 'a'), (2, NULL);"
        "CREATE FUNCTION quiet(int) RETURNS boolean LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1 > 0';"
        "CREATE FUNCTION replicating() RETURNS int LANGUAGE sql SET session_replication_role = replica AS 'SELECT "
        "1'; CREATE AGGREGATE average(int8) (SFUNC = int8_avg_accum, STYPE = internal, FINALFUNC = numeric_poly_avg);"
        "COMMENT ON AGGREGATE average(int8) IS 'z'; CREATE INDEX ON t (quiet(id));"
        "CREATE MATERIALIZED VIEW v AS SELECT average(id) AS a, distance('a', 'b') AS d FROM t;"
        "CREATE TABLE forced (id int); INSERT INTO forced VALUES (1), (2);"
        "ALTER TABLE forced ENABLE ROW LEVEL SECURITY; ALTER TABLE forced FORCE ROW LEVEL SECURITY;"
        "CREATE POLICY p ON forced TO \"PUBLIC\", \"one, two\", reader USING (id = 1);"
        "CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;"
        "CREATE USER MAPPING FOR \"PUBLIC\" SERVER far OPTIONS (\"user\" 'me', password 'geheim');"
        "CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (\"user\" 'you')"_s);
    const QString backup = m_folder.filePath(u"code"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});

    QCOMPARE(unexpected(proof), QString());
    QCOMPARE(proof.verification.overall(), Verdict::Same);
}

/// The function needs a library that the source's server has from its start on, where the view is filled again.
void TestOddDatabases::whatNeedsALibraryFromTheStartIsProven()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE EXTENSION pg_stat_statements; CREATE TABLE t (id int); INSERT INTO t VALUES (1);"
                   "CREATE FUNCTION statements() RETURNS SETOF text LANGUAGE sql AS 'SELECT NULL::text WHERE false';"
                   "CREATE MATERIALIZED VIEW v AS SELECT id, s FROM t, statements() s;"
                   "CREATE OR REPLACE FUNCTION statements() RETURNS SETOF text LANGUAGE sql AS "
                   "'SELECT query FROM public.pg_stat_statements WHERE calls < 0'"_s);
    const QString backup = m_folder.filePath(u"library"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});

    QCOMPARE(proof.verification.overall(), Verdict::Same);
}

/// As applications have it that were written for PostgreSQL 8.2: with it, "text || integer" has two meanings.
void TestOddDatabases::castsToTextMayBeImplicit()
{
    const ServerAddress source = m_server->newDatabase();
    QString casts;
    for (const QString &type : {u"int2"_s, u"int4"_s, u"int8"_s, u"oid"_s, u"numeric"_s})
        casts += u"CREATE CAST (%1 AS text) WITH INOUT AS IMPLICIT;"_s.arg(type);
    runSql(source,
           u"CREATE TYPE mine; CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal STRICT AS 'textin';"
           "CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal STRICT AS 'textout';"
           "CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out); CREATE SEQUENCE s INCREMENT 3;"
           "CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t SELECT i, repeat('x', 300) FROM "
           "generate_series(1, 9) i; CREATE INDEX e ON t ((id + 1)); ALTER INDEX e ALTER 1 SET STATISTICS 9;"
           "ALTER TABLE t ALTER v SET STATISTICS 7; CREATE STATISTICS x ON id, v FROM t;"
           "ALTER STATISTICS x SET STATISTICS 5; CREATE MATERIALIZED VIEW m AS SELECT id FROM t;"
           "ALTER MATERIALIZED VIEW m ALTER id SET STATISTICS 3; SELECT lo_from_bytea(7, 'abc');"
           "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);"
           "SET ROLE reader; SELECT lo_create(8); RESET ROLE;"_s +
               casts);
    const ServerAddress target = (*m_server)->superuser(u"cast"_s);

    (void)copyDatabase({.source = source, .target = target}, {});
    const Verification copied = verifyDatabases(source, target, {}, {});
    runSql(target, u"UPDATE public.t SET v = v || 'y' WHERE id = 3"_s);
    const Verification changed = verifyDatabases(source, target, {}, {});
    (void)syncDelta({.source = source, .target = target}, {});

    QCOMPARE(copied.overall(), Verdict::Same);
    QVERIFY(copied.schema->differences.empty());
    QCOMPARE(changed.overall(), Verdict::Differs);
    QCOMPARE(verifyDatabases(source, target, {.level = rehome::evidence::Level::Strict}, {}).overall(), Verdict::Same);
}

/// The event trigger is as recipes for it are: it finds its table only where the application's search path holds.
void TestOddDatabases::whatWritesDownEveryCommandIsProvenCopiedAndSynchronised()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE done (tag text); CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1);"
                   "CREATE MATERIALIZED VIEW m AS SELECT count(*) FROM t; CREATE FOREIGN DATA WRAPPER bare;"
                   "CREATE SERVER near FOREIGN DATA WRAPPER bare;"
                   "CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS "
                   "'BEGIN INSERT INTO done VALUES (tg_tag); END';"
                   "CREATE EVENT TRIGGER log ON ddl_command_end EXECUTE FUNCTION log(); ALTER TABLE t ADD v int"_s);
    const QString backup = m_folder.filePath(u"watched"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});
    const ServerAddress target = (*m_server)->superuser(u"watched"_s);

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});
    (void)copyDatabase({.source = source, .target = target}, {});
    const Verification copied = verifyDatabases(source, target, {}, {});
    runSql(target, u"SET session_replication_role = replica; REFRESH MATERIALIZED VIEW public.m WITH NO DATA"_s);
    (void)syncDelta({.source = source, .target = target}, {});

    QCOMPARE(unexpected(proof), QString());
    QCOMPARE(proof.verification.overall(), Verdict::Same);
    QCOMPARE(copied.overall(), Verdict::Same);
    QCOMPARE(verifyDatabases(source, target, {}, {}).overall(), Verdict::Same);
}

/// An ordinary role may not make them, but own them.
void TestOddDatabases::tablesThatAreFilesAreProven()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source,
           u"CREATE EXTENSION file_fdw; CREATE SERVER files FOREIGN DATA WRAPPER file_fdw; CREATE TABLE t (i int);"
           "INSERT INTO t VALUES (1); CREATE FOREIGN TABLE \"a log\" (line text) SERVER files OPTIONS (filename "
           "'/nowhere'); COMMENT ON FOREIGN TABLE \"a log\" IS 'x'; COMMENT ON COLUMN \"a log\".line IS 'y'"_s);
    const QString backup = m_folder.filePath(u"files"_s);
    (void)takeBackup({.source = source, .folder = backup}, {});

    const auto proof = proveBackup({.backup = backup, .scratchFolder = m_folder.filePath(u"scratch"_s)}, {});

    QCOMPARE(unexpected(proof), QString());
    QCOMPARE(proof.verification.overall(), Verdict::Same);
}

/// The short way to empty a database. Nobody but its owner may use the new schema.
void TestOddDatabases::theSchemaPublicMayBeMadeAnew()
{
    const QString anew = u"DROP SCHEMA public CASCADE; CREATE SCHEMA public"_s;
    const ServerAddress source = m_server->newDatabase();
    runSql(source, anew + u"; CREATE TABLE public.t (i int)"_s);
    const ServerAddress target = (*m_server)->superuser(u"anew"_s);

    (void)copyDatabase({.source = source, .target = target}, {});

    QVERIFY(verifyDatabases(source, target, {}, {}).schema->differences.empty());
    const auto [one, other] = twoDatabases(u"CREATE TABLE t (i int)"_s, u"REVOKE USAGE ON SCHEMA public FROM PUBLIC"_s);
    QCOMPARE(verifyDatabases(one, other, {}, {}).schema->differences.size(), std::size_t(1));
}

void TestOddDatabases::anIndexThatIsNotValidIsExpectedToBeMissing()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE t (i int); INSERT INTO t VALUES (1); CREATE INDEX bad ON t (i);"
                   "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'bad'::regclass"_s);
    const ServerAddress target = (*m_server)->superuser(u"without_bad"_s);

    (void)copyDatabase({.source = source, .target = target}, {});
    const Verification there = verifyDatabases(source, target, {}, {});
    const Verification back = verifyDatabases(target, source, {}, {});

    QCOMPARE(there.overall(), Verdict::Same);
    QCOMPARE(there.schema->differences.size(), std::size_t(1));
    QCOMPARE(there.schema->differences[0].name, u"public.bad"_s);
    QCOMPARE(back.overall(), Verdict::Differs);
}

void TestOddDatabases::rolesThatPoliciesNameAreAskedForFirst()
{
    const ServerAddress source = m_server->newDatabase();
    runSql(source, u"CREATE TABLE t (i int); CREATE POLICY p ON t TO reader USING (i > 0)"_s);
    TestServer other;

    const auto error =
        errorOf([&] { (void)copyDatabase({.source = source, .target = other->superuser(u"copied"_s)}, {}); });

    QVERIFY(error);
    QVERIFY2(error->code() == rehome::core::ErrorCode::ServerUnsuitable, qPrintable(error->details()));
    QVERIFY2(error->whatHappened().contains(u"reader"_s), qPrintable(error->whatHappened()));
    const ServerAddress target = other->superuser(u"copied"_s);
    const QString isThere = u"SELECT count(*) FROM pg_roles WHERE rolname = 'reader'"_s;
    std::stop_source stop;
    const auto stopAtRows = [&stop](rehome::core::LogLevel /*level*/, const QString &text) {
        if (text.contains(u"Done: make the tables"_s))
            stop.request_stop();
    };
    QCOMPARE(endingOf([&] {
                 (void)copyDatabase({.source = source, .target = target, .makesRoles = true},
                                    {.stop = stop.get_token(), .log = stopAtRows});
             }),
             u"Stopped"_s);
    QCOMPARE(sqlValue(other->superuser(), isThere), u"0"_s);
    (void)copyDatabase({.source = source, .target = target, .makesRoles = true}, {});
    QCOMPARE(sqlValue(target, isThere), u"1"_s);
    QCOMPARE(verifyDatabases(source, other->superuser(u"copied"_s), {}, {}).overall(), Verdict::Same);
}

/// Neither a restoration nor a reader of tables has that path; of the index, the server looks into the function at
/// once.
void TestOddDatabases::aFunctionThatNeedsTheApplicationsPathIsNamed()
{
    const ServerAddress source = m_server->newDatabase();
    if (Session(source, Access::ReadOnly, {}).serverVersion() >= 170000)
        QSKIP("from 17 on, the server itself refuses to make such views and indexes");
    runSql(source, u"CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1); CREATE FUNCTION counted() RETURNS "
                   "bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM t'; CREATE MATERIALIZED VIEW m AS SELECT "
                   "counted()"_s);
    const ServerAddress target = (*m_server)->superuser(u"with_path"_s);

    const auto ofView = errorOf([&] { (void)copyDatabase({.source = source, .target = target}, {}); });
    runSql(source, u"ALTER FUNCTION counted() SET search_path = public"_s);
    (void)copyDatabase({.source = source, .target = target}, {});
    runSql(source, u"CREATE FUNCTION half(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 / 2'; CREATE FUNCTION "
                   "halved(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT half($1)'; CREATE INDEX ON t "
                   "(halved(id))"_s);
    const auto ofIndex =
        errorOf([&] { (void)takeBackup({.source = source, .folder = m_folder.filePath(u"half"_s)}, {}); });

    QVERIFY(ofView && ofIndex);
    QVERIFY2(ofView->whatHappened().contains(u"MATERIALIZED VIEW DATA"_s), qPrintable(ofView->whatHappened()));
    QVERIFY2(ofView->whatToDo().contains(u"counted"_s), qPrintable(ofView->whatToDo()));
    QVERIFY2(ofIndex->whatToDo().contains(u"halved"_s), qPrintable(ofIndex->whatToDo()));
}

void TestOddDatabases::rightsOnPartsOfExtensionsAndOfTheSystemAreCompared_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QString &change, const QString &kind, const QString &name) {
        QTest::newRow(title) << change << kind << name;
    };
    row("of an extension", u"REVOKE EXECUTE ON FUNCTION citext_eq(citext, citext) FROM PUBLIC"_s, u"privilege"_s,
        u"function public.citext_eq(public.citext,public.citext): EXECUTE for PUBLIC"_s);
    row("a cast of the server",
        u"UPDATE pg_cast SET castcontext = 'i' WHERE castsource = 'int4'::regtype AND casttarget = 'bool'::regtype"_s,
        u"cast"_s, u"integer to boolean"_s);
    row("a language", u"REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC"_s, u"privilege"_s,
        u"language plpgsql: USAGE for PUBLIC"_s);
    row("of the system", u"GRANT SELECT ON pg_authid TO reader"_s, u"privilege"_s,
        u"table pg_catalog.pg_authid: SELECT for reader"_s);
    row("a column of the system", u"GRANT SELECT (rolname) ON pg_authid TO reader"_s, u"privilege"_s,
        u"table column pg_catalog.pg_authid.rolname: SELECT for reader"_s);
    row("a large object", u"GRANT SELECT ON LARGE OBJECT 7 TO reader"_s, u"privilege"_s,
        u"large objects: SELECT for reader"_s);
    row("its owner", u"ALTER LARGE OBJECT 7 OWNER TO reader"_s, u"owner"_s, u"large objects of reader"_s);
    row("a function's extension", u"ALTER FUNCTION f() DEPENDS ON EXTENSION citext"_s, u"dependency on an extension"_s,
        u"function public.f()"_s);
    row("a base type's modifier", u"UPDATE pg_type SET typmodin = 'varchartypmodin'::regproc WHERE typname = 'mine'"_s,
        u"base type"_s, u"public.mine"_s);
}

void TestOddDatabases::rightsOnPartsOfExtensionsAndOfTheSystemAreCompared()
{
    QFETCH(const QString, change);
    QFETCH(const QString, kind);
    QFETCH(const QString, name);
    const QString both =
        u"CREATE EXTENSION citext; SELECT lo_create(7); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
        "CREATE TYPE mine; CREATE FUNCTION mine_in(cstring) RETURNS mine LANGUAGE internal STRICT AS 'textin';"
        "CREATE FUNCTION mine_out(mine) RETURNS cstring LANGUAGE internal STRICT AS 'textout';"
        "CREATE TYPE mine (INPUT = mine_in, OUTPUT = mine_out)"_s;

    const auto [source, target] = twoDatabases(both, change);
    const auto schema = *verifyDatabases(source, target, {}, {}).schema;

    QCOMPARE(schema.differences.size(), std::size_t(1));
    QCOMPARE(schema.differences[0].verdict, Verdict::Differs);
    QCOMPARE(schema.differences[0].kind, kind);
    QCOMPARE(schema.differences[0].name, name);
    const auto [one, other] = twoDatabases(both + u';' + change, {});
    QVERIFY(verifyDatabases(one, other, {}, {}).schema->differences.empty());
}

QTEST_GUILESS_MAIN(TestOddDatabases)
#include "tst_odd_databases.moc"
