// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// Tables that were emptied (TRUNCATE) or written anew (some forms of ALTER TABLE, VACUUM FULL, CLUSTER) since the
/// snapshot was taken in which the session reads: it may see them empty, and no error says so. Whoever reads asks this
/// once the tables are locked, which keeps them from it. \return "schema.name"
[[nodiscard]] QStringList rewrittenTables(Session &session);

} // namespace rehome::postgres
