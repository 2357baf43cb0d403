// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"
#include "views/timeline_layout.h"

namespace rehome::views {

/// The figures that the estimate is made of.
struct EstimateFigures
{
    std::chrono::milliseconds slowest{0};
    std::chrono::milliseconds spread{0}; ///< mean plus two standard deviations
};

[[nodiscard]] EstimateFigures estimateFigures(const evidence::Rehearsal &rehearsal);

/// "backup", "restore", "verify" …
[[nodiscard]] QString nameOf(TimelinePart part);
/// How the estimate is made.
[[nodiscard]] QString estimateSentence(const evidence::Rehearsal &rehearsal);
/// How the window compares with the estimate.
[[nodiscard]] QString windowSentence(const evidence::Rehearsal &rehearsal);
/// All that the picture shows, for those who do not see it.
[[nodiscard]] QString timelineInWords(const evidence::Rehearsal &rehearsal);

} // namespace rehome::views
