// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

enum class QueryOrigin { Given, Statistics, Count, AdminList };

inline EnumNames<QueryOrigin> enumNames(QueryOrigin)
{
    return {{QueryOrigin::Given, "given"},
            {QueryOrigin::Statistics, "pg_stat_statements"},
            {QueryOrigin::Count, "count"},
            {QueryOrigin::AdminList, "admin list"}};
}

enum class QueryEnding { Failed, Measured, TimedOut, Refused, StatisticsOnly };

inline EnumNames<QueryEnding> enumNames(QueryEnding)
{
    return {{QueryEnding::Failed, "failed"},
            {QueryEnding::Measured, "measured"},
            {QueryEnding::TimedOut, "timed out"},
            {QueryEnding::Refused, "refused"},
            {QueryEnding::StatisticsOnly, "statistics only"}};
}

/// One query, run a number of times after a warm-up. A run that hit the limit counts as the limit, and is the last one.
struct QueryTiming
{
    QString name; ///< what a person calls it: "Count of public.invoice"
    QueryOrigin origin = QueryOrigin::Given;
    QString sql;
    QueryEnding ending = QueryEnding::Failed;
    QString problem;
    std::vector<double> milliseconds; ///< planning and execution on the server, of each run
    qint64 rows = 0;                  ///< of the last run, as everything below
    qint64 sharedHitBlocks = 0;
    qint64 sharedReadBlocks = 0;
    qint64 temporaryBlocks = 0; ///< read and written
    QString plan;               ///< as EXPLAIN prints it
    qint64 calls = 0;           ///< what pg_stat_statements has counted; 0 for all others
    double totalMilliseconds = 0;
    static void fields(auto &&take)
    {
        take(field("name", &QueryTiming::name), field("origin", &QueryTiming::origin), field("sql", &QueryTiming::sql),
             field("ending", &QueryTiming::ending), field("problem", &QueryTiming::problem),
             field("milliseconds", &QueryTiming::milliseconds), field("rows", &QueryTiming::rows),
             field("sharedHitBlocks", &QueryTiming::sharedHitBlocks),
             field("sharedReadBlocks", &QueryTiming::sharedReadBlocks),
             field("temporaryBlocks", &QueryTiming::temporaryBlocks), field("plan", &QueryTiming::plan),
             field("calls", &QueryTiming::calls), field("totalMilliseconds", &QueryTiming::totalMilliseconds));
    }
};

struct QueryRuns
{
    QString file; ///< of the queries that the user gave; empty for none
    int repeats = 0;
    std::chrono::milliseconds limit{0}; ///< a single run may take this long
    std::vector<QueryTiming> queries;
    QString statisticsProblem; ///< why pg_stat_statements said nothing; empty where it did
    static void fields(auto &&take)
    {
        take(field("file", &QueryRuns::file), field("repeats", &QueryRuns::repeats), field("limit", &QueryRuns::limit),
             field("queries", &QueryRuns::queries), field("statisticsProblem", &QueryRuns::statisticsProblem));
    }
};

} // namespace rehome::evidence
