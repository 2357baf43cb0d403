// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"
#include "support/test_server.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::RowDifference;
using rehome::evidence::TableVerdict;
using rehome::evidence::Verdict;
using rehome::testing::runSql;
using rehome::testing::TestServer;

class TestRowDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(); }
    void theDifferingRowsAreFoundByTheirKey_data();
    void theDifferingRowsAreFoundByTheirKey();
    void bothSidesValuesAreShown();
    void tablesWithoutAKeyAreComparedByContent();
    void rowsThatOccurMoreOrLessOftenAreFound();
    void noMoreRowsAreShownThanWanted();
    void wideDamageIsCountedToTheLastRow();
    void rowsAreFoundInTablesOfManyChunks_data();
    void rowsAreFoundInTablesOfManyChunks();
    void oneValueInManyRowsIsFound();
    void rowsAreShownInEveryEncoding_data();
    void rowsAreShownInEveryEncoding();

private:
    /// The first table's verdict after \a change on the second of two equal databases.
    TableVerdict verdictAfter(const QString &create, const QString &change, int rowsShown = 20)
    {
        const ServerAddress before = m_server->newDatabase();
        const ServerAddress after = m_server->newDatabase();
        runSql(before, create);
        runSql(after, create + u';' + change);
        return verifyDatabases(before, after, {.rowsShown = rowsShown}, {}).tables.front();
    }

    std::unique_ptr<TestServer> m_server;
};

void TestRowDifference::theDifferingRowsAreFoundByTheirKey_data()
{
    QTest::addColumn<QString>("create");
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("keys");
    const QString integers = u"CREATE TABLE t (id int PRIMARY KEY, v text); INSERT INTO t SELECT i, 'v' || i FROM "
                             "generate_series(1, 3000) i"_s;
    const QString texts = u"CREATE TABLE t (v int, \"na me\" text PRIMARY KEY); INSERT INTO t VALUES (1, 'a''b'), "
                          "(2, 'c,\"d'), (3, '\\'), (4, 'Größe'), (5, '')"_s;
    const QString composite =
        u"CREATE TABLE t (a int, b text, v int, PRIMARY KEY (b, a)); INSERT INTO t SELECT i / 10, "
        "(i % 10)::text, i FROM generate_series(1, 500) i"_s;
    const QString unique = u"CREATE TABLE t (id int UNIQUE, code int NOT NULL UNIQUE, v int); INSERT INTO t VALUES "
                           "(NULL, 1, 1), (NULL, 2, 2), (5, 3, 3)"_s;
    const QString uuid =
        u"CREATE TABLE t (id uuid PRIMARY KEY, v int); INSERT INTO t SELECT md5(i::text)::uuid, i FROM "
        "generate_series(1, 100) i"_s;
    const QString percent =
        u"CREATE TABLE t (\"%1 %2\" int PRIMARY KEY, \"%3\" int); INSERT INTO t VALUES (1, 1), (2, 2)"_s;
    QTest::newRow("changed") << integers << u"UPDATE t SET v = 'x' WHERE id IN (4, 2999)"_s
                             << QStringList{u"id = 2999"_s, u"id = 4"_s};
    QTest::newRow("deleted") << integers << u"DELETE FROM t WHERE id = 77"_s << QStringList{u"id = 77"_s};
    QTest::newRow("added") << integers << u"INSERT INTO t VALUES (-5, NULL)"_s << QStringList{u"id = -5"_s};
    QTest::newRow("deleted and added") << integers << u"UPDATE t SET id = 9000 WHERE id = 1"_s
                                       << QStringList{u"id = 1"_s, u"id = 9000"_s};
    QTest::newRow("values change places")
        << integers << u"UPDATE t SET v = CASE id WHEN 1 THEN 'v2' ELSE 'v1' END WHERE id IN (1, 2)"_s
        << QStringList{u"id = 1"_s, u"id = 2"_s};
    QTest::newRow("text keys") << texts << u"UPDATE t SET v = -v WHERE v IN (1, 2, 3, 4, 5)"_s
                               << QStringList{u"na me = "_s, u"na me = Größe"_s, u"na me = \\"_s, u"na me = a'b"_s,
                                              u"na me = c,\"d"_s};
    QTest::newRow("composite key") << composite << u"UPDATE t SET v = 0 WHERE a = 3 AND b = '7'"_s
                                   << QStringList{u"b = 7, a = 3"_s};
    QTest::newRow("the unique index that is NOT NULL")
        << unique << u"UPDATE t SET v = 0 WHERE code = 2"_s << QStringList{u"code = 2"_s};
    QTest::newRow("uuid") << uuid << u"UPDATE t SET v = 0 WHERE v = 1"_s
                          << QStringList{u"id = c4ca4238-a0b9-2382-0dcc-509a6f75849b"_s};
    QTest::newRow("names with percent signs")
        << percent << u"UPDATE t SET \"%3\" = 9 WHERE \"%1 %2\" = 2"_s << QStringList{u"%1 %2 = 2"_s};
}

