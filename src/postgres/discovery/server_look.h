// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/work_context.h"
#include "postgres/discovery/known_database.h"

#include <optional>

namespace rehome::postgres {

/// What one address has to say for itself.
struct ServerLook
{
    ServerAddress address;            ///< as it let one in, with the database that was entered
    std::optional<core::Error> error; ///< why it did not
    QString database;
    QString systemIdentifier; ///< empty where this user may not read it
    QString startedAt;        ///< to the microsecond: no two servers have the same
    QString dataDirectory;    ///< empty where this user may not read it
    int version = 0;
    QStringList databases; ///< "name size": all of the server
    int sessions = 0; ///< in this database, of others than Rehome; −1 where none is seen, but others may be hidden
    QStringList clients;
    qint64 transactions = -1;

    [[nodiscard]] bool reachable() const { return !error; }
    /// Whether somebody listens there who speaks PostgreSQL's protocol.
    [[nodiscard]] bool isPostgres() const;
};

/// Looks at every address, several at a time, each for a few seconds at most. Where no database is named, the one of
/// \a wanted is tried first, as its user, and without its password: nothing is given to a server that nobody has meant
/// it for. PGPASSWORD goes to the chosen one only, and to its user at other addresses of the same place. \throws
/// Stopped
[[nodiscard]] std::vector<ServerLook> serverLooks(const std::vector<KnownDatabase> &known, const ServerAddress &wanted,
                                                  const core::WorkContext &context);

/// "127.0.0.1 port 5432", "socket in /tmp port 5433": where the server of an address is, with libpq's own defaults in.
[[nodiscard]] QString placeOf(const ServerAddress &address);

} // namespace rehome::postgres
