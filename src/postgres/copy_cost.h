// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy_catalog.h"

/// What the parts of a copy cost, before anything of them is done.
namespace rehome::postgres {

[[nodiscard]] double estimatedRows(const TableToCopy &table);

// Milliseconds, as measured on an ordinary machine. Only their order matters.
[[nodiscard]] double rowsCost(const TableToCopy &table);
[[nodiscard]] double indexCost(const IndexToBuild &index, const TableToCopy &table);
[[nodiscard]] double checkCost(const TableToCopy &table, const TableToCopy &referenced); ///< of a foreign key
[[nodiscard]] double statisticsCost(const TableToCopy &table);

// What counts for them in a progress whose other parts are tables and indexes: bytes that are copied in the same time.
[[nodiscard]] qint64 checkWeight(const TableToCopy &table, const TableToCopy &referenced);
[[nodiscard]] qint64 statisticsWeight(const TableToCopy &table);

} // namespace rehome::postgres
