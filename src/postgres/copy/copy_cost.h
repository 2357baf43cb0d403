// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_catalog.h"

/// What the parts of a copy cost, before anything of them is done.
namespace rehome::postgres {

[[nodiscard]] double estimatedRows(const TableToCopy &table);

// Milliseconds, as measured on an ordinary machine. Only their order matters.
[[nodiscard]] double rowsCost(const TableToCopy &table);
[[nodiscard]] double indexCost(const IndexToBuild &index, const TableToCopy &table);
[[nodiscard]] double checkCost(const TableToCopy &table, const TableToCopy &referenced); ///< of a foreign key
[[nodiscard]] double statisticsCost(const TableToCopy &table);

/// What so many milliseconds count for in a progress whose other parts are the bytes of rows: what is copied in that
/// time.
[[nodiscard]] qint64 weightOf(double milliseconds);

} // namespace rehome::postgres
