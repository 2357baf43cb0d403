// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_painter.h"

#include "views/box_plot_legend.h"
#include "views/box_plot_marker.h"
#include "views/timing_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <cmath>

namespace rehome::views {
namespace {

/// The largest share of its place that a box takes, and the widest box, in widths of a character.
constexpr double widestShare = 0.42;
constexpr double widestCharacters = 12;
/// A column of this many characters has room to say which box is which system.
constexpr double roomyCharacters = 12;

/// From 0 to 1, evenly spread for any number of runs, the same in every painting (multiples of the golden ratio).
double evenlySpread(std::size_t index)
{
    const double turns = double(index + 1) * 0.618033988749895;
    return turns - std::floor(turns);
}

} // namespace

BoxPlotPainter::BoxPlotPainter(const BoxPlotContent &content, const AxisRange &range, const QRectF &plot,
                               const QFont &font, const TimingColours &colours)
    : m_content(content), m_range(range), m_plot(plot), m_font(font), m_colours(colours)
{}

double BoxPlotPainter::columnWidth() const
{
    return m_plot.width() / double(std::max<std::size_t>(1, m_content.columns.size()));
}

double BoxPlotPainter::centre(int column, System system) const
{
    // Qt Charts gives each series of boxes an equal part of the column.
    const double parts = double(m_content.systems.size());
    const double part = system == System::New && parts > 1 ? 1 : 0;
    return m_plot.left() + columnWidth() * (column + (part + 0.5) / parts);
}

double BoxPlotPainter::boxShare() const
{
    const double part = columnWidth() / double(m_content.systems.size());
    const double widest = QFontMetricsF(m_font).averageCharWidth() * widestCharacters;
    return part <= 0 ? widestShare : std::min(widestShare, widest / part);
}

BoxPlotPainter::Strip BoxPlotPainter::stripBeside(int column, System system) const
{
    const double part = columnWidth() / double(m_content.systems.size());
    const double box = boxShare() * part;
    const double left = centre(column, system) + box / 2 + 1.5 * pointRadius();
    const double right = centre(column, system) + part / 2 - pointRadius();
    return {.left = left, .width = std::clamp(right - left, 0.0, 0.9 * box)};
}

double BoxPlotPainter::pointRadius() const
{
    return QFontMetricsF(m_font).height() * 0.15;
}

std::vector<BoxPlotPoint> BoxPlotPainter::points() const
{
    std::vector<BoxPlotPoint> points;
    for (int column = 0; column < int(m_content.columns.size()); ++column) {
        for (const System system : m_content.systems) {
            const std::vector<TimedRun> &runs = m_content.columns[std::size_t(column)].side(system).points;
            const Strip strip = stripBeside(column, system);
            for (std::size_t i = 0; i < runs.size(); ++i) {
                const double share = m_range.share(runs[i].milliseconds);
                const double x = strip.left + evenlySpread(i) * strip.width;
                const double y = m_plot.bottom() - std::clamp(share, 0.0, 1.0) * m_plot.height();
                points.push_back({.place = {x, y},
                                  .column = column,
                                  .system = system,
                                  .run = int(i) + 1,
                                  .time = runs[i],
                                  .beyond = share > 1});
            }
        }
    }
    return points;
}

int BoxPlotPainter::columnAt(double x) const
{
    if (x < m_plot.left() || x >= m_plot.right() || m_content.columns.empty())
        return -1;
    return int((x - m_plot.left()) / columnWidth());
}

QString BoxPlotPainter::textAt(const QPointF &place, const std::vector<BoxPlotPoint> &points) const
{
    const BoxPlotPoint *nearest = nullptr;
    double best = 2.5 * pointRadius();
    for (const BoxPlotPoint &point : points) {
        const QPointF way = point.place - place;
        if (const double distance = std::hypot(way.x(), way.y()); distance <= best) {
            best = distance;
            nearest = &point;
        }
    }
    if (nearest == nullptr) {
        const int column = columnAt(place.x());
        return column < 0 ? QString() : m_content.columns[std::size_t(column)].name;
    }
    const QString name = m_content.columns[std::size_t(nearest->column)].name;
    const QString run = QString::number(nearest->run);
    const QString time = timeText(nearest->time.milliseconds);
    const bool old = nearest->system == System::Old;
    if (nearest->time.timedOut)
        return (old ? tr("%1\nOld system, run %2: reached the limit of %3")
                    : tr("%1\nNew system, run %2: reached the limit of %3"))
            .arg(name, run, time);
    return (old ? tr("%1\nOld system, run %2: %3") : tr("%1\nNew system, run %2: %3")).arg(name, run, time);
}

QPixmap BoxPlotPainter::marker(const BoxPlotPoint &like, double ratio) const
{
    const double radius = pointRadius();
    const int side = int(std::ceil((2 * 1.3 * radius + 4) * ratio));
    QPixmap pixmap(side, side);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(side / ratio / 2, side / ratio / 2);
    paintRunMarker(&painter, middle, radius, {.system = like.system, .timedOut = like.time.timedOut}, m_colours);
    return pixmap;
}

void BoxPlotPainter::paintPoints(QPainter *painter, const std::vector<BoxPlotPoint> &points) const
{
    // Stamped, and only once per pixel: an overview has tens of thousands of runs.
    const double ratio = std::max(1.0, painter->deviceTransform().m11());
    std::array<QPixmap, 4> stamps;
    const auto kind = [](const BoxPlotPoint &point) {
        const std::size_t system = point.system == System::New ? 1 : 0;
        return system + (point.time.timedOut ? 2 : 0);
    };
    const int width = std::max(1, int(m_plot.width() * ratio) + 2);
    const int height = std::max(1, int(m_plot.height() * ratio) + 2);
    std::vector<bool> stamped(std::size_t(width) * std::size_t(height));
    for (const BoxPlotPoint &point : points) {
        const int x = std::clamp(int((point.place.x() - m_plot.left()) * ratio), 0, width - 1);
        const int y = std::clamp(int((point.place.y() - m_plot.top()) * ratio), 0, height - 1);
        const std::size_t pixel = std::size_t(y) * std::size_t(width) + std::size_t(x);
        if (stamped[pixel] && !point.time.timedOut)
            continue;
        stamped[pixel] = true;
        QPixmap &stamp = stamps[kind(point)];
        if (stamp.isNull())
            stamp = marker(point, ratio);
        const QSizeF size = stamp.deviceIndependentSize();
        painter->drawPixmap(point.place - QPointF(size.width() / 2, size.height() / 2), stamp);
    }
}

bool BoxPlotPainter::namesSystems(const QFont &font, const BoxPlotContent &content, double width)
{
    const double column = width / double(std::max<std::size_t>(1, content.columns.size()));
    return content.systems.size() > 1 && column > roomyCharacters * QFontMetricsF(font).averageCharWidth();
}

int BoxPlotPainter::namesHeight(const QFont &font, const BoxPlotContent &content, double width)
{
    return int(std::ceil(QFontMetricsF(font).height() * (namesSystems(font, content, width) ? 2.4 : 1.4)));
}

void BoxPlotPainter::paintNames(QPainter *painter) const
{
    const QFontMetricsF metrics(m_font);
    const double width = columnWidth();
    const bool named = namesSystems(m_font, m_content, m_plot.width());
    painter->setFont(m_font);
    for (int column = 0; column < int(m_content.columns.size()); ++column) {
        const BoxPlotColumn &shown = m_content.columns[std::size_t(column)];
        QRectF line(m_plot.left() + column * width, m_plot.bottom() + metrics.height() * 0.25, width, metrics.height());
        if (named) {
            painter->setPen(m_colours.faintText);
            const double part = width / double(m_content.systems.size());
            for (const System system : m_content.systems)
                painter->drawText(QRectF(centre(column, system) - part / 2, line.top(), part, line.height()),
                                  Qt::AlignCenter, system == System::Old ? tr("old") : tr("new"));
            line.translate(0, metrics.height());
        }
        const QString name = shown.label.isEmpty() ? shown.name : shown.label;
        painter->setPen(m_colours.text);
        painter->drawText(line, Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(name, Qt::ElideMiddle, width - metrics.averageCharWidth()));
    }
}

int BoxPlotPainter::legendHeight(const QFont &font)
{
    return int(std::ceil(QFontMetricsF(font).height() * 1.5));
}

void BoxPlotPainter::paintLegend(QPainter *painter) const
{
    const double height = legendHeight(m_font);
    const QRectF line(m_plot.left(), m_plot.top() - height, m_plot.width(), height);
    paintBoxPlotLegend(painter, line, m_font, m_content, m_range.share(m_content.limitMilliseconds) > 1, m_colours);
}

void BoxPlotPainter::paintLimitLabel(QPainter *painter) const
{
    if (m_content.limitMilliseconds <= 0 || !m_range.holds(m_content.limitMilliseconds))
        return;
    const QFontMetricsF metrics(m_font);
    const double y = m_plot.bottom() - m_range.share(m_content.limitMilliseconds) * m_plot.height();
    const bool above = y - metrics.height() >= m_plot.top();
    const QRectF place(m_plot.left(), above ? y - metrics.height() - 1 : y + 1, m_plot.width() - 2, metrics.height());
    painter->setFont(m_font);
    painter->setPen(m_colours.limit);
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                      tr("limit %1").arg(timeText(m_content.limitMilliseconds)));
}

} // namespace rehome::views
