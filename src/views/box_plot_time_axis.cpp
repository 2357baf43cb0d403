// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/box_plot_time_axis.h"

#include <QChart>
#include <QLogValueAxis>
#include <QValueAxis>

#include <cmath>

namespace rehome::views {

BoxPlotTimeAxis::BoxPlotTimeAxis(QChart *chart)
    : QObject(chart), m_chart(chart), m_linear(new QValueAxis(this)), m_logarithmic(new QLogValueAxis(this))
{
    m_logarithmic->setBase(10);
    m_logarithmic->setMinorTickCount(-1);
    m_logarithmic->setMinorGridLineVisible(false);
    m_chart->addAxis(m_linear, Qt::AlignLeft);
}

QAbstractAxis *BoxPlotTimeAxis::axis() const
{
    return m_isLogarithmic ? static_cast<QAbstractAxis *>(m_logarithmic) : m_linear;
}

void BoxPlotTimeAxis::setScale(Scale scale)
{
    const bool isLogarithmic = scale == Scale::Logarithmic;
    if (isLogarithmic == m_isLogarithmic)
        return;
    axis()->hide();
    m_chart->removeAxis(axis());
    axis()->setParent(this); // the chart has given it away
    m_isLogarithmic = isLogarithmic;
    axis()->show();
    m_chart->addAxis(axis(), Qt::AlignLeft);
}

void BoxPlotTimeAxis::setRange(const AxisRange &range)
{
    const double lowest = range.lowest / range.unit;
    const double highest = range.highest / range.unit;
    const QString format = QStringLiteral("%.%1f").arg(range.decimals);
    if (range.logarithmic) {
        m_logarithmic->setRange(lowest, highest);
        m_logarithmic->setLabelFormat(format);
    } else {
        m_linear->setRange(lowest, highest);
        m_linear->setTickCount(int(std::lround((range.highest - range.lowest) / range.step)) + 1);
        m_linear->setLabelFormat(format);
    }
}

} // namespace rehome::views
