// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/copy.h"
#include "report/history.h"

#include <vector>

namespace rehome::views {

/// Everything that was kept of a straight copy: what the migration log shows, and every table with its rows, time and
/// rate.
[[nodiscard]] std::vector<report::Table> wholeCopyTables(const evidence::DatabaseCopy &copy);

} // namespace rehome::views
