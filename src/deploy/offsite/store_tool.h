// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "process/program.h"

namespace rehome::deploy {

/// The path of a program that copies files. \throws Error ToolMissing saying which package has it
[[nodiscard]] QString storeTool(const QString &name, const QString &package);

/// What a copying program's failure means: not there, refused, wrong name, unreachable; else what it said itself.
[[nodiscard]] core::Error storeError(const process::ProgramCall &call, const process::ProgramResult &result,
                                     const QString &place, const QString &path);

} // namespace rehome::deploy
