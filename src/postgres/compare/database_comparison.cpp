// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/database_comparison.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "core/work_progress.h"
#include "postgres/compare/table_verdicts.h"
#include "postgres/session/text_encoding.h"

#include <algorithm>
#include <tuple>

namespace rehome::postgres {
namespace {

using evidence::Level;

QString encodingOf(SideReader &side)
{
    return side.snapshot.reader()->value(QStringLiteral("SHOW server_encoding"));
}

/// Both servers must hash alike; where their major versions or their encodings do not, every value goes through its
/// text.
std::pair<HashRecipe, HashRecipe> commonRecipes(SideReader &before, SideReader &after, Level level)
{
    std::pair<HashRecipe, HashRecipe> recipes;
    core::forEachIndex(2, 2, [&](std::size_t i) { // each opens a session
        if (i == 0)
            recipes.first = hashRecipe(*before.snapshot.reader(), level);
        else
            recipes.second = hashRecipe(*after.snapshot.reader(), level);
    });
    if (recipes.first.name != recipes.second.name || !spellAlike(encodingOf(before), encodingOf(after)))
        recipes = {commonRecipe(), commonRecipe()};
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

QString doing(Level level, std::size_t side, std::size_t sides)
{
    if (level == Level::Counts)
        return EngineText::tr("counting the rows");
    if (sides == 1)
        return EngineText::tr("hashing", "a table");
    return side == 0 ? EngineText::tr("hashing, old side") : EngineText::tr("hashing, new side");
}

} // namespace

void readSides(const std::vector<Side> &sides, evidence::Level level, int jobs, const core::WorkContext &context)
{
    struct Task
    {
        const Side *side;
        std::size_t table;
        std::size_t chunk;
        qint64 tableBytes;
    };
    std::vector<Task> tasks;
    core::WorkProgress progress(context);
    for (const Side &side : sides) {
        for (std::size_t i = 0; i < side.reader->shapes.size(); ++i) {
            if (side.reader->isLeftOut(i))
                continue;
            const QString table = side.reader->shapes[i].display();
            progress.expect(table + QString::number(&side - sides.data()),
                            {.name = table,
                             .doing = doing(level, std::size_t(&side - sides.data()), sides.size()),
                             .weight = side.reader->shapes[i].bytes,
                             .size = side.reader->shapes[i].bytes,
                             .table = true});
            for (std::size_t k = 0; k < side.reader->chunks(i).size(); ++k)
                tasks.push_back({&side, i, k, side.reader->shapes[i].bytes});
        }
    }
    // Chunks of the same number of both sides next to each other.
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task &one, const Task &other) {
        return std::tie(other.tableBytes, one.chunk) < std::tie(one.tableBytes, other.chunk);
    });
    progress.begin();
    core::forEachIndex(tasks.size(), jobs * int(sides.size()), [&](std::size_t i) {
        const Task &task = tasks[i];
        SideReader &reader = *task.side->reader;
        const QString item = reader.shapes[task.table].display() + QString::number(task.side - sides.data());
        progress.start(item);
        reader.read(task.table, task.chunk, task.side->recipe, level);
        const auto chunks = qint64(reader.chunks(task.table).size());
        progress.add(item, task.tableBytes / chunks + (task.chunk == 0 ? task.tableBytes % chunks : 0));
    });
    for (const Side &side : sides) {
        side.reader->forgetRewritten();
        side.reader->snapshot.checkAlive();
    }
}

DatabaseComparison::DatabaseComparison(const ServerAddress &oldSide, const ServerAddress &newSide, Level level,
                                       const core::WorkContext &context, const SnapshotsToJoin &snapshots)
    : before(oldSide, context, snapshots.before), after(newSide, context, snapshots.after), m_context(context),
      m_level(level), m_recipes(commonRecipes(before, after, level))
{
    core::forEachIndex(2, 2, [this](std::size_t i) { (i == 0 ? before : after).findTables(); });
}

/// Gives tables that are on both sides the same key and, where they are large, borders at the same rows.
void DatabaseComparison::align()
{
    for (std::size_t i = 0; i < before.shapes.size(); ++i) {
        const auto other = after.indexOf(before.shapes[i].display());
        if (!other || before.isLeftOut(i))
            continue;
        TableShape &oldTable = before.shapes[i];
        TableShape &newTable = after.shapes[*other];
        shareKey(oldTable, newTable);
        if (m_level == Level::Counts || shapeHash(oldTable) != shapeHash(newTable))
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

std::vector<LargeTable> DatabaseComparison::takeLargeTables()
{
    std::vector<LargeTable> large;
    for (std::size_t i = 0; i < before.shapes.size(); ++i) {
        const auto other = after.indexOf(before.shapes[i].display());
        if (!other)
            continue;
        TableShape &oldTable = before.shapes[i];
        TableShape &newTable = after.shapes[*other];
        const bool isIndexed = oldTable.key == newTable.key;
        shareKey(oldTable, newTable);
        if ((!isLarge(oldTable) && !isLarge(newTable)) || shapeHash(oldTable) != shapeHash(newTable))
            continue;
        before.leaveOut(i);
        after.leaveOut(*other);
        large.push_back({oldTable, newTable, isIndexed});
    }
    return large;
}

std::vector<evidence::TableVerdict> DatabaseComparison::tables(int jobs)
{
    align();
    readSides({{&before, m_recipes.first}, {&after, m_recipes.second}}, m_level, jobs, m_context);
    return compareReadings(readingsOf(before), readingsOf(after), m_level);
}

std::optional<DifferingTable> DatabaseComparison::differing(const evidence::TableVerdict &verdict)
{
    if (!verdict.oldRows || !verdict.newRows)
        return std::nullopt;
    const std::size_t oldIndex = before.indexOf(verdict.table).value();
    const std::size_t newIndex = after.indexOf(verdict.table).value();
    const TableShape &oldTable = before.shapes[oldIndex];
    const TableShape &newTable = after.shapes[newIndex];
    if (shapeHash(oldTable) != shapeHash(newTable))
        return std::nullopt;
    Snapshot::Reader oldReader = before.snapshot.reader();
    Snapshot::Reader newReader = after.snapshot.reader();
    TableSides sides{*oldReader, *newReader, oldTable, newTable, m_recipes.first, {}, {}, 0};
    chooseChunks(before, oldIndex, after, newIndex, sides);
    return DifferingTable{std::move(oldReader), std::move(newReader), std::move(sides)};
}

} // namespace rehome::postgres