void TestRowDifference::theDifferingRowsAreFoundByTheirKey()
{
    QFETCH(const QString, create);
    QFETCH(const QString, change);
    QFETCH(const QStringList, keys);

    const TableVerdict verdict = verdictAfter(create, change);

    QCOMPARE(verdict.verdict, Verdict::Differs);
    QStringList found;
    for (const RowDifference &row : verdict.differences)
        found += row.key;
    found.sort();
    QCOMPARE(found, keys);
    QCOMPARE(verdict.differingRows, std::optional<qint64>(keys.size()));
    QVERIFY(!verdict.reason.isEmpty());
}

void TestRowDifference::bothSidesValuesAreShown()
{
    const QString create = u"CREATE TABLE t (id int PRIMARY KEY, a text, b numeric, c int); INSERT INTO t VALUES "
                           "(1, NULL, 1.0, 1), (2, '', 2, 2), (3, 'x', 3, 3)"_s;

    const TableVerdict verdict =
        verdictAfter(create, u"UPDATE t SET a = '', b = 1.00 WHERE id = 1; DELETE FROM t WHERE id = 2;"
                             "INSERT INTO t VALUES (4, 'new', 4, 4)"_s);

    QCOMPARE(verdict.differences.size(), 3u);
    const RowDifference &changed = verdict.differences[0];
    QCOMPARE(changed.columns, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"id"_s}));
    QCOMPARE(changed.differingColumns, (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(changed.oldValues[0].isNull());
    QVERIFY(!changed.newValues[0].isNull());
    QCOMPARE(changed.oldValues[1], u"1.0"_s);
    QCOMPARE(changed.newValues[1], u"1.00"_s);
    QCOMPARE(verdict.differences[1].newValues, QStringList());
    QCOMPARE(verdict.differences[1].oldValues[3], u"2"_s);
    QCOMPARE(verdict.differences[2].oldValues, QStringList());
    QCOMPARE(verdict.differences[2].newValues[0], u"new"_s);
}

void TestRowDifference::tablesWithoutAKeyAreComparedByContent()
{
    const QString create =
        u"CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (2, NULL), (3, ''), (4, 'y')"_s;

    const TableVerdict verdict = verdictAfter(create, u"UPDATE t SET b = '' WHERE a = 2"_s);

    QCOMPARE(verdict.differences.size(), 2u); // one row went, another one came
    QCOMPARE(verdict.differences[0].key, u"(2,\"\")"_s);
    QCOMPARE(verdict.differences[0].oldValues, QStringList());
    QCOMPARE(verdict.differences[1].key, u"(2,)"_s);
    QCOMPARE(verdict.differences[1].newValues, QStringList());
}

void TestRowDifference::rowsThatOccurMoreOrLessOftenAreFound()
{
    const QString create = u"CREATE TABLE t (a int, b text); INSERT INTO t SELECT 1, 'x' FROM generate_series(1, 5);"
                           "INSERT INTO t VALUES (2, 'y')"_s;

    const TableVerdict verdict =
        verdictAfter(create, u"DELETE FROM t WHERE ctid IN (SELECT ctid FROM t WHERE a = 1 LIMIT 2)"_s);

    QCOMPARE(verdict.differingRows, std::optional<qint64>(2));
    QCOMPARE(verdict.differences.size(), 2u);
    for (const RowDifference &row : verdict.differences) {
        QCOMPARE(row.key, u"(1,x)"_s);
        QCOMPARE(row.newValues, QStringList());
    }
    QCOMPARE(verdict.oldRows, std::optional<qint64>(6));
    QCOMPARE(verdict.newRows, std::optional<qint64>(4));
}

void TestRowDifference::noMoreRowsAreShownThanWanted()
{
    const QString create = u"CREATE TABLE t (id int PRIMARY KEY, v int); INSERT INTO t SELECT i, i FROM "
                           "generate_series(1, 1000) i"_s;
    const QString change = u"UPDATE t SET v = 0 WHERE id <= 10"_s;

    const TableVerdict three = verdictAfter(create, change, 3);
    const TableVerdict none = verdictAfter(create, change, 0);

    QCOMPARE(three.differences.size(), 3u);
    QCOMPARE(three.differingRows, std::optional<qint64>(10));
    QCOMPARE(none.verdict, Verdict::Differs);
    QVERIFY(none.differences.empty() && !none.differingRows);
}

void TestRowDifference::wideDamageIsCountedToTheLastRow()
{
    const QString create = u"CREATE TABLE t (id int PRIMARY KEY, v int); INSERT INTO t SELECT i, i FROM "
                           "generate_series(1, 120000) i"_s;

    const TableVerdict verdict = verdictAfter(
        create, u"UPDATE t SET v = v + 1 WHERE id > 5; DELETE FROM t WHERE id < 3; INSERT INTO t VALUES (-1, 1)"_s);

    QCOMPARE(verdict.verdict, Verdict::Differs);
    QCOMPARE(verdict.differences.size(), 20u);
    QCOMPARE(verdict.differingRows, std::optional<qint64>(119'998));
    QVERIFY2(verdict.reason.contains(u"119,995 changed, 2 missing on the new side, 1 only on the new side"_s),
             qPrintable(verdict.reason));
}

void TestRowDifference::rowsAreFoundInTablesOfManyChunks_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("order");
    const QString sameOrder = u"SELECT 1"_s;
    const QString otherOrder =
        u"CREATE TABLE u (LIKE t INCLUDING ALL); INSERT INTO u SELECT * FROM t ORDER BY v; DROP TABLE t; "
        "ALTER TABLE u RENAME TO t"_s;
    QTest::newRow("integer key") << u"PRIMARY KEY (id)"_s << sameOrder;
    QTest::newRow("composite key with a text") << u"PRIMARY KEY (code, id)"_s << sameOrder;
    QTest::newRow("no key") << u"CHECK (true)"_s << sameOrder;
    QTest::newRow("rows in another order") << u"PRIMARY KEY (id)"_s << otherOrder;
    QTest::newRow("no key, rows in another order") << u"CHECK (true)"_s << otherOrder;
}

void TestRowDifference::rowsAreFoundInTablesOfManyChunks()
{
    QFETCH(const QString, key);
    QFETCH(const QString, order);
    const QString create = u"CREATE TABLE t (id int NOT NULL, code varchar(9) NOT NULL, v text, %1); "
                           "INSERT INTO t SELECT i, $$c'$$ || i % 7, md5(i::text) || repeat('x', 160) FROM "
                           "generate_series(1, 200000) i"_s.arg(key);

    const TableVerdict verdict =
        verdictAfter(create, order + u"; UPDATE t SET v = 'other' WHERE id = 150001; DELETE FROM t WHERE id = 7; "
                                     "INSERT INTO t VALUES (-3, 'new', NULL)"_s);

    const bool hasKey = !key.startsWith(u"CHECK"_s);
    QCOMPARE(verdict.differingRows, std::optional<qint64>(hasKey ? 3 : 4));
    QStringList ids;
    for (const RowDifference &row : verdict.differences)
        ids += (row.oldValues.isEmpty() ? row.newValues : row.oldValues)[1];
    ids.sort();
    QCOMPARE(ids, hasKey ? (QStringList{u"-3"_s, u"150001"_s, u"7"_s})
                         : (QStringList{u"-3"_s, u"150001"_s, u"150001"_s, u"7"_s}));
}

void TestRowDifference::oneValueInManyRowsIsFound()
{
    const QString create =
        u"CREATE TABLE t (\"i%2d%1\" int PRIMARY KEY, v text); INSERT INTO t SELECT i, md5(i::text) FROM "
        "generate_series(1, 200000) i"_s;

    const TableVerdict verdict = verdictAfter(create, u"UPDATE t SET v = v || ' ' WHERE \"i%2d%1\" = 123456"_s);

    QCOMPARE(verdict.differingRows, std::optional<qint64>(1));
    QCOMPARE(verdict.differences[0].key, u"i%2d%1 = 123456"_s);
    QCOMPARE(verdict.differences[0].differingColumns, QStringList{u"v"_s});
}

void TestRowDifference::rowsAreShownInEveryEncoding_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("few letters") << u"LATIN1"_s << u"LATIN1"_s;
    QTest::newRow("bytes") << u"SQL_ASCII"_s << u"SQL_ASCII"_s;
    QTest::newRow("one after the other") << u"LATIN1"_s << u"UTF8"_s;
}

/// Neither encoding of few letters has "…" in it, and the long text is the same on both sides.
void TestRowDifference::rowsAreShownInEveryEncoding()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    std::vector<ServerAddress> sides;
    for (const QString &encoding : {before, after}) {
        sides.push_back(m_server->newDatabaseIn(encoding));
        runSql(sides.back(), u"CREATE TABLE t (id int PRIMARY KEY, a text, v text); "
                             "INSERT INTO t VALUES (1, repeat('ä', 5000), 'ö')"_s);
    }
    runSql(sides[1], u"UPDATE t SET v = 'o'"_s);

    const TableVerdict verdict = verifyDatabases(sides[0], sides[1], {.schema = false}, {}).tables.front();

    QCOMPARE(verdict.verdict, rehome::evidence::Verdict::Differs);
    QVERIFY2(verdict.differences.size() == 1, qPrintable(verdict.reason));
    const RowDifference &row = verdict.differences.front();
    QCOMPARE(row.key, u"id = 1"_s);
    QCOMPARE(row.columns, (QStringList{u"a"_s, u"id"_s, u"v"_s}));
    QCOMPARE(row.differingColumns, QStringList{u"v"_s});
    QVERIFY2(row.oldValues[0].contains(u"... ("_s), qPrintable(row.oldValues[0]));
    QCOMPARE(row.oldValues[0], row.newValues[0]);
    QCOMPARE(row.oldValues[2], u"ö"_s);
}

QTEST_GUILESS_MAIN(TestRowDifference)
#include "tst_row_difference.moc"
