// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plain_table.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::cli {
namespace {

constexpr qsizetype widestColumn = 40;
constexpr qsizetype widestLastColumn = 60;
constexpr std::size_t mostRows = 40;
const QString indent = QStringLiteral("  ");

QString cellText(const report::Row &row, std::size_t column)
{
    if (column >= row.cells.size())
        return {};
    QString text = row.cells[column].text;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const qsizetype widest = column + 1 == row.cells.size() ? widestLastColumn : widestColumn;
    return text.size() <= widest ? text : text.left(widest - 1) + QChar(0x2026);
}

/// 0 for a column without a text.
qsizetype widthOf(const report::Table &table, std::size_t column, std::size_t rows)
{
    qsizetype width = 0;
    for (std::size_t row = 0; row < rows; ++row)
        width = std::max(width, cellText(table.rows[row], column).size());
    return width == 0 ? 0 : std::max(width, table.columns[column].title.size());
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    return line;
}

QStringList factLines(const report::Table &table)
{
    QStringList lines;
    qsizetype width = 0;
    for (const report::Row &row : table.rows)
        width = std::max(width, row.cells.front().text.size());
    for (const report::Row &row : table.rows)
        lines += indent + row.cells.front().text.leftJustified(width) + indent + row.cells.back().text;
    return lines;
}

QStringList columnLines(const report::Table &table)
{
    const std::size_t rows = std::min(table.rows.size(), mostRows);
    std::vector<qsizetype> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        widths.push_back(widthOf(table, column, rows));
    const auto line = [&](const auto &textOf) {
        QString result;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            if (widths[column] == 0)
                continue;
            const bool number = table.columns[column].kind == report::ColumnKind::Number;
            const QString text = textOf(column);
            result += indent + (number ? text.rightJustified(widths[column]) : text.leftJustified(widths[column]));
        }
        return trimmedEnd(result);
    };
    QStringList lines{line([&](std::size_t column) { return table.columns[column].title; })};
    for (std::size_t row = 0; row < rows; ++row)
        lines += line([&](std::size_t column) { return cellText(table.rows[row], column); });
    if (rows < table.rows.size())
        lines += indent + EngineText::tr("… and %n more; --json tells all.", nullptr, int(table.rows.size() - rows));
    return lines;
}

} // namespace

QStringList plainTable(const report::Table &table)
{
    return QStringList(table.title.toUpper()) + (table.facts ? factLines(table) : columnLines(table));
}

} // namespace rehome::cli
