// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/differing_rows.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr std::size_t mostKeys = 2'000'000;   ///< bounds the memory; keys are written a batch at a time
constexpr std::size_t mostHashes = 200'000;   ///< each look for them reads the whole table
constexpr std::size_t mostPlaces = 2'000'000; ///< bounds the memory
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
    addGroup(m_byKey ? group.key.mid(1, group.key.size() - 2).toLongLong() : group.hash, nullptr);
}

/// From one thread at a time.
void DifferingRows::add(const PlacedGroup &group)
{
    addGroup(group.hash, &group.oldSum);
    const auto append = [](std::vector<qint64> &to, const std::vector<qint64> &from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    if (std::max(m_places.oldSide.size(), m_places.newSide.size()) > mostPlaces)
        return; // then some groups have none, and none are given
    append(m_places.oldSide, group.oldPlaces);
    append(m_places.newSide, group.newPlaces);
    ++m_placedGroups;
}

void DifferingRows::addKey(qint64 key, const RowSum &oldSum)
{
    addGroup(key, &oldSum);
}

void DifferingRows::addGroup(qint64 group, const RowSum *oldSum)
{
    const std::scoped_lock lock(m_mutex);
    if (m_groups.size() <= m_most)
        m_groups.push_back(group);
    if (m_groups.size() > m_most)
        m_tooMany = true;
    if (oldSum == nullptr)
        return;
    m_oldSum.add(*oldSum);
    ++m_summedGroups;
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

std::optional<RowPlaces> DifferingRows::places() const
{
    return m_tooMany || m_groups.empty() || m_placedGroups != m_groups.size() ? std::nullopt : std::optional(m_places);
}

std::optional<RowSum> DifferingRows::oldSum() const
{
    return m_tooMany || m_summedGroups != m_groups.size() ? std::nullopt : std::optional(m_oldSum);
}

} // namespace rehome::postgres
