// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/large_table_search.h"

#include "core/parallel.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr qint64 bytesOfRow = 256;         ///< where nothing is known about the number of rows
constexpr qint64 rowsAtOnce = 40'000;      ///< read of each side, through the index
constexpr std::size_t rangesAtOnce = 2000; ///< likewise
/// In differing buckets without integer keys. With more, one row may be there a million times, which is better counted.
constexpr qint64 mostPlacedRows = 5'000'000;
constexpr qint64 rowsOfLargeBucket = 100'000; ///< put into smaller buckets before its rows are read

/// The planner takes each row for a group of its own and would sort all of them; there are few groups. Nothing of this
/// takes long enough to be compiled.
const QString groupingSettings = QStringLiteral("SET LOCAL enable_sort = off; SET LOCAL enable_hashagg = on; "
                                                "SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
/// It also takes each range for a large share of the table; OFFSET 0 in the statement keeps it from joining the other
/// way round.
const QString lookingUpSettings = QStringLiteral("SET LOCAL enable_sort = on; SET LOCAL enable_seqscan = off; "
                                                 "SET LOCAL work_mem = '64MB'; SET LOCAL jit = off");
const QString usualSettings = QStringLiteral("SET LOCAL enable_sort = on; SET LOCAL enable_seqscan = on");

/// The hashes of the rows with the key that stands at \a at, sorted; moves \a at behind them.
std::vector<qint64> takeKey(const std::vector<qint64> &rows, std::size_t &at, qint64 key)
{
    std::vector<qint64> hashes;
    for (; at < rows.size() && rows[at] == key; at += 2)
        hashes.push_back(rows[at + 1]);
    std::sort(hashes.begin(), hashes.end());
    return hashes;
}

} // namespace

qint64 LargeTable::rows() const
{
    const auto of = [](const TableShape &table) {
        return table.estimatedRows > 0 ? table.estimatedRows : table.heapBytes / bytesOfRow;
    };
    return std::max(of(oldTable), of(newTable));
}

LargeTableSearch::LargeTableSearch(const Settings &settings, const core::WorkContext &context)
    : m_settings(settings), m_context(context)
{}

void LargeTableSearch::search(DifferingRows &found, const std::function<void(qint64)> &onRead)
{
    if (found.isByKey() && m_settings.table.isIndexed)
        searchKeys(found, onRead);
    else
        searchHashes(found, onRead);
}

KeyRange LargeTableSearch::allKeys()
{
    std::vector<qint64> ends;
    for (const bool old : {true, false}) {
        const Snapshot::Reader reader = side(old).reader();
        const std::vector<qint64> found =
            reader->integers(QStringLiteral("SELECT min(t.%1), max(t.%1) FROM ONLY %2 t")
                                 .arg(reader->quotedName(integerKeyColumn(shape(old))), quoted(*reader, shape(old))));
        ends.insert(ends.end(), found.begin(), found.end()); // of an empty table 0, which does no harm
    }
    const auto [first, last] = std::minmax_element(ends.begin(), ends.end());
    return {*first, *last};
}

std::vector<qint64> LargeTableSearch::bucketSums(bool ofOldSide, const RowBuckets &buckets, const QString &from)
{
    const Snapshot::Reader reader = side(ofOldSide).reader();
    reader->execute(groupingSettings);
    std::vector<qint64> sums =
        reader->integers(QStringLiteral("SELECT %1, count(*), sum(%2) FROM %3 GROUP BY 1")
                             .arg(buckets.expression(*reader, shape(ofOldSide), m_settings.recipe),
                                  m_settings.recipe.rowHash(*reader, shape(ofOldSide)), from));
    reader->execute(usualSettings);
    return sums;
}

void LargeTableSearch::readChunks(const TableChunks (&chunks)[2], const RowBuckets &buckets, BucketBalance &balance,
                                  const DifferingRows &found, const std::function<void(qint64)> &onRead)
{
    const qint64 bytes = m_settings.table.newTable.bytes;
    const std::size_t count = chunks[0].size() + chunks[1].size();
    std::mutex mutex; // so that no report overtakes another
    core::forEachIndex(count, 2 * m_settings.jobs, [&](std::size_t i) {
        if (found.areTooMany())
            return;
        // Turn by turn, so that both servers are busy until the end.
        const std::size_t pairs = std::min(chunks[0].size(), chunks[1].size());
        const bool old = i < 2 * pairs ? i % 2 == 0 : chunks[0].size() > pairs;
        const TableChunk &chunk = chunks[old ? 0 : 1][i < 2 * pairs ? i / 2 : i - pairs];
        QString from;
        {
            const Snapshot::Reader reader = side(old).reader();
            from = rowsOf(*reader, shape(old), {chunk});
        }
        const std::vector<qint64> sums = bucketSums(old, buckets, from);
        old ? balance.addOldSide(sums) : balance.addNewSide(sums);
        const std::scoped_lock lock(mutex);
        onRead(bytes / qint64(count) + (i == 0 ? bytes % qint64(count) : 0));
    });
}

void LargeTableSearch::searchKeys(DifferingRows &found, const std::function<void(qint64)> &onRead)
{
    const RowBuckets buckets = RowBuckets::ofKeys(allKeys(), m_settings.table.rows());
    BucketBalance balance(buckets.numbers());
    TableChunks chunks[2];
    for (const bool old : {true, false})
        chunks[old ? 0 : 1] = chunksOf(*side(old).reader(), shape(old));
    readChunks(chunks, buckets, balance, found, onRead);
    readKeyBuckets(buckets, balance, found);
}

