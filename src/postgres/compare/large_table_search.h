// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/differing_rows.h"
#include "postgres/compare/row_buckets.h"
#include "postgres/session/snapshot.h"

namespace rehome::postgres {

/// A large table that is on both sides, with the same columns.
struct LargeTable
{
    TableShape oldTable;
    TableShape newTable;
    bool isIndexed = false; ///< on both sides an index stands on the key

    /// About so many rows, on the side that has more.
    [[nodiscard]] qint64 rows() const;
};

/// Finds the rows of a large table that differ. One pass over both sides sums the rows' hashes by bucket, each side in
/// chunks of its own and several at a time: sums of a bucket add up, so that it does not matter where rows stand. Then
/// only rows of differing buckets are read: through the index of a key that is one integer, else by another pass, which
/// also says where they stand: the caller sees to it that neither table is written anew before that is used.
class LargeTableSearch final
{
public:
    struct Settings
    {
        const LargeTable &table;
        Snapshot &before;
        Snapshot &after;
        HashRecipe recipe; ///< one that both servers hash alike
        int jobs = 2;      ///< on each side
    };

    LargeTableSearch(const Settings &settings, const core::WorkContext &context);

    /// \a onRead is told of the share of the table that was read, in bytes; from several threads, one at a time. Ends
    /// early when too many rows are found. \throws Error, Stopped
    void search(DifferingRows &found, const std::function<void(qint64)> &onRead);

private:
    void searchKeys(DifferingRows &found, const std::function<void(qint64)> &onRead);
    void searchHashes(DifferingRows &found, const std::function<void(qint64)> &onRead);
    void readKeyBuckets(const RowBuckets &buckets, const BucketBalance &balance, DifferingRows &found);
    void refine(const KeyRange &keys, qint64 rows, DifferingRows &found);
    void compareKeys(const std::vector<KeyRange> &ranges, DifferingRows &found);
    [[nodiscard]] std::vector<qint64> bucketSums(bool ofOldSide, const RowBuckets &buckets, const QString &from);
    [[nodiscard]] std::vector<qint64> keyedRows(bool ofOldSide, const std::vector<KeyRange> &ranges);
    void readChunks(const TableChunks (&chunks)[2], const RowBuckets &buckets, BucketBalance &balance,
                    const DifferingRows &found, const std::function<void(qint64)> &onRead);
    [[nodiscard]] KeyRange allKeys();
    [[nodiscard]] Snapshot &side(bool old) const { return old ? m_settings.before : m_settings.after; }
    [[nodiscard]] const TableShape &shape(bool old) const
    {
        return old ? m_settings.table.oldTable : m_settings.table.newTable;
    }

    Settings m_settings;
    const core::WorkContext &m_context;
};

} // namespace rehome::postgres
