// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/fingerprint.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::Level;
using rehome::evidence::TableFingerprint;
using rehome::testing::runSql;
using rehome::testing::TestServer;

Q_DECLARE_METATYPE(rehome::evidence::Level)

namespace {

TableFingerprint fingerprintOf(const ServerAddress &address, const QString &table, Level level)
{
    Session session(address, Access::ReadOnly, {});
    for (const TableShape &shape : tableShapes(session)) {
        if (shape.name == table)
            return fingerprint(session, shape, hashRecipe(session, level), level);
    }
    return {};
}

} // namespace

class TestFingerprint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oneChangedValueIsSeen_data();
    void oneChangedValueIsSeen();
    void equalValuesHaveEqualPrints_data();
    void equalValuesHaveEqualPrints();
    void orderAndLayoutDoNotMatter();
    void changesInPairsDoNotCancel_data();
    void changesInPairsDoNotCancel();
    void valuesThatChangePlacesAreSeen_data();
    void valuesThatChangePlacesAreSeen();
    void whetherNullIsAllowedDoesNotMatter();
    void aChangeInTheLastOfManyColumnsIsSeen();
    void formerRecipesAreKnownByTheirNames_data();
    void formerRecipesAreKnownByTheirNames();
    void theOlderServersHashesSeePairsToo();
    void countsHaveNoHash();
    void namesAndTypesAreOfTheShape();
    void tablesWithoutColumnsOrRowsHaveAPrint();
    void inheritedRowsAreCountedOnce();
    void sessionSettingsDoNotMatter();

private:
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
};

void TestFingerprint::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(m_database,
           u"CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE pair AS (a int, b text); CREATE DOMAIN small AS int;"
           "CREATE DOMAIN smaller AS small; CREATE DOMAIN positive AS bigint CHECK (VALUE > 0);"
           "CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS hstore;"
           "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s);
}

