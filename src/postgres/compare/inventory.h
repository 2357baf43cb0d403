// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/database_map.h"
#include "postgres/discovery/known_database.h"

namespace rehome::postgres {

/// Looks at every database: is it there, what is it, how much is in it, on which server does it lie, how does it differ
/// from the chosen one; says which one the project uses; and maps the chosen one. Rows are counted where the project
/// names a database, and where it has the chosen one's name; of others only the size is read. Reads only. One that
/// cannot be reached is listed with the reason; an address without a database where no PostgreSQL answers is not.
/// \throws Error if the chosen one cannot be reached
[[nodiscard]] evidence::DatabaseInventory databaseInventory(const std::vector<KnownDatabase> &known,
                                                            const core::WorkContext &context);

} // namespace rehome::postgres
