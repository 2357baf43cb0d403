// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/verification.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "postgres/row_difference.h"
#include "postgres/sequences.h"
#include "postgres/side_reader.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

using Readings = std::map<QString, Reading>; ///< by "schema.name"

Readings readingsOf(const SideReader &side)
{
    Readings readings;
    for (std::size_t i = 0; i < side.shapes.size(); ++i)
        readings.emplace(side.shapes[i].display(), side.reading(i));
    return readings;
}

/// The part of a recipe's name that says how rows are hashed; the rest is the table's shape.
QString hashPart(const QString &recipe)
{
    return recipe.section(QLatin1Char('/'), 0, 2);
}

TableVerdict compareTables(const QString &table, const Reading *before, const Reading *after, Level level)
{
    TableVerdict verdict{.table = table, .verdict = Verdict::Differs};
    if (before == nullptr || after == nullptr) {
        verdict.reason = before == nullptr ? EngineText::tr("The table exists on the new side only.")
                                           : EngineText::tr("The table is missing on the new side.");
        if (before != nullptr && before->fingerprint)
            verdict.oldRows = before->fingerprint->rows;
        if (after != nullptr && after->fingerprint)
            verdict.newRows = after->fingerprint->rows;
        return verdict;
    }
    if (before->fingerprint)
        verdict.oldRows = before->fingerprint->rows;
    if (after->fingerprint) {
        verdict.newRows = after->fingerprint->rows;
        verdict.bytes = after->fingerprint->bytes;
    }
    if (!before->fingerprint || !after->fingerprint) {
        verdict.verdict = Verdict::CouldNotCheck;
        verdict.reason = before->problem.isEmpty() ? after->problem : before->problem;
        return verdict;
    }
    const TableFingerprint &oldOne = *before->fingerprint;
    const TableFingerprint &newOne = *after->fingerprint;
    if (oldOne.rows != newOne.rows) {
        verdict.reason =
            EngineText::tr("%1 rows on the old side, %2 on the new one.").arg(oldOne.rows).arg(newOne.rows);
    } else if (level == Level::Counts || (oldOne.recipe == newOne.recipe && oldOne.hash == newOne.hash)) {
        verdict.verdict = Verdict::Same;
    } else if (hashPart(oldOne.recipe) != hashPart(newOne.recipe)) {
        verdict.verdict = Verdict::CouldNotCheck;
        verdict.reason =
            EngineText::tr("The two servers hash rows differently, so that only the counts could be compared.");
    } else if (oldOne.recipe != newOne.recipe) {
        verdict.reason = EngineText::tr("The columns or the key are not the same on both sides.");
    } else {
        verdict.reason = EngineText::tr("The same number of rows, but not the same content.");
    }
    return verdict;
}

std::vector<TableVerdict> compareReadings(const Readings &before, const Readings &after, Level level)
{
    std::map<QString, TableVerdict> verdicts;
    for (const Readings *side : {&before, &after}) {
        for (const auto &[table, reading] : *side) {
            const auto oldOne = before.find(table);
            const auto newOne = after.find(table);
            verdicts.emplace(table, compareTables(table, oldOne == before.end() ? nullptr : &oldOne->second,
                                                  newOne == after.end() ? nullptr : &newOne->second, level));
        }
    }
    std::vector<TableVerdict> list;
    list.reserve(verdicts.size());
    for (auto &[table, verdict] : verdicts)
        list.push_back(std::move(verdict));
    return list;
}

/// A materialized view is filled anew by a restore: other content than before is to be expected where it was stale.
void markLegitimate(const SideReader &side, std::vector<TableVerdict> &verdicts)
{
    for (TableVerdict &verdict : verdicts) {
        const auto index = side.indexOf(verdict.table);
        if (verdict.verdict == Verdict::Differs && verdict.oldRows && verdict.newRows && index &&
            side.shapes[*index].kind == QLatin1String("materialized view"))
            verdict.legitimate =
                EngineText::tr("A materialized view is refreshed, not copied; the old one was out of date.");
    }
}

/// A side and how it hashes.
struct Side
{
    SideReader *reader;
    HashRecipe recipe;
};

