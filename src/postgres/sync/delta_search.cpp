// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_search.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <algorithm>

namespace rehome::postgres {

using core::Error;
using core::ErrorCode;
using evidence::TableVerdict;
using evidence::Verdict;

DeltaSearch::DeltaSearch(const Settings &settings, const core::WorkContext &context)
    : m_settings(settings), m_context(context)
{}

DatabaseDelta DeltaSearch::search()
{
    searchLargeTables();
    for (const TableVerdict &verdict : m_settings.comparison.tables(m_settings.jobs)) {
        ++m_delta.tablesCompared;
        if (verdict.verdict == Verdict::CouldNotCheck)
            throw Error(ErrorCode::CouldNotCheck,
                        EngineText::tr("The table %1 cannot be compared: %2").arg(verdict.table, verdict.reason),
                        EngineText::tr("Nothing was changed. Use a user who may read every table."));
        if (verdict.verdict == Verdict::Differs)
            addChange(verdict);
    }
    return std::move(m_delta);
}

void DeltaSearch::searchLargeTables()
{
    const std::vector<LargeTable> tables = m_settings.comparison.takeLargeTables();
    core::Progress progress{0, 0, core::Progress::Unit::Bytes, {}};
    for (const LargeTable &table : tables)
        progress.total += table.newTable.bytes;
    for (const LargeTable &table : tables) {
        progress.what = table.newTable.display();
        searchLargeTable(table, [&](qint64 bytes) {
            progress.done += bytes;
            m_context.report(progress);
        });
    }
}

void DeltaSearch::searchLargeTable(const LargeTable &table, const std::function<void(qint64)> &onRead)
{
    ++m_delta.tablesCompared;
    DifferingRows rows(table.newTable, table.rows());
    DatabaseComparison &sides = m_settings.comparison;
    LargeTableSearch({.table = table,
                      .before = sides.before.snapshot,
                      .after = sides.after.snapshot,
                      .recipe = sides.recipe(),
                      .jobs = m_settings.jobs},
                     m_context)
        .search(rows, onRead);
    if (rows.isEmpty())
        return;
    if (table.newTable.kind == QLatin1String("materialized view"))
        m_delta.staleViews += table.newTable.display();
    else
        addDelta(table.newTable, rows);
}

void DeltaSearch::addChange(const TableVerdict &verdict)
{
    const auto differing = m_settings.comparison.differing(verdict);
    if (!differing)
        return; // on one side only
    const TableSides &sides = differing->sides;
    if (sides.newTable.kind == QLatin1String("materialized view")) {
        m_delta.staleViews += verdict.table;
        return;
    }
    DifferingRows rows(sides.newTable, std::max(*verdict.oldRows, *verdict.newRows));
    forEachDifferingGroup(sides, m_context, [&rows](const DifferingGroup &group) {
        rows.add(group);
        return !rows.areTooMany();
    });
    addDelta(sides.newTable, rows);
}

void DeltaSearch::addDelta(const TableShape &table, const DifferingRows &rows)
{
    if (rows.areTooMany())
        m_context.debug(EngineText::tr("So much of %1 differs that all of it is copied.").arg(table.display()));
    const auto isCopied = [&table](const TableToCopy &one) {
        return one.schema == table.schema && one.name == table.name;
    };
    const auto columns = std::find_if(m_settings.catalog.tables.begin(), m_settings.catalog.tables.end(), isCopied);
    if (columns == m_settings.catalog.tables.end())
        throw Error(ErrorCode::Internal, EngineText::tr("The table %1 cannot be copied.").arg(table.display()));
    const HashRecipe &recipe = m_settings.comparison.recipe();
    const QString key = integerKeyColumn(table);
    const Snapshot::Reader reader = m_settings.comparison.before.snapshot.reader();
    m_delta.tables.push_back({.table = table,
                              .recipe = recipe,
                              .columns = *columns,
                              .groups = rows.list(),
                              .places = rows.places(),
                              .oldSum = rows.oldSum(),
                              .groupExpression = key.isEmpty() ? recipe.matchHash(*reader, table)
                                                               : QStringLiteral("t.") + reader->quotedName(key),
                              .triggers = m_settings.target.triggers.value(table.display()),
                              .parents = m_settings.target.parents.value(table.display())});
}

} // namespace rehome::postgres
