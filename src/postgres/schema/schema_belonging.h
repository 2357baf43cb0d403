// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"

namespace rehome::postgres {

/// A table that is missing takes its columns, indexes, comments … with it: those are counted in the table's reason
/// instead of standing beside it. Likewise for all that belongs to something.
void countWhatBelongs(std::vector<evidence::SchemaDifference> &differences);

} // namespace rehome::postgres
