// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/box_plot_content.h"
#include "views/box_plot_scale.h"
#include "views/timing_colours.h"

#include <QCoreApplication>
#include <QFont>
#include <QRectF>

class QPainter;

namespace rehome::views {

/// Where things of a box plot lie and how the ones are painted that Qt Charts has no means for: every run as a point,
/// the names below, the legend above, the limit's label. A value for one painting; the content must outlive it.
class BoxPlotPainter final
{
    Q_DECLARE_TR_FUNCTIONS(rehome::views::BoxPlotPainter)

public:
    BoxPlotPainter(const BoxPlotContent &content, const AxisRange &range, const QRectF &plot, const QFont &font,
                   const TimingColours &colours);

    /// The share of a column's width that a box takes, as Qt Charts counts it.
    [[nodiscard]] double boxShare() const;
    [[nodiscard]] std::vector<BoxPlotPoint> points() const;
    /// The column at a place anywhere above or below the axis; −1 for none.
    [[nodiscard]] int columnAt(double x) const;
    [[nodiscard]] double pointRadius() const;
    /// What a person who points there wants to know: the run under it, else the column's full name.
    [[nodiscard]] QString textAt(const QPointF &place, const std::vector<BoxPlotPoint> &points) const;

    void paintPoints(QPainter *painter, const std::vector<BoxPlotPoint> &points) const;
    void paintNames(QPainter *painter) const;
    void paintLegend(QPainter *painter) const;
    void paintLimitLabel(QPainter *painter) const;

    /// The heights that the legend, and the names below a chart of this width, need.
    [[nodiscard]] static int legendHeight(const QFont &font);
    [[nodiscard]] static int namesHeight(const QFont &font, const BoxPlotContent &content, double width);

private:
    [[nodiscard]] double columnWidth() const;
    [[nodiscard]] double centre(int column, System system) const;
    /// Where the runs are drawn: beside their box, which they would hide.
    struct Strip
    {
        double left = 0;
        double width = 0;
    };
    [[nodiscard]] Strip stripBeside(int column, System system) const;
    /// Whether there is room to write which box is which system.
    [[nodiscard]] static bool namesSystems(const QFont &font, const BoxPlotContent &content, double width);
    [[nodiscard]] QPixmap marker(const BoxPlotPoint &like, double ratio) const;

    const BoxPlotContent &m_content;
    AxisRange m_range;
    QRectF m_plot;
    QFont m_font;
    TimingColours m_colours;
};

} // namespace rehome::views
