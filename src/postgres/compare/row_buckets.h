// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/fingerprint.h"

#include <mutex>

namespace rehome::postgres {

/// Whole numbers from the first to the last one.
struct KeyRange
{
    qint64 first = 0;
    qint64 last = 0;
};

/// How the rows of a table are put into buckets of about the same size: by ranges of the integer that is its key, or by
/// the first bits of the match hash.
class RowBuckets final
{
public:
    /// Of keys in \a keys, of which there are about \a rows.
    [[nodiscard]] static RowBuckets ofKeys(const KeyRange &keys, qint64 rows);
    [[nodiscard]] static RowBuckets ofHashes(qint64 rows);

    [[nodiscard]] bool isByKey() const { return m_byKey; }
    /// Which bucket the row "t" is in, an SQL expression of type bigint.
    [[nodiscard]] QString expression(const Session &session, const TableShape &table, const HashRecipe &recipe) const;
    /// A condition: the row "t" is in one of the buckets of these numbers.
    [[nodiscard]] QString condition(const Session &session, const TableShape &table, const HashRecipe &recipe,
                                    const std::vector<qint64> &numbers) const;
    /// The numbers of the buckets.
    [[nodiscard]] const KeyRange &numbers() const { return m_numbers; }
    /// The keys of a bucket.
    [[nodiscard]] KeyRange keysOf(qint64 number) const;

private:
    RowBuckets(bool byKey, int shift, const KeyRange &values);

    bool m_byKey;
    int m_shift;
    KeyRange m_numbers;
};

/// What one side has in its buckets more than the other: how many rows, and by how much the sum of their hashes is
/// larger, modulo 2^64. Equal rows come to nothing wherever in the table they stand. May be filled from several
/// threads.
class BucketBalance final
{
public:
    explicit BucketBalance(const KeyRange &numbers);

    /// \a sums: the bucket, the number and the sum of its rows, for one bucket after the other, each as often as one
    /// likes.
    void addOldSide(const std::vector<qint64> &sums) { add(sums, false); }
    void addNewSide(const std::vector<qint64> &sums) { add(sums, true); }

    struct Bucket
    {
        qint64 number = 0;
        qint64 rows = 0; ///< on the side that has more of them
    };
    /// Those that are not the same on both sides, by number.
    [[nodiscard]] std::vector<Bucket> differing() const;

private:
    struct Sums
    {
        quint64 hash = 0; ///< the old side's less the new side's
        qint64 oldRows = 0;
        qint64 newRows = 0;
    };
    void add(const std::vector<qint64> &sums, bool isNewSide);

    qint64 m_first;
    std::vector<Sums> m_buckets;
    std::mutex m_mutex;
};

} // namespace rehome::postgres
