// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diff_lines.h"

namespace rehome::views {

/// Two texts held against each other line by line, whole: "-" before what only the old one has, "+" before what only
/// the new one has. Where a line took another's place, the part that differs is marked in both. Numbered if either has
/// more than one line. For texts of some thousand lines; of very long ones with little in common, what lies between
/// the common beginning and the common end is all shown as removed and added.
[[nodiscard]] DiffText comparedTexts(const QString &oldText, const QString &newText,
                                     qsizetype mostLines = mostShownLines);

} // namespace rehome::views
