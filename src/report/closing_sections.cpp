// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/closing_sections.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <QSet>

namespace rehome::report {
namespace {

Section sectionWith(const QString &id, const QString &title, Table table, const QString &emptySentence)
{
    Section section{.id = id, .title = title, .derived = true};
    if (table.rows.empty())
        section.paragraphs += emptySentence;
    else
        section.blocks.push_back({.tables = {std::move(table)}});
    return section;
}

Table repeatedTable(const History &history)
{
    Table table{
        .title = EngineText::tr("Found by earlier runs"),
        .columns = {{EngineText::tr("When (UTC)")}, {EngineText::tr("Step")}, {EngineText::tr("What was found then")}}};
    for (const Run *run : repeatedRuns(history))
        table.rows.push_back({.cells = {textCell(timeText(run->record.endedAt)), textCell(run->title),
                                        textCell(evidence::verdictSentence(run->evidence))},
                              .mark = Mark::Attention});
    return table;
}

/// The files that a migration leaves behind, each path once, as its last run left it.
struct ArtifactsOf
{
    std::vector<Row> rows;

    void add(const QString &path, const Cell &bytes, const QString &sha256)
    {
        rows.push_back({.cells = {textCell(path), bytes, textCell(sha256)}});
    }

    void operator()(const auto &) {}

    void operator()(const evidence::DatabaseInventory &inventory)
    {
        if (!inventory.picture.path.isEmpty())
            add(inventory.picture.path, countCell(inventory.picture.bytes), inventory.picture.sha256);
    }

    void operator()(const evidence::Backup &backup)
    {
        for (const evidence::FileFact &file : backup.files)
            add(backup.path + QLatin1Char('/') + file.path, countCell(file.bytes), file.sha256);
    }

    void operator()(const evidence::RollbackPlan &plan)
    {
        add(plan.script.path, countCell(plan.script.bytes), plan.script.sha256);
    }

    void operator()(const evidence::Baseline &baseline)
    {
        if (baseline.command && !baseline.command->output.isEmpty())
            add(baseline.command->output, textCell(EngineText::tr("not recorded")),
                baseline.command->outputSha256.isEmpty() ? EngineText::tr("runs printed different things")
                                                         : baseline.command->outputSha256);
        if (baseline.golden)
            add(baseline.golden->folder + QStringLiteral("/golden.json"), textCell(EngineText::tr("not recorded")),
                EngineText::tr("holds the hash of every golden output"));
    }

    void operator()(const evidence::PerformanceComparison &performance)
    {
        (*this)(performance.oldRuns);
        (*this)(performance.newRuns);
    }
};

/// Rows of "what, version, where it was seen", each once.
struct VersionsOf
{
    Table table;
    QString where;
    QSet<QString> seen;

    void add(const QString &what, const QString &version)
    {
        const QString key = what + QChar(QChar::Null) + version;
        if (version.isEmpty() || seen.contains(key))
            return;
        seen.insert(key);
        table.rows.push_back({.cells = {textCell(what), textCell(version), textCell(where)}});
    }

    void operator()(const auto &) {}

    void operator()(const evidence::DatabaseInventory &inventory)
    {
        for (const evidence::DatabaseFact &database : inventory.databases) {
            if (database.chosen)
                add(EngineText::tr("PostgreSQL, old"), database.serverVersion);
        }
        for (const QString &extension : inventory.schema.extensions)
            add(EngineText::tr("Extension"), extension);
    }

    void operator()(const evidence::Backup &backup)
    {
        add(EngineText::tr("PostgreSQL, backed up"), backup.serverVersion);
        add(EngineText::tr("pg_dump"), backup.toolVersion);
    }

    void operator()(const evidence::TargetServer &server)
    {
        add(EngineText::tr("PostgreSQL, new"), server.serverVersion);
    }

    void operator()(const evidence::Baseline &baseline)
    {
        const evidence::MachineFact &machine = baseline.machine;
        if (machine.cores > 0)
            add(EngineText::tr("Machine"),
                EngineText::tr("%1, %2 cores, %3 of memory")
                    .arg(machine.processor, QString::number(machine.cores), core::bytesText(machine.memoryBytes)));
        add(EngineText::tr("System"), machine.system);
        for (auto version = machine.versions.cbegin(); version != machine.versions.cend(); ++version)
            add(version.key(), version.value());
    }

