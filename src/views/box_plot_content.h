// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_runs.h"

#include <QPointF>

namespace rehome::views {

/// What one system contributes to a column of a box plot.
struct BoxPlotSide
{
    std::vector<double> boxed;    ///< the milliseconds that the box is made of; empty: no box
    std::vector<TimedRun> points; ///< every run that was made
};

/// One document, all documents, or the command.
struct BoxPlotColumn
{
    QString name;
    QString label; ///< a shorter name for below the axis; empty: the name
    BoxPlotSide before;
    BoxPlotSide after;

    [[nodiscard]] const BoxPlotSide &side(System system) const { return system == System::Old ? before : after; }
};

struct BoxPlotContent
{
    std::vector<BoxPlotColumn> columns;
    std::vector<System> systems{System::Old};
    double limitMilliseconds = 0; ///< 0: these times have no limit
};

/// A run where it is drawn.
struct BoxPlotPoint
{
    QPointF place; ///< in the chart's coordinates
    int column = 0;
    System system = System::Old;
    int run = 0; ///< from 1
    TimedRun time;
    bool beyond = false; ///< above the scale: drawn at its upper edge
};

} // namespace rehome::views
