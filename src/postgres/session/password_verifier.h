// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// What a server stores for a role's password (SCRAM-SHA-256), so that the password itself never stands in a statement
/// or in the server's log. \a server is entered for it. \throws Error as a connection does
[[nodiscard]] QString passwordVerifier(const ServerAddress &server, const QString &role, const core::Secret &password);

} // namespace rehome::postgres
