// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::TableVerdict;
using rehome::evidence::Verdict;
using rehome::evidence::Verification;
using rehome::testing::runSql;
using rehome::testing::TestServer;

namespace {

/// A type with a value and one that looks nearly like it.
struct TypeSample
{
    QString type;
    QString value;
    QString other;
};

const std::vector<TypeSample> samples{
    {u"boolean"_s, u"true"_s, u"false"_s},
    {u"smallint"_s, u"-1"_s, u"1"_s},
    {u"integer"_s, u"0"_s, u"-2147483648"_s},
    {u"bigint"_s, u"0"_s, u"4294967297"_s},
    {u"numeric"_s, u"1.0"_s, u"1.00"_s},
    {u"numeric(9,2)"_s, u"5"_s, u"-5"_s},
    {u"real"_s, u"0.1"_s, u"0.10000001"_s},
    {u"double precision"_s, u"'-0'"_s, u"0"_s},
    {u"money"_s, u"1"_s, u"1.01"_s},
    {u"oid"_s, u"1"_s, u"4294967295"_s},
    {u"text"_s, u"'a'"_s, u"'a '"_s},
    {u"varchar(20)"_s, u"'Größe'"_s, u"'Grösse'"_s},
    {u"char(5)"_s, u"'a'"_s, u"'A'"_s},
    {u"bpchar"_s, u"'a'"_s, u"'a '"_s},
    {u"citext"_s, u"'abc'"_s, u"'Abc'"_s},
    {u"name"_s, u"'a'"_s, u"'b'"_s},
    {u"\"char\""_s, u"'a'"_s, u"'b'"_s},
    {u"text COLLATE folding"_s, u"'abc'"_s, u"'ABC'"_s},
    {u"bytea"_s, u"'\\x00'"_s, u"'\\x0000'"_s},
    {u"uuid"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'"_s},
    {u"date"_s, u"'2024-02-29'"_s, u"'2024-03-01'"_s},
    {u"time"_s, u"'00:00'"_s, u"'01:11:34.967297'"_s},
    {u"timetz"_s, u"'12:00+01'"_s, u"'11:00+00'"_s},
    {u"timestamp"_s, u"'2000-01-01'"_s, u"'2000-01-01 01:11:34.967297'"_s},
    {u"timestamptz"_s, u"'2000-01-01 00:00+00'"_s, u"'2000-01-01 01:11:34.967297+00'"_s},
    {u"interval"_s, u"'1 month'"_s, u"'30 days'"_s},
    {u"json"_s, u"'{\"a\":1}'"_s, u"'{\"a\": 1}'"_s},
    {u"jsonb"_s, u"'{\"a\": 1.0}'"_s, u"'{\"a\": 1.00}'"_s},
    {u"jsonpath"_s, u"'$.a'"_s, u"'$.b'"_s},
    {u"xml"_s, u"'<a/>'"_s, u"'<a></a>'"_s},
    {u"integer[]"_s, u"'{1}'"_s, u"'[0:0]={1}'"_s},
    {u"text[]"_s, u"'{NULL}'"_s, u"'{\"NULL\"}'"_s},
    {u"timestamptz[]"_s, u"'{2000-01-01 00:00+00}'"_s, u"'{2000-01-01 01:11:34.967297+00}'"_s},
    {u"int4range"_s, u"'[1,5)'"_s, u"'[1,6)'"_s},
    {u"numrange"_s, u"'[1,2)'"_s, u"'[1.0,2)'"_s},
    {u"tstzrange"_s, u"'[2000-01-01,)'"_s, u"'(2000-01-01,)'"_s},
    {u"int4multirange"_s, u"'{[1,2)}'"_s, u"'{[1,2),[5,6)}'"_s},
    {u"mood"_s, u"'sad'"_s, u"'ok'"_s},
    {u"hue"_s, u"'red'"_s, u"'blue'"_s},
    {u"pair"_s, u"'(1,)'"_s, u"'(1,\"\")'"_s},
    {u"positive"_s, u"1"_s, u"2"_s},
    {u"bit(3)"_s, u"B'010'"_s, u"B'011'"_s},
    {u"bit varying"_s, u"B'0'"_s, u"B'00'"_s},
    {u"inet"_s, u"'10.0.0.1'"_s, u"'10.0.0.1/24'"_s},
    {u"cidr"_s, u"'10.0.0.0/8'"_s, u"'10.0.0.0/9'"_s},
    {u"macaddr"_s, u"'08:00:2b:01:02:03'"_s, u"'08:00:2b:01:02:04'"_s},
    {u"macaddr8"_s, u"'08:00:2b:01:02:03'"_s, u"'08:00:2b:01:02:04'"_s},
    {u"point"_s, u"'(1,2)'"_s, u"'(1,2.0000000000001)'"_s},
    {u"line"_s, u"'{1,2,3}'"_s, u"'{2,4,6}'"_s},
    {u"lseg"_s, u"'[(0,0),(1,1)]'"_s, u"'[(1,1),(0,0)]'"_s},
    {u"box"_s, u"'(0,0),(1,1)'"_s, u"'(0,0),(0.5,2)'"_s},
    {u"path"_s, u"'[(0,0),(1,1)]'"_s, u"'((0,0),(1,1))'"_s},
    {u"polygon"_s, u"'((0,0),(1,1),(1,0))'"_s, u"'((1,1),(1,0),(0,0))'"_s},
    {u"circle"_s, u"'<(0,0),1>'"_s, u"'<(1,1),1>'"_s},
    {u"tsvector"_s, u"'a:1'"_s, u"'a:1A'"_s},
    {u"tsquery"_s, u"'a & b'"_s, u"'b & a'"_s},
    {u"pg_lsn"_s, u"'0/1'"_s, u"'1/0'"_s},
    {u"xid"_s, u"'1'"_s, u"'2'"_s},
    {u"tid"_s, u"'(0,1)'"_s, u"'(1,0)'"_s},
    {u"txid_snapshot"_s, u"'10:20:10'"_s, u"'10:20:10,14'"_s},
    {u"hstore"_s, u"'a=>NULL'"_s, u"'a=>\"NULL\"'"_s},
    {u"ltree"_s, u"'a.b'"_s, u"'a.B'"_s},
    {u"cube"_s, u"'(1,2)'"_s, u"'(2,1)'"_s},
    {u"seg"_s, u"'1.0'"_s, u"'1.00'"_s},
};

QString columnOf(std::size_t sample)
{
    return u"c%1"_s.arg(sample);
}

QString everything(const QString &table, const QString &key)
{
    QStringList columns{u"id integer "_s + key};
    QStringList values{u"i"_s};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        columns += columnOf(i) + u' ' + samples[i].type;
        values += samples[i].value;
    }
    return u"CREATE TABLE %1 (%2); INSERT INTO %1 SELECT %3 FROM generate_series(1, 5) i;"_s.arg(
        table, columns.join(u", "_s), values.join(u", "_s));
}

TableVerdict verdictOf(const Verification &verification, const QString &table)
{
    for (const TableVerdict &verdict : verification.tables) {
        if (verdict.table == table)
            return verdict;
    }
    return {.reason = u"not in the list"_s};
}

} // namespace

