// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_option.h"

namespace rehome::plan {

/// What a person may change before the way back is prepared.
[[nodiscard]] std::vector<StepOption> rollbackOptions();

} // namespace rehome::plan
