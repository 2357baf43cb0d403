// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/differing_groups.h"
#include "postgres/compare/hash_sum.h"

namespace rehome::postgres {

/// Rows with the same match hash that are not the same on both sides, and where they stand (rowPlace()).
struct PlacedGroup
{
    qint64 hash = 0; ///< HashRecipe::matchHash() of the rows
    std::vector<qint64> oldPlaces;
    std::vector<qint64> newPlaces;
    RowSum oldSum;
};

/// Calls \a found for every such group in the buckets of these numbers, in the order of its hash, until that gives
/// false. The places hold as long as nobody writes the tables anew, as VACUUM FULL does (rewrittenTables()).
/// \throws Error, Stopped
void forEachPlacedGroup(const RowBuckets &buckets, const std::vector<qint64> &numbers, const TableSides &sides,
                        const core::WorkContext &context, const std::function<bool(const PlacedGroup &)> &found);

} // namespace rehome::postgres
