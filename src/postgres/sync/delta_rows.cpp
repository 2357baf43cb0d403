// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_rows.h"

#include "postgres/catalog/row_place.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr std::size_t keysAtOnce = 50'000;   ///< named in a statement
constexpr std::size_t placesAtOnce = 10'000; ///< likewise; with many more, the planner would rather read all rows

/// The values' texts, a list of them for each part.
template <typename Text>
QStringList inParts(const std::vector<qint64> &values, std::size_t step, const Text &text)
{
    QStringList parts;
    for (std::size_t begin = 0; begin < values.size(); begin += step) {
        QStringList list;
        for (std::size_t i = begin; i < std::min(values.size(), begin + step); ++i)
            list += text(values[i]);
        parts += list.join(QLatin1Char(','));
    }
    return parts;
}

} // namespace

QStringList rowsByGroup(const Session &session, const TableDelta &delta)
{
    const QString table =
        QStringLiteral("ONLY %1 t WHERE ").arg(quoted(session, delta.table)) +
        (delta.table.condition.isEmpty() ? QStringLiteral("true") : QStringLiteral("(%1)").arg(delta.table.condition));
    if (!delta.groups)
        return {table};
    // Keys are looked up; for hashes the whole table is read, so that it is done once. A list of constants would be
    // gone through for every row by servers before 14.
    const bool byKey = !integerKeyColumn(delta.table).isEmpty();
    const QString condition = byKey ? QStringLiteral("%1 AND %2 = ANY ('{%3}'::bigint[])")
                                    : QStringLiteral("%1 AND %2 IN (SELECT unnest('{%3}'::bigint[]))");
    QStringList parts;
    for (const QString &list :
         inParts(*delta.groups, byKey ? keysAtOnce : std::max<std::size_t>(1, delta.groups->size()),
                 [](qint64 value) { return QString::number(value); }))
        parts += condition.arg(table, delta.groupExpression, list);
    return parts;
}

QStringList rowsAt(const Session &session, const TableDelta &delta, const std::vector<qint64> &places)
{
    QStringList parts;
    for (const QString &list : inParts(
             places, placesAtOnce, [](qint64 place) { return QLatin1Char('"') + ctidOf(place) + QLatin1Char('"'); }))
        parts += QStringLiteral("ONLY %1 t WHERE t.ctid = ANY ('{%2}'::tid[])").arg(quoted(session, delta.table), list);
    return parts;
}

QStringList oldRows(const Session &session, const TableDelta &delta)
{
    return delta.places ? rowsAt(session, delta, delta.places->oldSide) : rowsByGroup(session, delta);
}

RowSum sumOf(const Session &session, const TableDelta &delta, const QStringList &parts,
             const std::function<QString(const QString &)> &run)
{
    RowSum sum;
    for (const QString &part : parts) {
        const QString text = run(QStringLiteral("SELECT concat_ws('/', count(*), coalesce(sum(%1), 0)) FROM %2")
                                     .arg(delta.recipe.rowHash(session, delta.table), part));
        sum.rows += text.section(QLatin1Char('/'), 0, 0).toLongLong();
        sum.hash.add(text.section(QLatin1Char('/'), 1));
    }
    return sum;
}

QString columnList(const TableDelta &delta)
{
    return delta.columns.columnNames.join(QStringLiteral(", "));
}

QString counted(const QString &statement)
{
    return QStringLiteral("WITH touched AS (%1 RETURNING 1) SELECT count(*) FROM touched").arg(statement);
}

QString stageOf(std::size_t table)
{
    return QStringLiteral("pg_temp.rehome_stage_%1").arg(table);
}

qint64 pumpRows(CopyPump &pump, const Session &source, const TableDelta &delta, const QString &into,
                const std::function<void(qint64)> &onBytes)
{
    const QString format = delta.columns.binary ? QStringLiteral("binary") : QStringLiteral("text");
    qint64 rows = 0;
    for (const QString &part : oldRows(source, delta))
        rows +=
            pump.pump(
                    {.title = delta.table.display(),
                     .copyOut = QStringLiteral("COPY (SELECT %1 FROM %2) TO STDOUT (FORMAT %3)")
                                    .arg(columnList(delta), part, format),
                     .before = {},
                     .copyIn =
                         QStringLiteral("COPY %1 %2 FROM STDIN (FORMAT %3)").arg(into, delta.columns.columns, format)},
                    onBytes)
                .rows;
    return rows;
}

qint64 removeRows(CopyPump &pump, const Session &source, const TableDelta &delta, const QString &condition)
{
    qint64 removed = 0;
    for (const QString &part : rowsByGroup(source, delta))
        removed += pump.onTarget(counted(QStringLiteral("DELETE FROM ") + part + condition)).toLongLong();
    return removed;
}

std::vector<TableDelta> parentsFirst(std::vector<TableDelta> deltas)
{
    QSet<QString> waiting;
    for (const TableDelta &delta : deltas)
        waiting.insert(delta.table.display());
    std::vector<TableDelta> ordered;
    while (!deltas.empty()) {
        // The first one that waits for nobody; in a circle, simply the first one.
        const auto isFree = [&waiting](const TableDelta &delta) {
            return std::none_of(delta.parents.begin(), delta.parents.end(), [&](const QString &parent) {
                return parent != delta.table.display() && waiting.contains(parent);
            });
        };
        auto next = std::find_if(deltas.begin(), deltas.end(), isFree);
        if (next == deltas.end())
            next = deltas.begin();
        waiting.remove(next->table.display());
        ordered.push_back(std::move(*next));
        deltas.erase(next);
    }
    return ordered;
}

} // namespace rehome::postgres
