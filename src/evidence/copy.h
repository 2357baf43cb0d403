// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot_state.h"

#include <algorithm>

namespace rehome::evidence {

struct CopiedTable
{
    QString table;
    qint64 rows = 0;  ///< both servers said so
    qint64 bytes = 0; ///< as they passed from one server to the other
    std::chrono::milliseconds duration{0};
    bool binary = false;
    bool kept = false; ///< it stood in the half-made copy of an earlier run and was compared
    static void fields(auto &&take)
    {
        take(field("table", &CopiedTable::table), field("rows", &CopiedTable::rows),
             field("bytes", &CopiedTable::bytes), field("duration", &CopiedTable::duration),
             field("binary", &CopiedTable::binary), field("kept", &CopiedTable::kept));
    }
};

struct CopyStage
{
    QString what;
    std::chrono::milliseconds duration{0};
    static void fields(auto &&take) { take(field("what", &CopyStage::what), field("duration", &CopyStage::duration)); }
};

/// A database that was copied straight from one server to another, from one snapshot. What arrived was counted, but
/// not compared.
struct DatabaseCopy
{
    static constexpr const char *kind = "database-copy";
    static constexpr int version = 1;
    QString source; ///< without a password, as the target
    QString target;
    std::vector<CopiedTable> tables;
    qint64 indexes = 0;     ///< built here, without those that pg_restore made
    qint64 foreignKeys = 0; ///< likewise
    qint64 sequences = 0;
    qint64 bytes = 0;    ///< of the database afterwards
    QString keptAs;      ///< the name that the database has now which stood there before; empty: there was none
    QStringList leftOut; ///< sentences
    QString tools;       ///< a sentence: which programs read and wrote the schema
    std::vector<CopyStage> stages;
    std::optional<SnapshotState> sourceState; ///< what was copied, where it was asked for
    std::chrono::milliseconds duration{0};

    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] qint64 keptTables() const;
    static void fields(auto &&take)
    {
        take(field("source", &DatabaseCopy::source), field("target", &DatabaseCopy::target),
             field("tables", &DatabaseCopy::tables), field("indexes", &DatabaseCopy::indexes),
             field("foreignKeys", &DatabaseCopy::foreignKeys), field("sequences", &DatabaseCopy::sequences),
             field("bytes", &DatabaseCopy::bytes), field("keptAs", &DatabaseCopy::keptAs),
             field("leftOut", &DatabaseCopy::leftOut), field("tools", &DatabaseCopy::tools),
             field("stages", &DatabaseCopy::stages), field("sourceState", &DatabaseCopy::sourceState),
             field("duration", &DatabaseCopy::duration));
    }
};

inline qint64 DatabaseCopy::rows() const
{
    qint64 sum = 0;
    for (const CopiedTable &table : tables)
        sum += table.rows;
    return sum;
}

inline qint64 DatabaseCopy::keptTables() const
{
    return std::count_if(tables.begin(), tables.end(), [](const CopiedTable &table) { return table.kept; });
}

} // namespace rehome::evidence
