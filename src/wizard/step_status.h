// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/records.h"
#include "plan/step_state.h"
#include "report/document.h"
#include "views/shared_evidence.h"

#include <optional>

namespace rehome::wizard {

/// How one step stands, as the window shows it: its last run with the evidence read, and the mark with its word.
struct StepStatus
{
    plan::StepStanding standing = plan::StepStanding::Open;
    std::optional<journal::StepRecord> record;  ///< of the last run; its evidence stands below
    views::SharedEvidence evidence;             ///< of the last run; null where it left none
    report::Mark readMark = report::Mark::None; ///< what the last run itself came to
    QString readWord;
    report::Mark mark = report::Mark::None; ///< how it stands now: outdated, waiting, running, or as it was read
    QString word;                           ///< "done", "differs", "not yet"
    bool foundDifference = false;           ///< the last run that came to an end of its own said so
    bool waiting = false;                   ///< it will be run after the one that runs now
    bool running = false;
    [[nodiscard]] bool isDone() const { return standing == plan::StepStanding::Done && !running; }
};

/// The evidence of a run and what follows from it. Costs time where there are many facts: for worker threads.
struct ReadRun
{
    views::SharedEvidence evidence;
    report::Mark mark = report::Mark::None;
    QString word;
};
[[nodiscard]] ReadRun readRun(const journal::StepRecord &record);

} // namespace rehome::wizard
