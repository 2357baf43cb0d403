// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/baseline_tables.h"

#include "core/engine_text.h"
#include "core/statistics.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::bytesText;
using core::countText;
using core::durationText;
using evidence::QueryEnding;
using evidence::QueryTiming;

Cell quantileCell(const std::vector<double> &sample, double p)
{
    return {.text = sample.empty() ? EngineText::tr("none") : QString::number(core::quantile(sample, p), 'f', 2)};
}

QString percentText(const std::optional<double> &share)
{
    return share ? EngineText::tr("%1 %").arg(*share * 100, 0, 'f', 2) : EngineText::tr("unknown");
}

/// Over 59 samples a p95 is bounded with 95 % confidence, not with fewer.
constexpr std::size_t leastSamples = 59;

QString samplesNote(const evidence::QueryRuns &runs)
{
    const bool few = std::any_of(runs.queries.begin(), runs.queries.end(), [](const QueryTiming &query) {
        return !query.milliseconds.empty() && query.milliseconds.size() < leastSamples;
    });
    return few ? EngineText::tr("Fewer than 59 runs of a query do not bound its p95 with 95 % confidence.") : QString();
}

Row serverRow(const QString &name, const QString &value)
{
    return {.cells = {textCell(name), textCell(value)}};
}

Table serverTable(const evidence::ServerResources &server)
{
    Table table{.title = EngineText::tr("The database server"),
                .columns = {{EngineText::tr("What")}, {EngineText::tr("Value")}},
                .facts = true};
    table.rows = {
        serverRow(EngineText::tr("Size of the database"), bytesText(server.databaseBytes)),
        serverRow(EngineText::tr("Connections"),
                  EngineText::tr("%1 of at most %2").arg(server.connections).arg(server.mostConnections)),
        serverRow(EngineText::tr("Reads from its cache"), percentText(server.cacheHitRatio)),
        serverRow(
            EngineText::tr("Transactions"),
            EngineText::tr("%1 committed, %2 rolled back").arg(countText(server.commits), countText(server.rollbacks))),
        serverRow(
            EngineText::tr("Rows read and written"),
            EngineText::tr("%1 read, %2 written").arg(countText(server.rowsReturned), countText(server.rowsWritten))),
        serverRow(EngineText::tr("Rows by its statistics"),
                  EngineText::tr("%1 live, %2 dead").arg(countText(server.liveRows), countText(server.deadRows))),
        serverRow(EngineText::tr("Temporary files"),
                  EngineText::tr("%1 with %2").arg(countText(server.temporaryFiles), bytesText(server.temporaryBytes))),
        serverRow(EngineText::tr("Deadlocks"), countText(server.deadlocks)),
        serverRow(EngineText::tr("Counted since"),
                  server.countedSince.isEmpty() ? EngineText::tr("the statistics began") : server.countedSince),
        serverRow(EngineText::tr("Place"), server.onThisMachine
                                               ? EngineText::tr("this machine")
                                               : EngineText::tr("another machine, whose load is not seen"))};
    for (auto setting = server.settings.cbegin(); setting != server.settings.cend(); ++setting)
        table.rows.push_back(serverRow(setting.key(), setting.value()));
    return table;
}

Table applicationTable(const std::vector<evidence::ApplicationProcess> &processes)
{
    Table table{.title = EngineText::tr("The application's processes"),
                .columns = {{EngineText::tr("Program")},
                            {EngineText::tr("Process"), ColumnKind::Number},
                            {EngineText::tr("Memory"), ColumnKind::Number},
                            {EngineText::tr("CPU, s"), ColumnKind::Number}}};
    qint64 memory = 0;
    double seconds = 0;
    for (const evidence::ApplicationProcess &process : processes) {
        table.rows.push_back(
            {.cells = {textCell(process.program), textCell(QString::number(process.process)),
                       textCell(bytesText(process.residentBytes)), textCell(decimalText(process.processorSeconds))}});
        memory += process.residentBytes;
        seconds += process.processorSeconds;
    }
    table.note =
        processes.empty()
            ? EngineText::tr("No process of the application was found on this machine.")
            : EngineText::tr("%n process(es) with %1 of memory, parts that they share counted for each, and %2 s "
                             "of processor time since they began.",
                             nullptr, int(processes.size()))
                  .arg(bytesText(memory), decimalText(seconds));
    return table;
}

} // namespace

Standing standingOf(QueryEnding ending)
{
    switch (ending) {
    case QueryEnding::Measured:
        return {Mark::Good, EngineText::tr("measured")};
    case QueryEnding::StatisticsOnly:
        return {Mark::None, EngineText::tr("statistics only")};
    case QueryEnding::TimedOut:
        return {Mark::Unknown, EngineText::tr("timed out")};
    case QueryEnding::Refused:
        return {Mark::Unknown, EngineText::tr("refused")};
    case QueryEnding::Failed:
        break;
    }
    return {Mark::Unknown, EngineText::tr("failed")};
}

