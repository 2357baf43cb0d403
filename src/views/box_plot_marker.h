// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_colours.h"
#include "views/timing_runs.h"

#include <QPointF>

class QPainter;

namespace rehome::views {

struct RunMarker
{
    System system = System::Old;
    bool timedOut = false;
};

/// A ring for a run of the old system, a disk for one of the new, a triangle for one that reached the limit.
void paintRunMarker(QPainter *painter, const QPointF &centre, double radius, const RunMarker &marker,
                    const TimingColours &colours);

} // namespace rehome::views
