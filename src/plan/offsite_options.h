// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step_option.h"

namespace rehome::plan {

// The values of MigrationSettings::nightlyJob.
inline const QString leaveJob = QStringLiteral("leave");
inline const QString installJob = QStringLiteral("install");
inline const QString removeJob = QStringLiteral("remove");

[[nodiscard]] StepOption offsiteOption();
[[nodiscard]] StepOption offsiteEndpointOption();
[[nodiscard]] StepOption offsiteProfileOption();
[[nodiscard]] StepOption nightlyJobOption();
[[nodiscard]] StepOption nightlyHourOption();
[[nodiscard]] StepOption keepOption();
[[nodiscard]] StepOption configurationFilesOption();

} // namespace rehome::plan
