// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_words.h"

#include "core/text.h"
#include "report/figures.h"
#include "views/percentile_rows.h"
#include "views/timing_text.h"

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

using evidence::MachineFact;
using evidence::SpeedVerdict;

/// Fewer samples cannot bound a p95: 0.95^58 > 5 %, that is the chance that all of them lie below it.
constexpr std::size_t fewestForP95 = 59;
/// More names than these are found in the table.
constexpr int namedOutputs = 3;

std::chrono::milliseconds wholeMilliseconds(double milliseconds)
{
    return std::chrono::milliseconds(std::llround(milliseconds));
}

/// Of the documents' runs on all systems.
struct Slowest
{
    double milliseconds = 0;
    int atLimit = 0;
    bool any = false;
};

Slowest slowestOf(const TimingRuns &runs)
{
    Slowest slowest;
    for (const System system : runs.systems()) {
        for (const evidence::DocumentTiming &document : runs.of(system).documents) {
            for (const TimedRun &run : madeRuns(&document)) {
                slowest.any = true;
                slowest.milliseconds = std::max(slowest.milliseconds, run.milliseconds);
                slowest.atLimit += run.timedOut || run.milliseconds >= runs.limitMilliseconds();
            }
        }
    }
    return slowest;
}

QString machineOf(const MachineFact &machine)
{
    QStringList lines;
    lines += TimingText::tr("%1, %n core(s), %2 of memory", nullptr, machine.cores)
                 .arg(machine.processor.isEmpty() ? TimingText::tr("Unknown processor") : machine.processor,
                      core::bytesText(machine.memoryBytes));
    lines += TimingText::tr("%1, load %2 when the measurement began")
                 .arg(machine.system, core::decimalText(machine.load, 2));
    if (machine.cores > 0 && machine.load >= machine.cores)
        lines += TimingText::tr("The machine was busy: the times are longer than they would be otherwise.");
    QStringList versions;
    for (auto version = machine.versions.cbegin(); version != machine.versions.cend(); ++version)
        versions += version.key() + QLatin1Char(' ') + version.value();
    lines += versions.join(QStringLiteral(", "));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

bool sameMachine(const MachineFact &first, const MachineFact &second)
{
    return first.processor == second.processor && first.cores == second.cores && first.system == second.system &&
           first.memoryBytes == second.memoryBytes && first.versions == second.versions;
}

QString systemInWords(const TimingRuns &runs, System system)
{
    const evidence::Baseline &baseline = runs.of(system);
    const QString name = system == System::Old ? TimingText::tr("Old system") : TimingText::tr("New system");
    QStringList sentences;
    const std::vector<double> all = countedMilliseconds(baseline);
    if (const PercentileFigures figures = percentileFigures(all, all.size()); figures.p50) {
        sentences += TimingText::tr("%1: %2 runs of all documents, p50 %3, p95 %4, slowest %5.")
                         .arg(name, core::countText(qint64(figures.runs)), timeText(*figures.p50),
                              timeText(*figures.p95), timeText(*figures.maximum));
    }
    if (!baseline.command)
        return sentences.join(QLatin1Char(' '));
    const std::vector<double> &wall = baseline.command->wallMilliseconds;
    if (const PercentileFigures figures = percentileFigures(wall, wall.size()); figures.p50) {
        sentences +=
            TimingText::tr("%1: %2 runs of the command, p50 %3, slowest %4.")
                .arg(name, core::countText(qint64(figures.runs)), timeText(*figures.p50), timeText(*figures.maximum));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString timeText(double milliseconds)
{
    QString text;
    if (milliseconds < 99.95)
        text = TimingText::tr("%1 ms").arg(core::decimalText(milliseconds, 1));
    else if (milliseconds >= 1000 && milliseconds < 100'000 && std::fmod(milliseconds, 1000) == 0)
        text = TimingText::tr("%1 s").arg(int(milliseconds / 1000));
    else
        text = core::durationText(wholeMilliseconds(milliseconds));
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // no unit alone on the next line
}

QString timesText(double factor)
{
    return factor < 10 ? core::decimalText(factor, 1) : core::countText(std::llround(factor));
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QStringLiteral("</p>");
}

QStringList shortNames(const QStringList &names)
{
    if (names.size() < 2)
        return names;
    const auto [first, last] = std::minmax_element(names.begin(), names.end());
    qsizetype begin = 0;
    while (begin < std::min(first->size(), last->size()) && first->at(begin) == last->at(begin))
        ++begin;
    qsizetype end = names.first().size() - begin;
    for (const QString &name : names) {
        qsizetype same = 0;
        while (same < std::min(end, name.size() - begin) &&
               name.at(name.size() - 1 - same) == names.first().at(names.first().size() - 1 - same))
            ++same;
        end = same;
    }
    // Numbers and words stay whole, and a letter or two are not worth an ellipsis.
    while (begin > 0 && names.first().at(begin - 1).isDigit())
        --begin;
    while (end > 0 && names.first().at(names.first().size() - end).isLetterOrNumber())
        --end;
    const bool bare =
        std::any_of(names.begin(), names.end(), [&](const QString &name) { return name.size() - begin - end <= 0; });
    if (begin < 3 || bare)
        begin = 0;
    QStringList shorter;
    for (const QString &name : names) {
        const QString middle = name.mid(begin, name.size() - begin - end);
        shorter += begin > 0 ? QStringLiteral("…") + middle : middle;
    }
    return shorter;
}

QString limitSentence(const TimingRuns &runs)
{
    const Slowest slowest = slowestOf(runs);
    const QString limit = timeText(runs.limitMilliseconds());
    if (!slowest.any)
        return documentsOf(runs).empty() ? TimingText::tr("No document was measured, only the project’s command.")
                                         : QString();
    if (slowest.atLimit > 0)
        return TimingText::tr("%n run(s) reached the limit of %1.", nullptr, slowest.atLimit).arg(limit);
    if (slowest.milliseconds <= 0)
        return TimingText::tr("Every run ended far below the limit of %1.").arg(limit);
    return TimingText::tr("The limit of %1 is %2 times the slowest run (%3).")
        .arg(limit, timesText(runs.limitMilliseconds() / slowest.milliseconds), timeText(slowest.milliseconds));
}

QString figuresNote(const TimingRuns &runs)
{
    std::size_t fewest = 0;
    for (const System system : runs.systems()) {
        const evidence::Baseline &baseline = runs.of(system);
        const auto consider = [&fewest](std::size_t count) {
            if (count > 0 && (fewest == 0 || count < fewest))
                fewest = count;
        };
        for (const evidence::DocumentTiming &document : baseline.documents)
            consider(madeRuns(&document).size());
        if (baseline.command)
            consider(baseline.command->wallMilliseconds.size());
    }
    QStringList notes;
    if (runs.command().isEmpty())
        notes += TimingText::tr("The project’s command was not measured.");
    if (fewest == 1)
        notes += TimingText::tr("A single run has no spread: its percentiles are all the same time.");
    else if (fewest > 1 && fewest < fewestForP95)
        notes +=
            TimingText::tr("With fewer than %1 runs, as here with %2, a p95 is an estimate that nothing bounds with "
                           "95 % confidence.")
                .arg(fewestForP95)
                .arg(fewest);
    return notes.join(QLatin1Char(' '));
}

QString speedSentence(const evidence::SpeedComparison &comparison, double margin)
{
    if (comparison.ratio <= 0)
        return TimingText::tr("new ÷ old could not be computed");
    const QString percent = core::sentenceLocale().toString(margin * 100, 'g', 3);
    QString verdict = report::standingOf(comparison.verdict).word;
    if (comparison.verdict == SpeedVerdict::Equal)
        verdict = TimingText::tr("equal within the margin of %1 %").arg(percent);
    else if (comparison.verdict == SpeedVerdict::Worse)
        verdict = TimingText::tr("worse by more than the margin of %1 %").arg(percent);
    const QString ratio = report::ratioText(comparison.ratio);
    if (comparison.lower == comparison.upper)
        return TimingText::tr("new ÷ old %1, %2").arg(ratio, verdict);
    return TimingText::tr("new ÷ old %1 (%2 to %3), %4")
        .arg(ratio, report::ratioText(comparison.lower), report::ratioText(comparison.upper), verdict);
}

QString outputsSentence(const evidence::PerformanceComparison &comparison)
{
    const QStringList &outputs = comparison.differingOutputs;
    if (outputs.isEmpty())
        return {};
    const int others = int(outputs.size()) - namedOutputs;
    if (others <= 0)
        return TimingText::tr("%n output(s) are not the same as in the baseline: %1.", nullptr, int(outputs.size()))
            .arg(outputs.join(QStringLiteral(", ")));
    return TimingText::tr("%1 outputs are not the same as in the baseline: %2 and %n more, marked in the table.",
                          nullptr, others)
        .arg(core::countText(outputs.size()), outputs.mid(0, namedOutputs).join(QStringLiteral(", ")));
}

QString machineText(const TimingRuns &runs)
{
    const MachineFact &before = runs.of(System::Old).machine;
    const MachineFact &after = runs.of(System::New).machine;
    if (runs.comparison() == nullptr)
        return machineOf(before);
    if (sameMachine(before, after))
        return machineOf(after);
    return TimingText::tr("Old system:\n%1\nNew system:\n%2").arg(machineOf(before), machineOf(after));
}

QString nothingMeasured(const TimingRuns &runs)
{
    for (const System system : {System::Old, System::New}) {
        const evidence::Baseline &baseline = runs.of(system);
        if (!baseline.documents.empty() || baseline.command)
            return {};
    }
    const QString &folder = runs.of(System::Old).folder;
    if (folder.isEmpty())
        return TimingText::tr("No folder of sample documents was given, and the project’s command was not run. "
                              "Choose one of them, then run this step again.");
    return TimingText::tr("The folder %1 held no document that could be measured, and the project’s command was not "
                          "run. Put some typical PDFs there, then run this step again.")
        .arg(folder);
}

QString chartInWords(const TimingRuns &runs)
{
    QStringList sentences;
    for (const System system : runs.systems())
        sentences += systemInWords(runs, system);
    sentences += limitSentence(runs);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace rehome::views
