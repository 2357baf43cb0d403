// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/row_difference.h"

#include "core/engine_text.h"
#include "core/parallel.h"
#include "core/text.h"
#include "postgres/compare/value_text.h"
#include "postgres/session/text_encoding.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr int longestShown = 4000; ///< characters of a value; the rest is told by its hash

/// How many rows differ, and the first groups of them.
struct Found
{
    qint64 changed = 0;
    qint64 missing = 0; ///< on the new side
    qint64 added = 0;   ///< on the new side only
    std::vector<DifferingGroup> shown;

    [[nodiscard]] qint64 all() const { return changed + missing + added; }
};

void count(const DifferingGroup &group, bool hasKey, Found &found)
{
    if (hasKey)
        found.changed += std::min(group.oldRows, group.newRows);
    found.missing += std::max<qint64>(0, group.oldRows - group.newRows);
    found.added += std::max<qint64>(0, group.newRows - group.oldRows);
}

std::vector<ColumnShape> commonColumns(const TableSides &sides)
{
    std::vector<ColumnShape> columns;
    for (const ColumnShape &column : sides.oldTable.columns) {
        if (sides.newTable.column(column.name) != nullptr)
            columns.push_back(column);
    }
    return columns;
}

/// The start of a text, of so many characters. In SQL_ASCII, where these are bytes, it ends where a character of UTF-8
/// ends: the server gives out no half one.
QString startOf(const QString &text, int characters)
{
    return QStringLiteral("left(%1, %2 - CASE WHEN getdatabaseencoding() <> 'SQL_ASCII' THEN 0 ELSE coalesce((SELECT "
                          "min(k) FROM generate_series(0, 3) k WHERE ascii(substr(%1, %2 + 1 - k, 1)) NOT BETWEEN 128 "
                          "AND 191), 0) END)")
        .arg(text, QString::number(characters));
}

/// A value as a text. A long one is cut; two long ones that differ anywhere differ in what is shown, and the same text
/// is shown alike in every encoding. The statement is in ASCII: the database may have an encoding of few letters.
QString shownValue(const Session &session, const ColumnShape &column)
{
    const QString text = shownText(column, QStringLiteral("t.") + session.quotedName(column.name));
    return QStringLiteral(
               "CASE WHEN length(%1) > %2 THEN %3 || '... (' || length(%1)::text || ', md5 ' || md5(%4) || ')' "
               "ELSE %1 END")
        .arg(text, QString::number(longestShown), startOf(text, longestShown), commonBytes(text));
}

using RowId = std::pair<qint64, QString>; ///< the match hash and the key

/// The values of the rows of these groups, by group, and the row as a text after them; of rows without a key, one of
/// each group.
QHash<RowId, QStringList> rowValues(const TableSides &sides, bool oldOnes, const std::vector<ColumnShape> &columns,
                                    const std::vector<DifferingGroup> &groups)
{
    Session &session = oldOnes ? sides.oldSide : sides.newSide;
    const TableShape &table = oldOnes ? sides.oldTable : sides.newTable;
    const QString match = sides.recipe.matchHash(session, table);
    QStringList selected{match, keyText(session, table)};
    for (const ColumnShape &column : columns)
        selected += shownValue(session, column);
    selected += startOf(QStringLiteral("t::text"), 200);
    QStringList wanted;
    for (const DifferingGroup &group : groups)
        wanted += QString::number(group.hash);
    QHash<RowId, QStringList> values;
    for (Row row : session.query(QStringLiteral("SELECT DISTINCT ON (1, 2) %1 FROM %2 WHERE %3 IN (%4)")
                                     .arg(selected.join(QLatin1Char(',')),
                                          rowsOf(session, table, oldOnes ? sides.oldChunks : sides.newChunks), match,
                                          wanted.join(QLatin1Char(','))))) {
        const RowId id{row[0].toLongLong(), row[1]};
        values.insert(id, row.mid(2));
    }
    return values;
}

