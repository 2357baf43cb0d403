// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/facts_table_model.h"

#include "core/text.h"
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
std::optional<qint64> wholeNumber(const QString &text, const QLocale &locale)
{
    bool valid = false;
    const qint64 number = locale.toLongLong(text, &valid);
    return valid ? std::optional(number) : std::nullopt;
}

/// "14.7 MB" as bytes, as core::bytesText() writes them; "14.7 MB/s" likewise.
std::optional<double> byteSize(const QString &text, const QLocale &locale)
{
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    bool valid = false;
    const double number = locale.toDouble(text.left(space), &valid);
    if (space < 0 || !valid)
        return std::nullopt;
    const QString named = text.mid(space + 1).section(QLatin1Char('/'), 0, 0);
    double factor = 1;
    for (const char *unit : {"B", "kB", "MB", "GB", "TB"}) {
        if (named == QLatin1String(unit))
            return number * factor;
        factor *= 1000;
    }
    return std::nullopt;
}

QVariant sortValue(const report::Cell &cell, ColumnKind kind, const QLocale &locale)
{
    if (kind != ColumnKind::Number)
        return cell.text;
    if (const auto number = wholeNumber(cell.text, locale))
        return double(*number);
    if (const auto bytes = byteSize(cell.text, locale))
        return *bytes;
    bool valid = false;
    const double number = locale.toDouble(cell.text, &valid);
    if (valid)
        return number;
    return cell.share > 0 ? cell.share : -1.0; // a duration is drawn as its share; "unknown" before all numbers
}

Qt::Alignment alignmentOf(ColumnKind kind)
{
    return (kind == ColumnKind::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

FactsTableModel::FactsTableModel(report::Table table, QObject *parent)
    : QAbstractTableModel(parent), m_table(std::move(table)), m_locale(core::sentenceLocale())
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
        return sortValue(cell, kind, m_locale);
    case ExportRole:
        if (const auto number = wholeNumber(cell.text, m_locale); number && kind == ColumnKind::Number)
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
