// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "report/document.h"
#include "report/migration_log.h"

namespace rehome::report {

/// One run of a step with its evidence read.
struct Run
{
    journal::StepRecord record;
    QString title; ///< of the step
    int phase = 0; ///< 1 to 5; 0 for a step that the plan does not know
    evidence::Evidence evidence;
    bool unreadable = false; ///< there is evidence, but of a kind or version that this program does not know
    bool latest = false;     ///< no later run of the step
    bool standing = false;   ///< no later run of the step left evidence: what this one says still holds

    [[nodiscard]] bool hasEvidence() const { return evidence.index() != 0; }
};

/// The runs as the log needs them, in the journal's order.
struct History
{
    std::vector<Run> runs;
    std::vector<LoggedStep> steps; ///< the plan's, then those that only the journal knows

    /// The step's last run; null where it never ran.
    [[nodiscard]] const Run *latestOf(const QString &step) const;
    /// The last run that held what was measured against the success criteria; null where there is none.
    [[nodiscard]] const Run *closing() const;
    /// Whether what a success criterion says of the step is no longer true to its last run: the step was run again
    /// after \a closing, or is outdated.
    [[nodiscard]] bool isOutdatedSince(const Run &closing, const QString &step) const;
};

[[nodiscard]] History historyOf(const LogSource &source);

/// A mark and its word.
struct Standing
{
    Mark mark = Mark::None;
    QString word;
};
[[nodiscard]] Standing standingOf(evidence::Verdict verdict);
[[nodiscard]] Standing standingOf(evidence::CheckVerdict verdict);

} // namespace rehome::report
