// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/statements.h"
#include "support/test_errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;

namespace {

QStringList texts(const QString &sql)
{
    QStringList found;
    for (const Statement &statement : statementsOf(sql))
        found += statement.sql;
    return found;
}

} // namespace

class TestStatements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsEndOutsideOfQuotesOnly_data();
    void statementsEndOutsideOfQuotesOnly();
    void aCommentNamesTheStatementAfterIt();
    void aQuoteWithoutAnEndIsNamedByItsLine();
    void whatIsNoSingleQueryIsRefused_data();
    void whatIsNoSingleQueryIsRefused();
    void functionsAreFoundBesideTheirLookalikes();
};

void TestStatements::statementsEndOutsideOfQuotesOnly_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("statements");
    const auto row = [](const char *name, const QString &sql, const QStringList &statements) {
        QTest::newRow(name) << sql << statements;
    };
    row("two", u"SELECT 1; SELECT 2"_s, {u"SELECT 1"_s, u"SELECT 2"_s});
    row("nothing", u" ;; -- only a comment\n"_s, {});
    row("text", u"SELECT ';'; SELECT 2"_s, {u"SELECT ';'"_s, u"SELECT 2"_s});
    row("doubled quote", u"SELECT 'it''s;'; SELECT 2"_s, {u"SELECT 'it''s;'"_s, u"SELECT 2"_s});
    row("a backslash ends a plain text", u"SELECT '\\'; SELECT 2"_s, {u"SELECT '\\'"_s, u"SELECT 2"_s});
    row("a backslash does not end an escaped text", u"SELECT E'\\';'; SELECT 2"_s,
        {u"SELECT E'\\';'"_s, u"SELECT 2"_s});
    row("name", u"SELECT \"a;\"\"b\"; SELECT 2"_s, {u"SELECT \"a;\"\"b\""_s, u"SELECT 2"_s});
    row("dollars", u"SELECT $$;$$, $x$ ;$$; $x$; SELECT 2"_s, {u"SELECT $$;$$, $x$ ;$$; $x$"_s, u"SELECT 2"_s});
    row("a dollar inside a word opens nothing", u"SELECT a$b; SELECT c$b"_s, {u"SELECT a$b"_s, u"SELECT c$b"_s});
    row("a parameter opens nothing", u"SELECT $1; SELECT $1"_s, {u"SELECT $1"_s, u"SELECT $1"_s});
    row("line comment", u"SELECT 1 -- ; no\n+ 1; SELECT 2"_s, {u"SELECT 1 -- ; no\n+ 1"_s, u"SELECT 2"_s});
    row("nested comment", u"SELECT /* ; /* ; */ ; */ 1; SELECT 2"_s, {u"SELECT /* ; /* ; */ ; */ 1"_s, u"SELECT 2"_s});
}

void TestStatements::statementsEndOutsideOfQuotesOnly()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, statements);

    QCOMPARE(texts(sql), statements);
}

void TestStatements::aCommentNamesTheStatementAfterIt()
{
    const std::vector<Statement> found =
        statementsOf(u"-- name: Open invoices\nSELECT 1;\n\nSELECT 2; -- name: Of this month\nSELECT 3;"_s);

    QCOMPARE(found.size(), 3u);
    QCOMPARE(found[0].name, u"Open invoices"_s);
    QCOMPARE(found[0].sql, u"SELECT 1"_s);
    QCOMPARE(found[1].name, QString());
    QCOMPARE(found[2].name, u"Of this month"_s);
}

void TestStatements::aQuoteWithoutAnEndIsNamedByItsLine()
{
    try {
        (void)statementsOf(u"SELECT 1;\nSELECT 'open"_s);
        QFAIL("no error");
    } catch (const rehome::core::Error &error) {
        QCOMPARE(error.code(), rehome::core::ErrorCode::BadInput);
        QVERIFY(error.whatHappened().contains(u"line 2"_s));
    }
}

void TestStatements::whatIsNoSingleQueryIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("refused");
    const auto row = [](const QString &sql, bool refused) { QTest::newRow(qPrintable(sql)) << sql << refused; };
    row(u"SELECT 1"_s, false);
    row(u"(select 1) union (select 2)"_s, false);
    row(u"WITH a AS (SELECT 1) SELECT * FROM a"_s, false);
    row(u"VALUES (1)"_s, false);
    row(u"TABLE shop"_s, false);
    row(u"/* select */ SELECT 'insert into'"_s, false);
    row(u"SELECT \"into\" FROM shop"_s, false);
    row(u"SELECT 1; DROP TABLE shop"_s, true);
    row(u"SELECT * INTO copy FROM shop"_s, true);
    row(u"CREATE TABLE copy AS SELECT 1"_s, true);
    row(u"WITH gone AS (INSERT INTO shop VALUES (1) RETURNING *) SELECT * FROM gone"_s, true);
    row(u"UPDATE shop SET a = 1"_s, true);
    row(u"EXPLAIN ANALYZE DELETE FROM shop"_s, true);
    row(u"DO $$ BEGIN END $$"_s, true);
    row(u"SELECT $1"_s, true);
    row(u"-- nothing"_s, true);
    row(QString(), true);
}

void TestStatements::whatIsNoSingleQueryIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(bool, refused);

    QCOMPARE(!refusalByWords(sql).isEmpty(), refused);
}

void TestStatements::functionsAreFoundBesideTheirLookalikes()
{
    const std::vector<FunctionName> names =
        functionNames(u"nextval('a(b') + public.\"Odd name\"(x) + y::numeric(10,2) + COUNT (*)"_s);

    QCOMPARE(names, (std::vector<FunctionName>{
                        {{}, u"nextval"_s}, {u"public"_s, u"Odd name"_s}, {{}, u"numeric"_s}, {{}, u"count"_s}}));
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
