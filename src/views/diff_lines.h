// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace rehome::views {

/// What one line of a shown text is.
struct DiffLine
{
    enum class Kind { Heading, Hunk, Same, Added, Removed, Note };
    Kind kind = Kind::Same;
    int oldNumber = 0; ///< from 1; 0 where the line is not in the old file, or is no line of a file
    int newNumber = 0;
    int markStart = 0; ///< the part of the text that is not as in the line it is held against
    int markLength = 0;
};

/// A text to show, with what is known about each of its lines.
struct DiffText
{
    QString text; ///< lines apart by "\n", none at the end; control characters as "^M"
    std::vector<DiffLine> lines;
    qint64 linesLeftOut = 0; ///< at the end
    int oldLast = 0;         ///< the largest line numbers
    int newLast = 0;
};

/// The most that is shown at once: a text editor of this size opens without a pause.
inline constexpr qsizetype mostShownLines = 5000;
inline constexpr qsizetype mostShownCharacters = 2000; ///< of one line

/// A line as it is shown: control characters as "^M" and marks of direction as their numbers, so that a line stays one
/// line in an editor, a changed line ending is seen, and a program reads as it runs.
[[nodiscard]] QString visibleLine(QStringView line);

/// A unified diff as git writes it; line numbers follow from the hunks' headings.
[[nodiscard]] DiffText diffText(const QString &unifiedDiff, qsizetype mostLines = mostShownLines);
/// A file's text, every line with its number.
[[nodiscard]] DiffText plainText(const QString &text, qsizetype mostLines = mostShownLines);

} // namespace rehome::views
