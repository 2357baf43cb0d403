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
                      figure(database.rows < 0 ? EngineText::tr("not counted") : countText(database.rows)),
                      figure(bytesText(database.bytes)),
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
    table.note = inventory.databases.empty() ? EngineText::tr("No database was found.") : inventory.usedBecause;
    return table;
}

Table findings(const std::vector<evidence::Finding> &found)
{
    Table table{
        .title = EngineText::tr("What needs your attention"),
        .columns = {{EngineText::tr("What")}, {EngineText::tr("Why it matters")}, {EngineText::tr("What to do")}}};
    for (const evidence::Finding &finding : found)
        table.rows.push_back({.cells = {textCell(finding.what), textCell(finding.why), textCell(finding.plan)},
                              .mark = finding.weight == evidence::FindingWeight::Note ? Mark::None : Mark::Attention});
    return table;
}

Table servers(const std::vector<evidence::ServerFact> &found)
{
    const QString comma = QStringLiteral(", ");
    Table table{.title = EngineText::tr("Servers found"),
                .columns = {{EngineText::tr("Addresses")},
                            {EngineText::tr("PostgreSQL")},
                            {EngineText::tr("Running since (UTC)")},
                            {EngineText::tr("Databases")},
                            {EngineText::tr("How it is known")},
                            {EngineText::tr("Found in")}}};
    for (const evidence::ServerFact &server : found)
        table.rows.push_back({.cells = {textCell(server.addresses.join(comma)),
                                        textCell(server.reachable ? server.serverVersion : EngineText::tr("unknown")),
                                        textCell(server.startedAt.isValid() ? timeText(server.startedAt) : QString()),
                                        textCell(server.reachable ? server.databases.join(comma) : server.problem),
                                        textCell(server.knownBy), textCell(server.foundIn.join(QStringLiteral("; ")))},
                              .mark = server.reachable ? Mark::None : Mark::Skipped});
    return table;
}

Table places(const std::vector<evidence::PlaceFact> &looked)
{
    Table table{.title = EngineText::tr("Where was looked"),
                .columns = {{EngineText::tr("Place")}, {EngineText::tr("What was there")}}};
    for (const evidence::PlaceFact &place : looked)
        table.rows.push_back({.cells = {textCell(core::capitalised(place.place)), textCell(place.found)},
                              .mark = place.asked ? Mark::None : Mark::Skipped});
    return table;
}

Table schemaSummary(const evidence::DatabaseInventory &inventory)
{
    const evidence::SchemaMap &schema = inventory.schema;
    std::size_t foreignKeys = 0;
    std::size_t partitions = 0;
    std::size_t columns = 0;
    std::size_t indexes = 0;
    std::size_t constraints = 0;
    for (const evidence::TableFact &table : schema.tables) {
        columns += table.columns.size();
        indexes += std::size_t(table.indexes.size());
        constraints += std::size_t(table.constraints.size());
        foreignKeys += table.foreignKeys.size();
        partitions += table.partitionOf.isEmpty() ? 0 : 1;
    }
    const auto count = [](std::size_t number) { return countText(qint64(number)); };
    std::vector<Fact> facts{{EngineText::tr("Tables"), count(schema.tables.size())},
                            {EngineText::tr("Columns"), count(columns)},
                            {EngineText::tr("Indexes"), count(indexes)},
                            {EngineText::tr("Constraints"), count(constraints)},
                            {EngineText::tr("Foreign keys"), count(foreignKeys)},
                            {EngineText::tr("Partitions"), count(partitions)},
                            {EngineText::tr("Sequences"), count(std::size_t(schema.sequences.size()))},
                            {EngineText::tr("Views"), count(std::size_t(schema.views.size()))},
                            {EngineText::tr("Functions"), count(std::size_t(schema.functions.size()))},
                            {EngineText::tr("Triggers"), count(std::size_t(schema.triggers.size()))},
                            {EngineText::tr("Extensions"), schema.extensions.join(QStringLiteral(", "))},
                            {EngineText::tr("Collations"), schema.collations.join(QStringLiteral(", "))},
                            {EngineText::tr("Roles"), schema.roles.join(QStringLiteral(", "))}};
    if (!inventory.picture.path.isEmpty())
        facts.push_back({EngineText::tr("Picture of the schema"),
                         EngineText::tr("%1 (SHA-256 %2)").arg(inventory.picture.path, inventory.picture.sha256)});
    else if (!inventory.pictureProblem.isEmpty())
        facts.push_back({EngineText::tr("Picture of the schema"), inventory.pictureProblem});
    return factsTable(EngineText::tr("What the migrated database holds"), facts);
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
    if (!inventory.findings.empty())
        tables.push_back(findings(inventory.findings));
    if (!inventory.servers.empty())
        tables.push_back(servers(inventory.servers));
    if (!inventory.places.empty())
        tables.push_back(places(inventory.places));
    if (!inventory.schema.tables.empty()) {
        tables.push_back(schemaSummary(inventory));
        tables.push_back(largest(inventory.schema));
    }
    return tables;
}

} // namespace rehome::report
