// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/differing_groups.h"

namespace rehome::postgres {

/// The rows of a statement, a piece at a time, however many they are. Each row begins with a number. Lives on the
/// thread of its session, in a transaction.
class Cursor final
{
public:
    Cursor(Session &session, const QString &statement);
    ~Cursor();
    Cursor(const Cursor &) = delete;
    Cursor &operator=(const Cursor &) = delete;

    /// The row that comes next; nullptr at the end.
    [[nodiscard]] const Row *row() const { return m_at < m_rows.size() ? &m_rows[m_at] : nullptr; }
    /// The first value of the row that comes next.
    [[nodiscard]] qint64 number() const { return m_rows[m_at][0].toLongLong(); }
    void next();

private:
    void readOn();

    Session &m_session;
    Rows m_rows;
    std::size_t m_at = 0;
};

/// Both sides' rows, in the order of their numbers. The cursors are opened at once: the servers' work is done before
/// the first row comes.
struct SideCursors
{
    std::unique_ptr<Cursor> before;
    std::unique_ptr<Cursor> after;

    using Statement = std::function<QString(const Session &, const TableShape &, const TableChunks &)>;
    SideCursors(const TableSides &sides, const Statement &statement);

    [[nodiscard]] bool areAtEnd() const { return before->row() == nullptr && after->row() == nullptr; }
    /// The least number that comes next on either side, unless both are at their ends.
    [[nodiscard]] qint64 nextNumber() const;
};

} // namespace rehome::postgres
