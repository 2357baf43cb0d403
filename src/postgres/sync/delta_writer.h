// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/sync.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/copy/copy_pump.h"

#include <optional>

namespace rehome::postgres {

/// What is to be changed in one table.
struct TableDelta
{
    TableShape table;
    HashRecipe recipe;
    TableToCopy columns;                       ///< how its rows are copied
    std::optional<std::vector<qint64>> groups; ///< by which the rows that differ are found; nothing: all rows
    QString groupExpression;                   ///< what they are of a row "t": its key, or its match hash
    QStringList triggers;                      ///< statements that enable its triggers again as they were
    QStringList parents;                       ///< tables that its foreign keys refer to at once, "schema.name"
};

/// Writes the differing rows of tables into the transaction that is open on the pump's target. Where the user may,
/// triggers and foreign keys sleep meanwhile (session_replication_role): the rows are exchanged as they are. Else they
/// are brought in through a temporary table, parents first, and removed children first; triggers of the user's sleep,
/// constraints that can be deferred are. Lives on the thread of the pump.
class DeltaWriter final
{
public:
    /// \a source gives names their quotes, and the other side's sums.
    DeltaWriter(CopyPump &pump, Session &source);

    /// Whether triggers and foreign keys sleep.
    [[nodiscard]] bool isSleeping() const { return m_sleeping; }

    /// \a onBytes is told of every piece that passes. \throws Error; Damaged if the table is not as on the source
    /// afterwards
    [[nodiscard]] std::vector<evidence::SyncedTable> write(const std::vector<TableDelta> &deltas,
                                                           const std::function<void(qint64)> &onBytes);

private:
    /// What follows FROM: the rows that differ, as "t"; where they are many, in several parts.
    [[nodiscard]] QStringList rowsOfAll(const TableDelta &delta) const;
    qint64 pump(const TableDelta &delta, const QString &into, const std::function<void(qint64)> &onBytes);
    qint64 removeRows(const TableDelta &delta, const QString &condition);
    evidence::SyncedTable exchange(const TableDelta &delta, const std::function<void(qint64)> &onBytes);
    void stage(const TableDelta &delta, const QString &stage);
    void markKnown(const TableDelta &delta, const QString &stage);
    void insert(const TableDelta &delta, const QString &stage);
    qint64 update(const TableDelta &delta, const QString &stage);
    qint64 remove(const TableDelta &delta, const QString &stage);
    void replaceKnown(const TableDelta &delta, const QString &stage, evidence::SyncedTable &synced);
    void mergeAll(const std::vector<TableDelta> &deltas, std::vector<evidence::SyncedTable> &synced);
    void check(const TableDelta &delta);
    [[nodiscard]] std::vector<evidence::SyncedTable> writeAwake(const std::vector<TableDelta> &deltas,
                                                                const std::function<void(qint64)> &onBytes);

    CopyPump &m_pump;
    Session &m_source;
    bool m_sleeping = false; ///< triggers and foreign keys
};

/// The deltas so that tables come after those that they refer to, as far as that is possible.
[[nodiscard]] std::vector<TableDelta> parentsFirst(std::vector<TableDelta> deltas);

} // namespace rehome::postgres
