// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/overall.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::countText;
using evidence::CheckVerdict;
using journal::StepState;

struct Tally
{
    qint64 steps = 0;
    qint64 done = 0;
    qint64 skipped = 0;
    qint64 bad = 0;
    qint64 unknown = 0;
    qint64 expected = 0;
    qint64 criteria = 0;
    qint64 met = 0;
    qint64 notMet = 0;
    qint64 outdated = 0; ///< measured before the step that they are about was run again

    [[nodiscard]] bool complete() const { return steps > 0 && done + skipped == steps; }
};

void countSteps(Tally &tally, const History &history)
{
    tally.steps = qint64(history.steps.size());
    for (const Run &run : history.runs) {
        const bool done = run.record.state == StepState::Succeeded || run.record.state == StepState::Confirmed;
        tally.done += run.latest && done ? 1 : 0;
        tally.skipped += run.latest && run.record.state == StepState::Skipped ? 1 : 0;
    }
}

void countCriteria(Tally &tally, const History &history)
{
    const Run *closing = history.closing();
    if (closing == nullptr)
        return;
    for (const evidence::Criterion &criterion : std::get<evidence::Closing>(closing->evidence).criteria) {
        ++tally.criteria;
        if (history.isOutdatedSince(*closing, criterion.step))
            ++tally.outdated;
        else if (criterion.verdict == CheckVerdict::Passed)
            ++tally.met;
        else if (criterion.verdict == CheckVerdict::Failed)
            ++tally.notMet;
    }
}

Tally tallyOf(const History &history, const std::vector<Discrepancy> &discrepancies)
{
    const auto count = [&discrepancies](Mark mark) {
        return qint64(std::count_if(discrepancies.begin(), discrepancies.end(),
                                    [mark](const Discrepancy &d) { return d.standing.mark == mark; }));
    };
    Tally tally{.bad = count(Mark::Bad), .unknown = count(Mark::Unknown), .expected = count(Mark::Attention)};
    countSteps(tally, history);
    countCriteria(tally, history);
    return tally;
}

Overall headlineOf(const Tally &tally, bool anyRun)
{
    if (!anyRun)
        return {.mark = Mark::None, .headline = EngineText::tr("Nothing has been done yet.")};
    if (tally.bad > 0 || tally.notMet > 0)
        return {.mark = Mark::Bad, .headline = EngineText::tr("There are differences or failures to settle.")};
    if (!tally.complete()) {
        if (tally.unknown > 0)
            return {.mark = Mark::Unknown,
                    .headline = EngineText::tr("In progress: nothing was found to differ, but not everything could be "
                                               "checked.")};
        return {.mark = Mark::Running, .headline = EngineText::tr("In progress: nothing was found to differ so far.")};
    }
    if (tally.unknown > 0)
        return {.mark = Mark::Unknown,
                .headline = EngineText::tr("Every step is done or skipped and nothing was found to differ, but not "
                                           "everything could be checked.")};
    if (tally.outdated > 0)
        return {.mark = Mark::Unknown,
                .headline = EngineText::tr("Every step is done or skipped, but the success criteria are outdated.")};
    if (tally.criteria == 0 || tally.met < tally.criteria)
        return {.mark = Mark::Unknown,
                .headline =
                    EngineText::tr("Every step is done or skipped, but not every success criterion was measured.")};
    return {.mark = Mark::Good, .headline = EngineText::tr("The migration is complete, and what arrived is proven.")};
}

QString criteriaSentence(const Tally &tally)
{
    if (tally.criteria == 0)
        return EngineText::tr("The success criteria have not been measured yet.");
    if (tally.met == tally.criteria)
        return EngineText::tr("All %1 success criteria are met.").arg(countText(tally.criteria));
    QString sentence = EngineText::tr("%1 of %2 success criteria are met, %3 are not met, %4 were not measured.")
                           .arg(countText(tally.met), countText(tally.criteria), countText(tally.notMet),
                                countText(tally.criteria - tally.met - tally.notMet - tally.outdated));
    if (tally.outdated == 0)
        return sentence;
    return sentence + QLatin1Char(' ') +
           EngineText::tr("%n of them are outdated: what they are about was run again since.", nullptr,
                          int(tally.outdated));
}

} // namespace

Overall overallOf(const History &history, const std::vector<Discrepancy> &discrepancies)
{
    const Tally tally = tallyOf(history, discrepancies);
    Overall overall = headlineOf(tally, !history.runs.empty());
    overall.sentences += EngineText::tr("%1 of %2 steps are done, %3 skipped.")
                             .arg(countText(tally.done), countText(tally.steps), countText(tally.skipped));
    if (history.runs.empty())
        return overall;
    overall.sentences += EngineText::tr("Differences and failures: %1. Could not be checked: %2. Worth a look, but "
                                        "expected or stopped: %3.")
                             .arg(countText(tally.bad), countText(tally.unknown), countText(tally.expected));
    overall.sentences += criteriaSentence(tally);
    return overall;
}

} // namespace rehome::report
