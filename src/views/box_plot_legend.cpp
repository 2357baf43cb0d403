// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_legend.h"

#include "views/box_plot_marker.h"
#include "views/timing_text.h"
#include "views/timing_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rehome::views {
namespace {

enum class Sign { Box, Run, AtLimit, Limit, LimitAbove };

struct Entry
{
    Sign sign = Sign::Box;
    System system = System::Old;
    QString text;
};

bool anyAtLimit(const BoxPlotContent &content)
{
    return std::any_of(content.columns.begin(), content.columns.end(), [](const BoxPlotColumn &column) {
        const auto timedOut = [](const BoxPlotSide &side) {
            return std::any_of(side.points.begin(), side.points.end(),
                               [](const TimedRun &run) { return run.timedOut; });
        };
        return timedOut(column.before) || timedOut(column.after);
    });
}

std::vector<Entry> entriesOf(const BoxPlotContent &content, bool limitAbove)
{
    std::vector<Entry> entries;
    for (const System system : content.systems)
        entries.push_back(
            {Sign::Box, system, system == System::Old ? TimingText::tr("old system") : TimingText::tr("new system")});
    const QString limit = timeText(content.limitMilliseconds);
    if (limitAbove)
        entries.push_back({Sign::LimitAbove, System::Old, TimingText::tr("limit %1, above this scale").arg(limit)});
    else if (content.limitMilliseconds > 0)
        entries.push_back({Sign::Limit, System::Old, TimingText::tr("limit %1").arg(limit)});
    entries.push_back({Sign::Run, content.systems.back(), TimingText::tr("one run")});
    if (anyAtLimit(content))
        entries.push_back({Sign::AtLimit, content.systems.back(), TimingText::tr("a run at the limit")});
    return entries;
}

void paintSign(QPainter *painter, const Entry &entry, const QRectF &place, const TimingColours &colours)
{
    const bool old = entry.system == System::Old;
    switch (entry.sign) {
    case Sign::Box:
        painter->setPen(QPen(old ? colours.before : colours.after, 1.5));
        painter->setBrush(old ? colours.beforeFill : colours.afterFill);
        painter->drawRect(place.adjusted(1, place.height() / 5, -1, -place.height() / 5));
        break;
    case Sign::Run:
    case Sign::AtLimit:
        paintRunMarker(painter, place.center(), place.height() / 4,
                       {.system = entry.system, .timedOut = entry.sign == Sign::AtLimit}, colours);
        break;
    case Sign::LimitAbove:
        painter->setPen(QPen(colours.limit, 1.5));
        painter->drawLine(QPointF(place.center().x(), place.bottom()), QPointF(place.center().x(), place.top()));
        painter->drawLine(QPointF(place.center().x(), place.top()), place.center() - QPointF(place.width() / 3, 0));
        painter->drawLine(QPointF(place.center().x(), place.top()), place.center() + QPointF(place.width() / 3, 0));
        break;
    case Sign::Limit:
        painter->setPen(QPen(colours.limit, 1.5, Qt::DashLine));
        painter->drawLine(QPointF(place.left(), place.center().y()), QPointF(place.right(), place.center().y()));
        break;
    }
}

} // namespace

void paintBoxPlotLegend(QPainter *painter, const QRectF &line, const QFont &font, const BoxPlotContent &content,
                        bool limitAbove, const TimingColours &colours)
{
    const QFontMetricsF metrics(font);
    const double side = metrics.height() * 0.75;
    const double gap = metrics.averageCharWidth();
    double x = line.left();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    for (const Entry &entry : entriesOf(content, limitAbove)) {
        const double width = side * (entry.sign == Sign::Limit ? 1.6 : 1);
        const double text = metrics.horizontalAdvance(entry.text);
        if (x + width + gap + text > line.right())
            break; // the system's boxes come first: a very narrow chart explains those
        paintSign(painter, entry, QRectF(x, line.center().y() - side / 2, width, side), colours);
        x += width + gap * 0.7;
        painter->setPen(colours.text);
        painter->drawText(QRectF(x, line.top(), text + gap, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          entry.text);
        x += text + 2 * gap;
    }
    painter->restore();
}

} // namespace rehome::views