/// Reads all chunks of all tables of the sides, largest tables first, so that the last one to end is small.
void readSides(const std::vector<Side> &sides, const VerifyOptions &options, const core::WorkContext &context)
{
    struct Task
    {
        const Side *side;
        std::size_t table;
        std::size_t chunk;
        qint64 tableBytes;
    };
    std::vector<Task> tasks;
    qint64 total = 0;
    for (const Side &side : sides) {
        for (std::size_t i = 0; i < side.reader->shapes.size(); ++i) {
            total += side.reader->shapes[i].bytes;
            for (std::size_t k = 0; k < side.reader->chunks(i).size(); ++k)
                tasks.push_back({&side, i, k, side.reader->shapes[i].bytes});
        }
    }
    // Chunks of the same number of both sides next to each other.
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task &one, const Task &other) {
        return std::tie(other.tableBytes, one.chunk) < std::tie(one.tableBytes, other.chunk);
    });
    std::mutex mutex; // so that no report overtakes another
    qint64 done = 0;
    context.report({done, total, core::Progress::Unit::Bytes, {}});
    core::forEachIndex(tasks.size(), options.jobs * int(sides.size()), [&](std::size_t i) {
        const Task &task = tasks[i];
        SideReader &reader = *task.side->reader;
        reader.read(task.table, task.chunk, task.side->recipe, options.level);
        const auto chunks = qint64(reader.chunks(task.table).size());
        const std::scoped_lock lock(mutex);
        done += task.tableBytes / chunks + (task.chunk == 0 ? task.tableBytes % chunks : 0);
        context.report({done, total, core::Progress::Unit::Bytes, reader.shapes[task.table].display()});
    });
    for (const Side &side : sides)
        side.reader->snapshot.checkAlive();
}

/// Gives tables that are on both sides the same key and, where they are large, borders at the same rows.
void alignSides(SideReader &before, SideReader &after, Level level)
{
    for (std::size_t i = 0; i < before.shapes.size(); ++i) {
        const auto other = after.indexOf(before.shapes[i].display());
        if (!other)
            continue;
        TableShape &oldTable = before.shapes[i];
        TableShape &newTable = after.shapes[*other];
        shareKey(oldTable, newTable);
        if (level == Level::Counts || shapeHash(oldTable) != shapeHash(newTable))
            continue;
        try {
            auto chunks = alignedChunks(*before.snapshot.reader(), *after.snapshot.reader(), oldTable, newTable);
            before.setChunks(i, chunks.first);
            after.setChunks(*other, chunks.second);
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw; // what else is wrong with the table shows when it is read
        }
    }
}

/// Both servers must hash alike; where their major versions do not, every value goes through its text.
std::pair<HashRecipe, HashRecipe> commonRecipes(SideReader &before, SideReader &after, Level level)
{
    const auto recipeOf = [level](SideReader &side) { return hashRecipe(*side.snapshot.reader(), level); };
    std::pair<HashRecipe, HashRecipe> recipes{recipeOf(before), recipeOf(after)};
    if (recipes.first.name != recipes.second.name) {
        for (HashRecipe *recipe : {&recipes.first, &recipes.second}) {
            recipe->wholeRecord = false;
            recipe->extendedText = false;
            recipe->strict = true;
            recipe->name = QStringLiteral("strict/md5/common");
        }
    }
    return recipes;
}

/// The chunks that are not equal on both sides. Rows outside of them need not be looked at: both sides have the same.
void chooseChunks(const SideReader &before, std::size_t oldIndex, const SideReader &after, std::size_t newIndex,
                  TableSides &sides)
{
    const auto &oldParts = before.parts(oldIndex);
    const auto &newParts = after.parts(newIndex);
    qint64 oldRows = 0;
    qint64 newRows = 0;
    for (std::size_t i = 0; i < oldParts.size(); ++i) {
        if (!oldParts[i].recipe.isEmpty() && oldParts[i].rows == newParts[i].rows &&
            oldParts[i].hash == newParts[i].hash)
            continue;
        sides.oldChunks.push_back(before.chunks(oldIndex)[i]);
        sides.newChunks.push_back(after.chunks(newIndex)[i]);
        oldRows += oldParts[i].rows;
        newRows += newParts[i].rows;
    }
    sides.rows = std::max(oldRows, newRows);
}

