// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_words.h"

#include "core/statistics.h"
#include "core/text.h"
#include "report/history.h"
#include "views/timing_text.h"
#include "views/timing_words.h"

#include <algorithm>
#include <cmath>

namespace rehome::views {

using core::durationText;
using evidence::Rehearsal;
using evidence::RehearsalRun;

EstimateFigures estimateFigures(const Rehearsal &rehearsal)
{
    std::vector<double> totals;
    EstimateFigures figures;
    for (const RehearsalRun &run : rehearsal.runs) {
        totals.push_back(double(run.total().count()));
        figures.slowest = std::max(figures.slowest, run.total());
    }
    figures.spread = std::chrono::milliseconds(std::llround(core::mean(totals) + 2 * core::standardDeviation(totals)));
    return figures;
}

QString nameOf(TimelinePart part)
{
    switch (part) {
    case TimelinePart::Backup:
        return TimingText::tr("backup");
    case TimelinePart::Restore:
        return TimingText::tr("restore");
    case TimelinePart::Verify:
        return TimingText::tr("verify");
    case TimelinePart::Estimate:
        return TimingText::tr("estimate");
    case TimelinePart::Padding:
        return TimingText::tr("added for safety");
    case TimelinePart::Window:
        break;
    }
    return TimingText::tr("maintenance window");
}

QString estimateSentence(const Rehearsal &rehearsal)
{
    if (rehearsal.runs.empty())
        return {};
    const EstimateFigures figures = estimateFigures(rehearsal);
    return TimingText::tr("The estimate of %1 is the larger of the slowest run (%2) and of the mean plus two standard "
                          "deviations (%3), with %4\u00a0% added.")
        .arg(durationText(rehearsal.estimate), durationText(figures.slowest), durationText(figures.spread),
             QString::number(rehearsal.paddingPercent));
}

QString windowSentence(const Rehearsal &rehearsal)
{
    const auto window = rehearsal.window;
    const auto estimate = rehearsal.estimate;
    if (window.count() <= 0)
        return TimingText::tr("No maintenance window is planned.");
    if (estimate.count() <= 0)
        return TimingText::tr("The maintenance window is %1.").arg(durationText(window));
    if (estimate > window)
        return TimingText::tr("The estimate is longer than the maintenance window of %1 by %2.")
            .arg(durationText(window), durationText(estimate - window));
    return TimingText::tr("The maintenance window of %1 is %2 times the estimate.")
        .arg(durationText(window), timesText(double(window.count()) / double(estimate.count())));
}

QString timelineInWords(const Rehearsal &rehearsal)
{
    QStringList sentences;
    int number = 0;
    for (const RehearsalRun &run : rehearsal.runs) {
        const auto verdict = report::standingOf(run.same ? evidence::Verdict::Same : evidence::Verdict::Differs);
        sentences += TimingText::tr("Run %1: backup %2, restore %3, verify %4, together %5, result %6.")
                         .arg(QString::number(++number), durationText(run.backup), durationText(run.restore),
                              durationText(run.verify), durationText(run.total()), verdict.word);
    }
    sentences += estimateSentence(rehearsal);
    sentences += windowSentence(rehearsal);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace rehome::views
