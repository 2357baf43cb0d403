// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

class QStringMatcher;

namespace rehome::views {

/// What of a database's map is shown, and in which order: the part of InventoryModel that knows nothing of models.
/// Tables and tops have numbers that never change; their rows change with filter and order. Holds places in the map,
/// not copies of it.
class InventoryTree final
{
public:
    enum class Key { Name, Kind, Rows, Bytes };
    enum class Part { Columns, Indexes, Constraints };

    /// A schema with tables, or a group of names such as the views.
    struct Top
    {
        QString name;
        bool schema = false;
        std::vector<int> tables; ///< all of the schema's
        QStringList names;       ///< all of the group's
        std::vector<int> shown;  ///< of the tables or names: those that are kept, in order
        qint64 rows = 0;         ///< counted, of all tables
        qint64 bytes = 0;
    };

    explicit InventoryTree(std::shared_ptr<const evidence::DatabaseInventory> inventory);

    /// Schemas come before the groups, which stay in the order in which they are added.
    void addGroup(const QString &name, const QStringList &names);
    /// Keeps what holds the text in its name or definition, with its parents; of a table that is found by its own
    /// name, everything. An empty text keeps all.
    void setFilter(const QString &text);
    void setOrder(Key key, Qt::SortOrder order);

    [[nodiscard]] const std::vector<int> &tops() const { return m_shownTops; }
    [[nodiscard]] const Top &top(int number) const { return m_tops[std::size_t(number)]; }
    [[nodiscard]] int rowOfTop(int number) const { return m_rowOfTop[std::size_t(number)]; }
    [[nodiscard]] const evidence::TableFact &table(int number) const;
    [[nodiscard]] int topOfTable(int number) const { return m_topOfTable[std::size_t(number)]; }
    [[nodiscard]] int rowOfTable(int number) const { return m_rowOfTable[std::size_t(number)]; }
    [[nodiscard]] bool isShown(int table) const { return m_rowOfTable[std::size_t(table)] >= 0; }
    /// How many of a table's columns, indexes or constraints are kept, and the place of one in the table's own list.
    [[nodiscard]] int partCount(int table, Part part) const;
    [[nodiscard]] int partPlace(int table, Part part, int row) const;
    /// Indexes, constraints: those that the table has, in this order.
    [[nodiscard]] std::vector<Part> groupsOf(int table) const;

    [[nodiscard]] qint64 largestTable() const { return m_largest; }
    [[nodiscard]] qint64 tablesShown() const;
    [[nodiscard]] qint64 rowsWhenOpen() const;
    [[nodiscard]] std::vector<int> tablesFoundByContent() const;

private:
    using Kept = std::array<std::vector<int>, 3>; ///< what is kept of a table's parts: places in its lists

    void filterTables(Top &top, const QStringMatcher &matcher);
    void applyOrder();
    [[nodiscard]] bool tableBefore(int a, int b) const;
    [[nodiscard]] bool topBefore(int a, int b) const;

    std::shared_ptr<const evidence::DatabaseInventory> m_inventory;
    std::vector<Top> m_tops;
    std::vector<int> m_shownTops;
    std::vector<int> m_rowOfTop;
    std::vector<int> m_topOfTable;
    std::vector<int> m_rowOfTable;              ///< −1 for those that are not kept
    std::unordered_map<int, Kept> m_partlyKept; ///< tables that are kept because of something in them
    qint64 m_largest = 1;
    QString m_filter;
    Key m_key = Key::Bytes;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace rehome::views
