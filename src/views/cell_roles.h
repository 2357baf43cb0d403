// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace rehome::views {

/// What a cell holds besides its text: from 0 to 1, drawn as a bar.
inline constexpr int ShareRole = Qt::UserRole + 1001;
/// The value to sort by where the text is not: a number, or a text that is compared with its numbers as numbers.
inline constexpr int SortRole = Qt::UserRole + 1002;
/// The cell's report::Mark, as an int.
inline constexpr int MarkRole = Qt::UserRole + 1003;

} // namespace rehome::views
