// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_chart.h"

#include "core/text.h"
#include "report/history.h"
#include "views/mark_look.h"
#include "views/timeline_words.h"
#include "views/timing_colours.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace rehome::views {
namespace {

using core::durationText;
using evidence::Verdict;

QBrush fillOf(TimelinePart part, const TimingColours &colours)
{
    switch (part) {
    case TimelinePart::Backup:
        return colours.after;
    case TimelinePart::Restore:
        return mixed(colours.plot, colours.after, 0.55);
    case TimelinePart::Verify:
        return mixed(colours.plot, colours.after, 0.2);
    case TimelinePart::Estimate:
        return colours.beforeFill;
    case TimelinePart::Padding:
        return QBrush(colours.before, Qt::BDiagPattern);
    case TimelinePart::Window:
        break;
    }
    return Qt::NoBrush;
}

QColor lineOf(TimelinePart part, const TimingColours &colours)
{
    return part < TimelinePart::Estimate ? colours.after : part == TimelinePart::Window ? colours.text : colours.before;
}

report::Standing standingOf(const evidence::RehearsalRun &run)
{
    return report::standingOf(run.same ? Verdict::Same : Verdict::Differs);
}

/// The mark's icon in the colours of this palette, which need not be the application's.
void paintMark(QPainter *painter, const QRectF &place, report::Mark mark, const QPalette &palette)
{
    const double ratio = std::max(1.0, painter->deviceTransform().m11());
    QPixmap pixmap = markIcon(mark).pixmap((place.size() * ratio).toSize());
    if (pixmap.isNull())
        return;
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), markColour(mark, palette));
    tint.end();
    painter->drawPixmap(place, pixmap, QRectF(QPointF(), QSizeF(pixmap.size())));
}

} // namespace

TimelineChart::TimelineChart(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Timeline of the rehearsals"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TimelineChart::setRehearsal(const std::shared_ptr<const evidence::Rehearsal> &rehearsal)
{
    m_rehearsal = rehearsal;
    setAccessibleDescription(timelineInWords(*rehearsal));
    arrange();
}

double TimelineChart::titlesWidth() const
{
    const QFontMetricsF metrics(font());
    double title = 0;
    double word = 0;
    for (const TimelineRow &row : m_layout.rows)
        title = std::max(title, metrics.horizontalAdvance(row.title));
    for (const evidence::RehearsalRun &run : m_rehearsal->runs)
        word = std::max(word, metrics.horizontalAdvance(standingOf(run).word));
    return title + word + 3 * metrics.height();
}

void TimelineChart::arrange()
{
    if (!m_rehearsal)
        return;
    const QFontMetricsF metrics(font());
    TimelineSizes sizes{.width = double(width()),
                        .line = metrics.height(),
                        .textWidth = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); }};
    m_layout = timelineLayout(*m_rehearsal, sizes); // for the titles of its rows
    sizes.titles = titlesWidth();
    m_layout = timelineLayout(*m_rehearsal, sizes);
    updateGeometry();
    update();
}

QSize TimelineChart::sizeHint() const
{
    return minimumSizeHint().expandedTo({fontMetrics().averageCharWidth() * 80, 0});
}

QSize TimelineChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, int(std::ceil(m_layout.height))};
}

QString TimelineChart::textAt(const QPointF &place) const
{
    for (const TimelineRow &row : m_layout.rows) {
        for (const TimelineSegment &segment : row.segments) {
            if (segment.place.contains(place))
                return tr("%1, %2: %3").arg(row.title, nameOf(segment.part), durationText(segment.duration));
        }
    }
    return {};
}

void TimelineChart::paintEvent(QPaintEvent *)
{
    if (!m_rehearsal)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const TimingColours colours = timingColours(palette());
    paintLegend(&painter, colours);
    paintScale(&painter, colours);
    paintWindow(&painter, colours, {m_layout.top, m_layout.bottom});
    for (const TimelineRow &row : m_layout.rows)
        paintRow(&painter, row, colours);
}

void TimelineChart::paintLegend(QPainter *painter, const TimingColours &colours) const
{
    const QFontMetricsF metrics(font());
    const double side = metrics.height() * 0.75;
    const std::array parts{TimelinePart::Backup, TimelinePart::Restore, TimelinePart::Verify, TimelinePart::Padding};
    double needed = 0;
    for (const TimelinePart part : parts)
        needed += side * 1.5 + metrics.horizontalAdvance(nameOf(part)) + metrics.height();
    double x = std::max(1.0, std::min(m_layout.begin, width() - needed));
    const double middle = metrics.height() * 0.7;
    for (const TimelinePart part : parts) {
        painter->setPen(QPen(lineOf(part, colours), 1));
        painter->setBrush(fillOf(part, colours));
        painter->drawRect(QRectF(x, middle - side / 2, side, side));
        x += side * 1.5;
        const double text = metrics.horizontalAdvance(nameOf(part));
        painter->setPen(colours.text);
        painter->drawText(QRectF(x, middle - metrics.height() / 2, text + 1, metrics.height()), Qt::AlignVCenter,
                          nameOf(part));
        x += text + metrics.height();
    }
}

