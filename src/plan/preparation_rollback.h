// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// The step preparation.rollback.
[[nodiscard]] Step rollbackStep();

} // namespace rehome::plan
