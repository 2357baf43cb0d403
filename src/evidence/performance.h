// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/timing.h"

namespace rehome::evidence {

enum class SpeedVerdict { Inconclusive, Better, Equal, Worse };

inline EnumNames<SpeedVerdict> enumNames(SpeedVerdict)
{
    return {{SpeedVerdict::Inconclusive, "inconclusive"},
            {SpeedVerdict::Better, "better"},
            {SpeedVerdict::Equal, "equal within the margin"},
            {SpeedVerdict::Worse, "worse"}};
}

/// New ÷ old, with the bounds of a 95 % bootstrap over documents (or over runs, for a command).
struct SpeedComparison
{
    QString what;
    double ratio = 0;
    double lower = 0;
    double upper = 0;
    SpeedVerdict verdict = SpeedVerdict::Inconclusive;
    QString reason; ///< why it is inconclusive, or what limits the verdict
    static void fields(auto &&take)
    {
        take(field("what", &SpeedComparison::what), field("ratio", &SpeedComparison::ratio),
             field("lower", &SpeedComparison::lower), field("upper", &SpeedComparison::upper),
             field("verdict", &SpeedComparison::verdict), field("reason", &SpeedComparison::reason));
    }
};

struct PerformanceComparison
{
    static constexpr const char *kind = "performance";
    static constexpr int version = 1;
    double margin = 0; ///< 0.1: up to 10 % slower still counts as equal
    std::vector<SpeedComparison> comparisons;
    Baseline oldRuns; ///< measured again now, interleaved with the new ones
    Baseline newRuns;
    QStringList differingOutputs; ///< documents (or the command) whose output is not the same as in the baseline
    double limitMilliseconds = 5000;
    double worstP95 = 0; ///< the largest p95 of one document on the new system, milliseconds
    static void fields(auto &&take)
    {
        take(field("margin", &PerformanceComparison::margin), field("comparisons", &PerformanceComparison::comparisons),
             field("oldRuns", &PerformanceComparison::oldRuns), field("newRuns", &PerformanceComparison::newRuns),
             field("differingOutputs", &PerformanceComparison::differingOutputs),
             field("limitMilliseconds", &PerformanceComparison::limitMilliseconds),
             field("worstP95", &PerformanceComparison::worstP95));
    }
};

} // namespace rehome::evidence
