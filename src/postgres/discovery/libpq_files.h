// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/discovery/known_database.h"

namespace rehome::postgres {

/// What the lines of a .pgpass file name, never with a password: libpq reads that itself. A line for any host names no
/// place and is passed over; any port, database or user is left to libpq.
[[nodiscard]] std::vector<KnownDatabase> databasesOfPassFile(const QByteArray &content, const QString &name);

/// One entry of a service file: its name, and the line it begins in.
struct ServiceEntry
{
    QString name;
    int line = 0;
    core::Secret password; ///< empty where the entry has none
};
[[nodiscard]] std::vector<ServiceEntry> servicesOf(const QByteArray &content);

/// The password that libpq's service files have for an entry; empty where they have none.
[[nodiscard]] core::Secret passwordOfService(const QString &service);

/// What libpq's own files of this user and machine name: PGPASSFILE or ~/.pgpass; PGSERVICEFILE or
/// ~/.pg_service.conf, and the machine's pg_service.conf.
[[nodiscard]] FoundDatabases databasesOfLibpqFiles();

} // namespace rehome::postgres
