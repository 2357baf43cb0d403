// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/snapshot.h"

namespace rehome::postgres {

struct LaggingSequences
{
    qint64 lookedAt = 0;
    QStringList names;    ///< of those whose next value, or a later one, is in their column already
    QStringList commands; ///< that set these to the last of their values that the column holds
    QStringList
        notLookedAt; ///< with a large table to be read whole, a right that is missing, or a table that is locked
};

/// Looks at every sequence that counts for a column of numbers, up or down, many tables with one statement; a column
/// with no index is read only where its table is small. Stops between statements.
[[nodiscard]] LaggingSequences laggingSequences(Snapshot &snapshot, const core::WorkContext &context);

} // namespace rehome::postgres
