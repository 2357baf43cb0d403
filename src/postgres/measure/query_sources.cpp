// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/query_sources.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/catalog/catalog.h"
#include "postgres/measure/statements.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::QueryEnding;
using evidence::QueryOrigin;
using evidence::QueryTiming;

QString listOf(const Session &session, const TableShape &table)
{
    QStringList order;
    for (const QString &column : table.key)
        order += session.quotedName(column) + QStringLiteral(" DESC");
    return QStringLiteral("SELECT * FROM %1%2 LIMIT 100")
        .arg(quoted(session, table),
             order.isEmpty() ? QString() : QStringLiteral(" ORDER BY ") + order.join(QStringLiteral(", ")));
}

/// The plan that serves any values; empty where the server makes none.
QString genericPlan(Session &session, const QString &sql)
{
    constexpr int firstWithGenericPlans = 160'000;
    if (session.serverVersion() < firstWithGenericPlans)
        return {};
    QStringList lines;
    try {
        session.execute(QStringLiteral("BEGIN READ ONLY"));
        session.execute(QStringLiteral("SET LOCAL statement_timeout = '5s'"));
        session.execute(QStringLiteral("SET LOCAL search_path = \"$user\", public"));
        for (const Row &row : session.query(QStringLiteral("EXPLAIN (GENERIC_PLAN) ") + sql))
            lines += row[0];
    } catch (const Error &error) {
        if (error.code() == ErrorCode::ConnectionLost)
            throw;
    }
    session.execute(QStringLiteral("ROLLBACK"));
    return lines.join(QLatin1Char('\n'));
}

/// The schema of the extension, quoted; empty where it is not there.
QString statisticsSchema(Session &session)
{
    const QString schema = session.value(
        QStringLiteral("SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
                       "WHERE e.extname = 'pg_stat_statements'"));
    return schema.isEmpty() ? QString() : session.quotedName(schema);
}

bool isOneStatement(const QString &sql)
{
    try {
        return statementsOf(sql).size() == 1;
    } catch (const Error &) {
        return false; // a text that the server has cut off
    }
}

QueryTiming countedQuery(Session &session, const Row &row, int rank)
{
    QueryTiming query{.name = EngineText::tr("Number %1 by time on the server").arg(rank),
                      .origin = QueryOrigin::Statistics,
                      .sql = row[0],
                      .ending = QueryEnding::StatisticsOnly,
                      .rows = row[3].toLongLong(),
                      .sharedHitBlocks = row[4].toLongLong(),
                      .sharedReadBlocks = row[5].toLongLong(),
                      .calls = row[1].toLongLong(),
                      .totalMilliseconds = row[2].toDouble()};
    if (isOneStatement(query.sql))
        query.plan = genericPlan(session, query.sql);
    return query;
}

} // namespace

std::vector<QueryTiming> givenQueries(const QString &file)
{
    const std::vector<Statement> statements = statementsOf(QString::fromUtf8(core::readFile(file)));
    if (statements.empty())
        throw Error(ErrorCode::BadInput, EngineText::tr("The file %1 holds no query.").arg(file),
                    EngineText::tr("Write SQL queries into it, each ended by a semicolon."));
    std::vector<QueryTiming> queries;
    for (const Statement &statement : statements) {
        QString name = statement.name;
        if (name.isEmpty())
            name = EngineText::tr("Query %1").arg(queries.size() + 1);
        queries.push_back({.name = name, .origin = QueryOrigin::Given, .sql = statement.sql});
    }
    return queries;
}

std::vector<QueryTiming> tableQueries(Session &session, const QStringList &tables, std::size_t largest)
{
    std::vector<TableShape> shapes = tableShapes(session);
    if (!tables.isEmpty())
        std::erase_if(shapes, [&](const TableShape &shape) { return !tables.contains(shape.display()); });
    std::stable_sort(shapes.begin(), shapes.end(),
                     [](const TableShape &left, const TableShape &right) { return left.bytes > right.bytes; });
    shapes.resize(std::min(shapes.size(), largest));
    std::vector<QueryTiming> queries;
    for (const TableShape &table : shapes) {
        queries.push_back({.name = EngineText::tr("Count of %1").arg(table.display()),
                           .origin = QueryOrigin::Count,
                           .sql = QStringLiteral("SELECT count(*) FROM ") + quoted(session, table)});
        queries.push_back({.name = EngineText::tr("List of %1").arg(table.display()),
                           .origin = QueryOrigin::AdminList,
                           .sql = listOf(session, table)});
    }
    return queries;
}

std::vector<QueryTiming> countedQueries(Session &session, int top, QString &problem)
{
    const QString schema = statisticsSchema(session);
    if (schema.isEmpty()) {
        problem = EngineText::tr("The extension pg_stat_statements is not installed in the database.");
        return {};
    }
    constexpr int renamedIn = 130'000;
    const QString total =
        session.serverVersion() >= renamedIn ? QStringLiteral("total_exec_time") : QStringLiteral("total_time");
    Rows rows;
    try {
        // Not those about the server itself, ours among them.
        rows = session.query(
            QStringLiteral("SELECT query, sum(calls), sum(%2), sum(rows), sum(shared_blks_hit), sum(shared_blks_read) "
                           "FROM %1.pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = "
                           "current_database()) AND query ~* '^[\\s(]*(select|with|values|table|insert|update|delete|"
                           "merge)\\M' AND query !~* '\\mpg_' GROUP BY query ORDER BY 3 DESC LIMIT %3")
                .arg(schema, total, QString::number(top)));
    } catch (const Error &error) {
        if (error.code() == ErrorCode::ConnectionLost)
            throw;
        problem = EngineText::tr("The extension pg_stat_statements gives no statistics: %1")
                      .arg(error.details().isEmpty() ? error.whatHappened() : error.details());
        return {};
    }
    std::vector<QueryTiming> queries;
    for (const Row &row : rows)
        queries.push_back(countedQuery(session, row, int(queries.size()) + 1));
    if (queries.empty())
        problem = EngineText::tr("The extension pg_stat_statements has counted nothing that this role may see.");
    return queries;
}

} // namespace rehome::postgres
