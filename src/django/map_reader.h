// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/project_map.h"

namespace rehome::django {

/// The map of a project from what the reader, or the project's own code, has printed. Findings get their sentences.
/// Fields that are not there keep their defaults; a field of another form is refused.
/// \throws Error ToolFailed naming who printed it and the field that is wrong
[[nodiscard]] evidence::ProjectMap projectMapFrom(const QByteArray &output, const QString &who);

} // namespace rehome::django
