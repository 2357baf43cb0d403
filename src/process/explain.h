// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/program.h"

namespace rehome::process {

/// The call as a line for a POSIX shell, for people to read and copy. Secrets stand as $NAME references.
[[nodiscard]] QString explain(const ProgramCall &call);
/// One word of it, quoted where a shell would need that.
[[nodiscard]] QString shellQuoted(const QString &word);

} // namespace rehome::process
