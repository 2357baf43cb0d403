// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_model.h"

#include "core/text.h"
#include "views/cell_roles.h"
#include "views/icons.h"
#include "views/inventory_address.h"
#include "views/inventory_texts.h"
#include "views/row_difference_text.h"
#include "views/table_export.h"

namespace rehome::views {
namespace {

using evidence::TableFact;
using Part = InventoryTree::Part;
using Parent = InventoryAddress::Parent;

constexpr qsizetype mostShown = 500; ///< characters of one cell

Part partOf(Parent parent)
{
    return parent == Parent::Indexes ? Part::Indexes : Part::Constraints;
}

InventoryTree::Key keyOf(int column)
{
    switch (column) {
    case InventoryModel::TypeColumn:
        return InventoryTree::Key::Kind;
    case InventoryModel::RowsColumn:
        return InventoryTree::Key::Rows;
    case InventoryModel::SizeColumn:
        return InventoryTree::Key::Bytes;
    default:
        return InventoryTree::Key::Name;
    }
}

} // namespace

InventoryModel::InventoryModel(const std::shared_ptr<const evidence::DatabaseInventory> &inventory, Content content,
                               QObject *parent)
    : QAbstractItemModel(parent),
      m_tree(content == Content::Others ? std::make_shared<evidence::DatabaseInventory>() : inventory),
      m_schemaIcon(icon(QStringLiteral("database"))), m_tableIcon(icon(QStringLiteral("table")))
{
    if (content == Content::Tables)
        return;
    const evidence::SchemaMap &map = inventory->schema;
    m_tree.addGroup(tr("Sequences"), map.sequences);
    m_tree.addGroup(tr("Views"), map.views);
    m_tree.addGroup(tr("Functions"), map.functions);
    m_tree.addGroup(tr("Triggers"), map.triggers);
    m_tree.addGroup(tr("Extensions"), map.extensions);
    m_tree.addGroup(tr("Collations"), map.collations);
    m_tree.addGroup(tr("Roles"), map.roles);
}

void InventoryModel::setFilter(const QString &text)
{
    beginResetModel();
    m_tree.setFilter(text);
    endResetModel();
}

QModelIndex InventoryModel::indexOfTable(int number) const
{
    return createIndex(m_tree.rowOfTable(number), 0, InventoryAddress::id(Parent::Top, m_tree.topOfTable(number)));
}

int InventoryModel::tableOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const InventoryAddress at = InventoryAddress::of(index);
    if (at.parent == Parent::Root || (at.parent == Parent::Top && !m_tree.top(at.number).schema))
        return -1;
    return at.parent == Parent::Top ? m_tree.top(at.number).shown[std::size_t(index.row())] : at.number;
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> numbers; // of the schemas and tables that these stand for
    for (const QModelIndex &index : before) {
        const InventoryAddress at = InventoryAddress::of(index);
        numbers.push_back(at.parent == Parent::Root  ? m_tree.tops()[std::size_t(index.row())]
                          : at.parent == Parent::Top ? m_tree.top(at.number).shown[std::size_t(index.row())]
                                                     : -1);
    }
    m_tree.setOrder(keyOf(column), order);
    QModelIndexList after = before;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const InventoryAddress at = InventoryAddress::of(before[i]);
        const int number = numbers[std::size_t(i)];
        if (at.parent == Parent::Root)
            after[i] = createIndex(m_tree.rowOfTop(number), before[i].column(), before[i].internalId());
        else if (at.parent == Parent::Top && m_tree.top(at.number).schema)
            after[i] = createIndex(m_tree.rowOfTable(number), before[i].column(), before[i].internalId());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QModelIndex InventoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, InventoryAddress::id(Parent::Root, 0));
    const InventoryAddress at = InventoryAddress::of(parent);
    if (at.parent == Parent::Root)
        return createIndex(row, column, InventoryAddress::id(Parent::Top, m_tree.tops()[std::size_t(parent.row())]));
    if (at.parent == Parent::Top)
        return createIndex(row, column,
                           InventoryAddress::id(Parent::Table, m_tree.top(at.number).shown[std::size_t(parent.row())]));
    const int heading = parent.row() - m_tree.partCount(at.number, Part::Columns);
    const bool indexes = m_tree.groupsOf(at.number)[std::size_t(heading)] == Part::Indexes;
    return createIndex(row, column, InventoryAddress::id(indexes ? Parent::Indexes : Parent::Constraints, at.number));
}