Table queriesTable(const evidence::QueryRuns &runs)
{
    Table table{.title = EngineText::tr("Queries"),
                .columns = {{EngineText::tr("Query")},
                            {EngineText::tr("Ending")},
                            {EngineText::tr("Runs"), ColumnKind::Number},
                            {EngineText::tr("p50, ms"), ColumnKind::Number},
                            {EngineText::tr("p95, ms"), ColumnKind::Number},
                            {EngineText::tr("p99, ms"), ColumnKind::Number},
                            {EngineText::tr("Max, ms"), ColumnKind::Number},
                            {EngineText::tr("Rows"), ColumnKind::Number},
                            {EngineText::tr("Buffers hit"), ColumnKind::Number},
                            {EngineText::tr("Buffers read"), ColumnKind::Number},
                            {EngineText::tr("Problem")}}};
    for (const QueryTiming &query : runs.queries) {
        if (query.ending == QueryEnding::StatisticsOnly)
            continue;
        const Standing standing = report::standingOf(query.ending);
        const std::vector<double> &times = query.milliseconds;
        table.rows.push_back({.cells = {textCell(query.name), markCell(standing), countCell(qint64(times.size())),
                                        quantileCell(times, 0.5), quantileCell(times, 0.95), quantileCell(times, 0.99),
                                        quantileCell(times, 1), countCell(query.rows), countCell(query.sharedHitBlocks),
                                        countCell(query.sharedReadBlocks), textCell(query.problem)},
                              .mark = standing.mark});
    }
    QStringList notes{EngineText::tr("Planning and execution on the server, without the way of the rows to the "
                                     "application. A run that reached the limit of %1 counts as the limit.")
                          .arg(durationText(runs.limit))};
    if (const QString note = samplesNote(runs); !note.isEmpty())
        notes += note;
    table.note = notes.join(QLatin1Char(' '));
    return table;
}

Table countedQueriesTable(const evidence::QueryRuns &runs)
{
    Table table{.title = EngineText::tr("What took most time on the server"),
                .columns = {{EngineText::tr("Query"), ColumnKind::Code},
                            {EngineText::tr("Calls"), ColumnKind::Number},
                            {EngineText::tr("Together, ms"), ColumnKind::Number},
                            {EngineText::tr("Each, ms"), ColumnKind::Number},
                            {EngineText::tr("Rows"), ColumnKind::Number}},
                .note = runs.statisticsProblem};
    for (const QueryTiming &query : runs.queries) {
        if (query.ending != QueryEnding::StatisticsOnly)
            continue;
        constexpr qsizetype longest = 200;
        table.rows.push_back(
            {.cells = {textCell(shortened(query.sql.simplified(), longest)), countCell(query.calls),
                       textCell(decimalText(query.totalMilliseconds)),
                       textCell(decimalText(query.totalMilliseconds / double(std::max<qint64>(1, query.calls)))),
                       countCell(query.rows)}});
    }
    if (table.note.isEmpty())
        table.note =
            EngineText::tr("As pg_stat_statements has counted. The values are not known, so these were not run.");
    return table;
}

std::vector<Table> resourceTables(const evidence::ResourceUse &resources)
{
    return {serverTable(resources.server), applicationTable(resources.application)};
}

Table goldenTable(const evidence::GoldenOutputs &golden)
{
    Table table{.title = EngineText::tr("Golden outputs"),
                .columns = {{EngineText::tr("Document")},
                            {EngineText::tr("Pages"), ColumnKind::Number},
                            {EngineText::tr("Words"), ColumnKind::Number},
                            {EngineText::tr("SHA-256 of the text"), ColumnKind::Code},
                            {EngineText::tr("SHA-256 of the words"), ColumnKind::Code},
                            {EngineText::tr("Problem")}}};
    if (golden.commandByDocument)
        table.columns.push_back({EngineText::tr("SHA-256 of the command's output"), ColumnKind::Code});
    constexpr qsizetype shown = 16; // all of it stands in golden.json
    const auto hash = [](const evidence::GoldenFile &file) { return textCell(file.sha256.left(shown)); };
    for (const evidence::GoldenDocument &document : golden.documents) {
        const Mark mark = document.problem.isEmpty() ? Mark::None : Mark::Unknown;
        Row row{.cells = {textCell(document.document), countCell(document.pages), countCell(document.words),
                          hash(document.text), hash(document.boxes), textCell(document.problem)},
                .mark = mark};
        if (golden.commandByDocument)
            row.cells.push_back(hash(document.commandOutput));
        table.rows.push_back(std::move(row));
    }
    QStringList notes{EngineText::tr("Kept in %1; golden.json there holds the whole hashes.").arg(golden.folder)};
    if (!golden.commandOutput.path.isEmpty())
        notes += EngineText::tr("What %1 printed for all documents is %2, SHA-256 %3.")
                     .arg(golden.command, golden.commandOutput.path, golden.commandOutput.sha256);
    table.note = notes.join(QLatin1Char(' '));
    limitRows(table);
    return table;
}

Table machineTable(const evidence::MachineFact &machine)
{
    std::vector<Fact> facts{
        {EngineText::tr("Processor"), EngineText::tr("%1, %n core(s)", nullptr, machine.cores).arg(machine.processor)},
        {EngineText::tr("Memory"), bytesText(machine.memoryBytes)},
        {EngineText::tr("System"), machine.system},
        {EngineText::tr("Load before and after"),
         EngineText::tr("%1 and %2").arg(machine.load, 0, 'f', 2).arg(machine.loadAfter, 0, 'f', 2)}};
    if (!machine.governor.isEmpty())
        facts.push_back({EngineText::tr("Frequency governor"), machine.governor});
    for (auto version = machine.versions.cbegin(); version != machine.versions.cend(); ++version)
        facts.push_back({version.key(), version.value()});
    return factsTable(EngineText::tr("Measured on"), facts);
}

} // namespace rehome::report
