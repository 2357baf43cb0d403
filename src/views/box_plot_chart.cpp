// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_chart.h"

#include "core/text.h"
#include "views/box_plot_painter.h"
#include "views/box_plot_time_axis.h"
#include "views/timing_colours.h"
#include "views/timing_words.h"

#include <QBarCategoryAxis>
#include <QBoxPlotSeries>
#include <QBoxSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLegend>
#include <QLineSeries>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <limits>

namespace rehome::views {
namespace {

/// A column narrower than this many characters cannot be read.
constexpr int readableCharacters = 9;

} // namespace

BoxPlotChart::BoxPlotChart(QWidget *parent) : QChartView(new QChart, parent)
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Chart of the run times"));
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setBackgroundPen(Qt::NoPen);
    chart()->setPlotAreaBackgroundVisible(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(core::sentenceLocale());
    chart()->legend()->hide(); // the painter's knows the points too
    m_columns = new QBarCategoryAxis(this);
    m_columns->setLabelsVisible(false); // names may be equal when they are shortened: the painter writes them
    m_columns->setGridLineVisible(false);
    chart()->addAxis(m_columns, Qt::AlignBottom);
    m_times = new BoxPlotTimeAxis(chart());
    connect(chart(), &QChart::plotAreaChanged, this, &BoxPlotChart::plotMoved);
    rebuild();
}

void BoxPlotChart::setContent(BoxPlotContent content)
{
    m_content = std::move(content);
    m_boxes.clear();
    for (const System system : m_content.systems) {
        for (const BoxPlotColumn &column : m_content.columns)
            m_boxes[system].push_back(boxOf(column.side(system).boxed));
    }
    rebuild();
}

void BoxPlotChart::setScale(Scale scale)
{
    m_scale = scale;
    rebuild();
}

AxisRange BoxPlotChart::wishedRange() const
{
    double smallest = std::numeric_limits<double>::max();
    double largest = 0;
    for (const BoxPlotColumn &column : m_content.columns) {
        for (const System system : m_content.systems) {
            for (const TimedRun &run : column.side(system).points) {
                if (run.timedOut)
                    continue; // it would squash all others; it is drawn at the edge
                smallest = std::min(smallest, run.milliseconds);
                largest = std::max(largest, run.milliseconds);
            }
        }
    }
    if (smallest > largest)
        smallest = largest = m_content.limitMilliseconds;
    const int labels = int(height() / (2.6 * fontMetrics().height()));
    return axisRange({.scale = m_scale,
                      .smallest = smallest,
                      .largest = largest,
                      .limit = m_content.limitMilliseconds,
                      .labels = std::clamp(labels, 3, 9)});
}

void BoxPlotChart::rebuild()
{
    m_series.clear();
    m_limit = nullptr;
    chart()->removeAllSeries();
    m_times->setScale(m_scale);
    m_columns->clear();
    QStringList places;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, m_content.columns.size()); ++i)
        places += QString::number(i);
    m_columns->append(places);
    fitRange();
    for (const System system : m_content.systems)
        addBoxes(system);
    addLimit();
    applyLook();
    chart()->layout()->activate(); // a picture may be taken before the next event
}

void BoxPlotChart::attach(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_columns);
    series->attachAxis(m_times->axis());
}

void BoxPlotChart::addBoxes(System system)
{
    auto *series = new QBoxPlotSeries(chart());
    series->setName(system == System::Old ? tr("Old system") : tr("New system"));
    for (const BoxPlotColumn &column : m_content.columns)
        series->append(new QBoxSet(0, 0, 0, 0, 0, column.name, series));
    fillBoxes(series, system); // before it meets an axis: a logarithmic one takes no zero
    attach(series);
    m_series[system] = series;
}

void BoxPlotChart::addLimit()
{
    if (m_content.limitMilliseconds <= 0)
        return;
    m_limit = new QLineSeries(chart());
    m_limit->setName(tr("Limit"));
    fillLimit();
    attach(m_limit);
}

void BoxPlotChart::fitRange()
{
    m_range = wishedRange();
    m_times->setRange(m_range);
    m_times->axis()->setTitleText(m_range.unit > 1 ? tr("Time, s") : tr("Time, ms"));
    m_columns->setRange(QString::number(0), QString::number(std::max<std::size_t>(1, m_content.columns.size()) - 1));
    for (const auto &[system, series] : m_series)
        fillBoxes(series, system);
    if (m_limit != nullptr)
        fillLimit();
    plotMoved();
}

