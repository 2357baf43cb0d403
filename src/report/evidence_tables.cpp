// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence_tables.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using core::bytesText;
using core::countText;
using core::durationText;

Table stagesTable(const evidence::DatabaseCopy &copy)
{
    Table table{.title = EngineText::tr("Stages of the copy"),
                .columns = {{EngineText::tr("Stage")}, {EngineText::tr("Duration"), ColumnKind::Number}}};
    const auto whole = double(std::max<qint64>(1, copy.duration.count()));
    for (const evidence::CopyStage &stage : copy.stages) {
        Cell duration = textCell(durationText(stage.duration));
        duration.share = double(stage.duration.count()) / whole;
        table.rows.push_back({.cells = {textCell(core::capitalised(stage.what)), duration}});
    }
    return table;
}

struct TablesOf
{
    std::vector<Table> operator()(const std::monostate &) const { return {}; }
    std::vector<Table> operator()(const evidence::DatabaseInventory &inventory) const
    {
        return inventoryTables(inventory);
    }
    std::vector<Table> operator()(const evidence::ProjectMap &project) const { return projectTables(project); }
    std::vector<Table> operator()(const evidence::RequirementsComparison &requirements) const
    {
        return requirementsTables(requirements);
    }
    std::vector<Table> operator()(const evidence::Preflight &preflight) const { return preflightTables(preflight); }
    std::vector<Table> operator()(const evidence::OffsiteCopies &offsite) const { return offsiteTables(offsite); }
    std::vector<Table> operator()(const evidence::Backup &backup) const { return backupTables(backup); }
    std::vector<Table> operator()(const evidence::Proof &proof) const { return proofTables(proof); }
    std::vector<Table> operator()(const evidence::Baseline &baseline) const { return baselineTables(baseline); }
    std::vector<Table> operator()(const evidence::Verification &verification) const
    {
        return verificationTables(verification);
    }
    std::vector<Table> operator()(const evidence::PerformanceComparison &performance) const
    {
        return performanceTables(performance);
    }
    std::vector<Table> operator()(const evidence::Rehearsal &rehearsal) const { return rehearsalTables(rehearsal); }

    std::vector<Table> operator()(const evidence::RollbackPlan &plan) const { return rollbackTables(plan); }

    std::vector<Table> operator()(const evidence::RepositoryState &repository) const
    {
        return {factsTable(EngineText::tr("Repository"), {{EngineText::tr("Folder"), repository.path},
                                                          {EngineText::tr("Branch"), repository.branch},
                                                          {EngineText::tr("Commit"), repository.commit},
                                                          {EngineText::tr("Licence"), repository.licence}})};
    }

    std::vector<Table> operator()(const evidence::WrittenFiles &files) const
    {
        std::vector<Table> tables;
        if (!files.checks.empty())
            tables.push_back(checksTable(EngineText::tr("Checks"), files.checks));
        tables.push_back(filesTable(EngineText::tr("Files in %1").arg(files.folder), files.files));
        if (!files.commit.isEmpty())
            tables.push_back(factsTable({}, {{EngineText::tr("Commit"), files.commit}}));
        return tables;
    }

    std::vector<Table> operator()(const evidence::TargetServer &server) const
    {
        return {
            factsTable(EngineText::tr("New database server"), {{EngineText::tr("Address"), server.address},
                                                               {EngineText::tr("PostgreSQL"), server.serverVersion},
                                                               {EngineText::tr("Encoding"), server.encoding},
                                                               {EngineText::tr("Collation"), server.collation},
                                                               {EngineText::tr("Data folder"), server.dataFolder}})};
    }

    std::vector<Table> operator()(const evidence::Restoration &restoration) const
    {
        return {factsTable(EngineText::tr("Restoration"),
                           {{EngineText::tr("Archive"), restoration.archive},
                            {EngineText::tr("Into"), restoration.target},
                            {EngineText::tr("Tables"), countText(restoration.tables)},
                            {EngineText::tr("Size of the database afterwards"), bytesText(restoration.bytes)},
                            {EngineText::tr("Duration"), durationText(restoration.duration)}})};
    }

