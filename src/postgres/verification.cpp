// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/verification.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "postgres/fingerprint.h"
#include "postgres/large_object_comparison.h"
#include "postgres/row_difference.h"
#include "postgres/sequences.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

/// What came of reading one table on one side.
struct Reading
{
    std::optional<TableFingerprint> fingerprint;
    QString problem;
};

using Readings = std::map<QString, Reading>; ///< by "schema.name"

/// Reads one side's tables; a table that cannot be read keeps its reason. A lost connection or a stop ends it all.
class SideReader final
{
public:
    SideReader(const ServerAddress &address, const core::WorkContext &context)
        : snapshot(address, context), shapes(tableShapes(*snapshot.reader()))
    {
        for (const TableShape &shape : shapes)
            m_readings.emplace(shape.display(), Reading());
    }

    void read(std::size_t index, const HashRecipe &recipe, Level level)
    {
        const TableShape &shape = shapes[index];
        Reading &reading = m_readings.at(shape.display());
        try {
            reading.fingerprint = fingerprint(*snapshot.reader(), shape, recipe, level);
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            reading.problem = error.whatHappened();
        }
    }

    [[nodiscard]] const TableShape *shape(const QString &table) const
    {
        const auto found =
            std::find_if(shapes.begin(), shapes.end(), [&table](const TableShape &s) { return s.display() == table; });
        return found == shapes.end() ? nullptr : &*found;
    }

    [[nodiscard]] const Readings &readings() const { return m_readings; }

    Snapshot snapshot;
    std::vector<TableShape> shapes;

private:
    Readings m_readings;
};

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
        verdict.reason = EngineText::tr("The columns are not the same on both sides.");
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
        const TableShape *shape = side.shape(verdict.table);
        if (verdict.verdict == Verdict::Differs && verdict.oldRows && verdict.newRows && shape != nullptr &&
            shape->kind == QLatin1String("materialized view"))
            verdict.legitimate =
                EngineText::tr("A materialized view is refreshed, not copied; the old one was out of date.");
    }
}

struct ReadTask
{
    SideReader *side;
    std::size_t index;
    qint64 bytes;
};

/// Reads the sides' tables, largest first, so that the last one to end is small.
void readSides(const std::vector<std::pair<SideReader *, const HashRecipe *>> &sides, const VerifyOptions &options,
               const core::WorkContext &context)
{
    std::vector<ReadTask> tasks;
    qint64 total = 0;
    for (const auto &[side, recipe] : sides) {
        for (std::size_t i = 0; i < side->shapes.size(); ++i) {
            tasks.push_back({side, i, side->shapes[i].bytes});
            total += side->shapes[i].bytes;
        }
    }
    std::stable_sort(tasks.begin(), tasks.end(),
                     [](const ReadTask &a, const ReadTask &b) { return a.bytes > b.bytes; });
    std::mutex mutex; // so that no report overtakes another
    qint64 done = 0;
    context.report({done, total, core::Progress::Unit::Bytes, {}});
    core::forEachIndex(tasks.size(), options.jobs * int(sides.size()), [&](std::size_t i) {
        const ReadTask &task = tasks[i];
        for (const auto &[side, recipe] : sides) {
            if (side == task.side)
                task.side->read(task.index, *recipe, options.level);
        }
        const std::scoped_lock lock(mutex);
        done += task.bytes;
        context.report({done, total, core::Progress::Unit::Bytes, task.side->shapes[task.index].display()});
    });
    for (const auto &[side, recipe] : sides)
        side->snapshot.checkAlive();
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

void drillDown(SideReader &before, SideReader &after, const std::pair<HashRecipe, HashRecipe> &recipes,
               const VerifyOptions &options, const core::WorkContext &context, std::vector<TableVerdict> &verdicts)
{
    for (TableVerdict &verdict : verdicts) {
        const TableShape *oldTable = before.shape(verdict.table);
        const TableShape *newTable = after.shape(verdict.table);
        if (verdict.verdict != Verdict::Differs || oldTable == nullptr || newTable == nullptr ||
            options.rowsShown == 0 || shapeHash(*oldTable) != shapeHash(*newTable))
            continue;
        context.info(EngineText::tr("Looking for the differing rows of %1.").arg(verdict.table));
        const Snapshot::Reader oldReader = before.snapshot.reader();
        const Snapshot::Reader newReader = after.snapshot.reader();
        try {
            findDifferences({*oldReader, *newReader, *oldTable, *newTable, recipes.first}, options.rowsShown, verdict);
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
    const auto oldSequences = sequenceStates(before.snapshot);
    readSides({{&before, &recipes.first}, {&after, &recipes.second}}, options, context);

    evidence::Verification result{.level = options.level, .oldSide = oldSide.display(), .newSide = newSide.display()};
    result.tables = compareReadings(before.readings(), after.readings(), options.level);
    markLegitimate(after, result.tables);
    drillDown(before, after, recipes, options, context, result.tables);
    if (const auto verdict =
            compareLargeObjects(before.snapshot, after.snapshot, options.level, options.rowsShown, context))
        result.tables.push_back(*verdict);
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
    const HashRecipe recipe = hashRecipe(*after.snapshot.reader(), options.level);
    readSides({{&after, &recipe}}, options, context);
    Readings before;
    for (const TableFingerprint &fingerprint : backup.tables) {
        if (fingerprint.table != evidence::largeObjectsName)
            before.emplace(fingerprint.table, Reading{.fingerprint = fingerprint});
    }

    evidence::Verification result{.level = options.level,
                                  .oldSide = EngineText::tr("the backup of %1, taken %2")
                                                 .arg(backup.source, backup.takenAt.toUTC().toString(Qt::ISODate)),
                                  .newSide = newSide.display()};
    result.tables = compareReadings(before, after.readings(), options.level);
    markLegitimate(after, result.tables);
    if (const auto verdict = compareLargeObjects(backup, after.snapshot, options.level, context))
        result.tables.push_back(*verdict);
    result.sequences = compareSequences(backup.sequences, sequenceStates(after.snapshot));
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

} // namespace rehome::postgres
