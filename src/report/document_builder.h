// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/migration_log.h"

namespace rehome::report {

/// Everything that the migration log says about the source.
[[nodiscard]] Document documentOf(const LogSource &source);

} // namespace rehome::report
