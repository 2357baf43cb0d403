// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/verdict_banner.h"

namespace rehome::wizard {

/// Says in place what happened and what to do, with Retry, the details and a button that copies all of it.
inline void showProblem(VerdictBanner &banner, const core::Error &error)
{
    StepStatus status{.mark = report::Mark::Bad, .word = VerdictBanner::tr("Failed")};
    status.record = journal::StepRecord{.state = journal::StepState::Failed,
                                        .sentence = error.whatHappened(),
                                        .whatToDo = error.whatToDo(),
                                        .details = error.details()};
    banner.show(status);
}

/// Hides it.
inline void showNoProblem(VerdictBanner &banner)
{
    banner.show(StepStatus{});
}

} // namespace rehome::wizard