QModelIndex InventoryModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const InventoryAddress at = InventoryAddress::of(child);
    switch (at.parent) {
    case Parent::Root:
        return {};
    case Parent::Top:
        return createIndex(m_tree.rowOfTop(at.number), 0, InventoryAddress::id(Parent::Root, 0));
    case Parent::Table:
        return indexOfTable(at.number);
    case Parent::Indexes:
    case Parent::Constraints:
        break;
    }
    const bool second = at.parent == Parent::Constraints && m_tree.partCount(at.number, Part::Indexes) > 0;
    return createIndex(m_tree.partCount(at.number, Part::Columns) + (second ? 1 : 0), 0,
                       InventoryAddress::id(Parent::Table, at.number));
}

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_tree.tops().size());
    if (parent.column() != 0)
        return 0;
    const InventoryAddress at = InventoryAddress::of(parent);
    switch (at.parent) {
    case Parent::Root:
        return int(m_tree.top(m_tree.tops()[std::size_t(parent.row())]).shown.size());
    case Parent::Top: {
        const InventoryTree::Top &top = m_tree.top(at.number);
        if (!top.schema)
            return 0;
        const int table = top.shown[std::size_t(parent.row())];
        return m_tree.partCount(table, Part::Columns) + (m_tree.partCount(table, Part::Indexes) > 0 ? 1 : 0) +
               (m_tree.partCount(table, Part::Constraints) > 0 ? 1 : 0);
    }
    case Parent::Table: {
        const int heading = parent.row() - m_tree.partCount(at.number, Part::Columns);
        return heading < 0 ? 0 : m_tree.partCount(at.number, m_tree.groupsOf(at.number)[std::size_t(heading)]);
    }
    case Parent::Indexes:
    case Parent::Constraints:
        break;
    }
    return 0;
}

int InventoryModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString InventoryModel::topText(const InventoryTree::Top &top, int column) const
{
    const auto count = qint64(top.schema ? top.tables.size() : std::size_t(top.names.size()));
    switch (column) {
    case NameColumn:
        return tr("%1 (%2)", "“Views (12)”: a heading and how many there are").arg(top.name, core::countText(count));
    case TypeColumn:
        return top.schema ? tr("schema") : QString();
    case RowsColumn:
        return top.schema ? core::countText(top.rows) : QString();
    default:
        return top.schema ? core::bytesText(top.bytes) : QString();
    }
}

QString InventoryModel::tableText(const TableFact &fact, int column) const
{
    switch (column) {
    case NameColumn:
        return fact.name;
    case TypeColumn:
        return fact.kind;
    case RowsColumn:
        return fact.rows < 0 ? tr("not counted") : core::countText(fact.rows);
    default:
        return core::bytesText(fact.bytes);
    }
}

QString InventoryModel::inTableText(int number, int row, int column) const
{
    const TableFact &fact = m_tree.table(number);
    const int heading = row - m_tree.partCount(number, Part::Columns);
    if (heading >= 0) {
        const bool indexes = m_tree.groupsOf(number)[std::size_t(heading)] == Part::Indexes;
        const qsizetype count = indexes ? fact.indexes.size() : fact.constraints.size();
        return column != NameColumn ? QString()
               : indexes            ? tr("Indexes (%1)").arg(count)
                                    : tr("Constraints (%1)").arg(count);
    }
    const auto &one = fact.columns[std::size_t(m_tree.partPlace(number, Part::Columns, row))];
    if (column == NameColumn)
        return one.name;
    return column == TypeColumn ? columnDefinition(one, fact.primaryKey) : QString();
}

QString InventoryModel::text(const QModelIndex &index) const
{
    const InventoryAddress at = InventoryAddress::of(index);
    const auto row = std::size_t(index.row());
    switch (at.parent) {
    case Parent::Root:
        return topText(m_tree.top(m_tree.tops()[row]), index.column());
    case Parent::Top: {
        const InventoryTree::Top &top = m_tree.top(at.number);
        if (top.schema)
            return tableText(m_tree.table(top.shown[row]), index.column());
        return index.column() == NameColumn ? top.names[top.shown[row]] : QString();
    }
    case Parent::Table:
        return inTableText(at.number, index.row(), index.column());
    case Parent::Indexes:
    case Parent::Constraints:
        break;
    }
    const TableFact &fact = m_tree.table(at.number);
    const int place = m_tree.partPlace(at.number, partOf(at.parent), index.row());
    const NamedDefinition part =
        at.parent == Parent::Indexes ? namedIndex(fact.indexes[place]) : namedConstraint(fact.constraints[place]);
    return index.column() == NameColumn ? part.name : index.column() == TypeColumn ? part.definition : QString();
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool top = InventoryAddress::of(index).parent == Parent::Root;
    const bool table = InventoryAddress::of(index).parent == Parent::Top && tableOf(index) >= 0;
    switch (role) {
    case Qt::DisplayRole:
        return listText(text(index), mostShown);
    case Qt::ToolTipRole:
        return toolTipText(text(index));
    case ExportRole:
        return text(index);
    case Qt::TextAlignmentRole:
        return int((index.column() >= RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() != NameColumn)
            return {};
        if (top && m_tree.top(m_tree.tops()[std::size_t(index.row())]).schema)
            return m_schemaIcon;
        return table ? QVariant(m_tableIcon) : QVariant();
    case ShareRole:
        if (table && index.column() == SizeColumn)
            return double(m_tree.table(tableOf(index)).bytes) / double(m_tree.largestTable());
        return {};
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case TypeColumn:
        return tr("Type");
    case RowsColumn:
        return tr("Rows");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace rehome::views
