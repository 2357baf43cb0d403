// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/database_map.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// A database that somebody mentions.
struct KnownDatabase
{
    QString foundIn; ///< "settings bankdocs.settings, DATABASES['default']"
    ServerAddress address;
    bool chosen = false; ///< the one that is migrated
};

/// Looks at every database: is it there, what is it, how much is in it, how does it differ from the chosen one; and
/// maps the chosen one. Reads only. One that cannot be reached is listed with the reason. \throws Error if the chosen
/// one cannot be reached
[[nodiscard]] evidence::DatabaseInventory databaseInventory(const std::vector<KnownDatabase> &known,
                                                            const core::WorkContext &context);

} // namespace rehome::postgres
