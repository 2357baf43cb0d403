// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "report/migration_log.h"

/// Log sources as whole migrations leave them behind, for the tests of every format.
namespace rehome::report::sample {

/// 2026-11-23 20:00:00 UTC and so many seconds.
[[nodiscard]] QDateTime at(qint64 seconds);
[[nodiscard]] journal::StepRecord run(const QString &step, qint64 start, qint64 end,
                                      const evidence::Evidence &evidence = {},
                                      journal::StepState state = journal::StepState::Succeeded,
                                      const QString &sentence = {});
/// A verification of 14 tables that are all the same, with two sequences.
[[nodiscard]] evidence::Verification sameTables();
/// The same with a row lost, a table that could not be read and a session table that differs as expected.
[[nodiscard]] evidence::Verification differingTables();
[[nodiscard]] evidence::Baseline baseline(double factor);
[[nodiscard]] evidence::PerformanceComparison performance(double ratio, evidence::SpeedVerdict verdict);

/// The plan's steps.
[[nodiscard]] std::vector<LoggedStep> steps();
/// A migration that went through, with every kind of evidence; a failed and repeated run, and a skipped step.
[[nodiscard]] LogSource complete();
/// The same in the middle: differences, failures, an interruption, a running step.
[[nodiscard]] LogSource troubled();
/// Names that attack the formats: markup, pipes, line breaks, direction marks.
[[nodiscard]] LogSource hostile();
/// A migration that was made and not begun.
[[nodiscard]] LogSource empty();

} // namespace rehome::report::sample
