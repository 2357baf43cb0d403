// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// "Document the project": the first step of all.
[[nodiscard]] Step projectStep();

/// Whether the project's code may be run to document it, or only read.
[[nodiscard]] StepOption projectReadingOption();

} // namespace rehome::plan
