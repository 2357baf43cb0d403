// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/requirements.h"

class QJsonObject;

namespace rehome::django {

/// What the probe noted about a file ({code, file, line, text, name}), in sentences.
[[nodiscard]] evidence::Finding findingOf(const QJsonObject &note);
/// What the problems of the packages mean, and what the migration or the user does about them, most important first.
[[nodiscard]] std::vector<evidence::Finding> findingsOf(const evidence::RequirementsComparison &comparison);

} // namespace rehome::django
