// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// Measures the old system: documents, the project's command, queries and resources; keeps what it gives as golden
/// outputs.
[[nodiscard]] Step baselineStep();

} // namespace rehome::plan
