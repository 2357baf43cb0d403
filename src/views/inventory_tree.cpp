// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_tree.h"

#include <QStringMatcher>

#include <algorithm>
#include <map>
#include <numeric>

namespace rehome::views {
namespace {

using evidence::TableFact;

std::vector<int> upTo(std::size_t count)
{
    std::vector<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

std::vector<int> matching(const QStringList &texts, const QStringMatcher &matcher)
{
    std::vector<int> found;
    for (int i = 0; i < int(texts.size()); ++i) {
        if (matcher.indexIn(texts[i]) >= 0)
            found.push_back(i);
    }
    return found;
}

} // namespace

InventoryTree::InventoryTree(std::shared_ptr<const evidence::DatabaseInventory> inventory)
    : m_inventory(std::move(inventory))
{
    const std::vector<TableFact> &tables = m_inventory->schema.tables;
    std::map<QString, Top> schemas;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        Top &top = schemas[tables[i].schema];
        top.name = tables[i].schema;
        top.schema = true;
        top.tables.push_back(int(i));
        top.rows += std::max<qint64>(0, tables[i].rows);
        top.bytes += tables[i].bytes;
        m_largest = std::max(m_largest, tables[i].bytes);
    }
    m_topOfTable.resize(tables.size());
    m_rowOfTable.resize(tables.size());
    for (auto &[name, top] : schemas) {
        for (const int number : top.tables)
            m_topOfTable[std::size_t(number)] = int(m_tops.size());
        m_tops.push_back(std::move(top));
    }
    m_rowOfTop.resize(m_tops.size());
    setFilter({});
}

void InventoryTree::addGroup(const QString &name, const QStringList &names)
{
    if (names.isEmpty())
        return;
    m_tops.push_back({.name = name, .names = names});
    m_rowOfTop.resize(m_tops.size());
    setFilter(m_filter);
}

void InventoryTree::setFilter(const QString &text)
{
    m_filter = text;
    m_partlyKept.clear();
    m_shownTops.clear();
    const QStringMatcher matcher(text, Qt::CaseInsensitive);
    for (std::size_t i = 0; i < m_tops.size(); ++i) {
        Top &top = m_tops[i];
        if (text.isEmpty())
            top.shown = top.schema ? top.tables : upTo(std::size_t(top.names.size()));
        else if (top.schema)
            filterTables(top, matcher);
        else
            top.shown = matching(top.names, matcher);
        if (!top.shown.empty())
            m_shownTops.push_back(int(i));
    }
    applyOrder();
}

void InventoryTree::filterTables(Top &top, const QStringMatcher &matcher)
{
    top.shown.clear();
    for (const int number : top.tables) {
        const TableFact &fact = table(number);
        if (matcher.indexIn(fact.schema + QLatin1Char('.') + fact.name) >= 0) {
            top.shown.push_back(number);
            continue;
        }
        Kept kept{{{}, matching(fact.indexes, matcher), matching(fact.constraints, matcher)}};
        for (std::size_t i = 0; i < fact.columns.size(); ++i) {
            if (matcher.indexIn(fact.columns[i].name) >= 0 || matcher.indexIn(fact.columns[i].type) >= 0)
                kept[0].push_back(int(i));
        }
        if (kept[0].empty() && kept[1].empty() && kept[2].empty())
            continue;
        top.shown.push_back(number);
        m_partlyKept.emplace(number, std::move(kept));
    }
}

void InventoryTree::setOrder(Key key, Qt::SortOrder order)
{
    m_key = key;
    m_order = order;
    applyOrder();
}

bool InventoryTree::tableBefore(int a, int b) const
{
    const TableFact &left = table(a);
    const TableFact &right = table(b);
    const auto ordered = [this](const auto &one, const auto &other) {
        return m_order == Qt::AscendingOrder ? one < other : other < one;
    };
    if (m_key == Key::Bytes && left.bytes != right.bytes)
        return ordered(left.bytes, right.bytes);
    if (m_key == Key::Rows && left.rows != right.rows)
        return ordered(left.rows, right.rows);
    if (m_key == Key::Kind && left.kind != right.kind)
        return ordered(left.kind, right.kind);
    const int names = QString::compare(left.name, right.name, Qt::CaseInsensitive);
    return m_key == Key::Name ? ordered(names, 0) : names < 0;
}

bool InventoryTree::topBefore(int a, int b) const
{
    const Top &left = top(a);
    const Top &right = top(b);
    const auto ordered = [this](qint64 one, qint64 other) {
        return m_order == Qt::AscendingOrder ? one < other : other < one;
    };
    if (!left.schema || !right.schema)
        return a < b;
    if (m_key == Key::Bytes && left.bytes != right.bytes)
        return ordered(left.bytes, right.bytes);
    if (m_key == Key::Rows && left.rows != right.rows)
        return ordered(left.rows, right.rows);
    return m_key == Key::Name ? ordered(a, b) : a < b; // they are numbered by name
}

void InventoryTree::applyOrder()
{
    std::fill(m_rowOfTable.begin(), m_rowOfTable.end(), -1);
    std::sort(m_shownTops.begin(), m_shownTops.end(), [this](int a, int b) { return topBefore(a, b); });
    for (std::size_t row = 0; row < m_shownTops.size(); ++row) {
        Top &shown = m_tops[std::size_t(m_shownTops[row])];
        m_rowOfTop[std::size_t(m_shownTops[row])] = int(row);
        if (!shown.schema)
            continue;
        std::stable_sort(shown.shown.begin(), shown.shown.end(), [this](int a, int b) { return tableBefore(a, b); });
        for (std::size_t i = 0; i < shown.shown.size(); ++i)
            m_rowOfTable[std::size_t(shown.shown[i])] = int(i);
    }
}

const TableFact &InventoryTree::table(int number) const
{
    return m_inventory->schema.tables[std::size_t(number)];
}

int InventoryTree::partCount(int number, Part part) const
{
    if (const auto kept = m_partlyKept.find(number); kept != m_partlyKept.end())
        return int(kept->second[std::size_t(part)].size());
    const TableFact &fact = table(number);
    if (part == Part::Columns)
        return int(fact.columns.size());
    return int(part == Part::Indexes ? fact.indexes.size() : fact.constraints.size());
}

int InventoryTree::partPlace(int number, Part part, int row) const
{
    const auto kept = m_partlyKept.find(number);
    return kept == m_partlyKept.end() ? row : kept->second[std::size_t(part)][std::size_t(row)];
}

std::vector<InventoryTree::Part> InventoryTree::groupsOf(int number) const
{
    std::vector<Part> groups;
    for (const Part part : {Part::Indexes, Part::Constraints}) {
        if (partCount(number, part) > 0)
            groups.push_back(part);
    }
    return groups;
}

qint64 InventoryTree::tablesShown() const
{
    qint64 count = 0;
    for (const int number : m_shownTops)
        count += top(number).schema ? qint64(top(number).shown.size()) : 0;
    return count;
}

qint64 InventoryTree::rowsWhenOpen() const
{
    qint64 count = 0;
    for (const int number : m_shownTops) {
        count += 1 + qint64(top(number).shown.size());
        if (!top(number).schema)
            continue;
        for (const int shown : top(number).shown) {
            count += partCount(shown, Part::Columns) + qint64(groupsOf(shown).size());
            count += partCount(shown, Part::Indexes) + partCount(shown, Part::Constraints);
        }
    }
    return count;
}

std::vector<int> InventoryTree::tablesFoundByContent() const
{
    std::vector<int> found;
    for (const auto &[number, kept] : m_partlyKept)
        found.push_back(number);
    return found;
}

} // namespace rehome::views
