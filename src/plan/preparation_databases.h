// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// Finds the databases, compares them, maps the one that is migrated, and draws it.
[[nodiscard]] Step databasesStep();

} // namespace rehome::plan
