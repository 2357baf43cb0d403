// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/queries.h"
#include "postgres/session/session.h"

namespace rehome::postgres {

/// The statements of a file, each with the name that a comment "-- name: …" gives it, else "Query 3".
/// \throws Error NotFound, BadInput if it holds no statement or a quote has no end
[[nodiscard]] std::vector<evidence::QueryTiming> givenQueries(const QString &file);

/// Counts, and lists as Django's admin shows them, of the largest of the given tables ("schema.name"), or of all where
/// none is given.
[[nodiscard]] std::vector<evidence::QueryTiming> tableQueries(Session &session, const QStringList &tables,
                                                              std::size_t largest);

/// The statements that took most time together, as pg_stat_statements has counted them: their values are not known, so
/// they cannot be run. From PostgreSQL 16 on with the plan that serves any value. Only reading and writing of rows: a
/// password may stand in others. Why there are none is said in \a problem.
[[nodiscard]] std::vector<evidence::QueryTiming> countedQueries(Session &session, int top, QString &problem);

} // namespace rehome::postgres
