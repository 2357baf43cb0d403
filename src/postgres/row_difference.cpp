// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/row_difference.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace rehome::postgres {
namespace {

constexpr std::size_t bucketsRead = 16; ///< bounds what is held in memory, whatever the damage

struct Tally
{
    QString rows;
    QString hash;
    bool operator==(const Tally &) const = default;
};

QString keyExpression(const Session &session, const TableShape &table, const QStringList &key)
{
    QStringList parts;
    for (const QString &name : key)
        parts += QStringLiteral("t.") + session.quotedName(name);
    if (parts.isEmpty()) {
        for (const ColumnShape &column : table.columns)
            parts += QStringLiteral("t.") + session.quotedName(column.name);
    }
    return QStringLiteral("ROW(%1)::text").arg(parts.join(QLatin1Char(',')));
}

QString bucketExpression(const QString &key, qint64 rows)
{
    // Buckets of about a thousand rows, so that a bucket costs little to read.
    qint64 buckets = 64;
    while (buckets < rows / 1000 && buckets < (1 << 18))
        buckets *= 2;
    return QStringLiteral("(('x' || substr(md5(%1), 1, 8))::bit(32)::int & %2)").arg(key, QString::number(buckets - 1));
}

std::map<int, Tally> bucketTallies(Session &session, const TableShape &table, const QString &bucket,
                                   const QString &hash)
{
    std::map<int, Tally> tallies;
    for (const Row &row : session.query(QStringLiteral("SELECT %1, count(*), sum(%2) FROM ONLY %3 t GROUP BY 1")
                                            .arg(bucket, hash, quoted(session, table))))
        tallies.emplace(row[0].toInt(), Tally{row[1], row[2]});
    return tallies;
}

QHash<QString, Tally> keyTallies(Session &session, const TableShape &table, const QString &key, const QString &hash,
                                 const QString &where)
{
    QHash<QString, Tally> tallies;
    for (const Row &row :
         session.query(QStringLiteral("SELECT %1, count(*), sum(%2) FROM ONLY %3 t WHERE %4 GROUP BY 1")
                           .arg(key, hash, quoted(session, table), where)))
        tallies.insert(row[0], Tally{row[1], row[2]});
    return tallies;
}

/// What stands in only one of the maps, or differs between them; sorted, so that reports are stable.
template <class Map>
auto differingKeys(const Map &before, const Map &after)
{
    std::vector<typename Map::key_type> keys;
    for (auto entry = before.begin(); entry != before.end(); ++entry) {
        const auto &key = [&]() -> const typename Map::key_type & {
            if constexpr (requires { entry.key(); })
                return entry.key();
            else
                return entry->first;
        }();
        const auto found = after.find(key);
        const auto valueOf = [](const auto &iterator) -> const Tally & {
            if constexpr (requires { iterator.value(); })
                return iterator.value();
            else
                return iterator->second;
        };
        if (found == after.end() || !(valueOf(found) == valueOf(entry)))
            keys.push_back(key);
    }
    return keys;
}

template <class Map>
auto differingBothWays(const Map &before, const Map &after)
{
    auto keys = differingKeys(before, after);
    const auto others = differingKeys(after, before);
    keys.insert(keys.end(), others.begin(), others.end());
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

QStringList commonColumns(const TableSides &sides)
{
    QStringList names;
    for (const ColumnShape &column : sides.oldTable.columns) {
        const auto same = [&column](const ColumnShape &other) { return other.name == column.name; };
        if (std::any_of(sides.newTable.columns.begin(), sides.newTable.columns.end(), same))
            names += column.name;
    }
    return names;
}

QHash<QString, QStringList> rowValues(Session &session, const TableShape &table, const QString &key,
                                      const QStringList &columns, const std::vector<QString> &keys)
{
    QStringList selected{key};
    for (const QString &column : columns)
        selected += QStringLiteral("t.%1::text").arg(session.quotedName(column));
    QStringList wanted;
    for (const QString &value : keys)
        wanted += session.quotedText(value);
    QHash<QString, QStringList> values;
    for (Row row : session.query(
             QStringLiteral("SELECT %1 FROM ONLY %2 t WHERE %3 IN (%4)")
                 .arg(selected.join(QLatin1Char(',')), quoted(session, table), key, wanted.join(QLatin1Char(',')))))
        values.insert(row.takeFirst(), row);
    return values;
}

/// "id = 4711" for a person, out of the columns' values.
QString keyText(const QStringList &keyColumns, const QStringList &columns, const QStringList &values)
{
    QStringList parts;
    for (const QString &name : keyColumns) {
        const qsizetype at = columns.indexOf(name);
        if (at >= 0 && at < values.size())
            parts += QStringLiteral("%1 = %2").arg(name, values[at]);
    }
    return parts.join(QStringLiteral(", "));
}

void showRows(const TableSides &sides, const QStringList &keyColumns, const QString &oldKey, const QString &newKey,
              const std::vector<QString> &keys, evidence::TableVerdict &verdict)
{
    const QStringList columns = commonColumns(sides);
    const auto before = rowValues(sides.oldSide, sides.oldTable, oldKey, columns, keys);
    const auto after = rowValues(sides.newSide, sides.newTable, newKey, columns, keys);
    for (const QString &key : keys) {
        evidence::RowDifference row{.columns = columns, .oldValues = before.value(key), .newValues = after.value(key)};
        row.key = keyText(keyColumns, columns, row.oldValues.isEmpty() ? row.newValues : row.oldValues);
        if (row.key.isEmpty())
            row.key = key;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const bool bothThere = i < row.oldValues.size() && i < row.newValues.size();
            if (bothThere &&
                (row.oldValues[i] != row.newValues[i] || row.oldValues[i].isNull() != row.newValues[i].isNull()))
                row.differingColumns += columns[i];
        }
        verdict.differences.push_back(row);
    }
}

} // namespace

