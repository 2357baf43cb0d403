// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_model.h"

#include "core/text.h"
#include "views/table_export.h"

#include <algorithm>
#include <cstdlib>

namespace rehome::views {
namespace {

using evidence::TableVerdict;
using Line = RowCountsLine;

QVariant alignmentOf(int column)
{
    if (column == Line::ContentColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter)); // apart from the numbers before it
    return QVariant::fromValue((Line::isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

RowCountsModel::RowCountsModel(std::shared_ptr<const evidence::Verification> verification, QObject *parent)
    : QAbstractTableModel(parent), m_verification(std::move(verification))
{
    m_tables.reserve(m_verification->tables.size());
    for (const TableVerdict &table : m_verification->tables) {
        m_tables.push_back(&table);
        const qint64 difference = Line(table, m_verification->level).difference().value_or(0);
        m_largestDifference = std::max(m_largestDifference, std::abs(difference));
    }
    std::stable_sort(m_tables.begin(), m_tables.end(), [](const TableVerdict *a, const TableVerdict *b) {
        if (isLargeObjects(*a) || isLargeObjects(*b))
            return isLargeObjects(*b) && !isLargeObjects(*a);
        return QString::compare(a->table, b->table, Qt::CaseInsensitive) < 0;
    });
}

const TableVerdict &RowCountsModel::tableAt(int row) const
{
    return *m_tables.at(std::size_t(row));
}

std::shared_ptr<const TableVerdict> RowCountsModel::sharedTableAt(int row) const
{
    return {m_verification, &tableAt(row)};
}

int RowCountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

int RowCountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Line::ColumnCount;
}

QVariant RowCountsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line line = lineAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return line.text(column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return line.toolTip(column);
    case Qt::AccessibleTextRole:
        return line.accessibleText(column);
    case OutcomeRole:
        return int(outcomeOf(tableAt(index.row())));
    case SortRole:
        return column == Line::TableColumn ? QVariant(index.row()) : line.sortValue(column);
    case SearchRole:
        return QString(tableAt(index.row()).table + QLatin1Char('\n') + line.why());
    case DifferenceShareRole:
        return column == Line::DifferenceColumn ? difference(index.row()) : QVariant();
    case ExportRole:
        return line.exportValue(column);
    default:
        return {};
    }
}

QVariant RowCountsModel::difference(int row) const
{
    const qint64 difference = lineAt(row).difference().value_or(0);
    return difference == 0 ? 0.0 : double(difference) / double(m_largestDifference);
}

QVariant RowCountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Line::ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole: {
        const std::array<QString, Line::ColumnCount> titles{tr("Verdict"),  tr("Table"),      tr("Old rows"),
                                                            tr("New rows"), tr("Difference"), tr("Size"),
                                                            tr("Content"),  tr("Why")};
        return titles[std::size_t(section)];
    }
    case Qt::TextAlignmentRole:
        return alignmentOf(section);
    case Qt::ToolTipRole:
        if (section == Line::SizeColumn)
            return tr("On disk on the new side, with indexes and long values");
        return section == Line::DifferenceColumn ? QVariant(tr("New rows less old rows")) : QVariant();
    case WidestTextRole:
        return widestText(section);
    default:
        return {};
    }
}

QString RowCountsModel::widestText(int column) const
{
    if (Line::isNumber(column))
        return widestNumber(column);
    QString widest;
    if (column == Line::VerdictColumn || column == Line::ContentColumn) {
        // There are few different words, but many tables.
        std::array<bool, allOutcomes.size()> met{};
        for (const TableVerdict *table : m_tables) {
            const auto outcome = std::size_t(outcomeOf(*table));
            const QString word = met[outcome] ? QString() : Line(*table, m_verification->level).text(column);
            met[outcome] = met[outcome] || word.size() > 1; // not by the dash of a missing value
            widest = word.size() > widest.size() ? word : widest;
        }
        return widest;
    }
    const auto length = [column](const TableVerdict *table) {
        return column == Line::TableColumn ? table->table.size() : table->legitimate.size() + table->reason.size();
    };
    const auto longest =
        std::max_element(m_tables.begin(), m_tables.end(),
                         [&length](const TableVerdict *a, const TableVerdict *b) { return length(a) < length(b); });
    return longest == m_tables.end() ? QString() : Line(**longest, m_verification->level).text(column);
}

QString RowCountsModel::widestNumber(int column) const
{
    if (column == Line::SizeColumn)
        return core::bytesText(99'900'000);
    qint64 most = 0;
    qint64 least = 0;
    for (const TableVerdict *table : m_tables) {
        const qint64 number = Line(*table, m_verification->level).number(column).value_or(0);
        most = std::max(most, number);
        least = std::min(least, number);
    }
    const auto text = [column](qint64 number) {
        return column == Line::DifferenceColumn ? Line::differenceText(number) : core::countText(number);
    };
    return text(most).size() > text(least).size() ? text(most) : text(least);
}

} // namespace rehome::views
