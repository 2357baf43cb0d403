// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/fingerprint.h"

namespace rehome::postgres {

/// The two sides of a comparison of one table: sessions inside their snapshots, and the table as each side has it.
struct TableSides
{
    Session &oldSide;
    Session &newSide;
    const TableShape &oldTable;
    const TableShape &newTable;
    HashRecipe recipe; ///< one that both servers hash alike
};

/// Finds the rows that differ: both sides sum the row hashes by bucket of the key's hash, then only differing buckets
/// are read row by row. Rows are matched by key; where there is none, by content. At most \a rowsShown rows are kept
/// with their values; differingRows counts them all, unless the damage is so wide that only a part of the buckets was
/// read: then it stays empty and the reason says "at least".
void findDifferences(const TableSides &sides, int rowsShown, evidence::TableVerdict &verdict);

} // namespace rehome::postgres
