// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_runs.h"

namespace rehome::views {

/// "1.2 ms", "850 ms", "5 s", "4.2 s", "3 min 20 s".
[[nodiscard]] QString timeText(double milliseconds);
/// "1.2", "480", "1,200": how many times one is the other.
[[nodiscard]] QString timesText(double factor);

/// The text as a tool tip: names of files are no markup.
[[nodiscard]] QString plainToolTip(const QString &text);
/// The names without what all of them begin and end with, so that a few letters tell them apart: "…001" of
/// "statement_2024_001.pdf".
[[nodiscard]] QStringList shortNames(const QStringList &names);

/// Where the limit lies beside the slowest run, or that no document was measured. Empty where none could be read.
[[nodiscard]] QString limitSentence(const TimingRuns &runs);
/// What is missing, what fewer than 59 runs cannot say, and that one run has no spread. Empty where all is said by the
/// figures.
[[nodiscard]] QString figuresNote(const TimingRuns &runs);
/// "new ÷ old 0.99 (0.97 to 1.01), equal within the margin of 10 %".
[[nodiscard]] QString speedSentence(const evidence::SpeedComparison &comparison, double margin);
/// "2 outputs are not the same as in the baseline: a.pdf, b.pdf." Empty where all are the same.
[[nodiscard]] QString outputsSentence(const evidence::PerformanceComparison &comparison);
/// Processor, cores, memory, load and versions; both machines where they are not the same.
[[nodiscard]] QString machineText(const TimingRuns &runs);
/// Why there is nothing to see and what to do; empty where something was measured.
[[nodiscard]] QString nothingMeasured(const TimingRuns &runs);
/// The facts of the chart, for those who do not see it.
[[nodiscard]] QString chartInWords(const TimingRuns &runs);

} // namespace rehome::views
