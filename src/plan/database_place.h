// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/server_address.h"

namespace rehome::django {
struct DatabaseEntry;
}

namespace rehome::plan {

/// Where an entry of DATABASES lies and as whom it is entered, without its password and TLS settings: what a migration
/// remembers of it, so that it is found in the settings again.
[[nodiscard]] postgres::ServerAddress placeOf(const django::DatabaseEntry &entry);

} // namespace rehome::plan
