// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/copy.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

struct CopyRequest
{
    ServerAddress source;
    ServerAddress target;   ///< names the database, which need not be there
    int jobs = 0;           ///< pieces of work at a time; 0: as many as this machine has processors, at least 2
    bool overwrite = false; ///< a target that holds something is put aside under another name, never dropped
    QString owner = {}; ///< the role that will own the database and all in it, which exists; empty: as on the old side
    std::optional<evidence::Level> stateLevel = {}; ///< what was copied is hashed as deeply as this, and kept
    bool resume = false; ///< goes on with what an earlier run left, where it can; else it begins anew and says why
    /// After a failure or a stop, a copy with so many bytes of whole tables is left for a run that resumes it; one with
    /// less is dropped. 0: always dropped.
    qint64 worthKeeping = 0;
    /// On a server of our own, roles that policies and user mappings name are made where they are missing, without the
    /// right to log in, and go again where it fails; elsewhere the copy is refused.
    bool makesRoles = false;
};

/// Copies a database straight from one server to another: schema, rows, large objects, indexes, constraints, sequence
/// values, statistics, settings. All of it is read from one snapshot, in read-only transactions, while shared locks
/// keep tables from being dropped or altered. The copy is built beside the final name and renamed when it is whole: a
/// failure or a stop leaves the target as it was. A copy that is resumed is of the new run's snapshot, too: of the
/// tables that were copied before, those stay which are found to be the same in it, to the letter. Progress in bytes of
/// rows; what else takes time counts for what is copied in that time.
/// \throws Error AlreadyExists if the target holds something and may not be overwritten; BadInput if it is the source;
/// Busy if another run is copying there. Where a half-made copy is left, the advice says so; after a stop, the log does
[[nodiscard]] evidence::DatabaseCopy copyDatabase(const CopyRequest &request, const core::WorkContext &context);

} // namespace rehome::postgres
