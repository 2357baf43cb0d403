// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/session/snapshot.h"

namespace rehome::postgres {

/// Every sequence with its value, and the largest value of the column that it feeds. Sequences are not part of a
/// snapshot; the columns are. One that may not be read keeps its reason.
[[nodiscard]] std::vector<evidence::SequenceState> sequenceStates(Snapshot &snapshot);

/// A condition: the row \a attribute of pg_attribute is a column of numbers, which a sequence may be held against, and
/// of no foreign table, which would be read from far away.
[[nodiscard]] QString feedsNumbers(const char *attribute);

/// The new side may be ahead, never behind the old one, and never behind its own column: the next insert would fail.
[[nodiscard]] std::vector<evidence::SequenceVerdict> compareSequences(
    const std::vector<evidence::SequenceState> &oldStates, const std::vector<evidence::SequenceState> &newStates);

} // namespace rehome::postgres
