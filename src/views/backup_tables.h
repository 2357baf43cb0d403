// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "report/document.h"

#include <vector>

namespace rehome::views {

/// The report's tables of a backup, and after them every table and sequence that is in it, with its rows and hashes.
[[nodiscard]] std::vector<report::Table> wholeBackupTables(const evidence::Backup &backup);

} // namespace rehome::views
