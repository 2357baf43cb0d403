// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_pump.h"
#include "postgres/sync/delta_rows.h"

namespace rehome::postgres {

/// Puts triggers, foreign keys and event triggers of the transaction that is open on the pump's target to sleep, where
/// its user may. \return whether they sleep
bool putToSleep(CopyPump &pump);

/// Writes the differing rows of tables into the transaction that is open on the pump's target. Where the user may,
/// triggers and foreign keys sleep meanwhile (session_replication_role): the rows are exchanged as they are. Else they
/// are brought in through a temporary table, parents first, and removed children first; triggers of the user's sleep,
/// constraints that can be deferred are. Rows whose places are known are not looked for again, unless something else
/// may have moved them. Lives on the thread of the pump.
class DeltaWriter final
{
public:
    /// \a source gives names their quotes, and the other side's sums.
    DeltaWriter(CopyPump &pump, Session &source);

    /// Whether triggers and foreign keys sleep.
    [[nodiscard]] bool isSleeping() const { return m_sleeping; }

    /// \a onBytes is told of every piece that passes. \throws Error; Damaged if a table is not as on the source
    /// afterwards, or if rows of other tables were touched, too
    [[nodiscard]] std::vector<evidence::SyncedTable> write(const std::vector<TableDelta> &deltas,
                                                           const std::function<void(qint64)> &onBytes);

private:
    [[nodiscard]] bool isPlaced(const TableDelta &delta) const;
    evidence::SyncedTable exchange(const TableDelta &delta, const std::function<void(qint64)> &onBytes);
    evidence::SyncedTable exchangePlaced(const TableDelta &delta, std::size_t table,
                                         const std::function<void(qint64)> &onBytes);
    void check(const TableDelta &delta, std::size_t table);
    void checkOthers(const std::vector<TableDelta> &deltas);

    CopyPump &m_pump;
    Session &m_source;
    bool m_sleeping = false; ///< triggers and foreign keys
    bool m_isAlone = false;  ///< nothing on the target writes beside this: no trigger or rule that never sleeps
};

} // namespace rehome::postgres