    std::vector<Table> operator()(const evidence::DatabaseCopy &copy) const
    {
        const std::vector<Fact> facts{{EngineText::tr("From"), copy.source},
                                      {EngineText::tr("Into"), copy.target},
                                      {EngineText::tr("Tables"), countText(qint64(copy.tables.size()))},
                                      {EngineText::tr("Rows"), countText(copy.rows())},
                                      {EngineText::tr("Size of the database afterwards"), bytesText(copy.bytes)},
                                      {EngineText::tr("Kept as"), copy.keptAs},
                                      {EngineText::tr("Left out"), copy.leftOut.join(QLatin1Char('\n'))},
                                      {EngineText::tr("Programs"), copy.tools},
                                      {EngineText::tr("Duration"), durationText(copy.duration)}};
        std::vector<Table> tables{factsTable(EngineText::tr("Copy"), facts)};
        if (!copy.stages.empty())
            tables.push_back(stagesTable(copy));
        return tables;
    }

    std::vector<Table> operator()(const evidence::Closing &closing) const { return {criteriaTable(closing.criteria)}; }
};

} // namespace

std::vector<Table> tablesOf(const evidence::Evidence &evidence)
{
    return std::visit(TablesOf{}, evidence);
}

Table factsTable(const QString &title, const std::vector<Fact> &facts)
{
    Table table{.title = title, .columns = {{EngineText::tr("What")}, {EngineText::tr("Value")}}, .facts = true};
    for (const Fact &fact : facts) {
        if (!fact.value.isEmpty())
            table.rows.push_back({.cells = {textCell(fact.name), textCell(fact.value)}});
    }
    return table;
}

Table checksTable(const QString &title, const std::vector<evidence::CheckResult> &checks)
{
    Table table{.title = title,
                .columns = {{EngineText::tr("Check")},
                            {EngineText::tr("Verdict")},
                            {EngineText::tr("Finding")},
                            {EngineText::tr("What to do")}}};
    for (const evidence::CheckResult &check : checks) {
        const Standing standing = standingOf(check.verdict);
        table.rows.push_back({.cells = {textCell(check.name), markCell(standing), textCell(check.finding),
                                        textCell(standing.mark == Mark::Good ? QString() : check.fix)},
                              .mark = standing.mark});
    }
    if (checks.empty())
        table.note = EngineText::tr("Nothing was checked here.");
    limitRows(table);
    return table;
}

Table filesTable(const QString &title, const std::vector<evidence::FileFact> &files)
{
    Table table{.title = title,
                .columns = {{EngineText::tr("File")},
                            {EngineText::tr("Bytes"), ColumnKind::Number},
                            {EngineText::tr("SHA-256"), ColumnKind::Code}}};
    qint64 bytes = 0;
    for (const evidence::FileFact &file : files) {
        table.rows.push_back({.cells = {textCell(file.path), countCell(file.bytes), textCell(file.sha256)}});
        bytes += file.bytes;
    }
    if (files.size() > 1)
        table.note =
            EngineText::tr("%1 files, %2 bytes together.").arg(countText(qint64(files.size())), countText(bytes));
    limitRows(table);
    return table;
}

Table criteriaTable(const std::vector<evidence::Criterion> &criteria)
{
    Table table{.columns = {{EngineText::tr("Criterion")},
                            {EngineText::tr("Verdict")},
                            {EngineText::tr("Measured")},
                            {EngineText::tr("Target")},
                            {EngineText::tr("Step")}}};
    for (const evidence::Criterion &criterion : criteria) {
        Standing standing{Mark::Unknown, EngineText::tr("not measured")};
        if (criterion.verdict == evidence::CheckVerdict::Passed)
            standing = {Mark::Good, EngineText::tr("met")};
        else if (criterion.verdict == evidence::CheckVerdict::Failed)
            standing = {Mark::Bad, EngineText::tr("not met")};
        table.rows.push_back({.cells = {textCell(criterion.name), markCell(standing), textCell(criterion.measured),
                                        textCell(criterion.target), textCell(criterion.step)},
                              .mark = standing.mark});
    }
    return table;
}

} // namespace rehome::report
