// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/snapshot_state.h"
#include "postgres/session/snapshot.h"

namespace rehome::postgres {

/// Reads and hashes all that the snapshot sees, as deeply as \a level says and by content at least. It reads as much as
/// a verification reads of one side; \a jobs tables at a time. Progress in bytes.
/// \throws Error PermissionDenied, ConnectionLost: a part of it is never returned
[[nodiscard]] evidence::SnapshotState snapshotState(Snapshot &snapshot, evidence::Level level, int jobs,
                                                    const core::WorkContext &context);

/// What was counted and hashed when the backup was taken.
[[nodiscard]] evidence::SnapshotState snapshotState(const evidence::Backup &backup);

} // namespace rehome::postgres
