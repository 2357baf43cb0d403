// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot_state.h"
#include "postgres/session/snapshot.h"

namespace rehome::postgres {

/// Holds the large objects of two databases against each other, each side inside its snapshot, both at once. Differing
/// objects are all counted, and the first \a rowsShown of them kept ("oid = 4711" with size and hash). What may not be
/// read is "could not check" with the reason. Empty where neither side has any. Progress in bytes.
/// \throws Error ConnectionLost
[[nodiscard]] std::optional<evidence::TableVerdict> compareLargeObjects(Snapshot &before, Snapshot &after,
                                                                        evidence::Level level, int rowsShown,
                                                                        const core::WorkContext &context);

/// The same against what was counted and hashed when the backup was taken; it cannot say which objects differ.
[[nodiscard]] std::optional<evidence::TableVerdict> compareLargeObjects(const evidence::SnapshotState &before,
                                                                        Snapshot &after, evidence::Level level,
                                                                        const core::WorkContext &context);

} // namespace rehome::postgres
