// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_context.h"

namespace rehome::plan {

/// Writes rollback.sh into the migration's folder and tries it in isolation, on a scratch server whose database is
/// lost: it refuses without a proven backup, restores, and changes nothing when it is run again.
[[nodiscard]] evidence::Evidence rehearseRollback(StepContext &context);

} // namespace rehome::plan
