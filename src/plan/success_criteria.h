// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"
#include "plan/step_context.h"

namespace rehome::plan {

/// The plan document's success criteria, each with what was measured and where that is written. What was not measured
/// says so, with the reason, and is never counted as met.
[[nodiscard]] evidence::Closing successCriteria(const StepContext &context);

} // namespace rehome::plan
