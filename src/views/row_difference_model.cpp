// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_model.h"

#include "core/text.h"
#include "views/table_export.h"

#include <algorithm>
#include <array>

namespace rehome::views {
namespace {

using evidence::RowDifference;

constexpr qsizetype shownOfCell = 120;
constexpr qsizetype shownBeforeDifference = 12;

bool isOldSide(int row)
{
    return row % 2 == 0;
}

const QStringList &valuesOf(const RowDifference &difference, int row)
{
    return isOldSide(row) ? difference.oldValues : difference.newValues;
}

} // namespace

RowDifferenceModel::RowDifferenceModel(std::shared_ptr<const evidence::TableVerdict> table, QObject *parent)
    : QAbstractTableModel(parent), m_table(std::move(table))
{
    const QStringList *last = nullptr;
    for (const RowDifference &row : m_table->differences) {
        if (last != nullptr && *last == row.columns)
            continue; // as it is in practice: all rows have the same columns
        for (const QString &column : row.columns) {
            if (!m_columns.contains(column))
                m_columns += column;
        }
        last = &row.columns;
    }
    for (const RowDifference &row : m_table->differences)
        m_lines.push_back(lineOf(row));
}

RowDifferenceModel::Line RowDifferenceModel::lineOf(const RowDifference &row) const
{
    Line line{.row = &row};
    const bool plain = row.columns == m_columns;
    for (qsizetype column = 0; column < m_columns.size(); ++column) {
        line.places.push_back(plain ? column : row.columns.indexOf(m_columns[column]));
        line.differs.push_back(row.differingColumns.contains(m_columns[column]));
    }
    return line;
}

int RowDifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size()) * 2;
}

int RowDifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstValueColumn + int(m_columns.size());
}

RowDifferenceModel::Value RowDifferenceModel::value(int row, int column) const
{
    const Line &line = lineAt(row);
    const QStringList &values = valuesOf(*line.row, row);
    if (values.isEmpty())
        return {};
    const qsizetype place = line.places[std::size_t(column - FirstValueColumn)];
    if (place < 0 || place >= values.size() || values[place].isNull()) {
        static const QString null;
        return {.kind = CellKind::Null, .text = &null};
    }
    const QString &text = values[place];
    return {.kind = text.isEmpty() ? CellKind::Empty : CellKind::Text, .text = &text};
}

bool RowDifferenceModel::differs(int row, int column) const
{
    return column >= FirstValueColumn && lineAt(row).differs[std::size_t(column - FirstValueColumn)];
}

bool RowDifferenceModel::isOneSided(int row) const
{
    const RowDifference &difference = *lineAt(row).row;
    return difference.oldValues.isEmpty() || difference.newValues.isEmpty();
}

bool RowDifferenceModel::looksTheSame(int row, int column) const
{
    const Value oldValue = value(row - row % 2, column);
    const Value newValue = value(row - row % 2 + 1, column);
    return differs(row, column) && oldValue.kind == newValue.kind && oldValue.text != nullptr &&
           *oldValue.text == *newValue.text;
}

DifferingPart RowDifferenceModel::differingPart(int row, int column) const
{
    const std::pair place(row / 2, column);
    if (const auto known = m_parts.constFind(place); known != m_parts.constEnd())
        return *known;
    const Value oldValue = value(row - row % 2, column);
    const Value newValue = value(row - row % 2 + 1, column);
    DifferingPart part;
    if (oldValue.text != nullptr && newValue.text != nullptr)
        part = views::differingPart(*oldValue.text, *newValue.text);
    m_parts.insert(place, part);
    return part;
}

QString RowDifferenceModel::columnName(int column) const
{
    return m_columns.value(column - FirstValueColumn);
}

std::vector<int> RowDifferenceModel::differingColumns() const
{
    std::vector<int> columns;
    for (int column = FirstValueColumn; column < columnCount(); ++column) {
        const auto at = std::size_t(column - FirstValueColumn);
        if (std::any_of(m_lines.begin(), m_lines.end(), [at](const Line &line) { return line.differs[at]; }))
            columns.push_back(column);
    }
    return columns;
}

QVariant RowDifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    return index.column() < FirstValueColumn ? aboutRow(index.row(), index.column(), role)
                                             : valueData(index.row(), index.column(), role);
}

