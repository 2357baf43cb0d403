// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// Gathers the planner's statistics of the tables that the query names (schema, name). A table whose statistics cannot
/// be gathered, such as one with a foreign table among its partitions whose server does not answer, is named in the
/// log: its rows are there all the same. \throws Error ConnectionLost
void analyzeTables(Session &session, const QString &tablesSql, const core::WorkContext &context);

/// The same for a whole database.
void analyzeDatabase(Session &session, const core::WorkContext &context);

} // namespace rehome::postgres
