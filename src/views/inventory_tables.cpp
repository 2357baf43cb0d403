// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_tables.h"

#include "report/figures.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

using report::ColumnKind;
using report::Mark;
using report::textCell;

struct InventoryTables
{
    Q_DECLARE_TR_FUNCTIONS(InventoryTables)
};

} // namespace

report::Standing databaseStanding(const evidence::DatabaseFact &database)
{
    if (!database.reachable)
        return {Mark::Unknown, InventoryTables::tr("could not look")};
    if (database.chosen)
        return {Mark::Good, InventoryTables::tr("is migrated")};
    return {Mark::Skipped, InventoryTables::tr("stays")};
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
