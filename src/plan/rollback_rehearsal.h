// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_context.h"

namespace rehome::plan {

/// Tries the script in isolation, on a scratch server that plays an old system which has lost its database: it has to
/// refuse without a proven backup and with a damaged one, restore, change nothing when it is run again, and begin anew
/// after it was killed in the middle. Writes the checks, and how long the restore took, into the plan.
void rehearseRollback(StepContext &context, const QString &script, evidence::RollbackPlan &plan);

} // namespace rehome::plan
