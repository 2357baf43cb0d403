// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_tables.h"

#include "core/text.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

using core::bytesText;
using core::countText;
using report::ColumnKind;
using report::Mark;
using report::Standing;
using report::textCell;

struct InventoryTables
{
    Q_DECLARE_TR_FUNCTIONS(InventoryTables)
};

Standing standingOf(const evidence::DatabaseFact &database)
{
    if (!database.reachable)
        return {Mark::Unknown, InventoryTables::tr("could not look")};
    if (database.chosen)
        return {Mark::Good, InventoryTables::tr("is migrated")};
    return {Mark::Skipped, InventoryTables::tr("stays")};
}

} // namespace

report::Table databasesTable(const std::vector<evidence::DatabaseFact> &databases)
{
    report::Table table{.title = InventoryTables::tr("Databases found"),
                        .columns = {{InventoryTables::tr("State")},
                                    {InventoryTables::tr("Database")},
                                    {InventoryTables::tr("Finding")},
                                    {InventoryTables::tr("Tables"), ColumnKind::Number},
                                    {InventoryTables::tr("Rows"), ColumnKind::Number},
                                    {InventoryTables::tr("Size"), ColumnKind::Number},
                                    {InventoryTables::tr("PostgreSQL")},
                                    {InventoryTables::tr("Encoding")},
                                    {InventoryTables::tr("Found in")}}};
    for (const evidence::DatabaseFact &database : databases) {
        const auto figure = [&database](const QString &text) {
            return textCell(database.reachable ? text : InventoryTables::tr("unknown"));
        };
        const Standing standing = standingOf(database);
        table.rows.push_back({.cells = {report::markCell(standing), textCell(database.address),
                                        textCell(database.reachable ? database.comparedToChosen : database.problem),
                                        figure(countText(database.tables)), figure(countText(database.rows)),
                                        figure(bytesText(database.bytes)), figure(database.serverVersion),
                                        figure(database.encoding), textCell(database.foundIn)},
                              .mark = standing.mark});
    }
    return table;
}

report::Table tablesTable(const evidence::SchemaMap &schema)
{
    report::Table table{.title = InventoryTables::tr("Tables"),
                        .columns = {{InventoryTables::tr("Schema")},
                                    {InventoryTables::tr("Table")},
                                    {InventoryTables::tr("Type")},
                                    {InventoryTables::tr("Columns"), ColumnKind::Number},
                                    {InventoryTables::tr("Rows"), ColumnKind::Number},
                                    {InventoryTables::tr("Bytes"), ColumnKind::Number}}};
    for (const evidence::TableFact &fact : schema.tables)
        table.rows.push_back(
            {.cells = {textCell(fact.schema), textCell(fact.name), textCell(fact.kind),
                       report::countCell(qint64(fact.columns.size())),
                       fact.rows < 0 ? textCell(InventoryTables::tr("not counted")) : report::countCell(fact.rows),
                       report::countCell(fact.bytes)}});
    return table;
}

} // namespace rehome::views
