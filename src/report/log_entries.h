// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/history.h"

namespace rehome::report {

/// The lines that the log has for one run: when it began (where it took long), how it ended, and the figures that the
/// plan document asks for, such as "Performance: 12.0 % improvement".
[[nodiscard]] std::vector<Entry> entriesOf(const Run &run);

} // namespace rehome::report
