// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/checks.h"

#include <vector>

namespace rehome::deploy {

/// What can be checked about the files around the application without Python and without Compose: git ignores .env by
/// the repository's own rules and does not hold it, .env is readable by its owner only, and make reads the Makefile
/// and knows every target.
[[nodiscard]] std::vector<evidence::CheckResult> checkRepositoryFiles(const QString &folder,
                                                                      const core::WorkContext &context);

} // namespace rehome::deploy
