// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace rehome::views {

/// A long value cut into lines of bounded length, which a text widget can lay out one by one, with what cannot be seen
/// made visible. Knows which part of the value each part of the shown text stands for.
class RowDifferenceLines final
{
public:
    /// \a longest is the number of characters of a line; a line break in the value ends one earlier.
    RowDifferenceLines(const QString &value, qsizetype longest);

    /// The lines, "\n" between them.
    [[nodiscard]] const QString &shown() const { return m_shown; }
    [[nodiscard]] qsizetype shownPosition(qsizetype valuePosition) const;
    [[nodiscard]] qsizetype valuePosition(qsizetype shownPosition) const;
    /// The part of the value that is shown from \a from to \a to.
    [[nodiscard]] QString valueBetween(qsizetype from, qsizetype to) const;

private:
    struct Start
    {
        qsizetype value;
        qsizetype shown;
    };
    QString m_value;
    QString m_shown;
    std::vector<Start> m_starts; ///< of each line
};

} // namespace rehome::views