void BoxPlotChart::fillBoxes(QBoxPlotSeries *series, System system) const
{
    // Qt Charts finds a box by its place: one that is not there is drawn far below, where it is cut off.
    const double nowhere =
        m_range.logarithmic ? m_range.lowest * 1e-6 : m_range.lowest - 1e3 * (m_range.highest - m_range.lowest);
    const QList<QBoxSet *> sets = series->boxSets();
    for (std::size_t i = 0; i < m_content.columns.size(); ++i) {
        const bool there = !m_content.columns[i].side(system).boxed.empty();
        const BoxFigures box = there ? m_boxes.at(system)[i] : BoxFigures{nowhere, nowhere, nowhere, nowhere, nowhere};
        const std::array values{box.lowerWhisker, box.lowerQuartile, box.median, box.upperQuartile, box.upperWhisker};
        for (int value = 0; value < int(values.size()); ++value)
            sets[qsizetype(i)]->setValue(value, values[std::size_t(value)] / m_range.unit);
    }
}

void BoxPlotChart::fillLimit()
{
    const double limit = m_content.limitMilliseconds / m_range.unit;
    m_limit->replace({{-0.5, limit}, {double(m_content.columns.size()) - 0.5, limit}});
    m_limit->setVisible(m_range.holds(m_content.limitMilliseconds));
}

void BoxPlotChart::colourAxis(QAbstractAxis *axis) const
{
    const TimingColours colours = timingColours(palette());
    axis->setLabelsBrush(colours.text);
    axis->setLabelsFont(font());
    axis->setTitleBrush(colours.faintText);
    axis->setTitleFont(font());
    axis->setLinePen(QPen(colours.faintText, 1));
    axis->setGridLinePen(QPen(colours.grid, 1));
}

void BoxPlotChart::applyLook()
{
    const TimingColours colours = timingColours(palette());
    chart()->setBackgroundBrush(colours.background);
    chart()->setPlotAreaBackgroundBrush(colours.plot);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_columns), m_times->axis()})
        colourAxis(axis);
    for (const auto &[system, boxes] : m_series) {
        boxes->setPen(QPen(system == System::Old ? colours.before : colours.after, 1.5));
        boxes->setBrush(system == System::Old ? colours.beforeFill : colours.afterFill);
    }
    if (m_limit != nullptr)
        m_limit->setPen(QPen(colours.limit, 1.5, Qt::DashLine));
    plotMoved();
}

void BoxPlotChart::fitMargins()
{
    const QMargins margins{0, BoxPlotPainter::legendHeight(font()), fontMetrics().averageCharWidth(),
                           BoxPlotPainter::namesHeight(font(), m_content, chart()->plotArea().width())};
    if (margins != chart()->margins())
        chart()->setMargins(margins);
}

BoxPlotPainter BoxPlotChart::foreground() const
{
    return {m_content, m_range, chart()->plotArea(), font(), timingColours(palette())};
}

void BoxPlotChart::plotMoved()
{
    m_placed = false;
    fitMargins();
    const double share = foreground().boxShare();
    for (const auto &[system, boxes] : m_series)
        boxes->setBoxWidth(share);
    viewport()->update();
}

const std::vector<BoxPlotPoint> &BoxPlotChart::points() const
{
    if (!m_placed)
        m_points = foreground().points();
    m_placed = true;
    return m_points;
}

void BoxPlotChart::drawForeground(QPainter *painter, const QRectF &)
{
    const BoxPlotPainter front = foreground();
    front.paintLegend(painter);
    front.paintNames(painter);
    front.paintLimitLabel(painter);
    front.paintPoints(painter, points());
}

QString BoxPlotChart::textAt(const QPoint &place) const
{
    return foreground().textAt(mapToScene(place), points());
}

int BoxPlotChart::readableColumns() const
{
    return std::clamp(width() / (readableCharacters * fontMetrics().averageCharWidth()), 4, 16);
}

bool BoxPlotChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = textAt(help->pos());
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport(), {help->pos() - QPoint(1, 1), QSize(3, 3)});
    return true;
}

void BoxPlotChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void BoxPlotChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    const AxisRange range = wishedRange();
    if (range.step != m_range.step || range.highest != m_range.highest)
        fitRange();
}

void BoxPlotChart::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace rehome::views