void LargeTableSearch::readKeyBuckets(const RowBuckets &buckets, const BucketBalance &balance, DifferingRows &found)
{
    std::vector<std::vector<KeyRange>> batches;
    std::vector<BucketBalance::Bucket> large;
    qint64 rows = rowsAtOnce;
    for (const BucketBalance::Bucket &bucket : balance.differing()) {
        const KeyRange keys = buckets.keysOf(bucket.number);
        if (keys.first == keys.last) { // may stand in any number of rows where a side lacks the constraint
            found.addKey(keys.first);
            continue;
        }
        if (bucket.rows > rowsOfLargeBucket) {
            large.push_back(bucket);
            continue;
        }
        if (rows >= rowsAtOnce || batches.back().size() >= rangesAtOnce) {
            batches.emplace_back();
            rows = 0;
        }
        rows += bucket.rows;
        if (!batches.back().empty() && batches.back().back().last == keys.first - 1)
            batches.back().back().last = keys.last;
        else
            batches.back().push_back(keys);
    }
    core::forEachIndex(batches.size(), m_settings.jobs, [&](std::size_t i) {
        if (!found.areTooMany())
            compareKeys(batches[i], found);
    });
    for (const BucketBalance::Bucket &bucket : large)
        refine(buckets.keysOf(bucket.number), bucket.rows, found);
}

/// Keys that lie close together, far from the others, are in one bucket: it is looked at by itself.
void LargeTableSearch::refine(const KeyRange &keys, qint64 rows, DifferingRows &found)
{
    if (found.areTooMany())
        return;
    const RowBuckets buckets = RowBuckets::ofKeys(keys, rows);
    BucketBalance balance(buckets.numbers());
    core::forEachIndex(2, 2, [&](std::size_t i) {
        const bool old = i == 0;
        QString from;
        {
            const Snapshot::Reader reader = side(old).reader();
            from = QStringLiteral("ONLY %1 t WHERE t.%2 BETWEEN %3 AND %4")
                       .arg(quoted(*reader, shape(old)), reader->quotedName(integerKeyColumn(shape(old))),
                            QString::number(keys.first), QString::number(keys.last));
        }
        const std::vector<qint64> sums = bucketSums(old, buckets, from);
        old ? balance.addOldSide(sums) : balance.addNewSide(sums);
    });
    readKeyBuckets(buckets, balance, found);
}

std::vector<qint64> LargeTableSearch::keyedRows(bool ofOldSide, const std::vector<KeyRange> &ranges)
{
    QStringList first;
    QStringList last;
    for (const KeyRange &range : ranges) {
        first += QString::number(range.first);
        last += QString::number(range.last);
    }
    const Snapshot::Reader reader = side(ofOldSide).reader();
    const TableShape &table = shape(ofOldSide);
    reader->execute(lookingUpSettings);
    std::vector<qint64> rows = reader->integers(
        QStringLiteral("SELECT k.* FROM unnest('{%3}'::bigint[], '{%4}'::bigint[]) r(first, last), LATERAL "
                       "(SELECT t.%1, %2 FROM ONLY %5 t WHERE t.%1 BETWEEN r.first AND r.last OFFSET 0) k ORDER BY 1")
            .arg(reader->quotedName(integerKeyColumn(table)), m_settings.recipe.rowHash(*reader, table),
                 first.join(QLatin1Char(',')), last.join(QLatin1Char(',')), quoted(*reader, table)));
    reader->execute(usualSettings);
    return rows;
}

void LargeTableSearch::compareKeys(const std::vector<KeyRange> &ranges, DifferingRows &found)
{
    std::vector<qint64> rows[2];
    core::forEachIndex(2, 2, [&](std::size_t i) { rows[i] = keyedRows(i == 0, ranges); });
    std::size_t before = 0;
    std::size_t after = 0;
    while (before < rows[0].size() || after < rows[1].size()) {
        qint64 key = before < rows[0].size() ? rows[0][before] : rows[1][after];
        if (after < rows[1].size())
            key = std::min(key, rows[1][after]);
        const std::vector<qint64> old = takeKey(rows[0], before, key);
        if (old == takeKey(rows[1], after, key))
            continue;
        RowSum sum;
        sum.add(old);
        found.addKey(key, sum);
    }
}

void LargeTableSearch::searchHashes(DifferingRows &found, const std::function<void(qint64)> &onRead)
{
    const RowBuckets buckets = RowBuckets::ofHashes(m_settings.table.rows());
    BucketBalance balance(buckets.numbers());
    TableChunks chunks[2];
    for (const bool old : {true, false})
        chunks[old ? 0 : 1] = chunksOf(*side(old).reader(), shape(old), m_settings.jobs);
    readChunks(chunks, buckets, balance, found, onRead);
    std::vector<qint64> differing;
    qint64 rows = 0;
    for (const BucketBalance::Bucket &bucket : balance.differing()) {
        differing.push_back(bucket.number);
        rows += bucket.rows;
    }
    found.expect(differing.size());
    if (differing.empty() || found.areTooMany())
        return;
    const Snapshot::Reader oldReader = m_settings.before.reader();
    const Snapshot::Reader newReader = m_settings.after.reader();
    for (Session *session : {oldReader.get(), newReader.get()})
        session->execute(QStringLiteral("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off"));
    const TableSides sides{*oldReader,        *newReader, shape(true), shape(false),
                           m_settings.recipe, {},         {},          m_settings.table.rows()};
    const auto add = [&found](const auto &group) {
        found.add(group);
        return !found.areTooMany();
    };
    if (rows <= mostPlacedRows)
        forEachPlacedGroup(buckets, differing, sides, m_context, add);
    else
        forEachGroupIn(buckets, differing, sides, m_context, add);
}

} // namespace rehome::postgres