void drillDown(const Side &before, const Side &after, const VerifyOptions &options, const core::WorkContext &context,
               std::vector<TableVerdict> &verdicts)
{
    for (TableVerdict &verdict : verdicts) {
        if (verdict.verdict != Verdict::Differs || !verdict.oldRows || !verdict.newRows || options.rowsShown == 0)
            continue;
        const std::size_t oldIndex = before.reader->indexOf(verdict.table).value();
        const std::size_t newIndex = after.reader->indexOf(verdict.table).value();
        const TableShape &oldTable = before.reader->shapes[oldIndex];
        const TableShape &newTable = after.reader->shapes[newIndex];
        if (shapeHash(oldTable) != shapeHash(newTable))
            continue;
        context.info(EngineText::tr("Looking for the differing rows of %1.").arg(verdict.table));
        const Snapshot::Reader oldReader = before.reader->snapshot.reader();
        const Snapshot::Reader newReader = after.reader->snapshot.reader();
        TableSides sides{*oldReader, *newReader, oldTable, newTable, before.recipe, {}, {}, 0};
        chooseChunks(*before.reader, oldIndex, *after.reader, newIndex, sides);
        try {
            findDifferences(sides, options.rowsShown, context, verdict);
        } catch (const core::Error &error) {
            verdict.reason += QLatin1Char(' ') +
                              EngineText::tr("The differing rows could not be shown: %1").arg(error.whatHappened());
        }
    }
}

} // namespace

evidence::Verification verifyDatabases(const ServerAddress &oldSide, const ServerAddress &newSide,
                                       const VerifyOptions &options, const core::WorkContext &context)
{
    QElapsedTimer clock;
    clock.start();
    SideReader before(oldSide, context);
    SideReader after(newSide, context);
    const auto recipes = commonRecipes(before, after, options.level);
    const Side oldOne{&before, recipes.first};
    const Side newOne{&after, recipes.second};
    const auto oldSequences = sequenceStates(before.snapshot);
    alignSides(before, after, options.level);
    readSides({oldOne, newOne}, options, context);

    evidence::Verification result{.level = options.level, .oldSide = oldSide.display(), .newSide = newSide.display()};
    result.tables = compareReadings(readingsOf(before), readingsOf(after), options.level);
    markLegitimate(after, result.tables);
    drillDown(oldOne, newOne, options, context, result.tables);
    result.sequences = compareSequences(oldSequences, sequenceStates(after.snapshot));
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

evidence::Verification verifyAgainstBackup(const evidence::Backup &backup, const ServerAddress &newSide,
                                           const VerifyOptions &options, const core::WorkContext &context)
{
    QElapsedTimer clock;
    clock.start();
    SideReader after(newSide, context);
    Readings before;
    for (const TableFingerprint &fingerprint : backup.tables) {
        before.emplace(fingerprint.table, Reading{.fingerprint = fingerprint, .problem = {}});
        if (const auto index = after.indexOf(fingerprint.table))
            after.shapes[*index].key = fingerprint.key;
    }
    for (std::size_t i = 0; i < after.shapes.size() && options.level != Level::Counts; ++i)
        after.setChunks(i, chunksOf(*after.snapshot.reader(), after.shapes[i]));
    readSides({{&after, hashRecipe(*after.snapshot.reader(), options.level)}}, options, context);

    evidence::Verification result{.level = options.level,
                                  .oldSide = EngineText::tr("the backup of %1, taken %2")
                                                 .arg(backup.source, backup.takenAt.toUTC().toString(Qt::ISODate)),
                                  .newSide = newSide.display()};
    result.tables = compareReadings(before, readingsOf(after), options.level);
    markLegitimate(after, result.tables);
    result.sequences = compareSequences(backup.sequences, sequenceStates(after.snapshot));
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

} // namespace rehome::postgres
