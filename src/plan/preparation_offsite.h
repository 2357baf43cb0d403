// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// preparation.offsite: the backup at another place, read back; and the nightly job, where the user wants one.
[[nodiscard]] Step offsiteStep();

} // namespace rehome::plan
