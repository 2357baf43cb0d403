// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rehome::wizard {

/// The wizard's pages, in their order; the ids of QWizard, and the rows of the rail.
enum PageId { StartPageId, ProjectPageId, FirstPhasePageId, ReportPageId = FirstPhasePageId + 5 };

[[nodiscard]] constexpr int phasePageId(int phase)
{
    return FirstPhasePageId + phase - 1;
}

} // namespace rehome::wizard
