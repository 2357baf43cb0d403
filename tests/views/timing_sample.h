// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/performance.h"

#include <memory>

/// Small measurements whose figures can be computed by hand.
namespace timing_sample {

namespace evidence = rehome::evidence;

inline evidence::DocumentTiming document(const QString &name, std::vector<double> milliseconds,
                                         evidence::RunEnding ending = evidence::RunEnding::Succeeded,
                                         const QString &problem = {})
{
    return {.document = name, .ending = ending, .problem = problem, .milliseconds = std::move(milliseconds)};
}

/// Two documents that were read five times, one that timed out in its third run, and one that is encrypted.
inline evidence::Baseline oldRuns()
{
    evidence::Baseline baseline{
        .folder = QStringLiteral("/samples"), .repeats = 5, .limit = std::chrono::milliseconds(5000)};
    baseline.documents = {
        document(QStringLiteral("invoice_2.pdf"), {1, 2, 3, 4, 5}),
        document(QStringLiteral("invoice_10.pdf"), {10, 20, 30, 40, 50}),
        document(QStringLiteral("slow.pdf"), {100, 200, 5000}, evidence::RunEnding::TimedOut,
                 QStringLiteral("It did not end within 5 s.")),
        document(QStringLiteral("locked.pdf"), {}, evidence::RunEnding::Encrypted,
                 QStringLiteral("It needs a password.")),
    };
    baseline.command = evidence::CommandTiming{.command = QStringLiteral("manage.py report"),
                                               .wallMilliseconds = {800, 900, 1000},
                                               .processorMilliseconds = {500, 500, 600},
                                               .peakBytes = 55'300'000};
    baseline.machine = {.processor = QStringLiteral("Intel Xeon"),
                        .cores = 2,
                        .memoryBytes = 8'000'000'000,
                        .system = QStringLiteral("Debian 12"),
                        .load = 0.5,
                        .versions = {{QStringLiteral("poppler"), QStringLiteral("22.12.0")}}};
    return baseline;
}

inline std::shared_ptr<evidence::Baseline> baseline()
{
    return std::make_shared<evidence::Baseline>(oldRuns());
}

/// The new system takes half the time for the first document, twice for the second, and reads the slow one.
inline std::shared_ptr<evidence::PerformanceComparison> comparison()
{
    auto comparison = std::make_shared<evidence::PerformanceComparison>();
    comparison->margin = 0.1;
    comparison->oldRuns = oldRuns();
    comparison->newRuns = oldRuns();
    auto &documents = comparison->newRuns.documents;
    documents[0].milliseconds = {0.5, 1, 1.5, 2, 2.5};
    documents[1].milliseconds = {20, 40, 60, 80, 100};
    documents[2] = document(QStringLiteral("slow.pdf"), {110, 120, 130, 140, 150});
    comparison->newRuns.command->wallMilliseconds = {400, 450, 500};
    comparison->newRuns.command->peakBytes = 60'000'000;
    comparison->comparisons = {{.what = QStringLiteral("Text of the sample documents"),
                                .ratio = 0.99,
                                .lower = 0.97,
                                .upper = 1.01,
                                .verdict = evidence::SpeedVerdict::Equal,
                                .reason = QStringLiteral("The machine was busy.")},
                               {.what = QStringLiteral("manage.py report"), .ratio = 0.5, .lower = 0.5, .upper = 0.5}};
    comparison->differingOutputs = {QStringLiteral("invoice_10.pdf")};
    return comparison;
}

} // namespace timing_sample
