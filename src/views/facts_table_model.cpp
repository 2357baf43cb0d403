// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_table_model.h"

#include "views/cell_roles.h"
#include "views/fixed_font.h"
#include "views/mark_look.h"
#include "views/row_difference_text.h"
#include "views/table_export.h"

#include <optional>

namespace rehome::views {
namespace {

using report::ColumnKind;
using report::Mark;

constexpr qsizetype mostShown = 5000; ///< characters of one cell

/// "20,014" as the number it is; texts that are no whole number give nothing.
std::optional<qint64> wholeNumber(const QString &text)
{
    QString digits = text;
    digits.remove(QLatin1Char(','));
    bool valid = false;
    const qint64 number = digits.toLongLong(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

/// "14.7 MB" as bytes, as core::bytesText() writes them.
std::optional<double> byteSize(const QString &text)
{
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    bool valid = false;
    const double number = text.left(space).toDouble(&valid);
    if (space < 0 || !valid)
        return std::nullopt;
    double factor = 1;
    for (const char *unit : {"B", "kB", "MB", "GB", "TB"}) {
        if (text.mid(space + 1) == QLatin1String(unit))
            return number * factor;
        factor *= 1000;
    }
    return std::nullopt;
}

QVariant sortValue(const QString &text, ColumnKind kind)
{
    if (kind != ColumnKind::Number)
        return text;
    if (const auto number = wholeNumber(text))
        return double(*number);
    if (const auto bytes = byteSize(text))
        return *bytes;
    QString decimal = text;
    bool valid = false;
    const double number = decimal.remove(QLatin1Char(',')).toDouble(&valid);
    return valid ? number : -1.0; // "unknown" before all numbers
}

Qt::Alignment alignmentOf(ColumnKind kind)
{
    return (kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

FactsTableModel::FactsTableModel(report::Table table, QObject *parent)
    : QAbstractTableModel(parent), m_table(std::move(table))
{}

QString FactsTableModel::widestShared(int column) const
{
    QString widest;
    bool any = false;
    for (const report::Row &row : m_table.rows) {
        if (std::size_t(column) >= row.cells.size())
            continue;
        const report::Cell &cell = row.cells[std::size_t(column)];
        any = any || cell.share > 0;
        if (cell.text.size() > widest.size())
            widest = cell.text;
    }
    return any ? widest : QString();
}

int FactsTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int FactsTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant FactsTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::vector<report::Cell> &cells = m_table.rows[std::size_t(index.row())].cells;
    if (std::size_t(index.column()) >= cells.size())
        return {};
    const report::Cell &cell = cells[std::size_t(index.column())];
    const ColumnKind kind = m_table.columns[std::size_t(index.column())].kind;
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(cell.text, mostShown);
    case Qt::ToolTipRole:
        return toolTipText(cell.text);
    case Qt::DecorationRole:
        return cell.mark == Mark::None ? QVariant() : QVariant(markIcon(cell.mark));
    case Qt::TextAlignmentRole:
        return int(alignmentOf(kind));
    case Qt::FontRole:
        return kind == ColumnKind::Code ? QVariant(fixedFont()) : QVariant();
    case ShareRole:
        return cell.share;
    case MarkRole:
        return int(cell.mark);
    case SortRole:
        return sortValue(cell.text, kind);
    case ExportRole:
        if (const auto number = wholeNumber(cell.text); number && kind == ColumnKind::Number)
            return *number;
        return cell.text;
    default:
        return {};
    }
}

QVariant FactsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const report::Column &column = m_table.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int(alignmentOf(column.kind));
    return {};
}

} // namespace rehome::views
