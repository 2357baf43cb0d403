// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::Level;
using rehome::testing::fingerprintOf;
using rehome::testing::runSql;
using rehome::testing::shapeOf;
using rehome::testing::TestServer;

class TestHashedValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void differentValuesHaveDifferentHashes_data();
    void differentValuesHaveDifferentHashes();
    void equalValuesHaveEqualPrints_data();
    void equalValuesHaveEqualPrints();
    void whetherNullIsAllowedDoesNotMatter();

private:
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
};

void TestHashedValues::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(m_database,
           u"CREATE TYPE mood AS ENUM ('sad', 'ok', 'SAD'); CREATE TYPE pair AS (a int, b text);"
           "CREATE DOMAIN small AS int; CREATE DOMAIN smaller AS small;"
           "CREATE DOMAIN positive AS bigint CHECK (VALUE > 0); CREATE DOMAIN blanks AS bpchar;"
           "CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION ltree; CREATE EXTENSION cube;"
           "CREATE EXTENSION seg; CREATE EXTENSION isn;"
           "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
           // Names of others' types, and a cast that says little.
           "CREATE TYPE public.int4 AS ENUM ('1', '01'); CREATE TYPE public.\"date\" AS (a int);"
           "CREATE TYPE hue AS ENUM ('red', 'blue'); CREATE FUNCTION hue_text(hue) RETURNS text IMMUTABLE AS "
           "'SELECT ''a hue''::text' LANGUAGE sql; CREATE CAST (hue AS text) WITH FUNCTION hue_text(hue)"_s);
}

