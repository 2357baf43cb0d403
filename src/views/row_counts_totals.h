// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

#include <QCoreApplication>

#include <optional>

namespace rehome::views {

/// The sums of some tables' counts. A table whose rows were not counted on a side is told, not taken for empty. Large
/// objects are no table and have no rows: they are told apart, only their size is added.
class RowCountsTotals final
{
    Q_DECLARE_TR_FUNCTIONS(RowCountsTotals)

public:
    void add(const evidence::TableVerdict &table);

    /// "32 tables: 20,014 old rows, 20,013 new rows, difference −1, 14.7 MB"; with \a all tables more than were added,
    /// that only so many of all are shown.
    [[nodiscard]] QString text(qint64 all) const;
    /// What the sums leave out, in sentences; empty where they leave out nothing.
    [[nodiscard]] QString gaps() const;

private:
    [[nodiscard]] QString tablesText(qint64 all) const;

    std::optional<evidence::TableVerdict> m_largeObjects;
    qint64 m_tables = 0;
    qint64 m_oldRows = 0;
    qint64 m_newRows = 0;
    qint64 m_difference = 0; ///< of the tables that were counted on both sides
    qint64 m_bytes = 0;
    int m_withoutOldRows = 0;
    int m_withoutNewRows = 0;
    int m_withoutDifference = 0;
};

} // namespace rehome::views
