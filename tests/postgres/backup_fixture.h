// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/archive/backup.h"
#include "postgres/archive/restore.h"
#include "postgres/compare/verification.h"
#include "support/test_server.h"

namespace rehome::testing {

/// A database with something of everything that a backup must carry; owned by a role that is no superuser.
postgres::ServerAddress richDatabase(TestServer &server);

/// A database of about \a megabytes that do not compress.
postgres::ServerAddress largeDatabase(TestServer &server, int megabytes);

} // namespace rehome::testing
