// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/performance.h"

#include <QStringList>

namespace rehome::pdf {

/// Fewer documents, or runs of a command, give no verdict.
inline constexpr int fewestUnits = 5;
/// Fewer samples cannot bound a p95: 0.95^58 > 5 %, that is the chance that all of them lie below it.
inline constexpr int fewestForP95 = 59;

/// The verdict on a ratio new ÷ old that lies between lower and upper with 95 % confidence. The margin m, such as 0.1,
/// is stated before anything is measured and works in both directions, so that old and new may change places:
/// - Better: upper < 1 ÷ (1 + m). Not merely upper < 1: two series that were not interleaved differ by what the machine
/// did
///   meanwhile, which shifts all documents alike and which a bootstrap over documents cannot see.
/// - Worse: lower > 1 + m.
/// - Equal: upper ≤ 1 + m. Whatever else may be true, it is not slower by more than the margin.
/// - Inconclusive: the interval reaches over 1 + m. A system that is slower by exactly the margin gets Equal in one of
/// forty
///   measurements.
[[nodiscard]] evidence::SpeedVerdict speedVerdict(double lower, double upper, double margin);

/// Compares the time that documents took. The ratio is the geometric mean, over the documents that were read on the old
/// system, of the ratio of their median times; the bounds are a bootstrap over documents, widened for few of them.
/// A run that timed out counts as the limit, and so does a document that only the new system fails to read.
/// The reason tells what was left out and what limits the verdict.
[[nodiscard]] evidence::SpeedComparison compareDocuments(const evidence::Baseline &oldRuns,
                                                         const evidence::Baseline &newRuns, double margin);

/// Compares the wall time of a command: the ratio of the medians, with a bootstrap over pairs of an old and a new run,
/// in the order in which they were made (measureCommandsInterleaved).
[[nodiscard]] evidence::SpeedComparison compareCommands(const evidence::CommandTiming &oldRuns,
                                                        const evidence::CommandTiming &newRuns, double margin);

/// The documents whose text or ending is not the same in both, and those that are in only one of them; sorted.
[[nodiscard]] QStringList differingDocuments(const evidence::Baseline &oldRuns, const evidence::Baseline &newRuns);

/// The largest p95 of one document in milliseconds; that of a document that timed out is at least the limit.
/// Documents that could not be read have none. 0 for no document.
[[nodiscard]] double worstP95(const evidence::Baseline &baseline);

} // namespace rehome::pdf
