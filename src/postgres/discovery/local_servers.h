// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/discovery/known_database.h"

namespace rehome::postgres {

/// The sockets of servers that /proc/net/unix lists, as their folder and port; each once.
[[nodiscard]] std::vector<KnownDatabase> serversOfSockets(const QByteArray &procNetUnix);

/// What `pg_lsclusters -h` prints: a place for each cluster, and an address for each that is up.
[[nodiscard]] FoundDatabases serversOfClusters(const QByteArray &lsclusters);

/// Where servers may listen on this machine: its clusters, the Unix sockets that are open, and the usual ports on
/// loopback. No server is asked here.
[[nodiscard]] FoundDatabases localServers(const core::WorkContext &context);

} // namespace rehome::postgres
