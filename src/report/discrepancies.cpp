// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/discrepancies.h"

#include "core/engine_text.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using evidence::Verdict;
using journal::StepState;

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

Mark markOf(const evidence::Evidence &evidence)
{
    const bool plain = std::visit(IsPlainFact{}, evidence);
    Mark mark = plain ? Mark::None : standingOf(evidence::verdictOf(evidence)).mark;
    for (const Discrepancy &discrepancy : discrepanciesOf(evidence)) {
        // Where there is a verdict, what asks for attention only was to be expected.
        if (plain && mark == Mark::None)
            mark = discrepancy.standing.mark;
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
    if (mark == Mark::Attention)
        return {mark, EngineText::tr("done; worth a look")};
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
