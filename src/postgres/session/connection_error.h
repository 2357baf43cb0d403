// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// What libpq's words about a failed connection mean for a person.
[[nodiscard]] core::Error connectionError(const ServerAddress &address, const QString &libpqMessage);
/// The error for a connection whose settings were not taken over, as a pooler does.
[[nodiscard]] core::Error poolerError(const ServerAddress &address, const QString &details);
/// The error for a statement that a server refused. \a sqlState has five characters, or none where the connection
/// broke.
[[nodiscard]] core::Error statementError(const ServerAddress &address, const QString &sqlState, const QString &message,
                                         const QString &statement);

} // namespace rehome::postgres
