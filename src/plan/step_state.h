// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "plan/plan.h"

#include <QHash>

namespace rehome::plan {

/// Where a step stands. Outdated: it has succeeded, but a step whose evidence it read has been run again since, or
/// is outdated itself.
enum class StepStanding { Open, Done, Outdated };

/// Where every step of the plan stands by the last runs of all steps. Reads nothing: fit for the main thread.
[[nodiscard]] QHash<QString, StepStanding> standings(const Plan &plan, const QHash<QString, journal::RunHead> &heads);

[[nodiscard]] StepStanding standingOf(const Plan &plan, const Step &step, const journal::Journal &journal);

/// Whether the run found that data are not the same, which nobody may pass over. What preflight finds is a trouble that
/// a person may know better: that can be left out with a reason.
[[nodiscard]] bool foundDifference(const journal::StepRecord &record);

} // namespace rehome::plan