void TestFingerprint::oneChangedValueIsSeen_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *type, const char *before, const char *after) {
        QTest::addRow("%s %s %s", type, before, after)
            << QString::fromUtf8(type) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("int", "1", "2");
    row("int", "0", "NULL");
    row("int2", "0", "1");
    row("bigint", "0", "4294967297"); // of which PostgreSQL's hash of a bigint is the same
    row("bigint", "5", "-4294967291");
    row("bigint", "0", "NULL");
    row("boolean", "false", "NULL");
    row("numeric", "5.25", "-5.25"); // likewise
    row("numeric(12,2)", "5.25", "-5.25");
    row("numeric(12,2)", "0", "'NaN'");
    row("numeric", "1", "10000");
    row("float8", "0", "NULL");
    row("float8", "0.5", "-0.5");
    row("date", "'2000-01-01'", "NULL");
    row("date", "'-infinity'", "NULL");
    row("date", "'infinity'", "'-infinity'");
    row("timestamp", "'2000-01-01'", "NULL");
    row("timestamptz", "'2000-01-01 00:00+00'", "NULL");
    row("time", "'00:00'", "NULL");
    row("bytea", "''", "NULL");
    row("uuid", "'00000000-0000-0000-0000-000000000000'", "NULL");
    row("name", "''", "NULL");
    row("\"char\"", "''", "NULL");
    row("char(5)", "''", "NULL");
    row("positive", "1", "NULL"); // a domain that refuses what stands for NULL
    row("smaller", "1", "2");
    row("bigint", "9223372036854775807", "9223372036854775806");
    row("boolean", "true", "false");
    row("numeric", "1.0", "1.00");
    row("numeric", "1.0", "'NaN'");
    row("numeric", "'Infinity'", "'NaN'");
    row("numeric", "0.1", "0.10000000000000000000000000001");
    row("float8", "0.1", "0.10000000000000002");
    row("float8", "'NaN'", "'Infinity'");
    row("float4", "0.1", "0.10000001");
    row("money", "1.00", "1.01");
    row("text", "''", "NULL");
    row("text", "'a'", "'a '");
    row("text", "U&'\\00e4'", "U&'a\\0308'"); // composed and decomposed
    row("text", "'abc'", "'ABC'");
    row("text COLLATE folding", "'abc'", "'ABC'");
    row("char(5)", "'a'", "'b'");
    row("varchar(9)", "'a'", "'a '");
    row("citext", "'abc'", "'ABC'");
    row("name", "'abc'", "'ABC'");
    row("\"char\"", "'a'", "'b'");
    row("bytea", "'\\x00'", "'\\x0000'");
    row("uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'");
    row("date", "'2024-02-29'", "'infinity'");
    row("date", "'0044-03-15 BC'", "'0044-03-15'");
    row("time", "'00:00'", "'24:00'");
    row("timetz", "'12:00+01'", "'11:00+00'");
    row("timestamp", "'2024-01-01 00:00:00.000001'", "'2024-01-01'");
    row("timestamptz", "'infinity'", "'-infinity'");
    row("interval", "'1 month'", "'30 days'");
    row("interval", "'1 day'", "'24 hours'");
    row("json", "'{\"a\":1}'", "'{\"a\": 1}'");
    row("jsonb", "'{\"a\": 1.0}'", "'{\"a\": 1.00}'");
    row("jsonb", "'null'", "NULL");
    row("xml", "'<a/>'", "'<a></a>'");
    row("int[]", "'{1,2}'", "'{2,1}'");
    row("int[]", "'{1}'", "'[0:0]={1}'");
    row("int[]", "'{}'", "'{NULL}'");
    row("text[]", "'{NULL}'", "'{\"NULL\"}'");
    row("numeric[]", "'{1.0}'", "'{1.00}'");
    row("int4range", "'[1,5)'", "'[1,6)'");
    row("int4range", "'empty'", "NULL");
    row("numrange", "'[1.0,2)'", "'[1.00,2)'");
    row("int4multirange", "'{[1,2),[5,6)}'", "'{[1,2)}'");
    row("mood", "'sad'", "'ok'");
    row("pair", "ROW(1,'a')", "ROW(1,'b')");
    row("pair", "ROW(1,NULL)", "ROW(1,'')");
    row("pair", "NULL", "ROW(NULL,NULL)");
    row("point", "'(1,2)'", "'(1,2.0000000000001)'");
    row("box", "'(0,0),(1,1)'", "'(0,0),(0.5,2)'"); // of the same area, which is what = compares
    row("inet", "'10.0.0.1'", "'10.0.0.1/24'");
    row("macaddr", "'08:00:2b:01:02:03'", "'08:00:2b:01:02:04'");
    row("bit varying", "B'0'", "B'00'");
    row("tsvector", "'a:1'", "'a:1A'");
    row("tsquery", "'a & b'", "'a | b'");
    row("hstore", "'a=>1'", "'a=>NULL'");
    row("oid", "1", "2");
    row("pg_lsn", "'0/1'", "'0/2'");
}

void TestFingerprint::oneChangedValueIsSeen()
{
    QFETCH(const QString, type);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto fill = [&](const QString &value) {
        runSql(m_database, u"DROP TABLE IF EXISTS one; CREATE TABLE one (id int, v %1);"
                           "INSERT INTO one VALUES (1, %2), (2, NULL)"_s.arg(type, value));
    };
    for (const Level level : {Level::Content, Level::Strict}) {
        fill(before);
        const TableFingerprint first = fingerprintOf(m_database, u"one"_s, level);
        fill(after);
        const TableFingerprint second = fingerprintOf(m_database, u"one"_s, level);
        fill(before);
        const TableFingerprint third = fingerprintOf(m_database, u"one"_s, level);

        QCOMPARE(first.rows, 2);
        QVERIFY(first.hash != second.hash);
        QCOMPARE(first.recipe, second.recipe);
        QCOMPARE(third.hash, first.hash);
    }
}

void TestFingerprint::equalValuesHaveEqualPrints_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("jsonb of another order") << u"jsonb"_s << u"'{\"a\": 1, \"b\": 2}'"_s << u"'{\"b\":2,\"a\":1}'"_s;
    QTest::newRow("char(n) blanks") << u"char(5)"_s << u"'a'"_s << u"'a  '"_s;
    QTest::newRow("timestamptz of another zone")
        << u"timestamptz"_s << u"'2024-01-01 12:00+02'"_s << u"'2024-01-01 10:00+00'"_s;
    QTest::newRow("negative zero is zero to the operator") << u"float8"_s << u"'-0'"_s << u"0"_s;
}

