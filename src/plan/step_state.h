// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "plan/plan.h"

namespace rehome::plan {

/// Where a step stands. Outdated: it has succeeded, but a step whose evidence it read has been run again since, or
/// is outdated itself.
enum class StepStanding { Open, Done, Outdated };

[[nodiscard]] StepStanding standingOf(const Plan &plan, const Step &step, const journal::Journal &journal);

} // namespace rehome::plan
