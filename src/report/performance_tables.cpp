// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/statistics.h"
#include "core/text.h"
#include "report/baseline_tables.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::bytesText;
using core::durationText;
using evidence::Baseline;

Cell quantileCell(const std::vector<double> &sample, double p)
{
    return {.text = sample.empty() ? EngineText::tr("none") : decimalText(core::quantile(sample, p))};
}

Row documentRow(const evidence::DocumentTiming &document)
{
    const Standing standing = report::standingOf(document.ending);
    return {
        .cells = {textCell(document.document), markCell(standing), countCell(document.pages),
                  countCell(qint64(document.milliseconds.size())), quantileCell(document.milliseconds, 0.5),
                  quantileCell(document.milliseconds, 0.95), quantileCell(document.milliseconds, 1),
                  textCell(document.withoutText ? EngineText::tr("It has no text: its pages are pictures, or blank.")
                                                : document.problem)},
        .mark = standing.mark};
}

Table documentsTable(const Baseline &baseline)
{
    Table table{.title = EngineText::tr("PDF documents"),
                .columns = {{EngineText::tr("Document")},
                            {EngineText::tr("Ending")},
                            {EngineText::tr("Pages"), ColumnKind::Number},
                            {EngineText::tr("Runs"), ColumnKind::Number},
                            {EngineText::tr("p50, ms"), ColumnKind::Number},
                            {EngineText::tr("p95, ms"), ColumnKind::Number},
                            {EngineText::tr("Max, ms"), ColumnKind::Number},
                            {EngineText::tr("Problem")}}};
    for (const evidence::DocumentTiming &document : baseline.documents)
        table.rows.push_back(documentRow(document));
    table.note =
        EngineText::tr("A run that reached the limit of %1 counts as the limit.").arg(durationText(baseline.limit));
    limitRows(table);
    return table;
}

Table percentilesTable(const QString &title, const std::vector<std::pair<QString, const Baseline *>> &baselines)
{
    Table table{.title = title,
                .columns = {{EngineText::tr("System")},
                            {EngineText::tr("Documents"), ColumnKind::Number},
                            {EngineText::tr("p50, ms"), ColumnKind::Number},
                            {EngineText::tr("p95, ms"), ColumnKind::Number},
                            {EngineText::tr("p99, ms"), ColumnKind::Number},
                            {EngineText::tr("Max, ms"), ColumnKind::Number}}};
    for (const auto &[name, baseline] : baselines) {
        const evidence::Percentiles &overall = baseline->overall;
        table.rows.push_back({.cells = {textCell(name), countCell(qint64(baseline->documents.size())),
                                        textCell(decimalText(overall.p50)), textCell(decimalText(overall.p95)),
                                        textCell(decimalText(overall.p99)), textCell(decimalText(overall.maximum))}});
    }
    return table;
}

Row commandRow(const QString &system, const evidence::CommandTiming &command)
{
    const Standing standing = command.exitCode == 0
                                  ? Standing{Mark::Good, EngineText::tr("succeeded")}
                                  : Standing{Mark::Bad, EngineText::tr("exit code %1").arg(command.exitCode)};
    return {.cells = {textCell(system), textCell(command.command), markCell(standing),
                      countCell(qint64(command.wallMilliseconds.size())), quantileCell(command.wallMilliseconds, 0.5),
                      quantileCell(command.wallMilliseconds, 0.95), quantileCell(command.processorMilliseconds, 0.5),
                      textCell(bytesText(command.peakBytes))},
            .mark = standing.mark};
}

Table commandsTable(const std::vector<std::pair<QString, const Baseline *>> &baselines)
{
    Table table{.title = EngineText::tr("The project's own command"),
                .columns = {{EngineText::tr("System")},
                            {EngineText::tr("Command")},
                            {EngineText::tr("Ending")},
                            {EngineText::tr("Runs"), ColumnKind::Number},
                            {EngineText::tr("Wall p50, ms"), ColumnKind::Number},
                            {EngineText::tr("Wall p95, ms"), ColumnKind::Number},
                            {EngineText::tr("CPU p50, ms"), ColumnKind::Number},
                            {EngineText::tr("Peak memory"), ColumnKind::Number}}};
    QStringList notes;
    for (const auto &[name, baseline] : baselines) {
        if (!baseline->command)
            continue;
        table.rows.push_back(commandRow(name, *baseline->command));
        const QString &hash = baseline->command->outputSha256;
        notes += hash.isEmpty()
                     ? EngineText::tr("Its runs on the system \"%1\" printed different things.").arg(name)
                     : EngineText::tr("What it printed on the system \"%1\" has the SHA-256 %2.").arg(name, hash);
    }
    table.note = notes.join(QLatin1Char(' '));
    return table;
}

void appendTables(std::vector<Table> &tables, const std::vector<std::pair<QString, const Baseline *>> &baselines)
{
    tables.push_back(percentilesTable(EngineText::tr("All runs of all documents"), baselines));
    if (Table commands = commandsTable(baselines); !commands.rows.empty())
        tables.push_back(std::move(commands));
    for (const auto &[name, baseline] : baselines) {
        Table documents = documentsTable(*baseline);
        if (baselines.size() > 1)
            documents.title = EngineText::tr("%1: %2").arg(documents.title, name);
        if (!documents.rows.empty())
            tables.push_back(std::move(documents));
    }
}

