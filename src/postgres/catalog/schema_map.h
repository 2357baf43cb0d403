// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"
#include "postgres/session/session.h"

namespace rehome::postgres {

/// Maps what a database holds, without what belongs to the system or to extensions. Of a table that
/// another session has locked, the size and the definitions are left out: to read them would wait for it.
[[nodiscard]] evidence::SchemaMap schemaMap(Session &session);

} // namespace rehome::postgres
