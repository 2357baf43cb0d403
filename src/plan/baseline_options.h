// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_option.h"

namespace rehome::plan {

// What may be changed before the old system is measured.
[[nodiscard]] StepOption queryFileOption();
[[nodiscard]] StepOption passwordFileOption();

} // namespace rehome::plan
