// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/discrepancies.h"

namespace rehome::report {

/// How the whole migration stands: one headline, and the sentences that give the numbers behind it.
struct Overall
{
    Mark mark = Mark::None;
    QString headline;
    QStringList sentences;
};

/// Good only where every step is done or skipped with a reason, every success criterion is met, and nothing differs or
/// was left unchecked.
[[nodiscard]] Overall overallOf(const History &history, const std::vector<Discrepancy> &discrepancies);

} // namespace rehome::report
