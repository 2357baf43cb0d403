// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/box_plot_content.h"
#include "views/box_plot_scale.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QScrollBar;
class QStackedWidget;

namespace rehome::views {

class BoxPlotChart;

/// The charts of a timing view: all documents together with the command beside them, each on a scale of its own, or a
/// dozen documents at a time with a bar to scroll through the others. Draws only what is shown.
class TimingChartPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Shown { Together, EachDocument, Selected };

    explicit TimingChartPanel(QWidget *parent = nullptr);

    void setRuns(const TimingRuns &runs);
    void setShown(Shown shown);
    void setScale(Scale scale);
    /// Indexes in documentsOf(); shown in Shown::Selected.
    void setSelected(const std::vector<int> &documents);

    /// What is shown, painted anew in these colours at twice the resolution, with a title and with a sentence below it.
    [[nodiscard]] QImage image(const QString &title, const QString &sentence, const QPalette &palette) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void showTogether();
    void showDocuments();
    void showPage();
    [[nodiscard]] BoxPlotColumn columnOf(const TimedDocument &document) const;
    [[nodiscard]] BoxPlotColumn allDocuments() const;
    [[nodiscard]] BoxPlotColumn command() const;

    std::shared_ptr<const TimingRuns> m_runs;
    std::vector<TimedDocument> m_documents;
    std::vector<int> m_selected;
    std::vector<int> m_listed; ///< the documents that the bar scrolls through: those with runs
    QStringList m_labels;      ///< of m_listed
    Shown m_shown = Shown::Together;
    Scale m_scale = Scale::FitData;

    QStackedWidget *m_pages = nullptr;
    QWidget *m_together = nullptr;
    QWidget *m_each = nullptr;
    QLabel *m_message = nullptr;
    BoxPlotChart *m_allChart = nullptr;
    BoxPlotChart *m_commandChart = nullptr;
    BoxPlotChart *m_documentsChart = nullptr;
    QScrollBar *m_scrollBar = nullptr;
    QLabel *m_place = nullptr;
};

} // namespace rehome::views
