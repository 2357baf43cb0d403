// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/program.h"

namespace rehome::deploy {

/// A call of git in this folder that no hook, ignore list or signing key of the user takes part in, nor a variable of
/// a git hook that may have started this process.
/// \throws Error ToolMissing
[[nodiscard]] process::ProgramCall gitCall(const QString &folder, const QStringList &arguments);

} // namespace rehome::deploy
