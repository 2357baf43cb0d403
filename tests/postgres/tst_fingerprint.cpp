// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::Level;
using rehome::evidence::TableFingerprint;
using rehome::testing::fingerprintOf;
using rehome::testing::runSql;
using rehome::testing::TestServer;

class TestFingerprint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void orderAndLayoutDoNotMatter();
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
