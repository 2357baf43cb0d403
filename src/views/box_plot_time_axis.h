// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/box_plot_scale.h"

#include <QObject>

class QAbstractAxis;
class QChart;
class QLogValueAxis;
class QValueAxis;

namespace rehome::views {

/// The axis of a chart that times stand on: linear or logarithmic. Both are kept and exchanged: Qt Charts deletes what
/// it drew of an axis later, and until then it would be seen. The chart owns it.
class BoxPlotTimeAxis final : public QObject
{
    Q_OBJECT

public:
    explicit BoxPlotTimeAxis(QChart *chart);

    void setScale(Scale scale);
    void setRange(const AxisRange &range);
    /// The one that is in the chart.
    [[nodiscard]] QAbstractAxis *axis() const;

private:
    QChart *m_chart;
    QValueAxis *m_linear;
    QLogValueAxis *m_logarithmic;
    bool m_isLogarithmic = false;
};

} // namespace rehome::views
