// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/discrepancies.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/schema_kinds.h"
#include "report/baseline_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::countText;
using core::durationText;
using evidence::CheckVerdict;
using evidence::Verdict;

constexpr qsizetype longestDefinition = 200;

QString rowsText(const std::optional<qint64> &rows)
{
    return rows ? EngineText::tr("%1 rows").arg(countText(*rows)) : EngineText::tr("unknown");
}

/// Collects what one piece of evidence has to say against itself; the step's title is added by the caller.
struct DiscrepanciesOf
{
    std::vector<Discrepancy> found;

    void add(const Standing &standing, const QString &what, const QString &reason)
    {
        found.push_back({.standing = standing, .what = what, .reason = reason});
    }

    void addChecks(const std::vector<evidence::CheckResult> &checks)
    {
        for (const evidence::CheckResult &check : checks) {
            if (check.verdict != CheckVerdict::Passed)
                add(standingOf(check.verdict), check.name, check.finding);
        }
    }

    void operator()(const auto &) {}

    void operator()(const evidence::ProjectMap &project)
    {
        for (const evidence::Finding &finding : project.findings) {
            if (finding.weight == evidence::FindingWeight::Trouble)
                found.push_back({.standing = {Mark::Attention, EngineText::tr("worth a look")},
                                 .what = finding.file.isEmpty() ? EngineText::tr("The old project") : finding.place(),
                                 .reason = finding.what});
        }
    }

    void operator()(const evidence::DatabaseInventory &inventory)
    {
        for (const evidence::DatabaseFact &database : inventory.databases) {
            // What only the machine knows need not answer; nor a second way into a database that was looked at.
            const bool seen = std::any_of(inventory.databases.begin(), inventory.databases.end(),
                                          [&](const evidence::DatabaseFact &other) {
                                              return other.reachable && other.server >= 0 &&
                                                     other.server == database.server && other.name == database.name;
                                          });
            if (!database.reachable && database.ofProject && !seen)
                add(standingOf(Verdict::CouldNotCheck), database.address, database.problem);
            if (database.disagrees)
                add({Mark::Attention, EngineText::tr("needs a decision")}, database.address,
                    EngineText::tr("It is not the same as the database that is migrated: %1.")
                        .arg(database.comparedToChosen));
        }
        for (const evidence::Finding &finding : inventory.findings) {
            if (finding.weight != evidence::FindingWeight::Note)
                add({Mark::Attention, EngineText::tr("needs a decision")}, finding.what, finding.plan);
        }
    }

    void operator()(const evidence::Preflight &preflight)
    {
        for (const evidence::PreflightCheck &check : preflight.checks) {
            if (check.result.verdict != CheckVerdict::Passed)
                add(standingOf(check), check.result.name, check.result.finding);
        }
    }

    void operator()(const evidence::OffsiteCopies &offsite)
    {
        for (const evidence::OffsiteFile &file : offsite.files) {
            if (file.verdict != Verdict::Same)
                add(standingOf(file.verdict), EngineText::tr("File %1 at %2").arg(file.path, offsite.place),
                    file.problem);
        }
        if (!offsite.nightly.problem.isEmpty())
            add({Mark::Attention, EngineText::tr("to be done")}, EngineText::tr("Nightly job"),
                offsite.nightly.problem);
    }

    void operator()(const evidence::Proof &proof) { (*this)(proof.verification); }

    void addSchema(const evidence::SchemaComparison &schema)
    {
        for (const evidence::SchemaDifference &difference : schema.differences) {
            if (difference.verdict == Verdict::Same)
                continue;
            const bool expected = difference.verdict == Verdict::Differs && !difference.legitimate.isEmpty();
            found.push_back(
                {.standing = expected ? Standing{Mark::Attention, EngineText::tr("differs as expected")}
                                      : standingOf(difference.verdict),
                 .what =
                     EngineText::tr("Schema: %1 %2").arg(evidence::schemaKindWord(difference.kind), difference.name),
                 .oldValue = shortened(difference.oldDefinition, longestDefinition),
                 .newValue = shortened(difference.newDefinition, longestDefinition),
                 .reason = expected ? difference.legitimate : difference.reason});
        }
    }

    void operator()(const evidence::Verification &verification)
    {
        for (const evidence::TableVerdict &table : verification.tables) {
            if (table.verdict == Verdict::Same)
                continue;
            const bool expected = table.verdict == Verdict::Differs && !table.legitimate.isEmpty();
            found.push_back({.standing = expected ? Standing{Mark::Attention, EngineText::tr("differs as expected")}
                                                  : standingOf(table.verdict),
                             .what = table.table == evidence::largeObjectsName
                                         ? EngineText::tr("Large objects")
                                         : EngineText::tr("Table %1").arg(table.table),
                             .oldValue = rowsText(table.oldRows),
                             .newValue = rowsText(table.newRows),
                             .reason = expected ? table.legitimate : table.reason});
        }
        for (const evidence::SequenceVerdict &sequence : verification.sequences) {
            if (sequence.verdict != Verdict::Same)
                found.push_back({.standing = standingOf(sequence.verdict),
                                 .what = EngineText::tr("Sequence %1").arg(sequence.sequence),
                                 .oldValue = countText(sequence.oldValue),
                                 .newValue = countText(sequence.newValue),
                                 .reason = sequence.reason});
        }
        if (verification.tables.empty())
            add(standingOf(Verdict::CouldNotCheck), EngineText::tr("The tables"),
                EngineText::tr("There was no table to compare."));
        else if (verification.level == evidence::Level::Counts)
            add(standingOf(Verdict::CouldNotCheck),
                EngineText::tr("The content of %n table(s)", nullptr, int(verification.tables.size())),
                EngineText::tr("Only row counts were compared, not the content."));
        if (verification.schema)
            addSchema(*verification.schema);
    }

