// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace rehome::views {

enum class TimelinePart { Backup, Restore, Verify, Estimate, Padding, Window };

struct TimelineSegment
{
    TimelinePart part = TimelinePart::Backup;
    std::chrono::milliseconds duration{0};
    QRectF place;
    bool labelled = false; ///< its duration fits inside
};

struct TimelineRow
{
    QString title;       ///< "Run 1"
    int run = -1;        ///< its index; −1 for the estimate and the window
    QRectF place;        ///< the whole row
    QString tail;        ///< behind the bar: what it takes together, and the durations that do not fit inside
    double tailX = 0;    ///< where that begins
    bool broken = false; ///< far longer than the scale: drawn to its end with a break
    std::vector<TimelineSegment> segments;
};

struct TimelineTick
{
    double x = 0;
    QString text;
};

/// Where everything of a timeline is drawn; lengths are proportional to durations, but for a broken bar.
struct TimelineLayout
{
    std::vector<TimelineRow> rows;
    std::vector<TimelineTick> ticks;
    QString unit;     ///< of the ticks: "seconds"
    double begin = 0; ///< where time 0 is
    double end = 0;   ///< of the longest bar
    double pixelsPerMillisecond = 0;
    double windowX = -1; ///< where the window ends; −1 where that is not on the scale
    double top = 0;      ///< of the rows, below the legend
    double bottom = 0;
    double height = 0; ///< with the scale
};

struct TimelineSizes
{
    double width = 0;
    double line = 0;   ///< height of a line of text
    double titles = 0; ///< width of the titles and verdicts at the left
    std::function<double(const QString &)> textWidth;
};

[[nodiscard]] TimelineLayout timelineLayout(const evidence::Rehearsal &rehearsal, const TimelineSizes &sizes);

/// A window more than this many times as long as anything else is drawn with a break.
inline constexpr int farWindow = 3;

} // namespace rehome::views
