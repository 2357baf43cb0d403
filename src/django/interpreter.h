// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>
#include <QStringList>

namespace rehome::django {

/// Where a project's interpreter may be, best first: its own virtual environment (venv, .venv, env, an active one),
/// then what PATH offers (pyenv too), and the system's.
[[nodiscard]] QStringList interpreterCandidates(const QString &projectFolder);

/// The first candidate that can import Django. A given interpreter is taken as it is, but must be able to.
/// \throws Error ToolMissing naming what was tried
[[nodiscard]] QString interpreterFor(const QString &projectFolder, const QString &given,
                                     const core::WorkContext &context);

} // namespace rehome::django