    void operator()(const evidence::Baseline &baseline)
    {
        if (baseline.machine.cores > 0 && baseline.machine.load >= baseline.machine.cores)
            add({Mark::Attention, EngineText::tr("measure again")}, EngineText::tr("The machine"),
                EngineText::tr(
                    "It was busy (load %1 on %2 processors), so the times are too long: measure again when it "
                    "is quiet.")
                    .arg(decimalText(baseline.machine.load))
                    .arg(baseline.machine.cores));
        for (const evidence::DocumentTiming &document : baseline.documents) {
            if (document.ending != evidence::RunEnding::Succeeded)
                add(standingOf(Verdict::CouldNotCheck), EngineText::tr("Document %1").arg(document.document),
                    document.problem.isEmpty() ? enumName(document.ending) : document.problem);
        }
        if (baseline.command && baseline.command->exitCode != 0)
            add(standingOf(CheckVerdict::Failed), EngineText::tr("Command %1").arg(baseline.command->command),
                EngineText::tr("It ended with exit code %1.").arg(baseline.command->exitCode));
        if (baseline.queries) {
            for (const evidence::QueryTiming &query : baseline.queries->queries) {
                if (!query.problem.isEmpty())
                    add(standingOf(query.ending), EngineText::tr("Query %1").arg(query.name), query.problem);
            }
        }
        if (baseline.golden) {
            for (const evidence::GoldenDocument &document : baseline.golden->documents) {
                if (document.commandExitCode != 0)
                    add(standingOf(CheckVerdict::Failed), EngineText::tr("Command for %1").arg(document.document),
                        EngineText::tr("It ended with exit code %1.").arg(document.commandExitCode));
            }
        }
    }

    void operator()(const evidence::RollbackPlan &plan)
    {
        addChecks(plan.rehearsal);
        if (plan.rehearsal.empty())
            add(standingOf(Verdict::CouldNotCheck), EngineText::tr("The rollback"),
                EngineText::tr("Nothing was checked in its rehearsal."));
        addOldSystem(plan.oldSystem);
    }

    void addOldSystem(const evidence::OldSystem &old)
    {
        const auto addUnknown = [this](const QString &what, const QString &problem) {
            if (!problem.isEmpty())
                add(standingOf(Verdict::CouldNotCheck), what, problem);
        };
        for (const evidence::DnsName &name : old.dns)
            addUnknown(EngineText::tr("DNS of %1").arg(name.name), name.problem);
        for (const evidence::Endpoint &endpoint : old.endpoints)
            addUnknown(EngineText::tr("Endpoint %1").arg(endpoint.url), endpoint.problem);
        for (const evidence::Certificate &certificate : old.certificates)
            addUnknown(EngineText::tr("Certificate of %1").arg(certificate.place), certificate.problem);
        for (const evidence::Finding &finding : old.findings) {
            if (finding.weight != evidence::FindingWeight::Note)
                add({Mark::Attention, EngineText::tr("attention")}, finding.what, finding.plan);
        }
    }

    void operator()(const evidence::WrittenFiles &files) { addChecks(files.checks); }

    void operator()(const evidence::PerformanceComparison &performance)
    {
        for (const evidence::SpeedComparison &speed : performance.comparisons) {
            const Standing standing = standingOf(speed.verdict);
            if (standing.mark != Mark::Good)
                found.push_back({.standing = standing,
                                 .what = EngineText::tr("Performance: %1").arg(speed.what),
                                 .oldValue = QStringLiteral("1.00"),
                                 .newValue = ratioText(speed.ratio),
                                 .reason = speed.reason});
        }
        for (const QString &output : performance.differingOutputs)
            add(standingOf(Verdict::Differs), EngineText::tr("Output of %1").arg(output),
                EngineText::tr("It is not the same as in the baseline."));
        if (performance.comparisons.empty())
            add(standingOf(Verdict::CouldNotCheck), EngineText::tr("Performance"),
                EngineText::tr("There was nothing to compare."));
        if (performance.worstP95 >= performance.limitMilliseconds)
            found.push_back(
                {.standing = {Mark::Bad, EngineText::tr("over the limit")},
                 .what = EngineText::tr("p95 of the slowest document"),
                 .newValue = EngineText::tr("%1 ms").arg(decimalText(performance.worstP95)),
                 .reason = EngineText::tr("The limit is %1 ms.").arg(decimalText(performance.limitMilliseconds))});
        (*this)(performance.oldRuns);
        (*this)(performance.newRuns);
    }

    void operator()(const evidence::Rehearsal &rehearsal)
    {
        qint64 number = 0;
        for (const evidence::RehearsalRun &run : rehearsal.runs) {
            ++number;
            if (!run.same)
                add(standingOf(Verdict::Differs), EngineText::tr("Rehearsal %1").arg(number),
                    EngineText::tr("The scratch copy was not the same as the old database."));
        }
        if (rehearsal.runs.empty())
            add(standingOf(Verdict::CouldNotCheck), EngineText::tr("The cutover"),
                EngineText::tr("It was not rehearsed."));
        else if (rehearsal.estimate > rehearsal.window)
            add({Mark::Bad, EngineText::tr("too long")}, EngineText::tr("Estimated downtime"),
                EngineText::tr("%1 without writes are to be expected; the window is %2.")
                    .arg(durationText(rehearsal.estimate), durationText(rehearsal.window)));
    }
};

} // namespace

std::vector<Discrepancy> discrepanciesOf(const evidence::Evidence &evidence)
{
    DiscrepanciesOf visitor;
    std::visit(visitor, evidence);
    return std::move(visitor.found);
}

} // namespace rehome::report
