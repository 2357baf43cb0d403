// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/placed_groups.h"

#include "postgres/catalog/row_place.h"
#include "postgres/compare/side_cursors.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

/// The rows with one match hash on one side.
struct RowsOfHash
{
    std::vector<qint64> hashes; ///< of the whole rows, sorted
    std::vector<qint64> places;
};

RowsOfHash takeRows(Cursor &cursor, qint64 match)
{
    RowsOfHash rows;
    for (; cursor.row() != nullptr && cursor.number() == match; cursor.next()) {
        rows.hashes.push_back((*cursor.row())[1].toLongLong());
        rows.places.push_back(rowPlace((*cursor.row())[2]));
    }
    std::sort(rows.hashes.begin(), rows.hashes.end());
    return rows;
}

} // namespace

void forEachPlacedGroup(const RowBuckets &buckets, const std::vector<qint64> &numbers, const TableSides &sides,
                        const core::WorkContext &context, const std::function<bool(const PlacedGroup &)> &found)
{
    const SideCursors cursors(sides, [&](const Session &session, const TableShape &table, const TableChunks &chunks) {
        return QStringLiteral("SELECT %1, %2, t.ctid FROM %3 WHERE %4 ORDER BY 1")
            .arg(sides.recipe.matchHash(session, table), sides.recipe.rowHash(session, table),
                 rowsOf(session, table, chunks), buckets.condition(session, table, sides.recipe, numbers));
    });
    while (!cursors.areAtEnd()) {
        context.throwIfStopped();
        const qint64 match = cursors.nextNumber();
        RowsOfHash before = takeRows(*cursors.before, match);
        RowsOfHash after = takeRows(*cursors.after, match);
        if (before.hashes == after.hashes)
            continue;
        PlacedGroup group{match, std::move(before.places), std::move(after.places), {}};
        group.oldSum.add(before.hashes);
        if (!found(group))
            return;
    }
}

} // namespace rehome::postgres
