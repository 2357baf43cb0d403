// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inventory_tree.h"

#include <QAbstractItemModel>
#include <QIcon>

namespace rehome::views {

/// What a database holds, as a tree: schemas, their tables, and in a table its columns, indexes and constraints; then
/// sequences, views and the like. Keeps no item of its own for what it shows: an index says which fact it stands for,
/// so that ten thousand tables cost nothing. Filters and sorts by itself; columns stay in the table's order.
class InventoryModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, RowsColumn, SizeColumn, ColumnCount };

    /// Tables in their schemas; or all other things; or both.
    enum class Content { Tables, Others, All };

    explicit InventoryModel(const std::shared_ptr<const evidence::DatabaseInventory> &inventory,
                            Content content = Content::All, QObject *parent = nullptr);

    [[nodiscard]] const InventoryTree &tree() const { return m_tree; }
    /// See InventoryTree::setFilter(). Resets the model.
    void setFilter(const QString &text);
    [[nodiscard]] QModelIndex indexOfTable(int number) const;
    /// The number of the table that an index stands for or is part of; −1 for none.
    [[nodiscard]] int tableOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString topText(const InventoryTree::Top &top, int column) const;
    [[nodiscard]] QString tableText(const evidence::TableFact &fact, int column) const;
    /// A column, or the heading of the indexes or constraints.
    [[nodiscard]] QString inTableText(int table, int row, int column) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;

    InventoryTree m_tree;
    QIcon m_schemaIcon;
    QIcon m_tableIcon;
};

} // namespace rehome::views
