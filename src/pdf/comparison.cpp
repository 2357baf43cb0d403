// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/comparison.h"

#include "core/engine_text.h"
#include "core/statistics.h"
#include "pdf/baseline.h"

#include <QMap>
#include <QSet>

#include <cmath>

namespace rehome::pdf {
namespace {

using evidence::Baseline;
using evidence::CommandTiming;
using evidence::DocumentTiming;
using evidence::RunEnding;
using evidence::SpeedComparison;
using evidence::SpeedVerdict;

constexpr int resamples = 2000;

/// Student's t at 97.5 %, by Cornish and Fisher's expansion (Abramowitz and Stegun 26.7.5); right to 0.1 % from 4
/// degrees on.
double studentQuantile(double degrees)
{
    const double z = 1.959964;
    const double first = (std::pow(z, 3) + z) / 4;
    const double second = (5 * std::pow(z, 5) + 16 * std::pow(z, 3) + 3 * z) / 96;
    const double third = (3 * std::pow(z, 7) + 19 * std::pow(z, 5) + 17 * std::pow(z, 3) - 15 * z) / 384;
    return z + first / degrees + second / (degrees * degrees) + third / std::pow(degrees, 3);
}

/// The percentile bootstrap is too narrow for few units: of 5 it covers 84 % instead of 95 %. Asking it for this
/// confidence gives bounds as wide as Student's (the expanded percentile interval; Hesterberg, 2015).
double expandedConfidence(std::size_t units)
{
    const double n = double(units);
    return std::erf(std::sqrt(n / (n - 1)) * studentQuantile(n - 1) / std::sqrt(2.0));
}

template <class Statistic>
SpeedComparison judged(const QString &what, std::size_t units, double margin, const Statistic &statistic)
{
    SpeedComparison comparison{.what = what};
    if (units == 0)
        return comparison;
    std::vector<std::size_t> all(units);
    for (std::size_t i = 0; i < units; ++i)
        all[i] = i;
    comparison.ratio = statistic(all);
    comparison.lower = comparison.upper = comparison.ratio;
    if (units < std::size_t(fewestUnits))
        return comparison;
    const core::Interval bounds = core::bootstrapInterval(units, statistic, expandedConfidence(units), resamples);
    comparison.lower = bounds.lower;
    comparison.upper = bounds.upper;
    comparison.verdict = speedVerdict(bounds.lower, bounds.upper, margin);
    return comparison;
}

QString verdictReason(const SpeedComparison &comparison, double margin)
{
    if (comparison.verdict == SpeedVerdict::Inconclusive) {
        return EngineText::tr("The times vary too much to tell whether it is slower by more than the margin of %1 %.")
            .arg(margin * 100);
    }
    if (comparison.verdict == SpeedVerdict::Equal && comparison.upper < 1)
        return EngineText::tr("It is quicker, but not surely by more than the margin.");
    if (comparison.verdict == SpeedVerdict::Equal && comparison.lower > 1)
        return EngineText::tr("It is slower, but by less than the margin.");
    return {};
}

bool wasRead(const DocumentTiming &document)
{
    return document.ending == RunEnding::Succeeded || document.ending == RunEnding::TimedOut;
}

QMap<QString, const DocumentTiming *> byName(const Baseline &baseline)
{
    QMap<QString, const DocumentTiming *> documents;
    for (const DocumentTiming &document : baseline.documents)
        documents.insert(document.document, &document);
    return documents;
}

/// The logarithms of new ÷ old, one for each document that can be compared, and what kept others from it.
struct DocumentRatios
{
    std::vector<double> logarithms;
    int unreadable = 0; ///< not read on the old system
    int missing = 0;    ///< not there on the new one
    int lost = 0;       ///< read on the old system only
    int timedOut = 0;
};

DocumentRatios documentRatios(const Baseline &oldRuns, const Baseline &newRuns)
{
    DocumentRatios ratios;
    const auto newDocuments = byName(newRuns);
    for (const DocumentTiming &before : oldRuns.documents) {
        const double oldMedian = core::quantile(countedMilliseconds(before, oldRuns), 0.5);
        const DocumentTiming *after = newDocuments.value(before.document);
        if (oldMedian <= 0) {
            ++ratios.unreadable;
            continue;
        }
        if (!after) {
            ++ratios.missing;
            continue;
        }
        double newMedian = core::quantile(countedMilliseconds(*after, newRuns), 0.5);
        if (!wasRead(*after)) {
            ++ratios.lost;
            newMedian = std::max(double(newRuns.limit.count()), oldMedian);
        }
        ratios.timedOut += before.ending == RunEnding::TimedOut || after->ending == RunEnding::TimedOut;
        if (newMedian > 0)
            ratios.logarithms.push_back(std::log(newMedian / oldMedian));
    }
    return ratios;
}

QStringList leftOut(const DocumentRatios &ratios)
{
    QStringList reasons;
    if (ratios.unreadable > 0)
        reasons += EngineText::tr("%n document(s) could not be read on the old system and are left out.", nullptr,
                                  ratios.unreadable);
    if (ratios.missing > 0)
        reasons +=
            EngineText::tr("%n document(s) were not read on the new system and are left out.", nullptr, ratios.missing);
    if (ratios.lost > 0)
        reasons +=
            EngineText::tr("%n document(s) that only the old system reads count as the limit.", nullptr, ratios.lost);
    return reasons;
}

/// What a reader of the figures must know about how they came about.
QStringList circumstances(const Baseline &oldRuns, const Baseline &newRuns)
{
    QStringList reasons;
    if (oldRuns.machine.processor != newRuns.machine.processor || oldRuns.machine.cores != newRuns.machine.cores)
        reasons += EngineText::tr("The two were measured on different machines.");
    for (const Baseline *baseline : {&oldRuns, &newRuns}) {
        if (baseline->machine.cores > 0 && baseline->machine.load >= baseline->machine.cores) {
            reasons += EngineText::tr("The machine was busy while it was measured.");
            break;
        }
    }
    return reasons;
}

QString tooFewDocuments(std::size_t documents)
{
    return EngineText::tr("Only %n document(s) can be compared; a verdict needs at least %1.", nullptr, int(documents))
        .arg(fewestUnits);
}

QString noBoundOfP95(std::size_t samples)
{
    return EngineText::tr("%n sample(s) cannot bound the p95 with 95 % confidence; that takes %1.", nullptr,
                          int(samples))
        .arg(fewestForP95);
}

} // namespace

SpeedVerdict speedVerdict(double lower, double upper, double margin)
{
    if (upper < 1 / (1 + margin))
        return SpeedVerdict::Better;
    if (lower > 1 + margin)
        return SpeedVerdict::Worse;
    return upper <= 1 + margin ? SpeedVerdict::Equal : SpeedVerdict::Inconclusive;
}

SpeedComparison compareDocuments(const Baseline &oldRuns, const Baseline &newRuns, double margin)
{
    const DocumentRatios ratios = documentRatios(oldRuns, newRuns);
    const std::size_t count = ratios.logarithms.size();
    SpeedComparison comparison = judged(EngineText::tr("Text of the sample documents"), count, margin,
                                        [&](const std::vector<std::size_t> &documents) {
                                            double sum = 0;
                                            for (const std::size_t document : documents)
                                                sum += ratios.logarithms[document];
                                            return std::exp(sum / double(documents.size()));
                                        });
    QStringList reasons;
    if (count < std::size_t(fewestUnits)) {
        reasons += tooFewDocuments(count);
    } else if (ratios.timedOut > 0 && oldRuns.limit != newRuns.limit) {
        comparison.verdict = SpeedVerdict::Inconclusive;
        reasons += EngineText::tr("Some documents timed out, and the two were measured with different limits.");
    } else {
        reasons += verdictReason(comparison, margin);
    }
    reasons += leftOut(ratios) + circumstances(oldRuns, newRuns);
    if (count < std::size_t(fewestForP95))
        reasons += noBoundOfP95(count);
    reasons.removeAll(QString());
    comparison.reason = reasons.join(QLatin1Char(' '));
    return comparison;
}

SpeedComparison compareCommands(const CommandTiming &oldRuns, const CommandTiming &newRuns, double margin)
{
    const std::size_t pairs = std::min(oldRuns.wallMilliseconds.size(), newRuns.wallMilliseconds.size());
    const auto medianOf = [](const CommandTiming &timing, const std::vector<std::size_t> &runs) {
        std::vector<double> sample;
        sample.reserve(runs.size());
        for (const std::size_t run : runs)
            sample.push_back(timing.wallMilliseconds[run]);
        return std::max(core::quantile(std::move(sample), 0.5), 1e-6); // a clock may be too coarse for an empty command
    };
    SpeedComparison comparison = judged(newRuns.command, pairs, margin, [&](const std::vector<std::size_t> &runs) {
        return medianOf(newRuns, runs) / medianOf(oldRuns, runs);
    });
    QStringList reasons;
    if (pairs < std::size_t(fewestUnits)) {
        reasons +=
            EngineText::tr("Only %n pair(s) of runs can be compared; a verdict needs at least %1.", nullptr, int(pairs))
                .arg(fewestUnits);
    } else if (oldRuns.exitCode != newRuns.exitCode) {
        comparison.verdict = SpeedVerdict::Inconclusive;
        reasons += EngineText::tr("The command ends with exit code %1 on the old system and %2 on the new one.")
                       .arg(oldRuns.exitCode)
                       .arg(newRuns.exitCode);
    } else {
        reasons += verdictReason(comparison, margin);
    }
    if (pairs < std::size_t(fewestForP95))
        reasons += noBoundOfP95(pairs);
    reasons.removeAll(QString());
    comparison.reason = reasons.join(QLatin1Char(' '));
    return comparison;
}

QStringList differingDocuments(const Baseline &oldRuns, const Baseline &newRuns)
{
    const auto before = byName(oldRuns);
    const auto after = byName(newRuns);
    QSet<QString> differing;
    for (auto document = before.cbegin(); document != before.cend(); ++document) {
        const DocumentTiming *other = after.value(document.key());
        const bool same = other && other->ending == document.value()->ending &&
                          (other->ending != RunEnding::Succeeded || other->textSha256 == document.value()->textSha256);
        if (!same)
            differing.insert(document.key());
    }
    for (const QString &name : after.keys()) {
        if (!before.contains(name))
            differing.insert(name);
    }
    QStringList names(differing.cbegin(), differing.cend());
    names.sort();
    return names;
}

double worstP95(const Baseline &baseline)
{
    double worst = 0;
    for (const DocumentTiming &document : baseline.documents) {
        const double p = document.ending == RunEnding::TimedOut ? 1 : 0.95;
        worst = std::max(worst, core::quantile(countedMilliseconds(document, baseline), p));
    }
    return worst;
}

} // namespace rehome::pdf
