// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/row_buckets.h"

#include <algorithm>
#include <limits>

namespace rehome::postgres {
namespace {

constexpr qint64 rowsInBucket = 32; ///< of a differing bucket all rows are read again
constexpr quint64 fewestBuckets = 64;
constexpr quint64 mostBuckets = quint64(1) << 20; ///< bounds what the servers and we hold in memory

quint64 wantedBuckets(qint64 rows)
{
    return std::clamp(quint64(std::max<qint64>(rows, 0)) / rowsInBucket, fewestBuckets, mostBuckets);
}

} // namespace

RowBuckets::RowBuckets(bool byKey, int shift, const KeyRange &values)
    : m_byKey(byKey), m_shift(shift), m_numbers{values.first >> shift, values.last >> shift}
{}

RowBuckets RowBuckets::ofKeys(const KeyRange &keys, qint64 rows)
{
    const quint64 span = quint64(keys.last) - quint64(keys.first);
    int shift = 0;
    while ((span >> shift) > wantedBuckets(rows))
        ++shift;
    return {true, shift, keys};
}

RowBuckets RowBuckets::ofHashes(qint64 rows)
{
    int bits = 6;
    while ((quint64(1) << bits) < wantedBuckets(rows / 2)) // twice as large: the servers hold all of them at once
        ++bits;
    return {false, 64 - bits, {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}};
}

QString RowBuckets::expression(const Session &session, const TableShape &table, const HashRecipe &recipe) const
{
    const QString value = m_byKey ? QStringLiteral("t.%1::bigint").arg(session.quotedName(integerKeyColumn(table)))
                                  : recipe.matchHash(session, table);
    return QStringLiteral("(%1 >> %2)").arg(value, QString::number(m_shift));
}

QString RowBuckets::condition(const Session &session, const TableShape &table, const HashRecipe &recipe,
                              const std::vector<qint64> &numbers) const
{
    QStringList list;
    for (const qint64 number : numbers)
        list += QString::number(number);
    // A list of constants would be gone through for every row by servers before 14.
    return QStringLiteral("%1 IN (SELECT unnest('{%2}'::bigint[]))")
        .arg(expression(session, table, recipe), list.join(QLatin1Char(',')));
}

KeyRange RowBuckets::keysOf(qint64 number) const
{
    const qint64 first = number * (qint64(1) << m_shift);
    return {first, first + ((qint64(1) << m_shift) - 1)};
}

BucketBalance::BucketBalance(const KeyRange &numbers)
    : m_first(numbers.first), m_buckets(std::size_t(numbers.last - numbers.first) + 1)
{}

void BucketBalance::add(const std::vector<qint64> &sums, bool isNewSide)
{
    const std::scoped_lock lock(m_mutex);
    for (std::size_t i = 0; i + 2 < sums.size(); i += 3) {
        Sums &bucket = m_buckets.at(std::size_t(sums[i] - m_first));
        (isNewSide ? bucket.newRows : bucket.oldRows) += sums[i + 1];
        bucket.hash += isNewSide ? 0 - quint64(sums[i + 2]) : quint64(sums[i + 2]);
    }
}

std::vector<BucketBalance::Bucket> BucketBalance::differing() const
{
    std::vector<Bucket> list;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const Sums &bucket = m_buckets[i];
        if (bucket.hash != 0 || bucket.oldRows != bucket.newRows)
            list.push_back({m_first + qint64(i), std::max(bucket.oldRows, bucket.newRows)});
    }
    return list;
}

} // namespace rehome::postgres