QVariant RowDifferenceModel::valueData(int row, int column, int role) const
{
    const Value found = value(row, column);
    switch (role) {
    case Qt::DisplayRole:
        return valueText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case KindRole:
        return int(found.kind);
    case DiffersRole:
        return differs(row, column);
    case OneSidedRole:
        return isOneSided(row);
    case ExportRole:
        return found.kind == CellKind::Text || found.kind == CellKind::Empty ? QVariant(*found.text)
                                                                             : QVariant::fromValue(nullptr);
    default:
        return {};
    }
}

QString RowDifferenceModel::valueText(int row, int column) const
{
    const Value found = value(row, column);
    switch (found.kind) {
    case CellKind::Null:
        return QStringLiteral("NULL");
    case CellKind::Empty:
        return tr("empty text");
    case CellKind::NoRow:
        return tr("no row");
    case CellKind::Text:
        break;
    }
    // A long value is shown from a little before its first difference on, alike on both sides.
    qsizetype start = 0;
    if (differs(row, column) && !isOneSided(row) && found.text->size() > shownBeforeDifference) {
        start = differingPart(row, column).start - shownBeforeDifference;
        start = start > shownBeforeDifference ? start : 0;
    }
    return visibleText(*found.text, shownOfCell, start);
}

QString RowDifferenceModel::accessibleText(int row, int column) const
{
    const CellKind kind = value(row, column).kind;
    const QString shown = kind == CellKind::Text ? tr("“%1”").arg(valueText(row, column)) : valueText(row, column);
    const QString name = visibleText(columnName(column));
    if (differs(row, column))
        return isOldSide(row) ? tr("%1, old: %2; differs").arg(name, shown)
                              : tr("%1, new: %2; differs").arg(name, shown);
    return isOldSide(row) ? tr("%1, old: %2").arg(name, shown) : tr("%1, new: %2").arg(name, shown);
}

QString RowDifferenceModel::toolTip(int row, int column) const
{
    if (looksTheSame(row, column))
        return tr("One side is NULL and the other an empty text. The record does not say which.");
    const Value found = value(row, column);
    return found.kind == CellKind::Text ? toolTipText(*found.text, 600) : QString();
}

QVariant RowDifferenceModel::aboutRow(int row, int column, int role) const
{
    const RowDifference &difference = *lineAt(row).row;
    const bool shown = role == Qt::DisplayRole;
    if (!shown && role != ExportRole)
        return {};
    switch (column) {
    case KeyColumn:
        return shown ? visibleText(difference.key) : difference.key;
    case DifferingColumn:
        return difference.differingColumns.join(QStringLiteral(", "));
    default:
        break;
    }
    if (valuesOf(difference, row).isEmpty())
        return isOldSide(row) ? QStringLiteral("missing on the old side") : QStringLiteral("missing on the new side");
    return isOldSide(row) ? QStringLiteral("old") : QStringLiteral("new");
}

QString RowDifferenceModel::stateText(int row) const
{
    const RowDifference &difference = *lineAt(row).row;
    if (difference.newValues.isEmpty())
        return tr("only on the old side");
    if (difference.oldValues.isEmpty())
        return tr("only on the new side");
    if (difference.differingColumns.isEmpty())
        return tr("differs");
    return tr("%n column(s) differ(s)", nullptr, int(difference.differingColumns.size()));
}

QVariant RowDifferenceModel::lineHeader(int row, int role) const
{
    const QString key = visibleText(lineAt(row).row->key);
    switch (role) {
    case Qt::DisplayRole:
        return isOldSide(row) ? tr("old") : tr("new");
    case Qt::AccessibleTextRole:
        return isOldSide(row) ? tr("%1, old; %2").arg(key, stateText(row)) : tr("%1, new; %2").arg(key, stateText(row));
    case Qt::ToolTipRole:
        return QString(toolTipText(lineAt(row).row->key) + toolTipText(stateText(row)));
    case StateRole:
        return isOldSide(row) ? key : stateText(row);
    default:
        return {};
    }
}

QVariant RowDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return lineHeader(section, role);
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(exportedName(section), 80);
    case ExportRole:
        return exportedName(section);
    case Qt::ToolTipRole:
        return toolTipText(exportedName(section));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString RowDifferenceModel::exportedName(int column) const
{
    if (column >= FirstValueColumn)
        return columnName(column);
    static const std::array<QString, FirstValueColumn> names{QStringLiteral("[row]"), QStringLiteral("[side]"),
                                                             QStringLiteral("[differing columns]")};
    QString name = names[std::size_t(column)];
    while (m_columns.contains(name))
        name = QLatin1Char('[') + name + QLatin1Char(']');
    return name;
}

} // namespace rehome::views