void TestFingerprint::equalValuesHaveEqualPrints()
{
    QFETCH(const QString, type);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    runSql(m_database, u"DROP TABLE IF EXISTS a, b; CREATE TABLE a (v %1); CREATE TABLE b (v %1);"
                       "INSERT INTO a VALUES (%2); INSERT INTO b VALUES (%3)"_s.arg(type, before, after));

    QCOMPARE(fingerprintOf(m_database, u"a"_s, Level::Content).hash,
             fingerprintOf(m_database, u"b"_s, Level::Content).hash);
}

void TestFingerprint::orderAndLayoutDoNotMatter()
{
    runSql(m_database,
           u"CREATE TABLE layout_a (id int, gone text, t text, n numeric);"
           "INSERT INTO layout_a SELECT i, 'x', repeat('y', i * 10), i / 7.0 FROM generate_series(1, 999) i;"
           "UPDATE layout_a SET id = id WHERE id % 3 = 0; DELETE FROM layout_a WHERE id > 900;"
           "ALTER TABLE layout_a DROP COLUMN gone;"
           "CREATE TABLE layout_b (n numeric, t text, id int) WITH (fillfactor = 20);"
           "INSERT INTO layout_b SELECT n, t, id FROM layout_a ORDER BY id DESC"_s);
    for (const Level level : {Level::Content, Level::Strict}) {
        const TableFingerprint a = fingerprintOf(m_database, u"layout_a"_s, level);
        const TableFingerprint b = fingerprintOf(m_database, u"layout_b"_s, level);

        QCOMPARE(a.rows, 900);
        QCOMPARE(b.hash, a.hash);
        QCOMPARE(b.recipe, a.recipe);
    }
}

void TestFingerprint::changesInPairsDoNotCancel_data()
{
    QTest::addColumn<QString>("values");
    QTest::newRow("a value changes places") << u"(1,'b',1),(2,'a',2)"_s;
    QTest::newRow("two columns change places") << u"(1,'b',2),(2,'a',1)"_s;
    QTest::newRow("a row twice instead of another") << u"(1,'a',1),(1,'a',1)"_s;
    QTest::newRow("one up, one down") << u"(1,'a',2),(2,'b',1)"_s;
    QTest::newRow("NULL changes places") << u"(1,'a',NULL),(2,'b',3)"_s;
}

void TestFingerprint::changesInPairsDoNotCancel()
{
    QFETCH(const QString, values);
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (id int, t text, n int); CREATE TABLE q (LIKE p);"
                       "INSERT INTO p VALUES (1,'a',1),(2,'b',2); INSERT INTO q VALUES "_s +
                           values);

    for (const Level level : {Level::Content, Level::Strict})
        QVERIFY(fingerprintOf(m_database, u"p"_s, level).hash != fingerprintOf(m_database, u"q"_s, level).hash);
}

/// Each of the two tables has the values of the other in other places.
void TestFingerprint::valuesThatChangePlacesAreSeen_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *columns, const char *before, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(columns) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("zero of two floats", "a float8, b float8", "(0, 5)", "(5, 0)");
    row("zeros of three floats", "a float4, b float4, c float4", "(0, 0, 5)", "(5, 0, 0)");
    row("NULL of two floats", "a float8, b float8", "(NULL, 0)", "(0, NULL)");
    row("NULL and zero", "a int, b int", "(NULL, 0)", "(0, NULL)");
    row("NULL and nothing", "a text, b text", "(NULL, '')", "('', NULL)");
    row("NULL and nothing, of two rows", "a text, b int", "(NULL, 1), ('', 2)", "('', 1), (NULL, 2)");
    row("NaN and zero, of two rows", "a int, b numeric(9,2)", "(1, 0), (2, 'NaN')", "(1, 'NaN'), (2, 0)");
    row("numbers with the same digits, of two rows", "a int, b numeric", "(1, 1), (2, 10000)", "(1, 10000), (2, 1)");
    row("signs, of two rows", "a int, b numeric(9,2)", "(1, 5), (2, -5)", "(1, -5), (2, 5)");
    row("bytes", "a bytea, b bytea", "(NULL, 'x')", "('x', NULL)");
    row("bytes between texts", "a text, b bytea, c text", "('x', NULL, 'y')", "('y', NULL, 'x')");
    row("days", "a date, b date", "('2000-01-01', NULL)", "(NULL, '2000-01-01')");
    row("floats, of two rows", "a int, b float8", "(1, 0), (2, 7)", "(1, 7), (2, 0)");
    row("bigints", "a bigint, b bigint", "(1, 2)", "(2, 1)");
    row("a text that holds both", "a text, b text", "('xy', '')", "('x', 'y')");
}