    void operator()(const evidence::PerformanceComparison &performance)
    {
        (*this)(performance.oldRuns);
        (*this)(performance.newRuns);
    }
};

} // namespace

Section discrepanciesSection(const History &history, const std::vector<Discrepancy> &open)
{
    Table table{.columns = {{EngineText::tr("State")},
                            {EngineText::tr("Step")},
                            {EngineText::tr("What")},
                            {EngineText::tr("Old")},
                            {EngineText::tr("New")},
                            {EngineText::tr("Reason")}}};
    for (const Discrepancy &discrepancy : open)
        table.rows.push_back(
            {.cells = {markCell(discrepancy.standing), textCell(discrepancy.where), textCell(discrepancy.what),
                       textCell(discrepancy.oldValue), textCell(discrepancy.newValue), textCell(discrepancy.reason)},
             .mark = discrepancy.standing.mark});
    Section section =
        sectionWith(QStringLiteral("discrepancies"), EngineText::tr("Discrepancies"), std::move(table),
                    history.runs.empty() ? EngineText::tr("Nothing has been compared yet.")
                                         : EngineText::tr("Nothing that was checked differs, and nothing was left "
                                                          "unchecked where a check was run."));
    if (Table repeated = repeatedTable(history); !repeated.rows.empty())
        section.blocks.push_back({.tables = {std::move(repeated)}});
    return section;
}

Section skippedSection(const History &history)
{
    Table table{.columns = {{EngineText::tr("When (UTC)")}, {EngineText::tr("Step")}, {EngineText::tr("Reason")}}};
    for (const Run &run : history.runs) {
        if (run.latest && run.record.state == journal::StepState::Skipped)
            table.rows.push_back({.cells = {textCell(timeText(run.record.startedAt)), textCell(run.title),
                                            textCell(run.record.sentence.isEmpty() ? EngineText::tr("none given")
                                                                                   : run.record.sentence)},
                                  .mark = Mark::Skipped});
    }
    return sectionWith(QStringLiteral("skipped-steps"), EngineText::tr("Skipped Steps"), std::move(table),
                       EngineText::tr("No step was skipped."));
}

Section criteriaSection(const Table &criteria)
{
    return sectionWith(QStringLiteral("success-criteria"), EngineText::tr("Success Criteria"), criteria,
                       EngineText::tr("The success criteria have not been measured yet; that is the last step of the "
                                      "migration."));
}

Section artifactsSection(const History &history)
{
    ArtifactsOf visitor;
    for (const Run &run : history.runs)
        std::visit(visitor, run.evidence);
    Table table{.columns = {{EngineText::tr("File")},
                            {EngineText::tr("Bytes"), ColumnKind::Number},
                            {EngineText::tr("SHA-256"), ColumnKind::Code}}};
    QSet<QString> seen;
    for (auto row = visitor.rows.rbegin(); row != visitor.rows.rend(); ++row) {
        if (const QString &path = row->cells.front().text; !seen.contains(path)) {
            seen.insert(path);
            table.rows.push_back(*row);
        }
    }
    std::reverse(table.rows.begin(), table.rows.end());
    limitRows(table);
    return sectionWith(QStringLiteral("artifacts"), EngineText::tr("Artifacts"), std::move(table),
                       EngineText::tr("No file has been left behind yet."));
}

Section versionsSection(const History &history)
{
    VersionsOf visitor{
        .table = {.columns = {{EngineText::tr("What")}, {EngineText::tr("Version")}, {EngineText::tr("Seen by step")}}},
        .where = EngineText::tr("this log")};
    visitor.add(EngineText::tr("Rehome"), QStringLiteral(REHOME_VERSION));
    for (const Run &run : history.runs) {
        visitor.where = run.title;
        std::visit(visitor, run.evidence);
    }
    return sectionWith(QStringLiteral("versions"), EngineText::tr("Versions"), std::move(visitor.table), {});
}

Table measuredCriteria(const History &history)
{
    const Run *closing = history.closing();
    if (closing == nullptr)
        return {};
    Table table = criteriaTable(std::get<evidence::Closing>(closing->evidence).criteria);
    for (Row &row : table.rows) {
        Cell &stepCell = row.cells.back();
        const QString step = stepCell.text;
        for (const LoggedStep &logged : history.steps) {
            if (logged.id == step && !logged.title.isEmpty())
                stepCell.text = logged.title;
        }
        if (!history.isOutdatedSince(*closing, step))
            continue;
        const Standing outdated{Mark::Unknown, EngineText::tr("outdated")};
        row.cells.at(1) = markCell(outdated); // the verdict
        row.mark = outdated.mark;
    }
    return table;
}

} // namespace rehome::report
