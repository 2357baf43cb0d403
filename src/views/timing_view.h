// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_runs.h"

#include <QWidget>

namespace rehome::views {

namespace Ui {
class TimingView;
}

class PercentileModel;
class PercentileProxy;

/// How long the documents and the project's command took, on the old system alone or old beside new: box plots with
/// every run, and a table of percentiles whose selected documents the chart shows. Holds its fact, which never changes.
class TimingView final : public QWidget
{
    Q_OBJECT

public:
    TimingView(const std::shared_ptr<const evidence::Baseline> &baseline, QWidget *parent);
    TimingView(const std::shared_ptr<const evidence::PerformanceComparison> &comparison, QWidget *parent);
    ~TimingView() override;

    /// The chart as a picture with title and legend.
    [[nodiscard]] QImage image(const QPalette &palette) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    TimingView(const TimingRuns &runs, QWidget *parent);
    void addSpeeds();
    void addSpeed(const report::Standing &standing, const QString &text);
    void setUpTable();
    void setUpChart();
    void setUpExports();
    void fitTexts();
    void showSelection();
    void saveChart(const QPalette &palette);
    void saveRuns();

    TimingRuns m_runs;
    PercentileModel *m_model = nullptr;
    PercentileProxy *m_sorted = nullptr;
    std::unique_ptr<Ui::TimingView> m_ui;
};

} // namespace rehome::views
