// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/box_plot_content.h"
#include "views/box_plot_scale.h"

#include <QChartView>

#include <map>

class QAbstractAxis;
class QBarCategoryAxis;
class QBoxPlotSeries;
class QLineSeries;

namespace rehome::views {

class BoxPlotPainter;
class BoxPlotTimeAxis;

/// Box plots of the columns that it is given, old beside new, with every run as a point and the limit as a line. All
/// colours follow the palette. Draws what it is given and nothing more: whoever owns it chooses how many columns fit.
class BoxPlotChart final : public QChartView
{
    Q_OBJECT

public:
    explicit BoxPlotChart(QWidget *parent = nullptr);

    void setContent(BoxPlotContent content);
    [[nodiscard]] const BoxPlotContent &content() const { return m_content; }
    void setScale(Scale scale);

    [[nodiscard]] const AxisRange &range() const { return m_range; }
    [[nodiscard]] const std::vector<BoxPlotPoint> &points() const;
    /// What a person who points there wants to know: the run under it, else the column's full name.
    [[nodiscard]] QString textAt(const QPoint &place) const;
    /// As many columns as can be read at the present width, about a dozen.
    [[nodiscard]] int readableColumns() const;

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Not for the chart: the page around it scrolls.
    void wheelEvent(QWheelEvent *event) override;

private:
    void rebuild();
    void fitRange();
    void attach(QAbstractSeries *series);
    void addBoxes(System system);
    void fillBoxes(QBoxPlotSeries *series, System system) const;
    void addLimit();
    void fillLimit();
    void colourAxis(QAbstractAxis *axis) const;
    void applyLook();
    void fitMargins();
    void plotMoved();
    [[nodiscard]] AxisRange wishedRange() const;
    [[nodiscard]] BoxPlotPainter foreground() const;

    BoxPlotContent m_content;
    std::map<System, std::vector<BoxFigures>> m_boxes; ///< of the columns, where they have one
    Scale m_scale = Scale::FitData;
    AxisRange m_range;
    QBarCategoryAxis *m_columns = nullptr;
    BoxPlotTimeAxis *m_times = nullptr;
    std::map<System, QBoxPlotSeries *> m_series;
    QLineSeries *m_limit = nullptr;
    mutable std::vector<BoxPlotPoint> m_points; ///< placed when they are asked for
    mutable bool m_placed = false;
};

} // namespace rehome::views
