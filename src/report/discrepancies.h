// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/history.h"

namespace rehome::report {

/// One thing that is not as it must be, or of which nobody knows whether it is.
struct Discrepancy
{
    Standing standing; ///< Bad, Unknown, or Attention for what is to be expected
    QString where;     ///< the step's title
    QString what;
    QString oldValue;
    QString newValue;
    QString reason;
};

/// What one piece of evidence has to say against itself; "where" is left empty.
[[nodiscard]] std::vector<Discrepancy> discrepanciesOf(const evidence::Evidence &evidence);
/// The worst of its discrepancies and of its own verdict: never better than what the list of discrepancies says. None
/// for a fact that holds no verdict, such as where a backup lies.
[[nodiscard]] Mark markOf(const evidence::Evidence &evidence);
/// How a run ended and what its evidence says.
[[nodiscard]] Standing standingOf(const Run &run);

/// Everything that differs, failed or could not be checked in what stands now: each step's last run and the last
/// evidence it left. The overall verdict is made from these, so that the summary and the list cannot disagree.
[[nodiscard]] std::vector<Discrepancy> openDiscrepancies(const History &history);

/// Runs that found differences and were repeated later.
[[nodiscard]] std::vector<const Run *> repeatedRuns(const History &history);

} // namespace rehome::report
