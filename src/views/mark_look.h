// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QLabel;
class QWidget;

namespace rehome::views {

/// The one place that says which colour a mark has: green proven, amber attention, red differs or failed, blue running,
/// violet could not check, grey not yet or skipped. Readable as text (contrast of at least 4.5 to 1) on a light and on
/// a dark base. A colour never stands alone: an icon and a word go with it.
[[nodiscard]] QColor markColour(report::Mark mark, const QPalette &palette);
/// The colour as a background tint, on which the palette's own text is read.
[[nodiscard]] QColor markTint(report::Mark mark, const QPalette &palette);
/// Shows a mark on a frame: its tint behind the frame's texts, and its icon in the label, so many pixels high. To be
/// called again when the application's palette changes; a change that it makes itself calls nobody for ever.
void showMark(QWidget &frame, QLabel &icon, report::Mark mark, int size);
/// The mark's icon in its colour.
[[nodiscard]] QIcon markIcon(report::Mark mark);

} // namespace rehome::views
