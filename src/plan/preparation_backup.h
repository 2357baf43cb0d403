// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// Dumps the database, with counts and hashes under the same snapshot, and archives the old system's configuration.
[[nodiscard]] Step backupStep();
/// Restores the backup into a scratch server and compares.
[[nodiscard]] Step proveStep();

} // namespace rehome::plan
