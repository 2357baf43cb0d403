// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/project_map.h"

namespace rehome::django {

/// What a project's text says, corrected by what was seen when it was run: apps, tables, URLs, databases and places are
/// as Django has them; files and lines, variables and settings are as they are written. What the run says nothing
/// about stays as the text has it.
[[nodiscard]] evidence::ProjectMap mergedMap(evidence::ProjectMap text, const evidence::ProjectMap &ran);

} // namespace rehome::django
