// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_model.h"

#include "evidence/schema_kinds.h"
#include "views/row_difference_text.h"
#include "views/table_export.h"

#include <algorithm>

namespace rehome::views {
namespace {

using evidence::SchemaDifference;

QString wordOf(const SchemaDifference &difference)
{
    return standingOf(outcomeOf(difference), evidence::Level::Content).word;
}

QString textOf(const SchemaDifference &difference, int column)
{
    switch (column) {
    case SchemaModel::VerdictColumn:
        return wordOf(difference);
    case SchemaModel::KindColumn:
        return visibleText(evidence::schemaKindWord(difference.kind), 80);
    case SchemaModel::NameColumn:
        return visibleText(difference.name, 200);
    case SchemaModel::OldDefinitionColumn:
        return visibleText(difference.oldDefinition, 200);
    case SchemaModel::NewDefinitionColumn:
        return visibleText(difference.newDefinition, 200);
    default:
        return visibleText(SchemaModel::whyOf(difference), 400);
    }
}

QVariant sortValueOf(const SchemaDifference &difference, int row, int column)
{
    switch (column) {
    case SchemaModel::VerdictColumn:
        return int(outcomeOf(difference));
    case SchemaModel::NameColumn:
        return row;
    default: {
        const QString text = textOf(difference, column);
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    }
}

/// A side that has no such object has no definition.
QVariant definitionOf(const QString &definition)
{
    return definition.isEmpty() ? QVariant::fromValue(nullptr) : QVariant(definition);
}

QVariant exportValueOf(const SchemaDifference &difference, int column)
{
    switch (column) {
    case SchemaModel::VerdictColumn:
        return nameOf(outcomeOf(difference));
    case SchemaModel::KindColumn:
        return difference.kind;
    case SchemaModel::NameColumn:
        return difference.name;
    case SchemaModel::OldDefinitionColumn:
        return definitionOf(difference.oldDefinition);
    case SchemaModel::NewDefinitionColumn:
        return definitionOf(difference.newDefinition);
    default:
        return SchemaModel::whyOf(difference);
    }
}

QString searchTextOf(const SchemaDifference &difference)
{
    return QStringList{difference.name, evidence::schemaKindWord(difference.kind), SchemaModel::whyOf(difference)}.join(
        QLatin1Char('\n'));
}

} // namespace

SchemaModel::SchemaModel(std::shared_ptr<const evidence::SchemaComparison> comparison, QObject *parent)
    : QAbstractTableModel(parent), m_comparison(std::move(comparison))
{
    m_differences.reserve(m_comparison->differences.size());
    for (const SchemaDifference &difference : m_comparison->differences)
        m_differences.push_back(&difference);
    std::stable_sort(m_differences.begin(), m_differences.end(),
                     [](const SchemaDifference *a, const SchemaDifference *b) {
                         const int order = QString::compare(a->name, b->name, Qt::CaseInsensitive);
                         return order != 0 ? order < 0 : a->kind < b->kind;
                     });
}

const SchemaDifference &SchemaModel::differenceAt(int row) const
{
    return *m_differences.at(std::size_t(row));
}

QString SchemaModel::whyOf(const SchemaDifference &difference)
{
    if (difference.legitimate.isEmpty() || difference.reason.isEmpty())
        return difference.legitimate + difference.reason;
    return difference.legitimate + QLatin1Char(' ') + difference.reason;
}

int SchemaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

int SchemaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SchemaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SchemaDifference &difference = differenceAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(difference, column);
    case Qt::ToolTipRole:
        if (column == NameColumn)
            return toolTipText(difference.name);
        return column == KindColumn ? QString() : toolTipText(whyOf(difference));
    case Qt::AccessibleTextRole:
        return column == NameColumn ? tr("%1; %2").arg(textOf(difference, column), wordOf(difference))
                                    : textOf(difference, column);
    case OutcomeRole:
        return int(outcomeOf(difference));
    case KindRole:
        return difference.kind;
    case SortRole:
        return sortValueOf(difference, index.row(), column);
    case SearchRole:
        return searchTextOf(difference);
    case ExportRole:
        return exportValueOf(difference, column);
    default:
        return {};
    }
}

QVariant SchemaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == WidestTextRole)
        return widestText(section);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Verdict"),        tr("Kind"),           tr("Name"),
                                                  tr("Old definition"), tr("New definition"), tr("Why")};
    return titles[std::size_t(section)];
}

QString SchemaModel::widestText(int column) const
{
    if (column == OldDefinitionColumn || column == NewDefinitionColumn)
        return {}; // not shown
    const auto length = [column](const SchemaDifference *difference) {
        if (column == WhyColumn)
            return difference->legitimate.size() + difference->reason.size();
        return column == NameColumn ? difference->name.size() : textOf(*difference, column).size();
    };
    const auto longest = std::max_element(
        m_differences.begin(), m_differences.end(),
        [&length](const SchemaDifference *a, const SchemaDifference *b) { return length(a) < length(b); });
    return longest == m_differences.end() ? QString() : textOf(**longest, column);
}

} // namespace rehome::views
