// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/preflight_task.h"
#include "postgres/preflight/source_look.h"
#include "postgres/session/tools.h"

#include <optional>

/// The checks of PostgreSQL's side that are made before anything is written, by family. What they are given must live
/// as long as they do.
namespace rehome::postgres {

/// The old server as a whole: version, role of the server, connections, clock, encoding, collations …
[[nodiscard]] evidence::PreflightTasks serverChecks(SourceLook &source, int jobs);
/// What the role may read.
[[nodiscard]] evidence::PreflightTasks rightsChecks(SourceLook &source);
/// What is special about the objects in the old database.
[[nodiscard]] evidence::PreflightTasks objectChecks(SourceLook &source);
/// What goes on in the old server at this moment. A transaction that is open for longer than \a longest is told.
[[nodiscard]] evidence::PreflightTasks activityChecks(SourceLook &source,
                                                      std::chrono::seconds longest = std::chrono::minutes(5));
/// PostgreSQL's own programs on this machine.
[[nodiscard]] evidence::PreflightTasks programChecks(SourceLook &source);

/// Where the database is to go.
struct TargetLook
{
    std::optional<ServerAddress> administrator; ///< of a server that runs; none where it is still to be made here
    QString database;                           ///< the new one's name
    QString user;                               ///< the application's role
};
[[nodiscard]] evidence::PreflightTasks targetChecks(SourceLook &source, const TargetLook &target);

/// What the data take, in bytes.
struct SpaceNeeds
{
    qint64 dump = 0;    ///< the tables without their indexes: a compressed dump takes less
    qint64 restore = 0; ///< one server with the database: the data, the log that is written meanwhile, an empty server
};
[[nodiscard]] SpaceNeeds spaceNeeds(SourceLook &source);

/// Whether one of these programs of a name fits a server of this major version.
[[nodiscard]] evidence::PreflightFinding fittingProgram(const QString &name, const std::vector<Tool> &tools,
                                                        int server);

/// Whether a pg_dump of this version writes archives that a hostile server cannot use to run commands at their restore
/// (CVE-2025-8714, CVE-2025-8715).
[[nodiscard]] bool isPatched(const Tool &tool);

} // namespace rehome::postgres
