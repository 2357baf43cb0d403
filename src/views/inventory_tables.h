// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"
#include "report/document.h"
#include "report/history.h"

namespace rehome::views {

/// Whether a database is the one that is migrated.
[[nodiscard]] report::Standing databaseStanding(const evidence::DatabaseFact &database);
/// The tables of a map as one flat list, for exports.
[[nodiscard]] report::Table tablesTable(const evidence::SchemaMap &schema);

} // namespace rehome::views
