// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/differing_groups.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace rehome::postgres {

/// The rows of a table that are not the same on both sides, by what finds them: the value of an integer key where the
/// table has one (an index finds them), else the match hash. May be filled from several threads.
class DifferingRows final
{
public:
    /// \a rows: about so many the table has.
    DifferingRows(const TableShape &table, qint64 rows);

    void add(const DifferingGroup &group);
    void addKey(qint64 key);

    [[nodiscard]] bool isByKey() const { return m_byKey; }
    /// Whether so much differs that the whole table is to be copied: nothing more is kept then.
    [[nodiscard]] bool areTooMany() const { return m_tooMany; }
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    /// Sorted, each once; nothing where the whole table is to be copied.
    [[nodiscard]] std::optional<std::vector<qint64>> list() const;

private:
    bool m_byKey;
    std::size_t m_most;
    std::vector<qint64> m_groups;
    std::mutex m_mutex;
    std::atomic<bool> m_tooMany = false;
};

} // namespace rehome::postgres
