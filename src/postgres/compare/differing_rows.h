// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/placed_groups.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace rehome::postgres {

/// All rows of a table that differ, by where they stand on each side.
struct RowPlaces
{
    std::vector<qint64> oldSide; ///< rowPlace() of each
    std::vector<qint64> newSide;
};

/// The rows of a table that are not the same on both sides, by what finds them: the value of an integer key where the
/// table has one (an index finds them), else the match hash. May be filled from several threads.
class DifferingRows final
{
public:
    /// \a rows: about so many the table has.
    DifferingRows(const TableShape &table, qint64 rows);

    void add(const DifferingGroup &group);
    void add(const PlacedGroup &group);
    void addKey(qint64 key, const RowSum &oldSum);
    /// So many groups, which are yet to be found, differ at least.
    void expect(std::size_t groups) { m_tooMany = m_tooMany || groups > m_most; }

    [[nodiscard]] bool isByKey() const { return m_byKey; }
    /// Whether so much differs that the whole table is to be copied: nothing more is kept then.
    [[nodiscard]] bool areTooMany() const { return m_tooMany; }
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    /// Sorted, each once; nothing where the whole table is to be copied.
    [[nodiscard]] std::optional<std::vector<qint64>> list() const;
    /// Nothing where they are not known of all rows, or are too many.
    [[nodiscard]] std::optional<RowPlaces> places() const;
    /// All of them on the old side; nothing where it is not known.
    [[nodiscard]] std::optional<RowSum> oldSum() const;

private:
    void addGroup(qint64 group, const RowSum *oldSum);

    bool m_byKey;
    std::size_t m_most;
    std::vector<qint64> m_groups;
    std::size_t m_placedGroups = 0;
    RowPlaces m_places;
    std::size_t m_summedGroups = 0;
    RowSum m_oldSum;
    std::mutex m_mutex;
    std::atomic<bool> m_tooMany = false;
};

} // namespace rehome::postgres
