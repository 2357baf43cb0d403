// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::views {

/// Values out of a database as a person can read them: one line, at most some hundred characters, with what cannot be
/// seen made visible. Only the part that is shown is looked at, however long the value is.

/// What is shown for one character: itself, "↵" for a line break, "⇥" for a tab, "␀" for other control characters,
/// "⟨U+202E⟩" for what has no picture of its own (marks of direction, spaces that are none).
[[nodiscard]] QString glyphOf(char32_t character);
/// Whether glyphOf() is the character itself.
[[nodiscard]] bool isPlain(char32_t character);
/// The character at \a place, which is moved behind it. Half of a pair is given as it is.
[[nodiscard]] char32_t takeCharacter(QStringView text, qsizetype &place);

/// At most about \a longest characters of \a text from \a start on, with "…" where something is left out, and spaces
/// at the text's ends as "␣".
[[nodiscard]] QString visibleText(QStringView text, qsizetype longest = 120, qsizetype start = 0);

/// visibleText() of a name, as a tool tip that takes no markup from it.
[[nodiscard]] QString toolTipText(QStringView text, qsizetype longest = 1000);

/// What lies between the common beginning and the common end of two texts.
struct DifferingPart
{
    qsizetype start = 0;
    qsizetype oldLength = 0;
    qsizetype newLength = 0;
    bool operator==(const DifferingPart &) const = default;
};
[[nodiscard]] DifferingPart differingPart(QStringView oldText, QStringView newText);

} // namespace rehome::views
