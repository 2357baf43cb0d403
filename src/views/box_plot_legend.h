// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/box_plot_content.h"
#include "views/timing_colours.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace rehome::views {

/// Paints in one line what the boxes, points and lines of a box plot are, and where the limit is if it lies above the
/// scale. What does not fit at the end is left out.
void paintBoxPlotLegend(QPainter *painter, const QRectF &line, const QFont &font, const BoxPlotContent &content,
                        bool limitAbove, const TimingColours &colours);

} // namespace rehome::views