/// Each value of a type against each other one, and against NULL.
void TestHashedValues::differentValuesHaveDifferentHashes_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("more"); // SQL that makes further ones
    const auto row = [](const char *type, const QStringList &values, const char *more = nullptr) {
        QTest::newRow(type) << QString::fromUtf8(type) << values << QString::fromUtf8(more);
    };
    row("boolean", {u"t"_s, u"f"_s});
    row("int2", {}, "SELECT generate_series(-32768, 32767)");
    row("int4", {}, "SELECT k * 65537 FROM generate_series(-9999, 9999) k");
    // The halves of the first are equal, as are those of many others when one of them is complemented.
    row("int8", {u"-9223372036854775808"_s, u"9223372036854775807"_s},
        "SELECT k * 4294967297 FROM generate_series(-999, 999) k UNION SELECT k * 4294967295 FROM generate_series(-999,"
        " 999) k UNION SELECT 1::int8 << k FROM generate_series(0, 62) k UNION SELECT -1::int8 << k FROM "
        "generate_series(0, 62) k");
    row("oid", {u"0"_s, u"4294967295"_s, u"2147483648"_s, u"1"_s});
    const QStringList floats{u"0"_s, u"-0"_s, u"NaN"_s, u"Infinity"_s, u"-Infinity"_s, u"1"_s, u"-1"_s, u"0.1"_s};
    row("float8",
        floats + QStringList{u"5e-324"_s, u"-5e-324"_s, u"1.7976931348623157e308"_s, u"0.10000000000000002"_s},
        "SELECT 1.5 * power(2::float8, k) FROM generate_series(-1000, 1000) k");
    row("float4", floats + QStringList{u"1e-45"_s, u"3.4028235e38"_s, u"0.10000001"_s},
        "SELECT power(2::float8, k) FROM generate_series(1, 126) k");
    const QStringList numerics{u"0"_s,         u"0.0"_s,   u"1"_s,     u"1.0"_s, u"1.00"_s,
                               u"10"_s,        u"10000"_s, u"-1"_s,    u"NaN"_s, u"Infinity"_s,
                               u"-Infinity"_s, u"1e99"_s,  u"1e-99"_s, u"0.1"_s, u"0.10000000000000000000000000001"_s};
    row("numeric", numerics,
        "SELECT sign * k * 10000::numeric ^ n FROM generate_series(-3, 9) n, generate_series(1, 9)"
        " k, unnest('{1,-1}'::int[]) sign WHERE n <> 0 OR k <> 1");
    row("numeric(12,2)", {u"0"_s, u"1"_s, u"-1"_s, u"100"_s, u"10000"_s, u"NaN"_s});
    row("money", {u"0"_s, u"0.01"_s, u"-0.01"_s, u"92233720368547758.07"_s, u"-92233720368547758.08"_s},
        "SELECT (k * 4294967297::numeric / 100)::money FROM generate_series(1, 99) k");
    const QStringList texts{u""_s,       u" "_s,       u"  "_s,  u"a"_s,   u"a "_s,   u" a"_s,  u"A"_s,
                            u"\u00e4"_s, u"a\u0308"_s, u"a\n"_s, u"a\t"_s, u"NULL"_s, u"\\N"_s, u"ab"_s};
    for (const char *type : {"text", "varchar", "varchar(9)", "bpchar", "blanks", "citext", "name",
                             "text COLLATE folding", "bpchar COLLATE folding", "refcursor"})
        row(type, texts);
    row("char(3)", {u""_s, u"a"_s, u" a"_s, u"  a"_s, u"A"_s, u"\u00e4"_s, u"a\n"_s});
    row("\"char\"", {u""_s}, "SELECT chr(generate_series(1, 127))::\"char\"");
    row("bytea", {u""_s, u"\\x00"_s, u"\\x0000"_s, u"\\x0001"_s, u"\\x01"_s, u"\\xff"_s, u"a"_s});
    row("uuid", {},
        "SELECT overlay(repeat('0', 32) PLACING 'f' FROM k FOR 1)::uuid FROM generate_series(1, 32) k "
        "UNION SELECT repeat('0', 32)::uuid");
    // Microseconds of which the halves are equal.
    const char *const moments = "SELECT '2000-01-01'::timestamptz AT TIME ZONE 'UTC' + k * 4294967297 * interval '1 us'"
                                " FROM generate_series(-99, 99) k UNION SELECT '2000-01-01'::timestamp + k * 4294967295"
                                " * interval '1 us' FROM generate_series(-99, 99) k";
    const QStringList ends{u"infinity"_s,
                           u"-infinity"_s,
                           u"294276-12-31 23:59:59.999999"_s,
                           u"294276-12-31 23:59:59.999998"_s,
                           u"4713-01-01 BC"_s,
                           u"0001-01-01 BC"_s,
                           u"0001-01-01"_s};
    row("timestamp", ends, moments);
    row("timestamptz", ends, moments);
    row("timestamp(0)", ends.mid(0, 2),
        "SELECT '2000-01-01'::timestamp + k * interval '1 s' FROM generate_series(1, 9) k");
    row("date", {u"infinity"_s, u"-infinity"_s, u"5874897-12-31"_s, u"4713-01-01 BC"_s},
        "SELECT '1990-01-01'::date + generate_series(1, 9999)");
    row("time", {u"24:00"_s, u"23:59:59.999999"_s},
        "SELECT '00:00'::time + k * 4294967297 * interval '1 us' FROM generate_series(0, 19) k");
    row("timetz", {u"12:00+00"_s, u"12:00+01"_s, u"11:00+00"_s, u"13:00+01"_s, u"24:00+00"_s, u"00:00+00"_s});
    row("interval",
        {u"1 month"_s, u"30 days"_s, u"720 hours"_s, u"-1 month"_s, u"1 month -30 days"_s, u"0"_s, u"1 day -24 hours"_s,
         u"1 day"_s, u"24 hours"_s, u"1 year"_s, u"360 days"_s, u"-1 day +24:00"_s},
        "SELECT k * 4294967297 * interval '1 us' FROM generate_series(1, 19) k");
    row("json",
        {u"{\"a\":1}"_s, u"{\"a\": 1}"_s, u"null"_s, u"{\"a\":1,\"a\":1}"_s, u"1.0"_s, u"1.00"_s, u"\"1.0\""_s});
    row("jsonb", {u"1"_s, u"1.0"_s, u"1.00"_s, u"\"1\""_s, u"null"_s, u"\"null\""_s, u"[]"_s, u"{}"_s, u"[1]"_s,
                  u"[[1]]"_s, u"{\"a\": 1}"_s, u"{\"a\": 1.0}"_s, u"{\"a\": null}"_s, u"true"_s, u"-1"_s, u"[null]"_s});
    row("jsonpath", {u"$.a"_s, u"$.b"_s, u"strict $.a"_s});
    row("xml", {u"<a/>"_s, u"<a></a>"_s, u"<a />"_s, u""_s});
    row("int[]", {u"{}"_s, u"{1}"_s, u"{1,2}"_s, u"{2,1}"_s, u"[0:0]={1}"_s, u"{{1}}"_s, u"{NULL}"_s, u"{1,NULL}"_s});
    row("text[]",
        {u"{}"_s, u"{NULL}"_s, u"{\"NULL\"}"_s, u"{\"\"}"_s, u"{\"a,b\"}"_s, u"{a,b}"_s, u"{\"a \"}"_s, u"{a}"_s});
    row("bpchar[]", {u"{a}"_s, u"{\"a \"}"_s});
    row("float8[]", {u"{0}"_s, u"{-0}"_s, u"{NaN}"_s, u"{1}"_s});
    row("numeric[]", {u"{1}"_s, u"{1.0}"_s, u"{-1}"_s});
    row("timestamp[]", {u"{infinity}"_s, u"{2000-01-01}"_s},
        "SELECT ARRAY['2000-01-01'::timestamp + k * 4294967297 * "
        "interval '1 us'] FROM generate_series(1, 99) k");
    row("int2vector", {u"1 2"_s, u"2 1"_s, u""_s});
    row("int4range", {u"empty"_s, u"(,)"_s, u"[1,)"_s, u"(,1)"_s, u"[1,2)"_s, u"[1,3)"_s});
    row("numrange", {u"empty"_s, u"[1,2]"_s, u"[1,2)"_s, u"(1,2]"_s, u"(1,2)"_s, u"[1.0,2]"_s, u"[1,2.0]"_s, u"(,)"_s});
    row("tsrange",
        {u"empty"_s, u"[2000-01-01,)"_s, u"(2000-01-01,)"_s, u"[2000-01-01,infinity)"_s, u"(,2000-01-01)"_s});
    row("int4multirange", {u"{}"_s, u"{[1,2)}"_s, u"{[1,2),[5,6)}"_s, u"{[1,6)}"_s, u"{(,)}"_s});
    row("mood", {u"sad"_s, u"ok"_s, u"SAD"_s});
    row("hue", {u"red"_s, u"blue"_s});
    row("hue[]", {u"{red}"_s, u"{blue}"_s});
    row("public.int4", {u"1"_s, u"01"_s});
    row("public.\"date\"", {u"(1)"_s, u"(2)"_s, u"()"_s});
    row("pair", {u"(,)"_s, u"(1,)"_s, u"(1,\"\")"_s, u"(,\"\")"_s, u"(1,a)"_s, u"(1,\"a \")"_s});
    row("positive", {u"1"_s, u"2"_s, u"4294967298"_s}); // a domain that refuses what stands for NULL
    row("smaller", {u"1"_s, u"2"_s, u"-1"_s, u"0"_s});
    row("bit(3)", {u"000"_s, u"001"_s, u"100"_s});
    row("varbit", {u""_s, u"0"_s, u"00"_s, u"1"_s, u"01"_s, u"10"_s});
    row("inet", {u"10.0.0.1"_s, u"10.0.0.1/24"_s, u"10.0.0.0/24"_s, u"::1"_s, u"::ffff:10.0.0.1"_s, u"::10.0.0.1"_s});
    row("cidr", {u"10.0.0.0/8"_s, u"10.0.0.0/24"_s, u"10.0.0.0/32"_s, u"::/0"_s, u"0.0.0.0/0"_s});
    row("macaddr", {u"08:00:2b:01:02:03"_s, u"08:00:2b:01:02:04"_s, u"00:00:00:00:00:00"_s});
    row("macaddr8", {u"08:00:2b:01:02:03"_s, u"08:00:2b:ff:fe:01:02:04"_s, u"08:00:2b:00:00:01:02:03"_s});
    row("point",
        {u"(0,0)"_s, u"(-0,0)"_s, u"(0,-0)"_s, u"(1,2)"_s, u"(2,1)"_s, u"(1,2.0000000000001)"_s, u"(NaN,1)"_s});
    row("line", {u"{1,2,3}"_s, u"{2,4,6}"_s, u"{-1,-2,-3}"_s});
    row("lseg", {u"[(0,0),(1,1)]"_s, u"[(1,1),(0,0)]"_s});
    row("box", {u"(0,0),(1,1)"_s, u"(0,0),(0.5,2)"_s, u"(0,0),(2,0.5)"_s, u"(1,1),(2,2)"_s});
    row("path", {u"[(0,0),(1,1)]"_s, u"((0,0),(1,1))"_s, u"((1,1),(0,0))"_s});
    row("polygon", {u"((0,0),(1,1),(1,0))"_s, u"((1,1),(1,0),(0,0))"_s});
    row("circle", {u"<(0,0),1>"_s, u"<(1,1),1>"_s, u"<(0,0),2>"_s}); // compared by their areas
    row("tsvector", {u"a"_s, u"a:1"_s, u"a:1A"_s, u"a:2"_s, u"a:1,2"_s, u"a b"_s, u"'a b'"_s, u""_s});
    row("tsquery", {u"a & b"_s, u"b & a"_s, u"a | b"_s, u"a <-> b"_s, u"a:*"_s, u"a:A"_s, u"a"_s, u"!a"_s, u""_s});
    row("pg_lsn", {u"0/0"_s, u"0/1"_s, u"1/0"_s, u"1/1"_s, u"FFFFFFFF/FFFFFFFF"_s});
    row("xid", {u"0"_s, u"1"_s, u"4294967295"_s});
    row("tid", {u"(0,1)"_s, u"(1,0)"_s, u"(0,0)"_s});
    row("txid_snapshot", {u"10:20:"_s, u"10:20:10"_s, u"10:20:10,14"_s});
    row("regclass", {u"pg_class"_s, u"pg_type"_s, u"-"_s});
    row("hstore", {u""_s, u"a=>1"_s, u"a=>NULL"_s, u"a=>\"NULL\""_s, u"a=>\"\""_s, u"a=>1,b=>2"_s, u"a=>\"1,b=>2\""_s});
    row("ltree", {u""_s, u"a"_s, u"a.b"_s, u"A"_s});
    row("cube", {u"(1)"_s, u"(1,2)"_s, u"(2,1)"_s, u"(1),(2)"_s, u"(-1)"_s, u"(1,0)"_s});
    row("seg", {u"1"_s, u"1.0"_s, u"~1"_s, u"1.."_s, u"1 .. 2"_s, u"<1"_s});
    row("isbn", {u"0-393-04002-X"_s, u"978-0-11-000222-4"_s});
}

