// SPDX-License-Identifier: GPL-3.0-or-later
#include "fingerprint_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::Level;
using rehome::evidence::TableFingerprint;
using rehome::testing::fingerprintOf;
using rehome::testing::runSql;
using rehome::testing::shapeOf;
using rehome::testing::TestServer;

class TestHashRecipe final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void changesInPairsDoNotCancel_data();
    void changesInPairsDoNotCancel();
    void valuesThatChangePlacesAreSeen_data();
    void valuesThatChangePlacesAreSeen();
    void aChangeInTheLastOfManyColumnsIsSeen();
    void formerRecipesAreKnownByTheirNames_data();
    void formerRecipesAreKnownByTheirNames();
    void theOlderServersHashesSeePairsToo();

private:
    std::unique_ptr<TestServer> m_server;
    ServerAddress m_database;
};

void TestHashRecipe::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
}

void TestHashRecipe::changesInPairsDoNotCancel_data()
{
    QTest::addColumn<QString>("values");
    QTest::newRow("a value changes places") << u"(1,'b',1),(2,'a',2)"_s;
    QTest::newRow("two columns change places") << u"(1,'b',2),(2,'a',1)"_s;
    QTest::newRow("a row twice instead of another") << u"(1,'a',1),(1,'a',1)"_s;
    QTest::newRow("one up, one down") << u"(1,'a',2),(2,'b',1)"_s;
    QTest::newRow("NULL changes places") << u"(1,'a',NULL),(2,'b',3)"_s;
}

void TestHashRecipe::changesInPairsDoNotCancel()
{
    QFETCH(const QString, values);
    runSql(m_database, u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (id int, t text, n int); CREATE TABLE q (LIKE p);"
                       "INSERT INTO p VALUES (1,'a',1),(2,'b',2); INSERT INTO q VALUES "_s +
                           values);

    for (const Level level : {Level::Content, Level::Strict})
        QVERIFY(fingerprintOf(m_database, u"p"_s, level).hash != fingerprintOf(m_database, u"q"_s, level).hash);
}

/// Each of the two tables has the values of the other in other places.
void TestHashRecipe::valuesThatChangePlacesAreSeen_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *columns, const char *before, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(columns) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("zero of two floats", "a float8, b float8", "(0, 5)", "(5, 0)");
    row("zeros of three floats", "a float4, b float4, c float4", "(0, 0, 5)", "(5, 0, 0)");
    row("signs of two zeros", "a float8, b float8", "('-0', '-0')", "(0, 0)");
    row("the sign of one of two zeros", "a float4, b float4", "('-0', 0)", "(0, '-0')");
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

void TestHashRecipe::valuesThatChangePlacesAreSeen()
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

/// As many as a table can have.
void TestHashRecipe::aChangeInTheLastOfManyColumnsIsSeen()
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
void TestHashRecipe::formerRecipesAreKnownByTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sum");
    const auto row = [](const char *what, const char *name, const char *table, const char *sum) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(table) << QString::fromLatin1(sum);
    };
    // As they stand in manifests that were written by servers 13 to 17.
    row("record", "content/keyed-record/2231286010475211940", "p", "7575978115758711368");
    row("strict record", "strict/keyed-record/2231286010475211940", "p", "8602212738877442332");
    row("text", "content/keyed-text/3235735717909970933", "p", "-381299012902919461");
    row("first chain", "content/chained/-4733910413347830899", "p", "-7192649473574881665");
    row("first chain, more types", "content/chained/-4733910413347830899", "q", "-4514248513689269030");
    row("second chain", "content/chained-2/-8599233297780692908", "p", "3960966847112672784");
    row("second chain, more types", "content/chained-2/-8599233297780692908", "q", "-8654667871375176022");
    row("strict second chain, more types", "strict/chained-2/-8599233297780692908", "q", "-1837778119816356498");
    row("chain", "content/chained-3/-8599233297780692908", "p", "3960966847112672784");
    row("chain, more types", "content/chained-3/-8599233297780692908", "q", "5313514503350119814");
    row("strict chain, more types", "strict/chained-3/-8599233297780692908", "q", "-1837778119816356498");
}

void TestHashRecipe::formerRecipesAreKnownByTheirNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, table);
    QFETCH(const QString, sum);
    runSql(m_database,
           u"DROP TABLE IF EXISTS p, q; CREATE TABLE p (id int PRIMARY KEY, t text, n numeric, d date, b bytea);"
           "INSERT INTO p VALUES (1, 'a', 1.50, '2024-02-29', '\\x00'), (2, NULL, 'NaN', 'infinity', '');"
           "CREATE TABLE q (a timestamp, b timestamptz, c time, d float8, e float4, f \"char\", g bpchar, h char(5),"
           " i bigint, k uuid, l jsonb, m int[]); INSERT INTO q VALUES ('2024-02-29 12:34:56.789', 'infinity', '24:00',"
           " '-0', 0.1, 'x', 'a ', 'b', 4294967297, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{\"a\": 1.0}',"
           " '[0:0]={1}'), (NULL, '2024-02-29 12:00+00', NULL, 0, 'NaN', NULL, NULL, '', -1, NULL, NULL, '{}')"_s);
    Session session(m_database, Access::ReadOnly, {});

    const auto recipe = recipeNamed(session, name);

    QVERIFY(recipe.has_value());
    QCOMPARE(fingerprint(session, shapeOf(session, table), *recipe, Level::Content).hash, sum);
    QVERIFY(!recipeNamed(session, name + u"1"_s).has_value());
    QVERIFY(!recipeNamed(session, u"content/unheard-of/1"_s).has_value());
}

void TestHashRecipe::theOlderServersHashesSeePairsToo()
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

QTEST_GUILESS_MAIN(TestHashRecipe)
#include "tst_hash_recipe.moc"
