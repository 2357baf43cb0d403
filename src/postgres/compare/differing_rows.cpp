// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/differing_rows.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr std::size_t mostKeys = 2'000'000; ///< bounds the memory; keys are written a batch at a time
constexpr std::size_t mostHashes = 200'000; ///< each look for them reads the whole table
constexpr qint64 rowsOfSmallTable = 1000;

} // namespace

DifferingRows::DifferingRows(const TableShape &table, qint64 rows)
    : m_byKey(!integerKeyColumn(table).isEmpty()), m_most(m_byKey ? mostKeys : mostHashes)
{
    if (rows > rowsOfSmallTable) // writing row by row costs more than writing all of them once
        m_most = std::min(m_most, std::size_t(rows / 3));
}

void DifferingRows::add(const DifferingGroup &group)
{
    // A key of one column is the text "(4711)".
    addKey(m_byKey ? group.key.mid(1, group.key.size() - 2).toLongLong() : group.hash);
}

void DifferingRows::addKey(qint64 key)
{
    const std::scoped_lock lock(m_mutex);
    if (m_groups.size() <= m_most)
        m_groups.push_back(key);
    if (m_groups.size() > m_most)
        m_tooMany = true;
}

std::optional<std::vector<qint64>> DifferingRows::list() const
{
    if (m_tooMany)
        return std::nullopt;
    std::vector<qint64> sorted = m_groups;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

} // namespace rehome::postgres
