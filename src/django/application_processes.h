// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/resources.h"

#include <QString>

namespace rehome::django {

/// The running processes that serve the project on this machine: those whose working folder or whose arguments lie in
/// the project's folder, as /proc shows them; this process and its children are none. Processes of other users show no
/// working folder unless root looks. \a proc is another place of /proc, for tests.
[[nodiscard]] std::vector<evidence::ApplicationProcess> applicationProcesses(
    const QString &projectFolder, const QString &proc = QStringLiteral("/proc"));

} // namespace rehome::django
