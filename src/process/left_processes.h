// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QStringList>

namespace rehome::process {

/// The processes of these programs ("postgres", not its path) that work in the folder: it is their working directory,
/// or one of their arguments names it or a place below it. Processes that this user may not look at are not among them.
[[nodiscard]] QList<qint64> processesIn(const QString &folder, const QStringList &programs);

/// Kills what processesIn() finds, and waits until none is left: what a killed run leaves behind may still write there
/// for a moment, also where the kernel has told it to end. Call it before the folder is removed.
/// \throws Error Busy naming a process that is still there after ten seconds
void endProcessesIn(const QString &folder, const QStringList &programs, const core::WorkContext &context);

} // namespace rehome::process