/// Small damage of every kind, of which verification must see each one, and name the row.
class TestMutations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangedValueIsSeen_data();
    void aChangedValueIsSeen();
    void changedRowsAreSeen_data();
    void changedRowsAreSeen();
    void changedLargeObjectsAreSeen_data();
    void changedLargeObjectsAreSeen();
    void whatOnlyMovesIsTheSame_data();
    void whatOnlyMovesIsTheSame();

private:
    Verification verified(bool schema = false) { return verifyDatabases(m_before, m_after, {.schema = schema}, {}); }

    std::unique_ptr<TestServer> m_server;
    ServerAddress m_before;
    ServerAddress m_after;
};

void TestMutations::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    const QString made =
        u"CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TYPE pair AS (a int, b text);"
        "CREATE DOMAIN positive AS bigint CHECK (VALUE > 0); CREATE EXTENSION citext; CREATE EXTENSION hstore;"
        "CREATE EXTENSION ltree; CREATE EXTENSION cube; CREATE EXTENSION seg;"
        "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
        "CREATE TYPE hue AS ENUM ('red', 'blue'); CREATE FUNCTION hue_text(hue) RETURNS text IMMUTABLE AS "
        "'SELECT ''a hue''::text' LANGUAGE sql; CREATE CAST (hue AS text) WITH FUNCTION hue_text(hue);"_s +
        everything(u"keyed"_s, u"PRIMARY KEY"_s) + everything(u"keyless"_s, {}) +
        u"CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id);"
        "CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (100);"
        "CREATE TABLE parts_rest PARTITION OF parts DEFAULT;"
        "INSERT INTO parts SELECT i, 'v' || i FROM generate_series(1, 200) i;"
        "CREATE TABLE heir (w int) INHERITS (keyless); INSERT INTO heir (id, w) VALUES (7, 8), (7, 8), (9, 10);"
        "CREATE UNLOGGED TABLE fleeting (a int, b text); INSERT INTO fleeting VALUES (1, NULL), (2, ''), (2, '');"
        "CREATE TABLE links (a int, b int, PRIMARY KEY (a, b)); INSERT INTO links SELECT i, -i FROM "
        "generate_series(1, 9) i;"
        "SELECT lo_from_bytea(1001, 'one'), lo_from_bytea(1002, decode(repeat('00', 5000), 'hex')), lo_create(1003);"_s;
    m_before = m_server->newDatabase();
    m_after = m_server->newDatabase();
    runSql(m_before, made);
    runSql(m_after, made);
}

