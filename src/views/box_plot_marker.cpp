// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_marker.h"

#include <QPainter>
#include <QPolygonF>

namespace rehome::views {
namespace {

QPolygonF triangle(const QPointF &centre, double radius)
{
    return {{centre + QPointF(0, -1.3 * radius), centre + QPointF(1.3 * radius, radius),
             centre + QPointF(-1.3 * radius, radius)}};
}

} // namespace

void paintRunMarker(QPainter *painter, const QPointF &centre, double radius, const RunMarker &marker,
                    const TimingColours &colours)
{
    const bool old = marker.system == System::Old;
    if (marker.timedOut) {
        painter->setPen(QPen(colours.limit, radius / 2));
        painter->setBrush(old ? colours.plot : colours.limit);
        painter->drawPolygon(triangle(centre, radius));
        return;
    }
    const QColor colour = old ? colours.before : colours.after;
    painter->setPen(QPen(old ? colour : colours.plot, radius / 2.5));
    painter->setBrush(old ? colours.plot : colour);
    painter->drawEllipse(centre, radius, radius);
}

} // namespace rehome::views
