// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/row_difference.h"

#include "core/engine_text.h"
#include "core/parallel.h"
#include "core/text.h"

#include <QCollator>
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

/// A small number out of the key's hash, the same on both sides. Hashed as the rows are, which costs far less than
/// text.
QString bucketExpression(const TableSides &sides, const Session &session, TableShape table, const QStringList &key,
                         qint64 rows)
{
    // Buckets of about a thousand rows, so that a bucket costs little to read.
    qint64 buckets = 64;
    while (buckets < rows / 1000 && buckets < (1 << 18))
        buckets *= 2;
    if (!key.isEmpty())
        std::erase_if(table.columns, [&key](const ColumnShape &column) { return !key.contains(column.name); });
    return QStringLiteral("(%1 & %2)").arg(sides.recipe.rowHash(session, table), QString::number(buckets - 1));
}

template <class Key>
using Tallies = std::map<Key, Tally>;

/// What the rows come to, group by group.
template <class Key>
Tallies<Key> tallies(Session &session, const TableShape &table, const QString &group, const QString &hash,
                     const QString &where)
{
    Tallies<Key> result;
    for (const Row &row :
         session.query(QStringLiteral("SELECT %1, count(*), sum(%2) FROM ONLY %3 t WHERE %4 GROUP BY 1")
                           .arg(group, hash, quoted(session, table), where))) {
        if constexpr (std::is_same_v<Key, QString>)
            result.emplace(row[0], Tally{row[1], row[2]});
        else
            result.emplace(Key(row[0].toLongLong()), Tally{row[1], row[2]});
    }
    return result;
}

/// What stands in only one of the maps, or differs between them, in order.
template <class Key>
std::vector<Key> differing(const Tallies<Key> &before, const Tallies<Key> &after)
{
    std::vector<Key> keys;
    for (const auto &[key, tally] : before) {
        const auto found = after.find(key);
        if (found == after.end() || !(found->second == tally))
            keys.push_back(key);
    }
    for (const auto &[key, tally] : after) {
        if (!before.contains(key))
            keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

/// One side's expressions for a table.
struct SideExpressions
{
    Session &session;
    const TableShape &table;
    QString key;
    QString bucket;
    QString hash;
};

/// Groups both sides at once and gives the groups that differ.
template <class Key>
std::vector<Key> differingGroups(const SideExpressions &before, const SideExpressions &after,
                                 QString SideExpressions::*group, const QString &bucketsOnly)
{
    Tallies<Key> found[2];
    core::forEachIndex(2, 2, [&](std::size_t i) {
        const SideExpressions &side = i == 0 ? before : after;
        const QString where = bucketsOnly.isEmpty() ? QStringLiteral("true") : bucketsOnly.arg(side.bucket);
        found[i] = tallies<Key>(side.session, side.table, side.*group, side.hash, where);
    });
    return differing(found[0], found[1]);
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

/// The values of the rows with these keys. Buckets are looked at first: only their rows' keys are made into text.
QHash<QString, QStringList> rowValues(const SideExpressions &side, const QStringList &columns,
                                      const QString &bucketsOnly, const std::vector<QString> &keys)
{
    QStringList selected{side.key};
    for (const QString &column : columns)
        selected += QStringLiteral("t.%1::text").arg(side.session.quotedName(column));
    QStringList wanted;
    for (const QString &value : keys)
        wanted += side.session.quotedText(value);
    QHash<QString, QStringList> values;
    for (Row row :
         side.session.query(QStringLiteral("SELECT %1 FROM ONLY %2 t WHERE CASE WHEN %3 THEN %4 IN (%5) ELSE false END")
                                .arg(selected.join(QLatin1Char(',')), quoted(side.session, side.table),
                                     bucketsOnly.arg(side.bucket), side.key, wanted.join(QLatin1Char(',')))))
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

void showRows(const TableSides &sides, const QStringList &keyColumns, const SideExpressions &before,
              const SideExpressions &after, const QString &bucketsOnly, const std::vector<QString> &keys,
              evidence::TableVerdict &verdict)
{
    const QStringList columns = commonColumns(sides);
    const auto oldRows = rowValues(before, columns, bucketsOnly, keys);
    const auto newRows = rowValues(after, columns, bucketsOnly, keys);
    for (const QString &key : keys) {
        evidence::RowDifference row{
            .columns = columns, .oldValues = oldRows.value(key), .newValues = newRows.value(key)};
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
    // As a person counts: "id = 77" before "id = 555".
    QCollator order{QLocale(QLocale::English)};
    order.setNumericMode(true);
    std::stable_sort(verdict.differences.begin(), verdict.differences.end(),
                     [&order](const auto &one, const auto &other) { return order.compare(one.key, other.key) < 0; });
}

} // namespace

void findDifferences(const TableSides &sides, int rowsShown, evidence::TableVerdict &verdict)
{
    // A key serves only if both sides have it.
    const QStringList keyColumns = sides.oldTable.key == sides.newTable.key ? sides.oldTable.key : QStringList();
    const qint64 rows = std::max(verdict.oldRows.value_or(0), verdict.newRows.value_or(0));
    const auto expressions = [&](Session &session, const TableShape &table) {
        return SideExpressions{session, table, keyExpression(session, table, keyColumns),
                               bucketExpression(sides, session, table, keyColumns, rows),
                               sides.recipe.rowHash(session, table)};
    };
    const SideExpressions before = expressions(sides.oldSide, sides.oldTable);
    const SideExpressions after = expressions(sides.newSide, sides.newTable);
    const auto buckets = differingGroups<qint64>(before, after, &SideExpressions::bucket, {});
    QStringList read;
    for (std::size_t i = 0; i < std::min(buckets.size(), bucketsRead); ++i)
        read += QString::number(buckets[i]);
    if (read.isEmpty())
        return; // the difference is gone: the sides moved on between two reads

    const QString within = QStringLiteral("%1 IN (") + read.join(QLatin1Char(',')) + QLatin1Char(')');
    auto keys = differingGroups<QString>(before, after, &SideExpressions::key, within);
    const auto found = qint64(keys.size());
    if (buckets.size() <= bucketsRead) {
        verdict.differingRows = found;
        verdict.reason = EngineText::tr("%n row(s) differ.", nullptr, int(found));
    } else {
        verdict.reason =
            EngineText::tr("At least %1 rows differ.").arg(core::countText(std::max(found, qint64(buckets.size()))));
    }
    keys.resize(std::min(keys.size(), std::size_t(rowsShown)));
    showRows(sides, keyColumns, before, after, within, keys, verdict);
}

} // namespace rehome::postgres
