// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/sync/delta_rows.h"

namespace rehome::postgres {

/// Brings differing rows into tables whose foreign keys and unique values are watched over all the while: through
/// temporary tables, parents first, and removed children first. Triggers of the user's sleep. Lives on the thread of
/// the pump, in the transaction that is open on its target.
class DeltaMerge final
{
public:
    DeltaMerge(CopyPump &pump, const Session &source);

    /// \a deltas: parents first. \throws Error where no order of the statements does
    [[nodiscard]] std::vector<evidence::SyncedTable> write(const std::vector<TableDelta> &deltas,
                                                           const std::function<void(qint64)> &onBytes);

private:
    void stage(const TableDelta &delta, const QString &stage);
    void markKnown(const TableDelta &delta, const QString &stage);
    void insert(const TableDelta &delta, const QString &stage);
    qint64 update(const TableDelta &delta, const QString &stage);
    qint64 remove(const TableDelta &delta, const QString &stage);
    void replaceKnown(const TableDelta &delta, const QString &stage, evidence::SyncedTable &synced);
    void mergeAll(const std::vector<TableDelta> &deltas, std::vector<evidence::SyncedTable> &synced);

    CopyPump &m_pump;
    const Session &m_source; ///< gives names their quotes
};

} // namespace rehome::postgres
