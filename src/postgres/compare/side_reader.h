// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/fingerprint.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace rehome::postgres {

/// What came of reading one table on one side.
struct Reading
{
    std::optional<evidence::TableFingerprint> fingerprint;
    QString problem; ///< why there is none
};

/// One side of a comparison, inside one snapshot: its tables, and what was read of them, chunk by chunk. A table that
/// cannot be read keeps its reason; a lost connection or a stop ends it all.
class SideReader final
{
public:
    /// An exported snapshot may be joined; without it, a new one is made.
    SideReader(const ServerAddress &address, const core::WorkContext &context, const QString &exported = {});

    /// Reads which tables there are; to be called first.
    void findTables();

    /// May be called from several threads.
    void read(std::size_t table, std::size_t chunk, const HashRecipe &recipe, evidence::Level level);
    /// To be called when all is read: what was read of a table that is not the snapshot's any more says nothing.
    void forgetRewritten();
    [[nodiscard]] Reading reading(std::size_t table) const;
    /// The fingerprints of the table's chunks.
    [[nodiscard]] const std::vector<evidence::TableFingerprint> &parts(std::size_t table) const
    {
        return m_tables[table].parts;
    }
    [[nodiscard]] const TableChunks &chunks(std::size_t table) const { return m_tables[table].chunks; }
    void setChunks(std::size_t table, const TableChunks &chunks);
    /// The table is neither read nor compared here: somebody else does it.
    void leaveOut(std::size_t table) { m_tables[table].leftOut = true; }
    [[nodiscard]] bool isLeftOut(std::size_t table) const { return m_tables[table].leftOut; }

    /// The table of this name, "schema.name"; nothing where two of them bear it.
    [[nodiscard]] std::optional<std::size_t> indexOf(const QString &table) const;

    Snapshot snapshot;
    std::vector<TableShape> shapes;

private:
    struct ReadTable
    {
        TableChunks chunks;
        std::vector<evidence::TableFingerprint> parts;
        QString problem;
        bool leftOut = false;
    };

    QHash<QString, std::size_t> m_index;
    std::vector<ReadTable> m_tables;
    mutable std::mutex m_mutex;
};

/// Why nothing is said of things that bear the same name.
[[nodiscard]] QString sharedNameProblem();

/// Gives both tables the same key, so that their rows are hashed alike: the old side's, else the new side's, where
/// its columns are on both sides; else none.
void shareKey(TableShape &oldTable, TableShape &newTable);

} // namespace rehome::postgres