Table speedTable(const evidence::PerformanceComparison &performance)
{
    Table table{.title = EngineText::tr("New ÷ old"),
                .columns = {{EngineText::tr("What")},
                            {EngineText::tr("Ratio"), ColumnKind::Number},
                            {EngineText::tr("Lower bound"), ColumnKind::Number},
                            {EngineText::tr("Upper bound"), ColumnKind::Number},
                            {EngineText::tr("Verdict")},
                            {EngineText::tr("Reason")}}};
    for (const evidence::SpeedComparison &speed : performance.comparisons) {
        const Standing standing = report::standingOf(speed.verdict);
        table.rows.push_back(
            {.cells = {textCell(speed.what), textCell(ratioText(speed.ratio)), textCell(ratioText(speed.lower)),
                       textCell(ratioText(speed.upper)), markCell(standing), textCell(speed.reason)},
             .mark = standing.mark});
    }
    table.note = EngineText::tr("Below 1 the new system is faster. The bounds hold with 95 % confidence; up to %1 % "
                                "slower counts as equal.")
                     .arg(QString::number(performance.margin * 100, 'f', 0));
    return table;
}

Table limitTable(const evidence::PerformanceComparison &performance)
{
    const bool within = performance.worstP95 < performance.limitMilliseconds;
    const Standing standing = performance.newRuns.documents.empty()
                                  ? Standing{Mark::Unknown, EngineText::tr("not measured")}
                              : within ? Standing{Mark::Good, EngineText::tr("within the limit")}
                                       : Standing{Mark::Bad, EngineText::tr("over the limit")};
    return {.title = EngineText::tr("The slowest document on the new system"),
            .columns = {{EngineText::tr("p95, ms"), ColumnKind::Number},
                        {EngineText::tr("Limit, ms"), ColumnKind::Number},
                        {EngineText::tr("Verdict")}},
            .rows = {{.cells = {textCell(decimalText(performance.worstP95)),
                                textCell(decimalText(performance.limitMilliseconds)), markCell(standing)},
                      .mark = standing.mark}}};
}

} // namespace

std::vector<Table> baselineTables(const Baseline &baseline)
{
    std::vector<Table> tables;
    if (!baseline.documents.empty() || baseline.command)
        appendTables(tables, {{EngineText::tr("old"), &baseline}});
    else
        tables.push_back(
            {.title = EngineText::tr("PDF documents"),
             .note = EngineText::tr("The migration names no folder of sample PDFs: no document was read.")});
    if (baseline.queries) {
        tables.push_back(queriesTable(*baseline.queries));
        tables.push_back(countedQueriesTable(*baseline.queries));
    }
    if (baseline.resources) {
        for (Table &table : resourceTables(*baseline.resources))
            tables.push_back(std::move(table));
    }
    if (baseline.golden)
        tables.push_back(goldenTable(*baseline.golden));
    tables.push_back(machineTable(baseline.machine));
    return tables;
}

std::vector<Table> performanceTables(const evidence::PerformanceComparison &performance)
{
    std::vector<Table> tables{speedTable(performance), limitTable(performance)};
    if (!performance.differingOutputs.isEmpty()) {
        Table outputs{.title = EngineText::tr("Outputs that differ from the baseline"),
                      .columns = {{EngineText::tr("Document or command")}, {EngineText::tr("Verdict")}}};
        for (const QString &output : performance.differingOutputs)
            outputs.rows.push_back(
                {.cells = {textCell(output), markCell(report::standingOf(evidence::Verdict::Differs))},
                 .mark = Mark::Bad});
        tables.push_back(std::move(outputs));
    }
    appendTables(tables,
                 {{EngineText::tr("old"), &performance.oldRuns}, {EngineText::tr("new"), &performance.newRuns}});
    return tables;
}

std::vector<Table> rehearsalTables(const evidence::Rehearsal &rehearsal)
{
    Table runs{.title = EngineText::tr("Rehearsals of the cutover"),
               .columns = {{EngineText::tr("Run"), ColumnKind::Number},
                           {EngineText::tr("Backup"), ColumnKind::Number},
                           {EngineText::tr("Restore"), ColumnKind::Number},
                           {EngineText::tr("Verify"), ColumnKind::Number},
                           {EngineText::tr("Together"), ColumnKind::Number},
                           {EngineText::tr("Result")}}};
    for (const evidence::RehearsalRun &run : rehearsal.runs) {
        const Standing standing = report::standingOf(run.same ? evidence::Verdict::Same : evidence::Verdict::Differs);
        runs.rows.push_back({.cells = {countCell(qint64(runs.rows.size()) + 1), textCell(durationText(run.backup)),
                                       textCell(durationText(run.restore)), textCell(durationText(run.verify)),
                                       textCell(durationText(run.total())), markCell(standing)},
                             .mark = standing.mark});
    }
    if (rehearsal.runs.empty())
        runs.note = EngineText::tr("The cutover was not rehearsed.");
    const QString fits = rehearsal.runs.empty() ? EngineText::tr("could not check: there was no rehearsal")
                         : rehearsal.estimate <= rehearsal.window ? EngineText::tr("fits into the window")
                                                                  : EngineText::tr("does not fit into the window");
    return {runs, factsTable(EngineText::tr("Estimated downtime"),
                             {{EngineText::tr("Estimate"), durationText(rehearsal.estimate)},
                              {EngineText::tr("Padded by"), EngineText::tr("%1 %").arg(rehearsal.paddingPercent)},
                              {EngineText::tr("Maintenance window"), durationText(rehearsal.window)},
                              {EngineText::tr("Verdict"), fits}})};
}

} // namespace rehome::report