void TestMutations::aChangedValueIsSeen_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("other");
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto &[type, value, other] = samples[i];
        const QByteArray name = type.toUtf8();
        QTest::addRow("%s, another", name.constData()) << columnOf(i) << value << other;
        QTest::addRow("%s, NULL", name.constData()) << columnOf(i) << value << u"NULL"_s;
    }
    for (const char *type : {"text", "bytea", "citext", "tsvector", "hstore"}) {
        const auto found = std::find_if(samples.begin(), samples.end(),
                                        [type](const auto &sample) { return sample.type == QLatin1String(type); });
        QTest::addRow("%s, nothing", type) << columnOf(std::size_t(found - samples.begin())) << found->value << u"''"_s;
    }
}

void TestMutations::aChangedValueIsSeen()
{
    QFETCH(const QString, column);
    QFETCH(const QString, value);
    QFETCH(const QString, other);
    const QString change = u"UPDATE keyed SET %1 = %2 WHERE id = 3; UPDATE ONLY keyless SET %1 = %2 WHERE id = 3"_s;
    runSql(m_after, change.arg(column, other));
    const Verification changed = verified();
    runSql(m_after, change.arg(column, value));

    const TableVerdict keyed = verdictOf(changed, u"public.keyed"_s);
    const TableVerdict keyless = verdictOf(changed, u"public.keyless"_s);
    QCOMPARE(keyed.verdict, Verdict::Differs);
    QCOMPARE(keyed.differences.size(), 1u);
    QCOMPARE(keyed.differences.front().key, u"id = 3"_s);
    QCOMPARE(keyed.differences.front().differingColumns, QStringList(column));
    QCOMPARE(keyless.verdict, Verdict::Differs);
    QCOMPARE(keyless.differences.size(), 2u); // missing there, added here
    QCOMPARE(changed.tablesWith(Verdict::Differs), 2);
    QCOMPARE(verified().overall(), Verdict::Same);
}

void TestMutations::changedRowsAreSeen_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("back");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, const char *change, const char *back, const char *table, int rows) {
        QTest::newRow(name) << QString::fromUtf8(change) << QString::fromUtf8(back) << QString::fromUtf8(table) << rows;
    };
    row("lost", "DELETE FROM keyed WHERE id = 5", "INSERT INTO keyed SELECT * FROM ONLY keyless WHERE id = 5",
        "public.keyed", 1);
    row("added", "INSERT INTO keyed (id) VALUES (6)", "DELETE FROM keyed WHERE id = 6", "public.keyed", 1);
    row("lost of a partition", "DELETE FROM parts WHERE id = 150", "INSERT INTO parts VALUES (150, 'v150')",
        "public.parts_rest", 1);
    row("in another partition's range",
        "UPDATE parts SET id = 0 WHERE id = 99; UPDATE parts SET v = 'v99' WHERE id = 0",
        "UPDATE parts SET id = 99 WHERE id = 0", "public.parts_low", 2);
    row("two values change places", "UPDATE parts SET v = 'v' || (3 - id) WHERE id IN (1, 2)",
        "UPDATE parts SET v = 'v' || id WHERE id IN (1, 2)", "public.parts_low", 2);
    row("twice instead of once", "INSERT INTO heir (id, w) VALUES (9, 10)",
        "DELETE FROM heir WHERE id = 9; INSERT INTO heir (id, w) VALUES (9, 10)", "public.heir", 1);
    row("once instead of twice", "DELETE FROM heir WHERE ctid = (SELECT min(ctid) FROM heir WHERE id = 7)",
        "INSERT INTO heir (id, w) VALUES (7, 8)", "public.heir", 1);
    row("one twice instead of another twice",
        "DELETE FROM heir WHERE id = 7; INSERT INTO heir (id, w) VALUES (7, 8), "
        "(9, 10)",
        "DELETE FROM heir; INSERT INTO heir (id, w) VALUES (7, 8), (7, 8), (9, 10)", "public.heir", 2);
    row("of a parent instead of its heir", "INSERT INTO keyless (id) VALUES (70)",
        "DELETE FROM ONLY keyless WHERE id = 70", "public.keyless", 1);
    row("NULL instead of nothing", "UPDATE fleeting SET b = NULL WHERE a = 2", "UPDATE fleeting SET b = '' WHERE a = 2",
        "public.fleeting", 4);
    row("all of an unlogged table", "TRUNCATE fleeting", "INSERT INTO fleeting VALUES (1, NULL), (2, ''), (2, '')",
        "public.fleeting", 3);
    row("a pair turned round", "UPDATE links SET a = -4, b = 4 WHERE a = 4",
        "UPDATE links SET a = 4, b = -4 WHERE a = -4", "public.links", 2);
    row("halves of pairs change places", "UPDATE links SET b = CASE b WHEN -1 THEN -2 ELSE -1 END WHERE a IN (1, 2)",
        "UPDATE links SET b = -a", "public.links", 4);
}

