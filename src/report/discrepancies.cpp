// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/discrepancies.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/schema_kinds.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using core::countText;
using core::durationText;
using evidence::CheckVerdict;
using evidence::Verdict;
using journal::StepState;

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

    void operator()(const evidence::DatabaseInventory &inventory)
    {
        for (const evidence::DatabaseFact &database : inventory.databases) {
            if (!database.reachable)
                add(standingOf(Verdict::CouldNotCheck), database.address, database.problem);
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
        for (const evidence::DocumentTiming &document : baseline.documents) {
            if (document.ending != evidence::RunEnding::Succeeded)
                add(standingOf(Verdict::CouldNotCheck), EngineText::tr("Document %1").arg(document.document),
                    document.problem.isEmpty() ? enumName(document.ending) : document.problem);
        }
        if (baseline.command && baseline.command->exitCode != 0)
            add(standingOf(CheckVerdict::Failed), EngineText::tr("Command %1").arg(baseline.command->command),
                EngineText::tr("It ended with exit code %1.").arg(baseline.command->exitCode));
    }

    void operator()(const evidence::RollbackPlan &plan)
    {
        addChecks(plan.rehearsal);
        if (plan.rehearsal.empty())
            add(standingOf(Verdict::CouldNotCheck), EngineText::tr("The rollback"),
                EngineText::tr("Nothing was checked in its rehearsal."));
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

void appendUnfinished(std::vector<Discrepancy> &found, const Run &run)
{
    switch (run.record.state) {
    case StepState::Failed:
    case StepState::Cancelled:
    case StepState::Interrupted:
        found.push_back({.standing = standingOf(run),
                         .where = run.title,
                         .what = EngineText::tr("The step itself"),
                         .reason = run.record.sentence});
        break;
    case StepState::Confirmed:
        found.push_back({.standing = {Mark::Unknown, EngineText::tr("not checked")},
                         .where = run.title,
                         .what = EngineText::tr("Done by hand"),
                         .reason = run.record.sentence});
        break;
    case StepState::Running:
    case StepState::Succeeded:
    case StepState::Skipped:
        break;
    }
}

bool needsALook(Mark mark)
{
    return mark == Mark::Bad || mark == Mark::Unknown;
}

/// Facts that were written down, without anything they are held against.
struct IsPlainFact
{
    bool operator()(const std::monostate &) const { return true; }
    bool operator()(const evidence::ProjectMap &) const { return true; }
    bool operator()(const evidence::DatabaseInventory &) const { return true; }
    bool operator()(const evidence::RequirementsComparison &) const { return true; }
    bool operator()(const evidence::Backup &) const { return true; }
    bool operator()(const evidence::Baseline &) const { return true; }
    bool operator()(const evidence::RepositoryState &) const { return true; }
    bool operator()(const evidence::TargetServer &) const { return true; }
    bool operator()(const evidence::Restoration &) const { return true; }
    bool operator()(const evidence::DatabaseCopy &) const { return true; }
    bool operator()(const evidence::WrittenFiles &files) const { return files.checks.empty(); }
    bool operator()(const auto &) const { return false; }
};

} // namespace

std::vector<Discrepancy> discrepanciesOf(const evidence::Evidence &evidence)
{
    DiscrepanciesOf visitor;
    std::visit(visitor, evidence);
    return std::move(visitor.found);
}

Mark markOf(const evidence::Evidence &evidence)
{
    Mark mark = std::visit(IsPlainFact{}, evidence) ? Mark::None : standingOf(evidence::verdictOf(evidence)).mark;
    for (const Discrepancy &discrepancy : discrepanciesOf(evidence)) {
        if (discrepancy.standing.mark == Mark::Bad)
            return Mark::Bad;
        if (discrepancy.standing.mark == Mark::Unknown && mark != Mark::Bad)
            mark = Mark::Unknown;
    }
    return mark;
}

Standing standingOf(const Run &run)
{
    switch (run.record.state) {
    case StepState::Running:
        return {Mark::Running, EngineText::tr("running")};
    case StepState::Failed:
        return {Mark::Bad, EngineText::tr("failed")};
    case StepState::Cancelled:
        return {Mark::Attention, EngineText::tr("cancelled")};
    case StepState::Interrupted:
        return {Mark::Attention, EngineText::tr("interrupted")};
    case StepState::Skipped:
        return {Mark::Skipped, EngineText::tr("skipped")};
    case StepState::Confirmed:
        return {Mark::Unknown, EngineText::tr("done by hand")};
    case StepState::Succeeded:
        break;
    }
    const Mark mark = run.unreadable ? Mark::Unknown : markOf(run.evidence);
    if (mark == Mark::Bad)
        return {mark, EngineText::tr("not as it must be")};
    if (mark == Mark::Unknown)
        return {mark, EngineText::tr("could not check everything")};
    return {Mark::Good, EngineText::tr("done")};
}

std::vector<Discrepancy> openDiscrepancies(const History &history)
{
    std::vector<Discrepancy> found;
    for (const Run &run : history.runs) {
        if (run.latest)
            appendUnfinished(found, run);
        if (!run.standing)
            continue;
        if (run.unreadable)
            found.push_back({.standing = standingOf(Verdict::CouldNotCheck),
                             .where = run.title,
                             .what = EngineText::tr("Its evidence"),
                             .reason = EngineText::tr("It is of a kind that this version of Rehome cannot read: %1.")
                                           .arg(run.record.evidenceKind)});
        for (Discrepancy &discrepancy : discrepanciesOf(run.evidence)) {
            discrepancy.where = run.title;
            found.push_back(std::move(discrepancy));
        }
    }
    return found;
}

std::vector<const Run *> repeatedRuns(const History &history)
{
    std::vector<const Run *> repeated;
    for (const Run &run : history.runs) {
        if (run.hasEvidence() && !run.standing && needsALook(markOf(run.evidence)))
            repeated.push_back(&run);
    }
    return repeated;
}

} // namespace rehome::report
