// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

enum class FilledViews { Too, LeftOut };

/// Tables that were emptied (TRUNCATE), written anew (some forms of ALTER TABLE, VACUUM FULL, CLUSTER) or replaced by
/// another one of their name since the snapshot was taken in which the session reads: it may see them empty, and no
/// error says so. Whoever reads asks this when all is read, or once the tables are locked, which keeps them from it.
/// \a views: whether materialized views count, which are filled anew now and then. \return "schema.name"
[[nodiscard]] QStringList rewrittenTables(Session &session, FilledViews views);

} // namespace rehome::postgres
