// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/side_reader.h"

namespace rehome::postgres {

/// What is known of the new side's materialized views, and how they were read.
struct ViewReading
{
    HashRecipe recipe;
    evidence::Level level;
    bool justFilled; ///< whoever asks has had them filled, as the last step of a restore or copy
};

/// Materialized views are filled anew by a restore, not copied: one that was out of date on the old side has another
/// content then. That is to be expected where the new side's holds what its query gives there now, in the same
/// snapshot; which costs about what it costs to fill it, and is looked at only for those that differ. The query is run
/// only if no code but the server's own runs by it: else, and where the new side's is out of date, the difference
/// stays one, and its reason says so. \throws Error ConnectionLost; Stopped
void judgeViews(SideReader &newSide, const ViewReading &reading, const core::WorkContext &context,
                std::vector<evidence::TableVerdict> &verdicts);

} // namespace rehome::postgres
