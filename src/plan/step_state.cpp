// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_state.h"

#include <algorithm>

namespace rehome::plan {

using journal::StepState;

StepStanding standingOf(const Plan &plan, const Step &step, const journal::Journal &journal)
{
    const std::optional<journal::StepRecord> record = journal.latest(step.id);
    if (record && record->state == StepState::Skipped)
        return StepStanding::Done;
    if (!record || record->state != StepState::Succeeded)
        return StepStanding::Open;
    const bool outdated = std::any_of(step.needs.begin(), step.needs.end(), [&](const QString &id) {
        const std::optional<journal::StepRecord> needed = journal.latest(id);
        return needed &&
               (needed->id > record->id || standingOf(plan, plan.step(id), journal) == StepStanding::Outdated);
    });
    return outdated ? StepStanding::Outdated : StepStanding::Done;
}

} // namespace rehome::plan
