// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::bytesText;
using core::countText;
using core::durationText;

constexpr std::size_t largestTables = 10;

Standing databaseStanding(const evidence::DatabaseFact &database)
{
    if (!database.reachable)
        return {Mark::Unknown, EngineText::tr("could not look")};
    if (database.chosen)
        return {Mark::Good, EngineText::tr("is migrated")};
    return {Mark::Skipped, EngineText::tr("stays")};
}

Row databaseRow(const evidence::DatabaseFact &database)
{
    const Standing standing = databaseStanding(database);
    const bool known = database.reachable;
    const auto figure = [known](const QString &text) { return textCell(known ? text : EngineText::tr("unknown")); };
    return {.cells = {textCell(database.address), textCell(database.foundIn), markCell(standing),
                      figure(database.serverVersion), figure(countText(database.tables)),
                      figure(countText(database.rows)), figure(bytesText(database.bytes)),
                      textCell(known ? database.comparedToChosen : database.problem)},
            .mark = standing.mark};
}

Table databasesFound(const evidence::DatabaseInventory &inventory)
{
    Table table{.title = EngineText::tr("Databases found"),
                .columns = {{EngineText::tr("Database")},
                            {EngineText::tr("Found in")},
                            {EngineText::tr("State")},
                            {EngineText::tr("PostgreSQL")},
                            {EngineText::tr("Tables"), ColumnKind::Number},
                            {EngineText::tr("Rows"), ColumnKind::Number},
                            {EngineText::tr("Size"), ColumnKind::Number},
                            {EngineText::tr("Compared to the migrated one")}}};
    for (const evidence::DatabaseFact &database : inventory.databases)
        table.rows.push_back(databaseRow(database));
    if (inventory.databases.empty())
        table.note = EngineText::tr("No database was found.");
    return table;
}

Table schemaSummary(const evidence::SchemaMap &schema)
{
    std::size_t columns = 0;
    std::size_t indexes = 0;
    std::size_t constraints = 0;
    for (const evidence::TableFact &table : schema.tables) {
        columns += table.columns.size();
        indexes += std::size_t(table.indexes.size());
        constraints += std::size_t(table.constraints.size());
    }
    const auto count = [](std::size_t number) { return countText(qint64(number)); };
    return factsTable(EngineText::tr("What the migrated database holds"),
                      {{EngineText::tr("Tables"), count(schema.tables.size())},
                       {EngineText::tr("Columns"), count(columns)},
                       {EngineText::tr("Indexes"), count(indexes)},
                       {EngineText::tr("Constraints"), count(constraints)},
                       {EngineText::tr("Sequences"), count(std::size_t(schema.sequences.size()))},
                       {EngineText::tr("Views"), count(std::size_t(schema.views.size()))},
                       {EngineText::tr("Functions"), count(std::size_t(schema.functions.size()))},
                       {EngineText::tr("Triggers"), count(std::size_t(schema.triggers.size()))},
                       {EngineText::tr("Extensions"), schema.extensions.join(QStringLiteral(", "))},
                       {EngineText::tr("Roles"), schema.roles.join(QStringLiteral(", "))}});
}

Table largest(const evidence::SchemaMap &schema)
{
    std::vector<const evidence::TableFact *> tables;
    for (const evidence::TableFact &table : schema.tables)
        tables.push_back(&table);
    std::stable_sort(tables.begin(), tables.end(), [](const auto *a, const auto *b) { return a->bytes > b->bytes; });
    tables.resize(std::min(tables.size(), largestTables));
    Table result{.title = EngineText::tr("Largest tables"),
                 .columns = {{EngineText::tr("Table")},
                             {EngineText::tr("Kind")},
                             {EngineText::tr("Columns"), ColumnKind::Number},
                             {EngineText::tr("Rows"), ColumnKind::Number},
                             {EngineText::tr("Size"), ColumnKind::Number}}};
    for (const evidence::TableFact *table : tables)
        result.rows.push_back(
            {.cells = {textCell(table->schema + QLatin1Char('.') + table->name), textCell(table->kind),
                       countCell(qint64(table->columns.size())),
                       table->rows < 0 ? textCell(EngineText::tr("not counted")) : countCell(table->rows),
                       textCell(bytesText(table->bytes))}});
    return result;
}

} // namespace

std::vector<Table> inventoryTables(const evidence::DatabaseInventory &inventory)
{
    std::vector<Table> tables{databasesFound(inventory)};
    if (!inventory.schema.tables.empty()) {
        tables.push_back(schemaSummary(inventory.schema));
        tables.push_back(largest(inventory.schema));
    }
    return tables;
}

std::vector<Table> backupTables(const evidence::Backup &backup)
{
    return {factsTable(EngineText::tr("Backup"),
                       {{EngineText::tr("Folder"), backup.path},
                        {EngineText::tr("Of"), backup.source},
                        {EngineText::tr("Taken at (UTC)"), timeText(backup.takenAt)},
                        {EngineText::tr("Duration"), durationText(backup.duration)},
                        {EngineText::tr("Format"), backup.format},
                        {EngineText::tr("Compression"), backup.compression},
                        {EngineText::tr("Size on disk"), bytesText(backup.bytes)},
                        {EngineText::tr("Tables"), countText(backup.tableCount())},
                        {EngineText::tr("Large objects"), countText(backup.largeObjects())},
                        {EngineText::tr("Sequences"), countText(qint64(backup.sequences.size()))},
                        {EngineText::tr("Extensions"), backup.extensions.join(QStringLiteral(", "))},
                        {EngineText::tr("Encoding"), backup.encoding},
                        {EngineText::tr("Collation"), backup.collation},
                        {EngineText::tr("PostgreSQL"), backup.serverVersion},
                        {EngineText::tr("pg_dump"), backup.toolVersion}}),
            filesTable(EngineText::tr("Backup files"), backup.files)};
}

std::vector<Table> proofTables(const evidence::Proof &proof)
{
    std::vector<Table> tables{
        factsTable(EngineText::tr("Proof of the backup"),
                   {{EngineText::tr("Folder"), proof.path},
                    {EngineText::tr("Files with the right checksum"), countText(proof.filesChecked)},
                    {EngineText::tr("Table data entries in the archive"), countText(proof.tableDataEntries)},
                    {EngineText::tr("Tables with rows of their own"), countText(proof.tablesExpected)},
                    {EngineText::tr("Critical tables found"), proof.criticalTables.join(QStringLiteral(", "))},
                    {EngineText::tr("Restored in"), durationText(proof.restoreDuration)}})};
    for (Table &table : verificationTables(proof.verification))
        tables.push_back(std::move(table));
    return tables;
}

} // namespace rehome::report
