// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QStringList>

#include <vector>

namespace rehome::deploy {

/// A PostgreSQL server in a container, running or written down in a compose file. Never its password.
struct DatabaseContainer
{
    QString name;  ///< of the container or of the compose file's service
    QString image; ///< "postgres:15"
    QString host;  ///< where this machine reaches it; empty where it publishes no port and has no address
    QString port;
    QString database; ///< what it was told to make: POSTGRES_DB, else its user
    QString user;
};

struct ContainerSearch
{
    QString engine; ///< "Docker", "Podman"
    std::vector<DatabaseContainer> containers;
    QString problem; ///< why the engine could not be asked; empty where it answered
};

/// Asks docker and podman, those that are there, for running containers that hold a PostgreSQL server. An engine that
/// may not be asked or does not answer within seconds is told with the reason. \throws Stopped
[[nodiscard]] std::vector<ContainerSearch> databaseContainers(const core::WorkContext &context);

/// The PostgreSQL servers in what `docker inspect` prints.
[[nodiscard]] std::vector<DatabaseContainer> containersIn(const QByteArray &inspected);

} // namespace rehome::deploy
