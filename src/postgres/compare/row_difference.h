// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/compare/differing_groups.h"

namespace rehome::postgres {

/// Finds the rows that differ and counts them all; at most \a rowsShown are kept with their values, side by side. A row
/// that has its key on both sides is a changed one; rows of a table without a key are missing on one of the sides.
/// Memory is bounded, whatever the damage.
void findDifferences(const TableSides &sides, int rowsShown, const core::WorkContext &context,
                     evidence::TableVerdict &verdict);

} // namespace rehome::postgres
