// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>

namespace rehome::plan {

/// What a commit of the new repository changed in one file, as a unified diff; empty where nothing. A binary file gives
/// git's own line about it. \throws Error ToolFailed with git's words, ToolMissing
[[nodiscard]] QString committedDiff(const QString &repository, const QString &commit, const QString &path,
                                    const core::WorkContext &context);

} // namespace rehome::plan
