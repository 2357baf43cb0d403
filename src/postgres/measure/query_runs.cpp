// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/query_runs.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "postgres/measure/query_guard.h"
#include "postgres/measure/query_sources.h"
#include "postgres/measure/statements.h"
#include "postgres/session/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::QueryEnding;
using evidence::QueryTiming;

/// The search path of the application's sessions: ours is pinned to the catalog.
QString usualSearchPath(Session &session)
{
    const QString set = session.value(QStringLiteral(
        "SELECT substr(entry, length('search_path=') + 1) FROM pg_db_role_setting s, unnest(s.setconfig) entry "
        "WHERE entry LIKE 'search\\_path=%' AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = "
        "current_database())) AND s.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)) "
        "ORDER BY s.setrole = 0, s.setdatabase = 0 LIMIT 1"));
    return set.isEmpty() ? QStringLiteral("\"$user\", public") : set;
}

/// Runs one query after another on one session. Lives on the thread that made it.
class QueryMeasurement final
{
public:
    QueryMeasurement(Session &session, const QueryRequest &request, const core::WorkContext &context)
        : m_session(session), m_request(request), m_context(context), m_searchPath(usualSearchPath(session))
    {}

    void measure(QueryTiming &query)
    {
        query.ending = QueryEnding::Refused;
        query.problem = refusalByWords(query.sql);
        if (query.problem.isEmpty()) {
            try {
                run(query);
            } catch (const Error &error) {
                fail(query, error);
            }
        }
        if (!query.problem.isEmpty())
            m_context.warning(QStringLiteral("%1: %2").arg(query.name, query.problem));
    }

private:
    /// One transaction that leaves nothing behind.
    template <class Work>
    auto inTransaction(const Work &work)
    {
        m_session.execute(QStringLiteral("BEGIN READ ONLY"));
        try {
            m_session.execute(QStringLiteral("SELECT set_config('search_path', %1, true), set_config('lock_timeout', "
                                             "'2s', true), set_config('statement_timeout', '%2ms', true)")
                                  .arg(m_session.quotedText(m_searchPath))
                                  .arg(m_request.limit.count()));
            auto result = work();
            m_session.execute(QStringLiteral("ROLLBACK"));
            return result;
        } catch (const Error &error) {
            m_refusedWith = m_session.lastSqlState();
            if (error.code() != ErrorCode::ConnectionLost)
                m_session.execute(QStringLiteral("ROLLBACK"));
            throw;
        }
    }

    [[nodiscard]] QJsonValue explained(const QString &options, const QString &sql)
    {
        const Rows rows = m_session.singleStatement(QStringLiteral("EXPLAIN (%1, FORMAT JSON) %2").arg(options, sql));
        return QJsonDocument::fromJson(rows.at(0).at(0).toUtf8()).array().at(0);
    }

    void run(QueryTiming &query)
    {
        query.problem = inTransaction([&] {
            const QJsonValue plan = explained(QStringLiteral("VERBOSE"), query.sql);
            return refusalByPlan(m_session, query.sql, plan);
        });
        if (!query.problem.isEmpty())
            return;
        for (int i = 0; i <= m_request.repeats; ++i) { // the first one warms up
            const auto found =
                inTransaction([&] { return explained(QStringLiteral("ANALYZE, BUFFERS"), query.sql).toObject(); });
            if (i > 0)
                addRun(query, found);
        }
        query.ending = QueryEnding::Measured;
        query.plan = inTransaction([&] {
            QStringList lines;
            for (const Row &row : m_session.singleStatement(QStringLiteral("EXPLAIN (ANALYZE, BUFFERS) ") + query.sql))
                lines += row[0];
            return lines.join(QLatin1Char('\n'));
        });
    }

    static void addRun(QueryTiming &query, const QJsonObject &found)
    {
        const QJsonObject plan = found.value(QLatin1String("Plan")).toObject();
        const auto number = [&plan](const char *name) { return qint64(plan.value(QLatin1String(name)).toDouble()); };
        query.milliseconds.push_back(found.value(QLatin1String("Planning Time")).toDouble() +
                                     found.value(QLatin1String("Execution Time")).toDouble());
        query.rows = number("Actual Rows") * number("Actual Loops");
        query.sharedHitBlocks = number("Shared Hit Blocks");
        query.sharedReadBlocks = number("Shared Read Blocks");
        query.temporaryBlocks = number("Temp Read Blocks") + number("Temp Written Blocks");
    }

    void fail(QueryTiming &query, const Error &error)
    {
        if (error.code() == ErrorCode::ConnectionLost)
            throw error;
        const QString cancelled = QStringLiteral("57014");
        if (m_refusedWith == cancelled && query.ending == QueryEnding::Measured)
            return; // the plan's own run, which is no sample
        if (m_refusedWith == cancelled) {
            query.ending = QueryEnding::TimedOut;
            query.milliseconds.push_back(double(m_request.limit.count()));
            query.problem =
                EngineText::tr("A run took longer than the limit of %1.").arg(core::durationText(m_request.limit));
            return;
        }
        query.ending = QueryEnding::Failed;
        query.milliseconds.clear();
        query.problem =
            error.details().isEmpty() ? error.whatHappened() : error.details().section(QLatin1Char('\n'), 0, 0);
    }

    Session &m_session;
    const QueryRequest &m_request;
    const core::WorkContext &m_context;
    const QString m_searchPath;
    QString m_refusedWith; ///< the state of the statement that failed last
};

void append(std::vector<QueryTiming> &all, std::vector<QueryTiming> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

evidence::QueryRuns measureQueries(const QueryRequest &request, const core::WorkContext &context)
{
    if (request.repeats < 1 || request.limit.count() < 1)
        throw Error(ErrorCode::BadUsage, EngineText::tr("A query needs at least one run, and a time limit."));
    evidence::QueryRuns runs{.file = request.file, .repeats = request.repeats, .limit = request.limit};
    if (!request.file.isEmpty())
        runs.queries = givenQueries(request.file);
    Session session(request.address, Access::ReadOnly, context);
    std::vector<QueryTiming> counted = countedQueries(session, request.top, runs.statisticsProblem);
    append(runs.queries, tableQueries(session, request.tables, request.largest));
    QueryMeasurement measurement(session, request, context);
    for (std::size_t i = 0; i < runs.queries.size(); ++i) {
        context.report({.done = qint64(i), .total = qint64(runs.queries.size()), .what = runs.queries[i].name});
        measurement.measure(runs.queries[i]);
    }
    append(runs.queries, std::move(counted));
    return runs;
}

} // namespace rehome::postgres
