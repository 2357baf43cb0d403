// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/history.h"

#include "core/engine_text.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace rehome::report {
namespace {

using evidence::CheckVerdict;
using evidence::Verdict;

int phaseFromId(const QString &step)
{
    static const std::array<QLatin1String, 5> prefixes{QLatin1String("preparation."), QLatin1String("repository."),
                                                       QLatin1String("data."), QLatin1String("validation."),
                                                       QLatin1String("transition.")};
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        if (step.startsWith(prefixes[i]))
            return int(i) + 1;
    }
    return 0;
}

Run runFrom(const journal::StepRecord &record, const LoggedStep &step)
{
    Run run{.record = record, .title = step.title.isEmpty() ? step.id : step.title, .phase = step.phase};
    run.evidence = evidence::load(record.evidenceKind, record.evidenceVersion, record.evidence);
    run.unreadable = !record.evidenceKind.isEmpty() && !run.hasEvidence();
    return run;
}

} // namespace

const Run *History::latestOf(const QString &step) const
{
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->record.step == step)
            return &*run;
    }
    return nullptr;
}

const Run *History::closing() const
{
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (std::holds_alternative<evidence::Closing>(run->evidence))
            return &*run;
    }
    return nullptr;
}

bool History::isOutdatedSince(const Run &closing, const QString &step) const
{
    const Run *latest = latestOf(step);
    if (latest != nullptr && latest->record.id > closing.record.id)
        return true;
    return std::any_of(steps.begin(), steps.end(),
                       [&step](const LoggedStep &logged) { return logged.id == step && logged.outdated; });
}

History historyOf(const LogSource &source)
{
    History history{.steps = source.steps};
    QHash<QString, qsizetype> places;
    for (const LoggedStep &step : history.steps)
        places.insert(step.id, places.size());
    for (const journal::StepRecord &record : source.records) {
        if (!places.contains(record.step)) {
            places.insert(record.step, qsizetype(history.steps.size()));
            history.steps.push_back({record.step, phaseFromId(record.step), record.step});
        }
        history.runs.push_back(runFrom(record, history.steps[std::size_t(places.value(record.step))]));
    }
    QHash<QString, bool> seen;
    QHash<QString, bool> seenEvidence;
    for (auto run = history.runs.rbegin(); run != history.runs.rend(); ++run) {
        const QString &step = run->record.step;
        run->latest = !seen.contains(step);
        run->standing = (run->hasEvidence() || run->unreadable) && !seenEvidence.contains(step);
        seen.insert(step, true);
        if (run->standing)
            seenEvidence.insert(step, true);
    }
    return history;
}

Standing standingOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same:
        return {Mark::Good, EngineText::tr("same")};
    case Verdict::Differs:
        return {Mark::Bad, EngineText::tr("differs")};
    case Verdict::CouldNotCheck:
        break;
    }
    return {Mark::Unknown, EngineText::tr("could not check")};
}

Standing standingOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return {Mark::Good, EngineText::tr("passed")};
    case CheckVerdict::Failed:
        return {Mark::Bad, EngineText::tr("failed")};
    case CheckVerdict::CouldNotCheck:
        break;
    }
    return {Mark::Unknown, EngineText::tr("could not check")};
}

} // namespace rehome::report
