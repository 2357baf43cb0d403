// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/queries.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

struct QueryRequest
{
    ServerAddress address;
    QString file;       ///< of the user's queries; empty for none
    QStringList tables; ///< "schema.name"; of these the largest are counted and listed; empty: of all
    std::size_t largest = 5;
    int top = 10; ///< how many of pg_stat_statements are kept
    int repeats = 5;
    std::chrono::milliseconds limit{10'000}; ///< of one run
};

/// Runs every query a number of times, after a warm-up, as EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON), each time in a READ
/// ONLY transaction of its own that is rolled back. What is no single reading query, or calls what may change
/// something, is refused before it runs, and is a row with the reason; so is one that fails. A run that hits the limit
/// adds one sample of exactly the limit, and is the last one. \throws Error as Session, and as givenQueries(); a lost
/// connection is an error, not a row \throws Stopped within a second
[[nodiscard]] evidence::QueryRuns measureQueries(const QueryRequest &request, const core::WorkContext &context);

} // namespace rehome::postgres
