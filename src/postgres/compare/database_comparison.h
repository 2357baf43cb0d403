// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/large_table_search.h"
#include "postgres/compare/side_reader.h"

namespace rehome::postgres {

/// A side and how it hashes.
struct Side
{
    SideReader *reader;
    HashRecipe recipe;
};

/// Reads all chunks of all tables of the sides, largest tables first, so that the last one to end is small. \a jobs
/// for each side. Progress in bytes of tables.
void readSides(const std::vector<Side> &sides, evidence::Level level, int jobs, const core::WorkContext &context);

/// A table that is not the same on both sides, with a session on each to look at it.
struct DifferingTable
{
    Snapshot::Reader oldReader;
    Snapshot::Reader newReader;
    TableSides sides;
};

/// Snapshots that other sessions have exported and keep, to be joined; where one is empty, a new one is made.
struct SnapshotsToJoin
{
    QString before;
    QString after;
};

/// Two live databases, each inside one snapshot, held against each other table by table.
class DatabaseComparison final
{
public:
    DatabaseComparison(const ServerAddress &oldSide, const ServerAddress &newSide, evidence::Level level,
                       const core::WorkContext &context, const SnapshotsToJoin &snapshots = {});

    /// Reads and compares every table. \throws Error if a side is lost
    [[nodiscard]] std::vector<evidence::TableVerdict> tables(int jobs);
    /// For a table of which both sides could be read and have the same columns; else nothing.
    [[nodiscard]] std::optional<DifferingTable> differing(const evidence::TableVerdict &verdict);

    SideReader before;
    SideReader after;

    /// Large tables that are on both sides with the same columns; tables() leaves them out then. Where many of their
    /// rows are expected to differ, it is faster to look for the rows at once than to compare sums first.
    [[nodiscard]] std::vector<LargeTable> takeLargeTables();
    /// How both sides hash.
    [[nodiscard]] const HashRecipe &recipe() const { return m_recipes.first; }

private:
    void align();

    core::WorkContext m_context;
    evidence::Level m_level;
    std::pair<HashRecipe, HashRecipe> m_recipes;
};

} // namespace rehome::postgres