void TestFingerprint::valuesThatChangePlacesAreSeen()
{
    QFETCH(const QString, columns);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (%1); CREATE TABLE q (%1);"
                       "INSERT INTO p VALUES %2; INSERT INTO q VALUES %3"_s.arg(columns, before, after));

    for (const Level level : {Level::Content, Level::Strict}) {
        const TableFingerprint p = fingerprintOf(m_database, u"p"_s, level);
        QVERIFY(p.hash != fingerprintOf(m_database, u"q"_s, level).hash);
        QVERIFY(p.hash != u"0"_s);
    }
}

/// A copy may lack a NOT NULL: its rows are the same all the same.
void TestFingerprint::whetherNullIsAllowedDoesNotMatter()
{
    const QString columns = u"a int%1, b text%1, c date%1, d float8%1, e bytea%1, f timestamptz%1, g boolean%1"_s;
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (%1); CREATE TABLE q (%2);"
                       "INSERT INTO p VALUES (0, '', '2000-01-01', 0, '', '2000-01-01', false), (1, 'x', 'infinity', 2,"
                       " 'y', '-infinity', true); INSERT INTO q TABLE p"_s.arg(columns.arg(QString()),
                                                                               columns.arg(u" NOT NULL"_s)));

    for (const Level level : {Level::Content, Level::Strict})
        QCOMPARE(fingerprintOf(m_database, u"q"_s, level).hash, fingerprintOf(m_database, u"p"_s, level).hash);
}

/// As many as a table can have.
void TestFingerprint::aChangeInTheLastOfManyColumnsIsSeen()
{
    QStringList columns;
    for (int i = 0; i < 1500; ++i)
        columns += u"\"c%1"_s + QString::number(10000 + i) + u"\" int"_s;
    runSql(m_database, u"DROP TABLE IF EXISTS p; CREATE TABLE p (%1); INSERT INTO p DEFAULT VALUES"_s.replace(
                           u"%1"_s, columns.join(u',')));
    QStringList hashes{fingerprintOf(m_database, u"p"_s, Level::Content).hash};
    for (const QString &column : {u"c%111499"_s, u"c%111498"_s, u"c%110040"_s, u"c%110039"_s, u"c%110000"_s}) {
        runSql(m_database, u"UPDATE p SET \"%1\" = 0"_s.replace(u"%1"_s, column));
        hashes += fingerprintOf(m_database, u"p"_s, Level::Content).hash;
    }

    QCOMPARE(hashes.size(), 6);
    QCOMPARE(hashes.removeDuplicates(), 0);
}

/// The manifests of older backups name them.
void TestFingerprint::formerRecipesAreKnownByTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sum");
    // As they stand in manifests that were written by servers 14 to 17.
    QTest::newRow("record") << u"content/keyed-record/2231286010475211940"_s << u"7575978115758711368"_s;
    QTest::newRow("strict record") << u"strict/keyed-record/2231286010475211940"_s << u"8602212738877442332"_s;
    QTest::newRow("text") << u"content/keyed-text/3235735717909970933"_s << u"-381299012902919461"_s;
}

void TestFingerprint::formerRecipesAreKnownByTheirNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, sum);
    runSql(m_database,
           u"DROP TABLE IF EXISTS p; CREATE TABLE p (id int PRIMARY KEY, t text, n numeric, d date, b bytea);"
           "INSERT INTO p VALUES (1, 'a', 1.50, '2024-02-29', '\\x00'), (2, NULL, 'NaN', 'infinity', '')"_s);
    Session session(m_database, Access::ReadOnly, {});

    const auto recipe = recipeNamed(session, name);

    QVERIFY(recipe.has_value());
    for (const TableShape &shape : tableShapes(session)) {
        if (shape.name == u"p"_s)
            QCOMPARE(fingerprint(session, shape, *recipe, Level::Content).hash, sum);
    }
    QVERIFY(!recipeNamed(session, name + u"1"_s).has_value());
    QVERIFY(!recipeNamed(session, u"content/unheard-of/1"_s).has_value());
}

