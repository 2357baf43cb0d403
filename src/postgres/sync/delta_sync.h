// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/sync.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

struct SyncRequest
{
    ServerAddress source;
    ServerAddress target;
    int jobs = 2;       ///< tables read at a time, on each side
    bool schema = true; ///< compare it, too
};

/// Brings a database up to date with another one that has the same tables: compares the content of every table, finds
/// the rows that differ, and writes only those, all in ONE transaction: who reads the target sees the old state or the
/// new one. The source is only read, and locks nothing. On the target, writers wait until it is done. What was written
/// is compared with the source before it is committed. Large objects likewise; sequences follow, never behind. The rest
/// of the schema is compared, and a difference is counted and a warning. Progress in bytes of tables.
/// \throws Error CheckFailed if a table is missing on the target or has other columns there, CouldNotCheck if something
/// cannot be read; nothing is changed then, nor by any other error or a stop before the commit. CouldNotCheck also
/// where the server did not say what became of the commit
[[nodiscard]] evidence::Synchronisation syncDelta(const SyncRequest &request, const core::WorkContext &context);

} // namespace rehome::postgres
