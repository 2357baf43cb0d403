// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/test_server.h"

namespace rehome::testing {

/// A database with something of everything that a copy must carry, as the superuser.
postgres::ServerAddress fullDatabase(TestServer &server);

/// The schema as pg_dump writes it, without what changes from run to run.
QString schemaText(const postgres::ServerAddress &address);

} // namespace rehome::testing
