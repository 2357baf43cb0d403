// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/log_entries.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "report/discrepancies.h"
#include "report/figures.h"

#include <algorithm>
#include <cmath>

namespace rehome::report {
namespace {

using core::countText;
using core::durationText;
using evidence::CheckVerdict;
using evidence::Verdict;
using journal::StepState;

constexpr std::chrono::minutes longRun{10};
constexpr qsizetype longestDetails = 2000;

QDateTime timeOf(const Run &run)
{
    return run.record.endedAt.isValid() ? run.record.endedAt : run.record.startedAt;
}

/// What the step itself said, then what its evidence says, each once.
QString resultOf(const Run &run)
{
    const QString found = evidence::verdictSentence(run.evidence);
    if (found.isEmpty() || found == run.record.sentence)
        return run.record.sentence;
    return run.record.sentence.isEmpty() ? found : run.record.sentence + QLatin1Char(' ') + found;
}

QString endingText(const Run &run)
{
    const QString duration = durationText(run.record.duration());
    const QString result = resultOf(run);
    switch (run.record.state) {
    case StepState::Running:
        return EngineText::tr("%1: begun and not ended yet.").arg(run.title);
    case StepState::Skipped:
        return EngineText::tr("%1: skipped. Reason: %2")
            .arg(run.title, result.isEmpty() ? EngineText::tr("none given.") : result);
    case StepState::Confirmed:
        return EngineText::tr("%1: done by hand; nothing was checked. %2").arg(run.title, result);
    case StepState::Failed:
        return EngineText::tr("%1: failed after %2. %3").arg(run.title, duration, result);
    case StepState::Cancelled:
        return EngineText::tr("%1: cancelled after %2. %3").arg(run.title, duration, result);
    case StepState::Interrupted:
        return EngineText::tr("%1: interrupted. %2").arg(run.title, result);
    case StepState::Succeeded:
        break;
    }
    if (result.isEmpty())
        return EngineText::tr("%1: done in %2.").arg(run.title, duration);
    return EngineText::tr("%1: %2 (%3)").arg(run.title, result, duration);
}

QStringList notesOf(const Run &run)
{
    QStringList notes;
    if (!run.record.whatToDo.isEmpty())
        notes += EngineText::tr("What to do: %1").arg(run.record.whatToDo);
    if (!run.record.errorCode.isEmpty())
        notes += EngineText::tr("Error code: %1").arg(run.record.errorCode);
    const QString details = shortened(run.record.details.trimmed(), longestDetails);
    for (const QString &line : details.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        notes += EngineText::tr("Details: %1").arg(line.trimmed());
    if (run.unreadable)
        notes += EngineText::tr("This run left evidence of kind %1, version %2, which this version of Rehome cannot "
                                "read; the JSON form of this log holds it as it is.")
                     .arg(run.record.evidenceKind, QString::number(run.record.evidenceVersion));
    return notes;
}

QString wordOf(Mark mark)
{
    return mark == Mark::Bad       ? EngineText::tr("differs")
           : mark == Mark::Unknown ? EngineText::tr("could not check everything")
                                   : EngineText::tr("same");
}

Entry tableCount(const evidence::Verification &verification)
{
    const qint64 unexpected = unexpectedDifferences(verification);
    const qint64 expected = verification.tablesWith(Verdict::Differs) - unexpected;
    const qint64 unknown = verification.tablesWith(Verdict::CouldNotCheck);
    const auto all = qint64(verification.tables.size());
    QString text = EngineText::tr("Table count: %1 of %2 tables successfully migrated, %3 rows.")
                       .arg(countText(all - unexpected - unknown), countText(all), countText(verification.newRows()));
    if (expected > 0)
        text += QLatin1Char(' ') + EngineText::tr("%n of them differ(s) for a stated reason.", nullptr, int(expected));
    if (unexpected > 0)
        text += QLatin1Char(' ') + EngineText::tr("%n table(s) differ(s).", nullptr, int(unexpected));
    if (unknown > 0)
        text += QLatin1Char(' ') + EngineText::tr("%n table(s) could not be checked.", nullptr, int(unknown));
    if (verification.level == evidence::Level::Counts)
        text += QLatin1Char(' ') + EngineText::tr("Only row counts were compared, not the content.");
    return {.text = text, .mark = markOf(verification), .word = wordOf(markOf(verification))};
}

QString change(const evidence::SpeedComparison &speed)
{
    const double percent = std::abs(speed.ratio - 1) * 100;
    const QString figure = core::decimalText(percent, 1);
    return speed.ratio > 1 ? EngineText::tr("%1 % degradation").arg(figure)
                           : EngineText::tr("%1 % improvement").arg(figure);
}

Entry performanceLine(const evidence::SpeedComparison &speed)
{
    const Standing standing = standingOf(speed.verdict);
    if (speed.ratio <= 0)
        return {.text = EngineText::tr("Performance: could not be compared (%1). %2").arg(speed.what, speed.reason),
                .mark = Mark::Unknown,
                .word = standing.word};
    return {.text = EngineText::tr("Performance: %1 (%2; new ÷ old %3, 95 % bounds %4 to %5; %6)")
                        .arg(change(speed), speed.what, ratioText(speed.ratio), ratioText(speed.lower),
                             ratioText(speed.upper), standing.word),
            .mark = standing.mark,
            .word = standing.word};
}

Entry automatedTests(const std::vector<evidence::CheckResult> &checks)
{
    const auto count = [&checks](CheckVerdict verdict) {
        return countText(std::count_if(checks.begin(), checks.end(), [verdict](const evidence::CheckResult &check) {
            return check.verdict == verdict;
        }));
    };
    const Standing standing = standingOf(worstOf(checks));
    return {.text =
                EngineText::tr("Automated tests: %1 passing, %2 failing, %3 skipped or not run")
                    .arg(count(CheckVerdict::Passed), count(CheckVerdict::Failed), count(CheckVerdict::CouldNotCheck)),
            .mark = standing.mark,
            .word = standing.word};
}

struct FiguresOf
{
    const Run &run;
    std::vector<Entry> operator()(const evidence::Verification &verification) const
    {
        return {tableCount(verification)};
    }
    std::vector<Entry> operator()(const evidence::Proof &proof) const
    {
        if (const Mark mark = markOf(proof); mark != Mark::Good)
            return {{.text = EngineText::tr("Backup not verified: %1").arg(evidence::verdictSentence(proof)),
                     .mark = mark,
                     .word = wordOf(mark)}};
        return {{.text = EngineText::tr("Backup verified: %1 files checked, %2 tables restored and compared.")
                             .arg(countText(proof.filesChecked), countText(qint64(proof.verification.tables.size()))),
                 .mark = Mark::Good,
                 .word = EngineText::tr("verified")}};
    }
    std::vector<Entry> operator()(const evidence::PerformanceComparison &performance) const
    {
        std::vector<Entry> entries;
        for (const evidence::SpeedComparison &speed : performance.comparisons)
            entries.push_back(performanceLine(speed));
        return entries;
    }
    std::vector<Entry> operator()(const evidence::WrittenFiles &files) const
    {
        if (run.record.step != QLatin1String("validation.tests") || files.checks.empty())
            return {};
        return {automatedTests(files.checks)};
    }
    std::vector<Entry> operator()(const auto &) const { return {}; }
};

} // namespace

std::vector<Entry> entriesOf(const Run &run)
{
    std::vector<Entry> entries;
    const journal::StepRecord &record = run.record;
    if (record.endedAt.isValid() && record.duration() >= longRun)
        entries.push_back({.at = record.startedAt, .text = EngineText::tr("%1: begun.").arg(run.title)});
    const Standing standing = standingOf(run);
    entries.push_back({.at = timeOf(run),
                       .text = endingText(run).trimmed(),
                       .mark = standing.mark,
                       .word = standing.word,
                       .notes = notesOf(run)});
    for (Entry &entry : std::visit(FiguresOf{run}, run.evidence)) {
        entry.at = timeOf(run);
        entries.push_back(std::move(entry));
    }
    if (record.step == QLatin1String("transition.cutover") && record.state == StepState::Succeeded)
        entries.push_back({.at = timeOf(run),
                           .text = EngineText::tr("Cutover (Start: %1, End: %2)")
                                       .arg(timeText(record.startedAt), timeText(record.endedAt)),
                           .mark = standing.mark,
                           .word = standing.word});
    return entries;
}

} // namespace rehome::report
