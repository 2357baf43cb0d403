// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/percentile_rows.h"

#include "core/statistics.h"
#include "core/text.h"
#include "report/figures.h"
#include "views/timing_text.h"

#include <algorithm>

namespace rehome::views {
namespace {

using evidence::Baseline;
using evidence::CommandTiming;
using evidence::DocumentTiming;
using evidence::RunEnding;
using report::Mark;
using report::Standing;

PercentileFigures figuresOf(const TimingRuns &runs, System system, const DocumentTiming *document)
{
    return percentileFigures(countedMilliseconds(document, runs.of(system)), madeRuns(document).size());
}

PercentileFigures figuresOfAll(const Baseline &baseline)
{
    std::size_t made = 0;
    for (const DocumentTiming &document : baseline.documents)
        made += madeRuns(&document).size();
    return percentileFigures(countedMilliseconds(baseline), made);
}

Standing limitStanding(const PercentileFigures &figures, bool timedOut, double limit)
{
    if (timedOut)
        return {Mark::Bad, TimingText::tr("reached the limit")};
    if (!figures.p95)
        return {Mark::Unknown, TimingText::tr("not measured")};
    return *figures.p95 < limit ? Standing{Mark::Good, TimingText::tr("under the limit")}
                                : Standing{Mark::Bad, TimingText::tr("over the limit")};
}

Standing endingOf(const TimingRuns &runs, const TimedDocument &document)
{
    const auto standing = [](const DocumentTiming *timing) {
        return timing == nullptr ? Standing{Mark::Unknown, TimingText::tr("not measured")}
                                 : report::standingOf(timing->ending);
    };
    if (runs.comparison() == nullptr)
        return standing(document.before);
    const Standing before = standing(document.before);
    Standing after = standing(document.after);
    if (before.word == after.word)
        return after;
    return {before.mark == Mark::Good ? after.mark : before.mark,
            TimingText::tr("old: %1; new: %2").arg(before.word, after.word)};
}

QString remarkOn(const TimedDocument &document)
{
    QStringList remarks;
    if (document.outputDiffers)
        remarks += TimingText::tr("Its output is not the same as in the baseline.");
    const QString before = document.before == nullptr ? QString() : document.before->problem;
    const QString after = document.after == nullptr ? QString() : document.after->problem;
    if (before.isEmpty() || after.isEmpty() || before == after)
        remarks += after.isEmpty() ? before : after;
    else
        remarks += TimingText::tr("Old system: %1 New system: %2").arg(before, after);
    const auto isBlank = [](const DocumentTiming *timing) { return timing != nullptr && timing->withoutText; };
    if (isBlank(document.before) || isBlank(document.after))
        remarks += TimingText::tr("It has no text: its pages are pictures, or blank.");
    remarks.removeAll(QString());
    return remarks.join(QLatin1Char(' '));
}

PercentileRow documentRow(const TimingRuns &runs, const TimedDocument &document, int index)
{
    PercentileRow row{.name = document.name,
                      .before = figuresOf(runs, System::Old, document.before),
                      .after = figuresOf(runs, System::New, document.after),
                      .ending = endingOf(runs, document),
                      .remark = remarkOn(document),
                      .document = index};
    const DocumentTiming *judged = document.on(runs.judged());
    const bool timedOut = judged != nullptr && judged->ending == RunEnding::TimedOut;
    row.limit =
        limitStanding(runs.judged() == System::New ? row.after : row.before, timedOut, runs.limitMilliseconds());
    if (document.outputDiffers)
        row.ending.mark = Mark::Bad;
    return row;
}

Standing limitOfAll(const std::vector<PercentileRow> &documents)
{
    const auto count = [&documents](Mark mark) {
        return int(std::count_if(documents.begin(), documents.end(),
                                 [mark](const PercentileRow &row) { return row.limit.mark == mark; }));
    };
    if (const int over = count(Mark::Bad))
        return {Mark::Bad, TimingText::tr("%n over the limit", nullptr, over)};
    if (count(Mark::Good) == 0)
        return {Mark::Unknown, TimingText::tr("not measured")};
    return {Mark::Good, TimingText::tr("all under the limit")};
}

PercentileRow allDocuments(const TimingRuns &runs, const std::vector<PercentileRow> &documents)
{
    const auto &judged = runs.of(runs.judged()).documents;
    const auto read = std::count_if(judged.begin(), judged.end(), [](const DocumentTiming &document) {
        return document.ending == RunEnding::Succeeded;
    });
    const bool all = std::size_t(read) == documents.size();
    return {.name = TimingText::tr("All documents"),
            .before = figuresOfAll(runs.of(System::Old)),
            .after = figuresOfAll(runs.of(System::New)),
            .summary = true,
            .limit = limitOfAll(documents),
            .ending = {
                all ? Mark::Good : Mark::Unknown,
                TimingText::tr("%1 of %2 read").arg(core::countText(read), core::countText(qint64(documents.size())))}};
}

Standing endingOf(const std::vector<const CommandTiming *> &commands)
{
    for (const CommandTiming *command : commands) {
        if (command->exitCode != 0)
            return {Mark::Bad, TimingText::tr("exit code %1").arg(command->exitCode)};
    }
    return {Mark::Good, TimingText::tr("succeeded")};
}

void addCommand(const TimingRuns &runs, std::vector<PercentileRow> &rows)
{
    if (runs.command().isEmpty())
        return;
    const bool differs = runs.comparison() != nullptr && runs.comparison()->differingOutputs.contains(runs.command());
    PercentileRow wall{.name = TimingText::tr("Command, wall time"),
                       .fullName = TimingText::tr("%1, wall time").arg(runs.command()),
                       .summary = true};
    PercentileRow processor{.name = TimingText::tr("Command, CPU time"),
                            .fullName = TimingText::tr("%1, CPU time").arg(runs.command()),
                            .summary = true};
    PercentileRow memory{.name = TimingText::tr("Command, peak memory"),
                         .fullName = TimingText::tr("%1, peak memory").arg(runs.command()),
                         .bytes = true,
                         .summary = true};
    std::vector<const CommandTiming *> commands;
    for (const System system : runs.systems()) {
        if (!runs.of(system).command)
            continue;
        const CommandTiming &command = *runs.of(system).command;
        commands.push_back(&command);
        const auto side = system == System::Old ? &PercentileRow::before : &PercentileRow::after;
        wall.*side = percentileFigures(command.wallMilliseconds, command.wallMilliseconds.size());
        processor.*side = percentileFigures(command.processorMilliseconds, command.processorMilliseconds.size());
        (memory.*side).runs = command.wallMilliseconds.size();
        if (command.peakBytes > 0)
            (memory.*side).maximum = double(command.peakBytes);
    }
    wall.ending = endingOf(commands);
    if (differs) {
        wall.ending.mark = Mark::Bad;
        wall.remark = TimingText::tr("Its output is not the same as in the baseline.");
    }
    rows.insert(rows.end(), {wall, processor, memory});
}

} // namespace

PercentileFigures percentileFigures(std::vector<double> counted, std::size_t made)
{
    if (counted.empty())
        return {.runs = made};
    std::sort(counted.begin(), counted.end()); // what is sorted is sorted again four times quicker
    return {.runs = made,
            .p50 = core::quantile(counted, 0.5),
            .p95 = core::quantile(counted, 0.95),
            .p99 = core::quantile(counted, 0.99),
            .maximum = core::quantile(counted, 1)};
}

std::vector<PercentileRow> percentileRows(const TimingRuns &runs)
{
    std::vector<PercentileRow> documents;
    for (const TimedDocument &document : documentsOf(runs))
        documents.push_back(documentRow(runs, document, int(documents.size())));
    std::vector<PercentileRow> rows;
    if (!documents.empty())
        rows.push_back(allDocuments(runs, documents));
    addCommand(runs, rows);
    rows.insert(rows.end(), documents.begin(), documents.end());
    return rows;
}

} // namespace rehome::views
