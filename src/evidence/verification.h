// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"

namespace rehome::evidence {

/// How deeply tables are compared: their row counts; the hash of every row, each type in the way that costs least and
/// tells its values apart; the hash of every row's text.
enum class Level { Counts, Content, Strict };

inline EnumNames<Level> enumNames(Level)
{
    return {{Level::Content, "content"}, {Level::Counts, "counts"}, {Level::Strict, "strict"}};
}

/// The rows of one table under one snapshot: how many, and the sum of the hashes of all rows.
struct TableFingerprint
{
    QString table; ///< "schema.name", unquoted
    qint64 rows = 0;
    QString hash;     ///< the decimal sum of 64-bit row hashes; empty at level counts
    QString recipe;   ///< how the hash was made; hashes compare only where the recipes are equal
    qint64 bytes = 0; ///< of the table on disk, with indexes and TOAST
    QStringList key;  ///< the columns that were the seed of each row's hash
    static void fields(auto &&take)
    {
        take(field("table", &TableFingerprint::table), field("rows", &TableFingerprint::rows),
             field("hash", &TableFingerprint::hash), field("recipe", &TableFingerprint::recipe),
             field("bytes", &TableFingerprint::bytes), field("key", &TableFingerprint::key));
    }
};

/// Under this name a database's large objects stand among its tables: rows is their number. It has no dot, so that no
/// table bears it.
inline const QString largeObjectsName = QStringLiteral("large objects");

struct SequenceState
{
    QString sequence; ///< "schema.name"
    qint64 lastValue = 0;
    bool called = false;
    QString ownedBy;                 ///< "schema.table.column"; empty where nothing owns it
    std::optional<qint64> columnMax; ///< the largest value in that column
    qint64 increment = 1;
    QString problem; ///< why it could not be read; empty where it was
    static void fields(auto &&take)
    {
        take(field("sequence", &SequenceState::sequence), field("lastValue", &SequenceState::lastValue),
             field("called", &SequenceState::called), field("ownedBy", &SequenceState::ownedBy),
             field("columnMax", &SequenceState::columnMax), field("increment", &SequenceState::increment),
             field("problem", &SequenceState::problem));
    }
};

/// One row that is not the same on both sides. A side where it is missing has no values.
struct RowDifference
{
    QString key; ///< "id = 4711"; for tables without a key the row's own text
    QStringList columns;
    QStringList oldValues;
    QStringList newValues;
    QStringList differingColumns;
    static void fields(auto &&take)
    {
        take(field("key", &RowDifference::key), field("columns", &RowDifference::columns),
             field("old", &RowDifference::oldValues), field("new", &RowDifference::newValues),
             field("differingColumns", &RowDifference::differingColumns));
    }
};

struct TableVerdict
{
    QString table;
    Verdict verdict = Verdict::CouldNotCheck;
    QString reason; ///< why it differs or could not be checked, a sentence
    std::optional<qint64> oldRows;
    std::optional<qint64> newRows;
    qint64 bytes = 0;                       ///< on the new side, with indexes and TOAST
    QString legitimate;                     ///< why a difference is to be expected here; empty where it is not
    std::optional<qint64> differingRows;    ///< how many rows differ, where it was counted
    std::vector<RowDifference> differences; ///< the first of them
    static void fields(auto &&take)
    {
        take(field("table", &TableVerdict::table), field("verdict", &TableVerdict::verdict),
             field("reason", &TableVerdict::reason), field("oldRows", &TableVerdict::oldRows),
             field("newRows", &TableVerdict::newRows), field("bytes", &TableVerdict::bytes),
             field("legitimate", &TableVerdict::legitimate), field("differingRows", &TableVerdict::differingRows),
             field("differences", &TableVerdict::differences));
    }
};

struct SequenceVerdict
{
    QString sequence;
    Verdict verdict = Verdict::CouldNotCheck;
    QString reason;
    qint64 oldValue = 0;
    qint64 newValue = 0;
    static void fields(auto &&take)
    {
        take(field("sequence", &SequenceVerdict::sequence), field("verdict", &SequenceVerdict::verdict),
             field("reason", &SequenceVerdict::reason), field("oldValue", &SequenceVerdict::oldValue),
             field("newValue", &SequenceVerdict::newValue));
    }
};

/// Two databases (or a snapshot's evidence and a database) held against each other.
struct Verification
{
    static constexpr const char *kind = "verification";
    static constexpr int version = 1;
    Level level = Level::Content;
    QString oldSide; ///< what was compared, without passwords
    QString newSide;
    std::vector<TableVerdict> tables;
    std::vector<SequenceVerdict> sequences;
    std::optional<SchemaComparison> schema; ///< empty where it was not asked for
    std::chrono::milliseconds duration{0};
    static void fields(auto &&take)
    {
        take(field("level", &Verification::level), field("oldSide", &Verification::oldSide),
             field("newSide", &Verification::newSide), field("tables", &Verification::tables),
             field("sequences", &Verification::sequences), field("schema", &Verification::schema),
             field("duration", &Verification::duration));
    }

    /// Differs if anything differs without a legitimate reason; else CouldNotCheck if anything could not be checked
    /// or nothing was there to check; else Same.
    [[nodiscard]] Verdict overall() const;
    [[nodiscard]] qint64 tablesWith(Verdict verdict) const;
    [[nodiscard]] qint64 oldRows() const;
    [[nodiscard]] qint64 newRows() const;
    /// Without the large objects, which stand among the tables.
    [[nodiscard]] qint64 tableCount() const;
};

} // namespace rehome::evidence
