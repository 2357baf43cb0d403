// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "evidence/verdict.h"
#include "postgres/session/server_address.h"

namespace rehome::cli {

/// Whether the database that an address names must be there.
enum class Named { ADatabase, APlaceForOne };

/// Reads the address and, where the server wants a password that nobody gave, asks for it on a terminal.
/// \a side stands before the message where there are two.
[[nodiscard]] postgres::ServerAddress addressFrom(const std::string &text, Console &console,
                                                  const core::WorkContext &context, const QString &side = {},
                                                  Named named = Named::ADatabase);

[[nodiscard]] int exitCodeFor(evidence::Verdict verdict);

} // namespace rehome::cli
