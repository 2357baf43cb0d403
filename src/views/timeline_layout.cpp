// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_layout.h"

#include "core/text.h"
#include "views/box_plot_scale.h"
#include "views/timeline_words.h"
#include "views/timing_text.h"

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

using core::durationText;
using evidence::Rehearsal;
using evidence::RehearsalRun;
using std::chrono::milliseconds;

/// Heights in lines of text.
constexpr double legendLines = 1.6;
constexpr double rowLines = 1.9;
constexpr double barLines = 1.3;
constexpr double scaleLines = 2.8;
/// How far a broken bar goes beyond the longest whole one.
constexpr double brokenShare = 1.08;
/// Bars get at least this share of the room beside the titles, before the durations inside them are told.
constexpr double leastBarShare = 0.45;

milliseconds longestWhole(const Rehearsal &rehearsal)
{
    milliseconds longest = rehearsal.estimate;
    for (const RehearsalRun &run : rehearsal.runs)
        longest = std::max(longest, run.total());
    return longest;
}

bool isFar(const Rehearsal &rehearsal)
{
    return rehearsal.window > farWindow * longestWhole(rehearsal);
}

TimelineRow runRow(const RehearsalRun &run, int index)
{
    return {.title = TimingText::tr("Run %1").arg(index + 1),
            .run = index,
            .segments = {{.part = TimelinePart::Backup, .duration = run.backup},
                         {.part = TimelinePart::Restore, .duration = run.restore},
                         {.part = TimelinePart::Verify, .duration = run.verify}}};
}

std::vector<TimelineRow> rowsOf(const Rehearsal &rehearsal)
{
    std::vector<TimelineRow> rows;
    for (const RehearsalRun &run : rehearsal.runs)
        rows.push_back(runRow(run, int(rows.size())));
    const milliseconds bare = rehearsal.estimate * 100 / std::max(1, 100 + rehearsal.paddingPercent);
    if (rehearsal.estimate.count() > 0)
        rows.push_back({.title = TimingText::tr("Estimate"),
                        .segments = {{.part = TimelinePart::Estimate, .duration = bare},
                                     {.part = TimelinePart::Padding, .duration = rehearsal.estimate - bare}}});
    if (rehearsal.window.count() > 0)
        rows.push_back({.title = TimingText::tr("Window"),
                        .broken = isFar(rehearsal),
                        .segments = {{.part = TimelinePart::Window, .duration = rehearsal.window}}});
    return rows;
}

milliseconds totalOf(const TimelineRow &row)
{
    milliseconds total{0};
    for (const TimelineSegment &segment : row.segments)
        total += segment.duration;
    return total;
}

/// What a bar takes together, and if wished the parts that have no room inside.
QString tailOf(const TimelineRow &row, bool detailed)
{
    const QString total = durationText(totalOf(row));
    QStringList parts;
    for (const TimelineSegment &segment : row.segments) {
        if (detailed && row.run >= 0 && !segment.labelled)
            parts += TimingText::tr("%1 %2").arg(nameOf(segment.part), durationText(segment.duration));
    }
    return parts.isEmpty() ? total : TimingText::tr("%1 (%2)").arg(total, parts.join(QStringLiteral(", ")));
}

void placeRow(TimelineRow &row, const TimelineLayout &layout, const TimelineSizes &sizes, bool detailed)
{
    double x = layout.begin;
    const double top = row.place.center().y() - barLines * sizes.line / 2;
    for (TimelineSegment &segment : row.segments) {
        double width = double(segment.duration.count()) * layout.pixelsPerMillisecond;
        if (row.broken)
            width = (layout.end - layout.begin) * brokenShare;
        segment.place = {x, top, width, barLines * sizes.line};
        x += width;
        if (row.run >= 0)
            segment.labelled = sizes.textWidth(durationText(segment.duration)) + sizes.line / 2 <= width;
    }
    row.tail = tailOf(row, detailed);
    row.tailX = x + sizes.line / 2;
}

void placeTicks(TimelineLayout &layout, const TimelineSizes &sizes)
{
    const double span = (layout.end - layout.begin) / layout.pixelsPerMillisecond;
    double unit = 1000;
    layout.unit = TimingText::tr("seconds");
    if (span >= 300'000) {
        unit = 60'000;
        layout.unit = TimingText::tr("minutes");
    }
    const double room = 4 * sizes.line;
    const double step = roundStep(room / layout.pixelsPerMillisecond / unit);
    const int decimals = std::max(0, int(-std::floor(std::log10(step) + 1e-9)));
    for (int i = 0; i * step * unit <= span * (1 + 1e-9); ++i)
        layout.ticks.push_back(
            {.x = layout.begin + i * step * unit * layout.pixelsPerMillisecond,
             .text = decimals > 0 ? core::decimalText(i * step, decimals) : core::countText(std::llround(i * step))});
}

/// A longer text behind a bar leaves less room for the bars, in which fewer texts fit: it settles in a few rounds.
/// False if the texts leave too little to the bars.
bool placeRows(TimelineLayout &layout, milliseconds longest, const TimelineSizes &sizes, bool detailed)
{
    const bool broken =
        std::any_of(layout.rows.begin(), layout.rows.end(), [](const TimelineRow &row) { return row.broken; });
    const double room = sizes.width - layout.begin - sizes.line;
    double tails = 0;
    for (int round = 0; round < 4; ++round) {
        const double length = std::max(4 * sizes.line, (room - tails) / (broken ? brokenShare : 1));
        layout.end = layout.begin + length;
        layout.pixelsPerMillisecond = length / double(std::max<qint64>(1, longest.count()));
        double needed = 0;
        for (TimelineRow &row : layout.rows) {
            placeRow(row, layout, sizes, detailed);
            needed = std::max(needed, row.tailX + sizes.textWidth(row.tail) + sizes.line / 4 - sizes.width);
        }
        if (needed <= 0)
            return length >= leastBarShare * room;
        tails += needed;
    }
    return false;
}

} // namespace

TimelineLayout timelineLayout(const Rehearsal &rehearsal, const TimelineSizes &sizes)
{
    TimelineLayout layout{.rows = rowsOf(rehearsal), .begin = sizes.titles, .top = legendLines * sizes.line};
    const milliseconds longest =
        isFar(rehearsal) ? longestWhole(rehearsal) : std::max(longestWhole(rehearsal), rehearsal.window);
    double y = layout.top;
    for (TimelineRow &row : layout.rows) {
        row.place = {0, y, sizes.width, rowLines * sizes.line};
        y += row.place.height();
    }
    layout.bottom = y;
    layout.height = y + scaleLines * sizes.line;
    if (!placeRows(layout, longest, sizes, true))
        placeRows(layout, longest, sizes, false);
    if (rehearsal.window.count() > 0 && !isFar(rehearsal))
        layout.windowX = layout.begin + double(rehearsal.window.count()) * layout.pixelsPerMillisecond;
    placeTicks(layout, sizes);
    return layout;
}

} // namespace rehome::views
