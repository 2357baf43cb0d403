// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

namespace rehome::plan {

/// Compares installed, declared and imported packages, and proposes the new requirement files.
[[nodiscard]] Step requirementsStep();
/// Writes the new requirement files, as the user edited them, into the new repository.
[[nodiscard]] Step requirementFilesStep();
/// What the user wants otherwise than proposed: one "PLACE LINE" for each package.
[[nodiscard]] StepOption requirementEditsOption();

} // namespace rehome::plan
