// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/verification.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/sequences.h"
#include "postgres/compare/database_comparison.h"
#include "postgres/compare/large_object_comparison.h"
#include "postgres/compare/row_difference.h"
#include "postgres/compare/snapshot_state.h"
#include "postgres/compare/stale_views.h"
#include "postgres/compare/table_verdicts.h"
#include "postgres/schema/hidden_values.h"
#include "postgres/schema/schema_difference.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/text_encoding.h"

#include <QElapsedTimer>

#include <algorithm>
#include <future>
#include <optional>

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

void drillDown(DatabaseComparison &comparison, const VerifyOptions &options, const core::WorkContext &context,
               std::vector<TableVerdict> &verdicts)
{
    const auto isWanted = [&](const TableVerdict &verdict) {
        return verdict.verdict == Verdict::Differs && options.rowsShown != 0;
    };
    const auto tables = qint64(std::count_if(verdicts.begin(), verdicts.end(), isWanted));
    core::Progress progress{.total = tables, .stage = EngineText::tr("Finding the rows that differ"), .tables = tables};
    for (TableVerdict &verdict : verdicts) {
        if (!isWanted(verdict))
            continue;
        progress.what = verdict.table;
        context.report(progress);
        progress.tablesDone = ++progress.done;
        const std::optional<DifferingTable> table = comparison.differing(verdict);
        if (!table)
            continue;
        context.info(EngineText::tr("Looking for the differing rows of %1.").arg(verdict.table));
        try {
            findDifferences(table->sides, options.rowsShown, context, verdict);
        } catch (const core::Error &error) {
            verdict.reason += QLatin1Char(' ') +
                              EngineText::tr("The differing rows could not be shown: %1").arg(error.whatHappened());
        }
    }
}

/// Of the database that the state is of, as its schema tells; empty where that was not read.
QString encodingOf(const evidence::SnapshotState &state)
{
    for (const evidence::SchemaObject &object : state.schema) {
        if (object.kind == QLatin1String("database property") && object.name == QLatin1String("encoding"))
            return propertyOf(object.definition, QStringLiteral("value"));
    }
    return {};
}

/// Where texts have other bytes on the two sides.
HashRecipe inEncodingOf(const evidence::SnapshotState &state, Session &session, HashRecipe recipe)
{
    const QString before = encodingOf(state);
    const QString after = session.value(QStringLiteral("SHOW server_encoding"));
    if (before.isEmpty() || spellAlike(before, after) || hashTextsIn(session, before, recipe))
        return recipe;
    return commonRecipe(); // the old rows were hashed in another one: they could not be checked
}

/// The one that the old rows were hashed with, if this server knows it: they may be of an older server, or hashed by an
/// older Rehome. A stricter one than asked for serves, too.
HashRecipe recipeOf(const evidence::SnapshotState &state, Session &session, Level level)
{
    for (const TableFingerprint &table : state.tables) {
        if (table.recipe.isEmpty() || table.table == evidence::largeObjectsName)
            continue;
        const auto recipe = recipeNamed(session, recipeName(table.recipe));
        if (recipe && (recipe->strict || level != Level::Strict))
            return inEncodingOf(state, session, *recipe);
        break;
    }
    return hashRecipe(session, level);
}

/// Reads a side's schema while its rows are read.
std::future<SchemaFacts> startReadingSchema(SideReader &side, bool wanted, const QByteArray &hidingKey)
{
    return wanted ? std::async(std::launch::async, [&side, hidingKey] { return schemaFacts(side.snapshot, hidingKey); })
                  : std::future<SchemaFacts>();
}

} // namespace

evidence::Verification verifyDatabases(const ServerAddress &oldSide, const ServerAddress &newSide,
                                       const VerifyOptions &options, const core::WorkContext &context)
{
    QElapsedTimer clock;
    clock.start();
    DatabaseComparison comparison(oldSide, newSide, options.level, context);
    const QByteArray hidingKey = newHidingKey();
    std::future<SchemaFacts> oldSchema = startReadingSchema(comparison.before, options.schema, hidingKey);
    std::future<SchemaFacts> newSchema = startReadingSchema(comparison.after, options.schema, hidingKey);
    const auto oldSequences = sequenceStates(comparison.before.snapshot);

    evidence::Verification result{.level = options.level, .oldSide = oldSide.display(), .newSide = newSide.display()};
    result.tables = comparison.tables(options.jobs);
    drillDown(comparison, options, context, result.tables);
    judgeViews(comparison.after, {comparison.recipe(), options.level, options.viewsJustFilled}, context, result.tables);
    if (const auto verdict = compareLargeObjects(comparison.before.snapshot, comparison.after.snapshot, options.level,
                                                 options.rowsShown, context))
        result.tables.push_back(*verdict);
    result.sequences = compareSequences(oldSequences, sequenceStates(comparison.after.snapshot));
    if (options.schema)
        result.schema =
            compareSchemas(oldSchema.get(), newSchema.get(), {.ownershipLeftOut = options.ownershipLeftOut});
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

evidence::Verification verifyAgainstBackup(const evidence::Backup &backup, const ServerAddress &newSide,
                                           const VerifyOptions &options, const core::WorkContext &context)
{
    return verifyAgainstState(snapshotState(backup), newSide, options, context);
}

evidence::Verification verifyAgainstState(const evidence::SnapshotState &state, const ServerAddress &newSide,
                                          const VerifyOptions &options, const core::WorkContext &context)
{
    QElapsedTimer clock;
    clock.start();
    SideReader after(newSide, context);
    after.findTables();
    const bool compareSchema = options.schema && !state.schema.empty();
    std::future<SchemaFacts> newSchema =
        startReadingSchema(after, compareSchema, {}); // a manifest holds no hashes of hidden values
    Readings before;
    for (const TableFingerprint &fingerprint : state.tables) {
        if (fingerprint.table == evidence::largeObjectsName)
            continue;
        const auto [place, isNew] =
            before.emplace(fingerprint.table, Reading{.fingerprint = fingerprint, .problem = {}});
        if (!isNew)
            place->second = {.fingerprint = {}, .problem = sharedNameProblem()};
        if (const auto index = after.indexOf(fingerprint.table))
            after.shapes[*index].key = fingerprint.key;
    }
    for (std::size_t i = 0; i < after.shapes.size() && options.level != Level::Counts; ++i)
        after.setChunks(i, chunksOf(*after.snapshot.reader(), after.shapes[i]));
    const HashRecipe recipe = recipeOf(state, *after.snapshot.reader(), options.level);
    readSides({{&after, recipe}}, options.level, options.jobs, context);

    evidence::Verification result{.level = options.level, .oldSide = state.title, .newSide = newSide.display()};
    result.tables = compareReadings(before, readingsOf(after), options.level);
    judgeViews(after, {recipe, options.level, options.viewsJustFilled}, context, result.tables);
    if (const auto verdict = compareLargeObjects(state, after.snapshot, options.level, context))
        result.tables.push_back(*verdict);
    result.sequences = compareSequences(state.sequences, sequenceStates(after.snapshot));
    if (compareSchema)
        result.schema = compareSchemas(schemaOf(state), newSchema.get(),
                                       {.ownershipLeftOut = true, .settingsLeftOut = options.settingsLeftOut});
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

} // namespace rehome::postgres