void findDifferences(const TableSides &sides, int rowsShown, evidence::TableVerdict &verdict)
{
    // A key serves only if both sides have it.
    const QStringList keyColumns = sides.oldTable.key == sides.newTable.key ? sides.oldTable.key : QStringList();
    const QString oldKey = keyExpression(sides.oldSide, sides.oldTable, keyColumns);
    const QString newKey = keyExpression(sides.newSide, sides.newTable, keyColumns);
    const QString oldHash = sides.recipe.rowHash(sides.oldSide, sides.oldTable);
    const QString newHash = sides.recipe.rowHash(sides.newSide, sides.newTable);
    const qint64 rows = std::max(verdict.oldRows.value_or(0), verdict.newRows.value_or(0));
    const QString oldBucket = bucketExpression(oldKey, rows);
    const QString newBucket = bucketExpression(newKey, rows);
    const std::vector<int> buckets =
        differingBothWays(bucketTallies(sides.oldSide, sides.oldTable, oldBucket, oldHash),
                          bucketTallies(sides.newSide, sides.newTable, newBucket, newHash));
    QStringList read;
    for (std::size_t i = 0; i < std::min(buckets.size(), bucketsRead); ++i)
        read += QString::number(buckets[i]);
    if (read.isEmpty())
        return; // the difference is gone: the sides moved on between two reads
    const QString within = QStringLiteral("%1 IN (") + read.join(QLatin1Char(',')) + QLatin1Char(')');
    std::vector<QString> keys =
        differingBothWays(keyTallies(sides.oldSide, sides.oldTable, oldKey, oldHash, within.arg(oldBucket)),
                          keyTallies(sides.newSide, sides.newTable, newKey, newHash, within.arg(newBucket)));
    const auto found = qint64(keys.size());
    if (buckets.size() <= bucketsRead) {
        verdict.differingRows = found;
        verdict.reason = EngineText::tr("%n row(s) differ.", nullptr, int(found));
    } else {
        verdict.reason =
            EngineText::tr("At least %1 rows differ.").arg(core::countText(std::max(found, qint64(buckets.size()))));
    }
    keys.resize(std::min(keys.size(), std::size_t(rowsShown)));
    showRows(sides, keyColumns, oldKey, newKey, keys, verdict);
}

} // namespace rehome::postgres
