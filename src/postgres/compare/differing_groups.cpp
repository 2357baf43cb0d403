// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/differing_groups.h"

#include "core/parallel.h"
#include "postgres/compare/side_cursors.h"

#include <algorithm>
#include <map>

namespace rehome::postgres {
namespace {

constexpr qint64 rowsWithoutBuckets = 50'000; ///< so many are sorted faster than summed
constexpr qint64 rowsInBucket = 64;
constexpr int mostBucketBits = 16;          ///< bounds what both sides and we hold in memory
constexpr std::size_t mostBuckets = 10'000; ///< that are named in a statement; with more, all rows are read

/// Which of 2^bits buckets the row is in.
QString bucketOf(const QString &matchHash, int bits)
{
    return QStringLiteral("(%1 >> %2)").arg(matchHash, QString::number(64 - bits)); // names may hold "%1"
}

int bucketBits(qint64 rows)
{
    int bits = 6;
    while (bits < mostBucketBits && (qint64(1) << bits) * rowsInBucket < rows)
        ++bits;
    return bits;
}

/// The number and the sum of each bucket's rows, as one text, by bucket.
using BucketSums = std::map<qint64, QString>;

BucketSums bucketSums(Session &session, const QString &statement)
{
    // The planner takes each row for a group of its own and would sort all of them; there are few groups.
    session.execute(QStringLiteral("SET LOCAL enable_sort = off; SET LOCAL enable_hashagg = on"));
    session.execute(QStringLiteral("SET LOCAL work_mem = '64MB'"));
    BucketSums sums;
    for (Cursor cursor(session, statement); cursor.row() != nullptr; cursor.next())
        sums.emplace(cursor.number(), (*cursor.row())[1] + QLatin1Char('/') + (*cursor.row())[2]);
    session.execute(QStringLiteral("SET LOCAL enable_sort = on"));
    return sums;
}

/// Buckets in which the sides do not have the same rows.
std::vector<qint64> differingBuckets(const TableSides &sides, int bits)
{
    const auto statement = [&](const Session &session, const TableShape &table, const TableChunks &chunks) {
        return QStringLiteral("SELECT %1, count(*), sum(%2) FROM %3 GROUP BY 1")
            .arg(bucketOf(sides.recipe.matchHash(session, table), bits), sides.recipe.rowHash(session, table),
                 rowsOf(session, table, chunks));
    };
    BucketSums before;
    BucketSums after;
    core::forEachIndex(2, 2, [&](std::size_t i) {
        if (i == 0)
            before = bucketSums(sides.oldSide, statement(sides.oldSide, sides.oldTable, sides.oldChunks));
        else
            after = bucketSums(sides.newSide, statement(sides.newSide, sides.newTable, sides.newChunks));
    });
    std::vector<qint64> differing;
    for (const auto &[bucket, sum] : before) {
        const auto other = after.find(bucket);
        if (other == after.end() || other->second != sum)
            differing.push_back(bucket);
    }
    for (const auto &[bucket, sum] : after) {
        if (!before.contains(bucket))
            differing.push_back(bucket);
    }
    return differing;
}

/// What one side has of a group: of each key (none: one empty key) the sum of its rows' hashes and how many there are.
using GroupRows = std::map<QString, std::map<QString, qint64>>;

/// Takes the group with this hash off the cursor.
GroupRows takeGroup(Cursor &cursor, qint64 hash)
{
    GroupRows rows;
    for (; cursor.row() != nullptr && cursor.number() == hash; cursor.next()) {
        const Row &row = *cursor.row();
        rows[row[1]][row[2]] += row[3].toLongLong();
    }
    return rows;
}

qint64 countOf(const std::map<QString, qint64> &rows)
{
    qint64 count = 0;
    for (const auto &[hash, copies] : rows)
        count += copies;
    return count;
}

/// \return whether to go on
bool compareGroups(qint64 hash, const GroupRows &before, const GroupRows &after, const OnDifferingGroup &found)
{
    for (const auto &[key, rows] : before) {
        const auto other = after.find(key);
        const qint64 newRows = other == after.end() ? 0 : countOf(other->second);
        if ((other == after.end() || other->second != rows) &&
            !found({.hash = hash, .key = key, .oldRows = countOf(rows), .newRows = newRows}))
            return false;
    }
    for (const auto &[key, rows] : after) {
        if (!before.contains(key) && !found({.hash = hash, .key = key, .oldRows = 0, .newRows = countOf(rows)}))
            return false;
    }
    return true;
}

/// One row for each key, however many there are with it: a side may lack the constraint.
QString sortedRows(const TableSides &sides, const Session &session, const TableShape &table, const TableChunks &chunks,
                   const QString &where)
{
    const QString match = sides.recipe.matchHash(session, table);
    const QString from = rowsOf(session, table, chunks) + where;
    if (table.key.isEmpty())
        return QStringLiteral("SELECT %1, NULL, NULL, count(*) FROM %2 GROUP BY 1 ORDER BY 1").arg(match, from);
    return QStringLiteral("SELECT %1, %2, sum(%3), count(*) FROM %4 GROUP BY 1, 2 ORDER BY 1")
        .arg(match, keyText(session, table), sides.recipe.rowHash(session, table), from);
}

/// WHERE …, for a side's table.
using Where = std::function<QString(const Session &, const TableShape &)>;

/// Reads the rows of both sides in the order of their match hashes and compares those with the same one.
void mergeRows(const TableSides &sides, const Where &where, const core::WorkContext &context,
               const OnDifferingGroup &found)
{
    // There may be as many groups as rows: sorting takes no more memory than the server is allowed.
    for (Session *session : {&sides.oldSide, &sides.newSide})
        session->execute(QStringLiteral("SET LOCAL enable_hashagg = off"));
    const SideCursors cursors(sides, [&](const Session &session, const TableShape &table, const TableChunks &chunks) {
        return sortedRows(sides, session, table, chunks, where ? where(session, table) : QString());
    });
    while (!cursors.areAtEnd()) {
        context.throwIfStopped();
        const qint64 hash = cursors.nextNumber();
        const GroupRows before = takeGroup(*cursors.before, hash);
        if (!compareGroups(hash, before, takeGroup(*cursors.after, hash), found))
            return;
    }
}

} // namespace

QString keyText(const Session &session, const TableShape &table)
{
    QStringList parts;
    for (const QString &name : table.key)
        parts += QStringLiteral("t.") + session.quotedName(name);
    return parts.isEmpty() ? QStringLiteral("NULL") : QStringLiteral("ROW(%1)::text").arg(parts.join(QLatin1Char(',')));
}

void forEachDifferingGroup(const TableSides &sides, const core::WorkContext &context, const OnDifferingGroup &found)
{
    if (sides.rows <= rowsWithoutBuckets) {
        mergeRows(sides, {}, context, found);
        return;
    }
    const int bits = bucketBits(sides.rows);
    QStringList buckets;
    for (const qint64 bucket : differingBuckets(sides, bits))
        buckets += QString::number(bucket);
    if (buckets.isEmpty())
        return;
    Where inBuckets;
    if (buckets.size() <= qsizetype(mostBuckets))
        inBuckets = [&](const Session &session, const TableShape &table) {
            return QStringLiteral(" WHERE %1 IN (%2)")
                .arg(bucketOf(sides.recipe.matchHash(session, table), bits), buckets.join(QLatin1Char(',')));
        };
    mergeRows(sides, inBuckets, context, found);
}

void forEachGroupIn(const RowBuckets &buckets, const std::vector<qint64> &numbers, const TableSides &sides,
                    const core::WorkContext &context, const OnDifferingGroup &found)
{
    mergeRows(
        sides,
        [&](const Session &session, const TableShape &table) {
            return QStringLiteral(" WHERE ") + buckets.condition(session, table, sides.recipe, numbers);
        },
        context, found);
}

} // namespace rehome::postgres
