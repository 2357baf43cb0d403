// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/baseline.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/host.h"
#include "core/parallel.h"
#include "core/statistics.h"

#include <QDir>

#include <mutex>

namespace rehome::pdf {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::RunEnding;

void requireSense(const BaselineRequest &request)
{
    if (request.repeats < 1 || request.warmUps < 0 || request.limits.run.count() < 1) {
        throw Error(ErrorCode::BadUsage,
                    EngineText::tr("A baseline needs at least one run of every document, and a time limit."));
    }
}

evidence::Percentiles overallPercentiles(const evidence::Baseline &baseline)
{
    std::vector<double> all;
    for (const evidence::DocumentTiming &document : baseline.documents) {
        const std::vector<double> sample = countedMilliseconds(document, baseline);
        all.insert(all.end(), sample.begin(), sample.end());
    }
    return percentiles(all);
}

void warnIfBusy(double load, int cores, const core::WorkContext &context)
{
    if (load < cores)
        return;
    context.warning(EngineText::tr("The machine is busy (load %1 on %2 processors): the times will be too long.")
                        .arg(load)
                        .arg(cores));
}

evidence::Baseline emptyBaseline(const BaselineRequest &request, const QStringList &names,
                                 const core::WorkContext &context)
{
    evidence::Baseline baseline{.folder = request.folder, .repeats = request.repeats, .limit = request.limits.run};
    baseline.machine = currentMachine(request.worker, context);
    baseline.documents.resize(std::size_t(names.size()));
    return baseline;
}

evidence::DocumentTiming readSample(const BaselineRequest &request, const QString &name,
                                    const core::WorkContext &context)
{
    context.throwIfStopped();
    evidence::DocumentTiming timing = readDocument({.file = request.folder + QLatin1Char('/') + name,
                                                    .repeats = request.repeats,
                                                    .warmUps = request.warmUps,
                                                    .limits = request.limits,
                                                    .passwords = request.passwords,
                                                    .worker = request.worker},
                                                   context);
    if (timing.ending != RunEnding::Succeeded)
        context.warning(QStringLiteral("%1: %2").arg(name, timing.problem));
    return timing;
}

} // namespace

QStringList documentsIn(const QString &folder)
{
    const QDir directory(folder);
    if (!directory.exists()) {
        throw Error(ErrorCode::NotFound, EngineText::tr("The folder %1 is not there.").arg(folder),
                    EngineText::tr("Choose the folder that holds the sample documents."));
    }
    QStringList names = directory.entryList({QStringLiteral("*.pdf")}, QDir::Files | QDir::Hidden, QDir::Name);
    if (names.isEmpty()) {
        throw Error(ErrorCode::BadInput, EngineText::tr("The folder %1 holds no PDF.").arg(folder),
                    EngineText::tr("Put some typical documents there, or choose another folder."));
    }
    return names;
}

evidence::Baseline measureDocuments(const BaselineRequest &request, const core::WorkContext &context)
{
    requireSense(request);
    const QStringList names = documentsIn(request.folder);
    evidence::Baseline baseline = emptyBaseline(request, names, context);
    std::mutex mutex;
    qint64 done = 0;
    context.report({.done = 0, .total = names.size(), .what = names.constFirst()});
    core::forEachIndex(std::size_t(names.size()), request.jobs, [&](std::size_t index) {
        const QString &name = names.at(qsizetype(index));
        baseline.documents[index] = readSample(request, name, context);
        const std::scoped_lock lock(mutex);
        context.report({.done = ++done, .total = names.size(), .what = name});
    });
    baseline.overall = overallPercentiles(baseline);
    noteEnd(baseline.machine);
    return baseline;
}

std::pair<evidence::Baseline, evidence::Baseline> measureDocumentsInTurn(const BaselineRequest &oldSide,
                                                                         const BaselineRequest &newSide,
                                                                         const core::WorkContext &context)
{
    requireSense(oldSide);
    requireSense(newSide);
    const QStringList names = documentsIn(oldSide.folder);
    std::pair both{emptyBaseline(oldSide, names, context), evidence::Baseline()};
    both.second = both.first;
    both.second.repeats = newSide.repeats;
    both.second.limit = newSide.limits.run;
    for (qsizetype i = 0; i < names.size(); ++i) {
        context.report({.done = i, .total = names.size(), .what = names.at(i)});
        const auto readOld = [&] { both.first.documents[std::size_t(i)] = readSample(oldSide, names.at(i), context); };
        const auto readNew = [&] { both.second.documents[std::size_t(i)] = readSample(newSide, names.at(i), context); };
        // Whoever is first finds colder caches: they take turns at it.
        if (i % 2 == 0) {
            readOld();
            readNew();
        } else {
            readNew();
            readOld();
        }
    }
    both.first.overall = overallPercentiles(both.first);
    both.second.overall = overallPercentiles(both.second);
    noteEnd(both.first.machine);
    both.second.machine.loadAfter = both.first.machine.loadAfter;
    return both;
}

std::vector<double> countedMilliseconds(const evidence::DocumentTiming &document, const evidence::Baseline &baseline)
{
    if (document.ending != RunEnding::Succeeded && document.ending != RunEnding::TimedOut)
        return {};

    std::vector<double> sample = document.milliseconds;
    if (document.ending == RunEnding::TimedOut && !sample.empty())
        sample.resize(std::max(sample.size(), std::size_t(baseline.repeats)), sample.back());
    return sample;
}

evidence::Percentiles percentiles(const std::vector<double> &sample)
{
    return {.p50 = core::quantile(sample, 0.5),
            .p95 = core::quantile(sample, 0.95),
            .p99 = core::quantile(sample, 0.99),
            .maximum = core::quantile(sample, 1)};
}

evidence::MachineFact currentMachine(const QString &worker, const core::WorkContext &context)
{
    const core::Host host = core::currentHost();
    warnIfBusy(host.load, host.cores, context);
    return {.processor = host.processor,
            .cores = host.cores,
            .memoryBytes = host.memoryBytes,
            .system = host.system,
            .load = host.load,
            .governor = host.governor,
            .versions = workerVersions(worker, context)};
}

void noteEnd(evidence::MachineFact &machine)
{
    machine.loadAfter = core::currentHost().load;
}

} // namespace rehome::pdf
