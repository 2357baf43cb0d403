// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace rehome::views {

/// The colours that charts of times are painted with, all from a palette: the old system grey, the new one in the
/// accent. Neither says good or bad, and a shape or a word always goes with it.
struct TimingColours
{
    QColor background;
    QColor plot;
    QColor text;
    QColor faintText; ///< still readable
    QColor grid;
    QColor before; ///< lines and points of the old system
    QColor beforeFill;
    QColor after;
    QColor afterFill;
    QColor limit;
};

[[nodiscard]] TimingColours timingColours(const QPalette &palette);

/// A white page, whatever the desktop looks like.
[[nodiscard]] QPalette paperPalette();

/// \a share of \a over on \a under: 0 gives under, 1 gives over.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, double share);
/// Of two colours the one that is read better on \a background.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &first, const QColor &second);
/// WCAG 2.1: from 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

} // namespace rehome::views
