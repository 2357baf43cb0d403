// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/program.h"

namespace rehome::postgres {

/// PostgreSQL's server refuses to run as root. Root runs it as the account "postgres"; everybody else as themselves.
[[nodiscard]] bool runsAsOtherAccount();

/// The call as it must be made for a program of the server.
[[nodiscard]] process::ProgramCall asServerAccount(process::ProgramCall call);

/// Gives a file or folder (not what is below it) to the server's account.
/// \throws Error ToolMissing if there is no account "postgres", PermissionDenied
void giveToServerAccount(const QString &path);

/// Whether the server's account can reach the folder: every parent lets it through.
[[nodiscard]] bool serverAccountReaches(const QString &folder);

} // namespace rehome::postgres
