// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <QJsonValue>

namespace rehome::postgres {

/// Why a query must not be run, though its transaction is READ ONLY and rolled back: some functions act outside of any
/// transaction (nextval, pg_terminate_backend, lo_import, dblink …). All that are volatile are refused, but for a few
/// that are known to be harmless; so are volatile operators and casts. \a plan is what EXPLAIN (VERBOSE, FORMAT JSON)
/// says, which shows the functions inside of views too. Asks the session, with the search path that the query runs
/// with. Empty: nothing speaks against it. \throws Error as Session::query()
[[nodiscard]] QString refusalByPlan(Session &session, const QString &sql, const QJsonValue &plan);

} // namespace rehome::postgres
