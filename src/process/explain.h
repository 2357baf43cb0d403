// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/program.h"

namespace rehome::process {

/// The call as a line for a POSIX shell, for people to read and copy. Secrets stand as $NAME references.
[[nodiscard]] QString explain(const ProgramCall &call);
/// One word of it, quoted where a shell would need that.
[[nodiscard]] QString shellQuoted(const QString &word);
/// The words of a command that a person wrote in one line, with double quotes as in a shell.
[[nodiscard]] QStringList splitCommand(const QString &line);

} // namespace rehome::process
