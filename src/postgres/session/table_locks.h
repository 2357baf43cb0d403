// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/session.h"

namespace rehome::postgres {

/// Keeps every table from being dropped, altered or emptied as long as the session's transaction lives; whoever wants
/// to, waits. \a tables: quoted names.
void lockTables(Session &session, const QStringList &tables);

/// How often work needs a lock on every table of the database at once.
struct LockNeed
{
    int atLeast = 1;           ///< sessions that hold all of them, without which the work cannot be done
    int wanted = 1;            ///< with which it is done best
    bool sequencesToo = false; ///< pg_dump reads each one's value and keeps the lock
};

struct LockRoom
{
    int sessions = 1;     ///< that can hold all of the locks, up to LockNeed::wanted
    bool isTight = false; ///< there is little room for other locks meanwhile
};

/// A server has room for a number of locks that is fixed when it starts, and whoever asks for one more gets an error,
/// be it pg_dump in the middle of its work or the application. So this finds out beforehand, where there are more
/// tables than the settings promise room for: it takes all the locks for a moment, with a tenth to spare.
/// \throws Error ServerUnsuitable, with the setting to raise and its value, if there are too few for \a need.atLeast
[[nodiscard]] LockRoom roomForLocks(const ServerAddress &address, const LockNeed &need,
                                    const core::WorkContext &context);

struct DumpJobs
{
    int jobs = 1;
    bool locksAreTight = false;
};

/// The jobs for pg_dump: one of them locks every table, and several lock all of them once more. Fewer than \a wanted
/// are told in the log. \throws Error ServerUnsuitable
[[nodiscard]] DumpJobs dumpJobs(const ServerAddress &source, int wanted, const core::WorkContext &context);

} // namespace rehome::postgres