void TestHashedValues::differentValuesHaveDifferentHashes()
{
    QFETCH(const QString, type);
    QFETCH(const QStringList, values);
    QFETCH(const QString, more);
    const QString plain = QString(type).remove(u" COLLATE folding"_s);
    runSql(m_database,
           u"DROP TABLE IF EXISTS many; CREATE TABLE many (v %1); INSERT INTO many VALUES (NULL)"_s.arg(type));
    for (QString value : values)
        runSql(m_database, u"INSERT INTO many VALUES (CAST('%1' AS %2))"_s.arg(value.replace(u"'"_s, u"''"_s), plain));
    if (!more.isEmpty())
        runSql(m_database, u"INSERT INTO many SELECT v.v::%1 FROM (%2) v(v) WHERE v.v::%1::text NOT IN (SELECT "
                           "coalesce(v::text, '') FROM many)"_s.arg(plain, more));
    Session session(m_database, Access::ReadOnly, {});
    const TableShape shape = shapeOf(session, u"many"_s);
    const QString sql = u"SELECT count(*) || ' ' || count(DISTINCT concat(v IS NULL, v) COLLATE \"C\"), "
                        "count(*) || ' ' || count(DISTINCT %1) FROM ONLY public.many t"_s;

    for (const HashRecipe &recipe :
         {hashRecipe(session, Level::Content), hashRecipe(session, Level::Strict), commonRecipe()}) {
        const Row counts = session.query(QString(sql).replace(u"%1"_s, recipe.rowHash(session, shape))).front();

        const QStringList count = counts[0].split(u' ');
        QCOMPARE(count[1], count[0]); // the test's values are different ones
        QCOMPARE(counts[1], counts[0]);
    }
}