/// "id = 4711" for a person, out of the columns' values.
QString shownKey(const QStringList &keyColumns, const QStringList &columns, const QStringList &values)
{
    if (keyColumns.isEmpty())
        return values.value(columns.size()); // of rows without a key, the content says which one it is
    QStringList parts;
    for (const QString &name : keyColumns) {
        const qsizetype at = columns.indexOf(name);
        if (at >= 0 && at < values.size())
            parts += QStringLiteral("%1 = %2").arg(name, values[at]);
    }
    return parts.join(QStringLiteral(", "));
}

void markDifferingColumns(evidence::RowDifference &row)
{
    if (row.oldValues.isEmpty() || row.newValues.isEmpty())
        return;
    for (qsizetype i = 0; i < row.columns.size(); ++i) {
        if (row.oldValues[i] != row.newValues[i] || row.oldValues[i].isNull() != row.newValues[i].isNull())
            row.differingColumns += row.columns[i];
    }
}

void showRows(const TableSides &sides, const Found &found, int rowsShown, evidence::TableVerdict &verdict)
{
    const std::vector<ColumnShape> shapes = commonColumns(sides);
    QStringList columns;
    for (const ColumnShape &shape : shapes)
        columns += shape.name;
    const bool hasKey = !sides.oldTable.key.isEmpty();
    QHash<RowId, QStringList> values[2];
    core::forEachIndex(2, 2, [&](std::size_t i) { values[i] = rowValues(sides, i == 0, shapes, found.shown); });
    for (const DifferingGroup &group : found.shown) {
        const RowId id{group.hash, group.key};
        evidence::RowDifference row{.columns = columns};
        if (hasKey || group.oldRows > group.newRows)
            row.oldValues = values[0].value(id);
        if (hasKey || group.newRows > group.oldRows)
            row.newValues = values[1].value(id);
        row.key = shownKey(sides.oldTable.key, columns, row.oldValues.isEmpty() ? row.newValues : row.oldValues);
        row.oldValues.resize(std::min(row.oldValues.size(), columns.size()));
        row.newValues.resize(std::min(row.newValues.size(), columns.size()));
        markDifferingColumns(row);
        const qint64 copies = hasKey ? 1 : std::abs(group.oldRows - group.newRows);
        for (qint64 i = 0; i < copies && verdict.differences.size() < std::size_t(rowsShown); ++i)
            verdict.differences.push_back(row);
    }
    // As a person counts: "id = 77" before "id = 555".
    QCollator order{QLocale(QLocale::English)};
    order.setNumericMode(true);
    std::stable_sort(verdict.differences.begin(), verdict.differences.end(),
                     [&order](const auto &one, const auto &other) { return order.compare(one.key, other.key) < 0; });
}

QString sentenceOf(const Found &found)
{
    QStringList parts;
    if (found.changed > 0)
        parts += EngineText::tr("%1 changed").arg(core::countText(found.changed));
    if (found.missing > 0)
        parts += EngineText::tr("%1 missing on the new side").arg(core::countText(found.missing));
    if (found.added > 0)
        parts += EngineText::tr("%1 only on the new side").arg(core::countText(found.added));
    return EngineText::tr("%n row(s) differ: %1.", nullptr, int(std::min<qint64>(found.all(), 2'000'000'000)))
        .arg(parts.join(QStringLiteral(", ")));
}

} // namespace

void findDifferences(const TableSides &sides, int rowsShown, const core::WorkContext &context,
                     evidence::TableVerdict &verdict)
{
    Found found;
    forEachDifferingGroup(sides, context, [&](const DifferingGroup &group) {
        count(group, !sides.oldTable.key.isEmpty(), found);
        if (found.shown.size() < std::size_t(rowsShown))
            found.shown.push_back(group);
        return true;
    });
    if (found.all() == 0)
        return; // the sums differ but no row does: what the level calls different, its rows' hashes do not
    verdict.differingRows = found.all();
    verdict.reason = sentenceOf(found);
    if (!found.shown.empty())
        showRows(sides, found, rowsShown, verdict);
}

} // namespace rehome::postgres