void TestFingerprint::theOlderServersHashesSeePairsToo()
{
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (id int, t text, n int); CREATE TABLE q (LIKE p);"
                       "INSERT INTO p VALUES (1,'a',NULL),(2,'b',2); INSERT INTO q VALUES (1,'b',NULL),(2,'a',2)"_s);
    Session session(m_database, Access::ReadOnly, {});
    QStringList hashes;
    for (const HashWay way : {HashWay::Text, HashWay::Md5}) {
        const HashRecipe recipe{.name = u"old"_s, .way = way};
        for (const TableShape &shape : tableShapes(session)) {
            if (shape.name == u"p"_s || shape.name == u"q"_s)
                hashes += fingerprint(session, shape, recipe, Level::Content).hash;
        }
    }

    QCOMPARE(hashes.size(), 4);
    QCOMPARE(hashes.removeDuplicates(), 0);
}

void TestFingerprint::countsHaveNoHash()
{
    const TableFingerprint counts = fingerprintOf(m_database, u"layout_a"_s, Level::Counts);

    QCOMPARE(counts.table, u"public.layout_a"_s);
    QCOMPARE(counts.rows, 900);
    QCOMPARE(counts.hash + counts.recipe, QString());
    QVERIFY(counts.bytes > 900 * 100);
}

void TestFingerprint::namesAndTypesAreOfTheShape()
{
    runSql(m_database,
           u"CREATE TABLE s1 (a int, b text); CREATE TABLE s2 (b text, a int); CREATE TABLE s3 (a bigint, b text);"
           "CREATE TABLE s4 (a int, c text); CREATE TABLE s5 (a int, b varchar(5))"_s);
    const auto shape = [this](const QString &table) { return fingerprintOf(m_database, table, Level::Content).recipe; };

    QCOMPARE(shape(u"s2"_s), shape(u"s1"_s));
    for (const QString &other : {u"s3"_s, u"s4"_s, u"s5"_s})
        QVERIFY(shape(other) != shape(u"s1"_s));
}

void TestFingerprint::tablesWithoutColumnsOrRowsHaveAPrint()
{
    runSql(m_database,
           u"CREATE TABLE no_columns (); INSERT INTO no_columns DEFAULT VALUES; CREATE TABLE no_rows (a int)"_s);

    QCOMPARE(fingerprintOf(m_database, u"no_columns"_s, Level::Content).rows, 1);
    QCOMPARE(fingerprintOf(m_database, u"no_rows"_s, Level::Content).rows, 0);
    QCOMPARE(fingerprintOf(m_database, u"no_rows"_s, Level::Content).hash, u"0"_s);
}

void TestFingerprint::inheritedRowsAreCountedOnce()
{
    runSql(m_database, u"CREATE TABLE parent (a int); CREATE TABLE child (b int) INHERITS (parent);"
                       "INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1, 2), (3, 4)"_s);

    QCOMPARE(fingerprintOf(m_database, u"parent"_s, Level::Content).rows, 1);
    QCOMPARE(fingerprintOf(m_database, u"child"_s, Level::Counts).rows, 2);
}

void TestFingerprint::sessionSettingsDoNotMatter()
{
    runSql(
        m_database,
        u"CREATE TABLE settings (a timestamptz, b interval, c bytea, d float8, e money, f date, g xml);"
        "INSERT INTO settings VALUES ('2024-03-01 12:00+00', '1 year 2 days', '\\x00ff', 0.1, 5, '2024-02-03', '<a/>')"_s);
    const QString before = fingerprintOf(m_database, u"settings"_s, Level::Strict).hash;
    runSql(m_database,
           u"ALTER DATABASE %1 SET timezone = 'Asia/Tokyo'; ALTER DATABASE %1 SET datestyle = 'German';"
           "ALTER DATABASE %1 SET intervalstyle = 'iso_8601'; ALTER DATABASE %1 SET bytea_output = 'escape';"
           "ALTER DATABASE %1 SET extra_float_digits = -5; ALTER DATABASE %1 SET client_encoding = 'LATIN1';"
           "ALTER DATABASE %1 SET default_transaction_isolation = 'serializable';"
           "ALTER DATABASE %1 SET statement_timeout = 1; ALTER DATABASE %1 SET search_path = nowhere"_s.arg(
               m_database.database));

    QCOMPARE(fingerprintOf(m_database, u"settings"_s, Level::Strict).hash, before);
}

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