void TestMutations::changedRowsAreSeen()
{
    QFETCH(const QString, change);
    QFETCH(const QString, back);
    QFETCH(const QString, table);
    QFETCH(const int, rows);
    runSql(m_after, change);
    const Verification changed = verified();
    runSql(m_after, back);

    const TableVerdict verdict = verdictOf(changed, table);
    QCOMPARE(verdict.verdict, Verdict::Differs);
    QCOMPARE(verdict.differingRows, std::optional<qint64>(rows));
    QCOMPARE(changed.tablesWith(Verdict::Differs), 1);
    QCOMPARE(verified().overall(), Verdict::Same);
}

void TestMutations::changedLargeObjectsAreSeen_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("back");
    QTest::addColumn<bool>("inSchema");
    const auto row = [](const char *name, const char *change, const char *back, bool inSchema) {
        QTest::newRow(name) << QString::fromUtf8(change) << QString::fromUtf8(back) << inSchema;
    };
    row("a byte", "SELECT lo_put(1001, 1, 'N')", "SELECT lo_put(1001, 1, 'n')", false);
    row("a zero more", "SELECT lo_put(1002, 5000, '\\x00')",
        "SELECT lo_unlink(1002), lo_from_bytea(1002, decode(repeat('00', 5000), 'hex'))", false);
    row("lost", "SELECT lo_unlink(1003)", "SELECT lo_create(1003)", false);
    row("added", "SELECT lo_create(1004)", "SELECT lo_unlink(1004)", false);
    row("another number", "SELECT lo_unlink(1003), lo_create(1005)", "SELECT lo_unlink(1005), lo_create(1003)", false);
    row("owner", "CREATE ROLE other; ALTER LARGE OBJECT 1001 OWNER TO other",
        "ALTER LARGE OBJECT 1001 OWNER TO rehome; DROP ROLE other", true);
    row("privilege", "GRANT SELECT ON LARGE OBJECT 1001 TO PUBLIC", "REVOKE ALL ON LARGE OBJECT 1001 FROM PUBLIC",
        true);
    row("comment", "COMMENT ON LARGE OBJECT 1001 IS 'x'", "COMMENT ON LARGE OBJECT 1001 IS NULL", true);
}

void TestMutations::changedLargeObjectsAreSeen()
{
    QFETCH(const QString, change);
    QFETCH(const QString, back);
    QFETCH(const bool, inSchema);
    runSql(m_after, change);
    const Verification changed = verified(true);
    runSql(m_after, back);

    QCOMPARE(changed.overall(), Verdict::Differs);
    QCOMPARE(changed.tablesWith(Verdict::Differs), inSchema ? 0 : 1);
    QCOMPARE(!changed.schema->differences.empty(), inSchema);
    QCOMPARE(verified(true).overall(), Verdict::Same);
}

void TestMutations::whatOnlyMovesIsTheSame_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change :
         {"VACUUM FULL keyed", "VACUUM FREEZE", "REINDEX DATABASE CONCURRENTLY", "UPDATE keyed SET id = id",
          "CREATE TABLE moved AS TABLE ONLY keyless; DELETE FROM ONLY keyless; INSERT INTO keyless SELECT * FROM moved "
          "ORDER BY id DESC; DROP TABLE moved",
          "ALTER TABLE links ADD more int DEFAULT 5; ALTER TABLE links DROP more",
          "SELECT lo_unlink(1001), lo_from_bytea(1001, 'one')", "ANALYZE"})
        QTest::newRow(change) << QString::fromUtf8(change);
}

void TestMutations::whatOnlyMovesIsTheSame()
{
    QFETCH(const QString, change);
    runSql(m_after, QString(change).replace(u"DATABASE CONCURRENTLY"_s, u"DATABASE "_s + m_after.database));

    const Verification moved = verified(true);

    QVERIFY2(moved.schema->differences.empty(), "the schema");
    QCOMPARE(moved.overall(), Verdict::Same);
}

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
