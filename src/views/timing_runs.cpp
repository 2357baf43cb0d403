// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_runs.h"

#include "views/timing_text.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rehome::views {
namespace {

using evidence::Baseline;
using evidence::DocumentTiming;
using evidence::RunEnding;

} // namespace

TimingRuns::TimingRuns(const std::shared_ptr<const Baseline> &baseline, double limitMilliseconds)
    : m_old(baseline), m_new(std::make_shared<const Baseline>()), m_limitMilliseconds(limitMilliseconds)
{}

TimingRuns::TimingRuns(const std::shared_ptr<const evidence::PerformanceComparison> &comparison)
    : m_old(comparison, &comparison->oldRuns), m_new(comparison, &comparison->newRuns), m_comparison(comparison)
{}

std::vector<System> TimingRuns::systems() const
{
    return m_comparison ? std::vector{System::Old, System::New} : std::vector{System::Old};
}

const Baseline &TimingRuns::of(System system) const
{
    return system == System::Old ? *m_old : *m_new;
}

double TimingRuns::limitMilliseconds() const
{
    return m_comparison ? m_comparison->limitMilliseconds : m_limitMilliseconds;
}

QString TimingRuns::command() const
{
    for (const System system : {System::New, System::Old}) {
        if (const auto &command = of(system).command)
            return command->command;
    }
    return {};
}

std::vector<TimedDocument> documentsOf(const TimingRuns &runs)
{
    std::vector<TimedDocument> documents;
    QHash<QString, std::size_t> places;
    for (const DocumentTiming &timing : runs.of(System::Old).documents) {
        places.insert(timing.document, documents.size());
        documents.push_back({.name = timing.document, .before = &timing});
    }
    for (const DocumentTiming &timing : runs.of(System::New).documents) {
        if (const auto place = places.constFind(timing.document); place != places.constEnd())
            documents[*place].after = &timing;
        else
            documents.push_back({.name = timing.document, .after = &timing});
    }
    if (runs.comparison() != nullptr) {
        const QStringList &names = runs.comparison()->differingOutputs;
        const QSet<QString> differing(names.begin(), names.end());
        for (TimedDocument &document : documents)
            document.outputDiffers = differing.contains(document.name);
    }
    return documents;
}

bool wasRead(const DocumentTiming *document)
{
    return document != nullptr && (document->ending == RunEnding::Succeeded || document->ending == RunEnding::TimedOut);
}

std::vector<TimedRun> madeRuns(const DocumentTiming *document)
{
    std::vector<TimedRun> runs;
    if (!wasRead(document))
        return runs;
    runs.reserve(document->milliseconds.size());
    for (const double milliseconds : document->milliseconds)
        runs.push_back({.milliseconds = milliseconds});
    if (!runs.empty())
        runs.back().timedOut = document->ending == RunEnding::TimedOut;
    return runs;
}

std::vector<double> countedMilliseconds(const DocumentTiming *document, const Baseline &baseline)
{
    if (!wasRead(document))
        return {};
    std::vector<double> sample = document->milliseconds;
    if (document->ending == RunEnding::TimedOut && !sample.empty())
        sample.resize(std::max(sample.size(), std::size_t(std::max(0, baseline.repeats))), sample.back());
    return sample;
}

std::vector<double> countedMilliseconds(const Baseline &baseline)
{
    std::vector<double> all;
    for (const DocumentTiming &document : baseline.documents) {
        const std::vector<double> sample = countedMilliseconds(&document, baseline);
        all.insert(all.end(), sample.begin(), sample.end());
    }
    return all;
}

} // namespace rehome::views
