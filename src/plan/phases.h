// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

#include <vector>

namespace rehome::plan {

/// Why a step that reads sample PDFs does not apply; empty where it does.
[[nodiscard]] QString withoutDocuments(const MigrationSettings &settings);

/// The steps of each phase, in order. A new step is one more entry in its phase's file.
[[nodiscard]] std::vector<Step> preparationSteps();
[[nodiscard]] std::vector<Step> repositorySteps();
[[nodiscard]] std::vector<Step> dataSteps();
[[nodiscard]] std::vector<Step> validationSteps();
[[nodiscard]] std::vector<Step> transitionSteps();

} // namespace rehome::plan