void TimelineChart::paintScale(QPainter *painter, const TimingColours &colours) const
{
    const QFontMetricsF metrics(font());
    const double right = std::max(m_layout.end, m_layout.ticks.empty() ? 0 : m_layout.ticks.back().x);
    const double bottom = m_layout.bottom;
    for (const TimelineTick &tick : m_layout.ticks) {
        painter->setPen(QPen(mixed(colours.background, colours.text, 0.18), 1));
        painter->drawLine(QPointF(tick.x, m_layout.top), QPointF(tick.x, bottom));
        painter->setPen(colours.text);
        painter->drawText(QRectF(tick.x - 3 * metrics.height(), bottom + metrics.height() * 0.2, 6 * metrics.height(),
                                 metrics.height()),
                          Qt::AlignCenter, tick.text);
    }
    painter->setPen(QPen(colours.faintText, 1));
    painter->drawLine(QPointF(m_layout.begin, bottom), QPointF(right, bottom));
    painter->drawText(QRectF(m_layout.begin, bottom + metrics.height() * 1.3, right - m_layout.begin, metrics.height()),
                      Qt::AlignCenter, m_layout.unit);
}

void TimelineChart::paintRow(QPainter *painter, const TimelineRow &row, const TimingColours &colours) const
{
    const QFontMetricsF metrics(font());
    QRectF title = row.place;
    title.setWidth(m_layout.begin);
    painter->setPen(colours.text);
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter, row.title);
    if (row.run >= 0) {
        const report::Standing standing = standingOf(m_rehearsal->runs[std::size_t(row.run)]);
        const double word = metrics.horizontalAdvance(standing.word);
        const double x = m_layout.begin - word - metrics.height() * 0.6;
        painter->drawText(QRectF(x, row.place.top(), word + 2, row.place.height()), Qt::AlignVCenter, standing.word);
        const int side = int(metrics.height());
        paintMark(painter, {x - side * 1.2, row.place.center().y() - side / 2.0, double(side), double(side)},
                  standing.mark, palette());
    }
    for (const TimelineSegment &segment : row.segments)
        paintSegment(painter, segment, colours);
    if (row.broken)
        paintBreak(painter, row.segments.back().place, colours);
    if (row.tailX > m_layout.windowX)
        paintWindow(painter, colours, {row.place.top(), row.place.bottom()}); // over a bar that exceeds it
    // The text stays free of the lines behind it.
    const QRectF tail(row.tailX, row.place.center().y() - metrics.height() / 2, metrics.horizontalAdvance(row.tail) + 2,
                      metrics.height());
    painter->fillRect(tail, colours.background);
    painter->setPen(colours.text);
    painter->drawText(tail, Qt::AlignLeft | Qt::AlignVCenter, row.tail);
}

void TimelineChart::paintSegment(QPainter *painter, const TimelineSegment &segment, const TimingColours &colours) const
{
    if (segment.place.width() <= 0)
        return;
    const QBrush fill = fillOf(segment.part, colours);
    painter->setPen(QPen(lineOf(segment.part, colours), 1));
    if (fill.style() == Qt::BDiagPattern)
        painter->fillRect(segment.place, colours.background);
    painter->setBrush(fill);
    painter->drawRect(segment.place);
    if (!segment.labelled)
        return;
    painter->setPen(readableOn(fill.color(), colours.text, colours.plot));
    painter->drawText(segment.place, Qt::AlignCenter, durationText(segment.duration));
}

void TimelineChart::paintBreak(QPainter *painter, const QRectF &bar, const TimingColours &colours) const
{
    const double slant = bar.height() / 3;
    const double x = m_layout.end;
    const QPolygonF gap{
        {x - slant, bar.bottom() + 2}, {x, bar.top() - 2}, {x + slant, bar.top() - 2}, {x, bar.bottom() + 2}};
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.background);
    painter->drawPolygon(gap);
    painter->setPen(QPen(colours.text, 1.2));
    painter->drawLine(gap[0], gap[1]);
    painter->drawLine(gap[3], gap[2]);
}

void TimelineChart::paintWindow(QPainter *painter, const TimingColours &colours, const Span &span) const
{
    if (m_layout.windowX < 0)
        return;
    const bool exceeded = m_rehearsal->estimate > m_rehearsal->window;
    painter->setPen(QPen(exceeded ? colours.limit : colours.faintText, 1.5, Qt::DashLine));
    painter->drawLine(QPointF(m_layout.windowX, span.top), QPointF(m_layout.windowX, span.bottom));
}

void TimelineChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TimelineChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
    if (event->type() == QEvent::PaletteChange)
        update();
}

bool TimelineChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace rehome::views
