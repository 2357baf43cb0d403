// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// What libpq's words about a failed connection mean for a person.
[[nodiscard]] core::Error connectionError(const ServerAddress &address, const QString &libpqMessage);
/// The error for a connection whose settings were not taken over, as a pooler does.
[[nodiscard]] core::Error poolerError(const ServerAddress &address, const QString &details);
/// What to do where the server's words say that a function did not find what it names, since only the application's
/// search path leads there; the one who dumps, restores or compares has another. Empty where they say something else.
[[nodiscard]] QString adviceOnSearchPath(const QString &wordsOfServer);
/// The error for a statement that a server refused. \a sqlState has five characters, or none where the connection
/// broke.
[[nodiscard]] core::Error statementError(const ServerAddress &address, const QString &sqlState, const QString &message,
                                         const QString &statement);

} // namespace rehome::postgres
