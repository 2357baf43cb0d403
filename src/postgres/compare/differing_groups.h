// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/row_buckets.h"

namespace rehome::postgres {

/// The two sides of a comparison of one table: sessions inside their snapshots, and the table as each side has it, with
/// the same key. Rows outside of the chunks are known to be equal; no chunks: all rows are looked at.
struct TableSides
{
    Session &oldSide;
    Session &newSide;
    const TableShape &oldTable;
    const TableShape &newTable;
    HashRecipe recipe; ///< one that both servers hash alike
    TableChunks oldChunks;
    TableChunks newChunks;
    qint64 rows = 0; ///< about so many are in them, on the larger side
};

/// Rows with the same key (or, where there is no key, rows with the same content) that are not the same on both sides.
struct DifferingGroup
{
    qint64 hash = 0; ///< HashRecipe::matchHash() of the rows
    QString key;     ///< the key's values as a text; null where there is no key
    qint64 oldRows = 0;
    qint64 newRows = 0;
};

/// The key of the row "t" as a text, an SQL expression.
[[nodiscard]] QString keyText(const Session &session, const TableShape &table);

/// Told of a group that differs; returns whether to go on.
using OnDifferingGroup = std::function<bool(const DifferingGroup &)>;

/// Calls \a found for every group of rows that differs, in the order of its hash. First both sides sum the rows' hashes
/// by bucket of the match hash, then only the rows of differing buckets are read, sorted, through cursors, and merged.
/// \throws Error, Stopped
void forEachDifferingGroup(const TableSides &sides, const core::WorkContext &context, const OnDifferingGroup &found);

/// The same where it is known already which buckets differ.
void forEachGroupIn(const RowBuckets &buckets, const std::vector<qint64> &numbers, const TableSides &sides,
                    const core::WorkContext &context, const OnDifferingGroup &found);

} // namespace rehome::postgres
