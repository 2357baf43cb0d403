// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"
#include "report/document.h"

namespace rehome::views {

/// The databases that were found, what is most asked for first.
[[nodiscard]] report::Table databasesTable(const std::vector<evidence::DatabaseFact> &databases);
/// The tables of a map as one flat list, for exports.
[[nodiscard]] report::Table tablesTable(const evidence::SchemaMap &schema);

} // namespace rehome::views