void TestHashedValues::equalValuesHaveEqualPrints_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("jsonb of another order") << u"jsonb"_s << u"'{\"a\": 1, \"b\": 2}'"_s << u"'{\"b\":2,\"a\":1}'"_s;
    QTest::newRow("char(n) blanks") << u"char(5)"_s << u"'a'"_s << u"'a  '"_s;
    QTest::newRow("timestamptz of another zone")
        << u"timestamptz"_s << u"'2024-01-01 12:00+02'"_s << u"'2024-01-01 10:00+00'"_s;
    QTest::newRow("an address with all of its bits") << u"inet"_s << u"'10.0.0.1'"_s << u"'10.0.0.1/32'"_s;
}

void TestHashedValues::equalValuesHaveEqualPrints()
{
    QFETCH(const QString, type);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    runSql(m_database, u"DROP TABLE IF EXISTS a, b; CREATE TABLE a (v %1); CREATE TABLE b (v %1);"
                       "INSERT INTO a VALUES (%2); INSERT INTO b VALUES (%3)"_s.arg(type, before, after));

    QCOMPARE(fingerprintOf(m_database, u"a"_s, Level::Content).hash,
             fingerprintOf(m_database, u"b"_s, Level::Content).hash);
}

/// A copy may lack a NOT NULL: its rows are the same all the same.
void TestHashedValues::whetherNullIsAllowedDoesNotMatter()
{
    const QString columns = u"a int%1, b text%1, c date%1, d float8%1, e bytea%1, f timestamptz%1, g boolean%1"_s;
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (%1); CREATE TABLE q (%2);"
                       "INSERT INTO p VALUES (0, '', '2000-01-01', 0, '', '2000-01-01', false), (1, 'x', 'infinity', 2,"
                       " 'y', '-infinity', true); INSERT INTO q TABLE p"_s.arg(columns.arg(QString()),
                                                                               columns.arg(u" NOT NULL"_s)));

    for (const Level level : {Level::Content, Level::Strict})
        QCOMPARE(fingerprintOf(m_database, u"q"_s, level).hash, fingerprintOf(m_database, u"p"_s, level).hash);
}

QTEST_GUILESS_MAIN(TestHashedValues)
#include "tst_hashed_values.moc"
