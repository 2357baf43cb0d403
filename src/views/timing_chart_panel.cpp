// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_chart_panel.h"

#include "core/text.h"
#include "views/box_plot_chart.h"
#include "views/timing_export.h"
#include "views/timing_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rehome::views {
namespace {

/// An image that is smaller than this is of no use in a document.
constexpr QSize smallestImage(800, 420);

} // namespace

TimingChartPanel::TimingChartPanel(QWidget *parent) : QWidget(parent)
{
    buildPages();
    setMinimumSize(fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 11);
}

void TimingChartPanel::buildPages()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_pages = new QStackedWidget(this);
    layout->addWidget(m_pages);

    m_together = new QWidget;
    auto *beside = new QHBoxLayout(m_together);
    beside->setContentsMargins({});
    m_allChart = new BoxPlotChart;
    m_allChart->setObjectName(QStringLiteral("allDocumentsChart"));
    m_commandChart = new BoxPlotChart;
    m_commandChart->setObjectName(QStringLiteral("commandChart"));
    beside->addWidget(m_allChart);
    beside->addWidget(m_commandChart);
    m_pages->addWidget(m_together);

    m_each = new QWidget;
    auto *above = new QVBoxLayout(m_each);
    above->setContentsMargins({});
    m_documentsChart = new BoxPlotChart;
    m_documentsChart->setObjectName(QStringLiteral("documentsChart"));
    above->addWidget(m_documentsChart, 1);
    auto *below = new QHBoxLayout;
    m_scrollBar = new QScrollBar(Qt::Horizontal);
    m_scrollBar->setObjectName(QStringLiteral("documentsBar"));
    m_scrollBar->setAccessibleName(tr("Documents shown in the chart"));
    m_scrollBar->setFocusPolicy(Qt::StrongFocus);
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("documentsPlace"));
    below->addWidget(m_scrollBar, 1);
    below->addWidget(m_place);
    above->addLayout(below);
    m_pages->addWidget(m_each);

    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("chartMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_message);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimingChartPanel::showPage);
}

void TimingChartPanel::setRuns(const TimingRuns &runs)
{
    m_runs = std::make_shared<const TimingRuns>(runs);
    m_documents = documentsOf(runs);
    const QString words = chartInWords(runs);
    for (BoxPlotChart *chart : {m_allChart, m_commandChart, m_documentsChart})
        chart->setAccessibleDescription(words);
    setShown(m_shown);
}

void TimingChartPanel::setShown(Shown shown)
{
    m_shown = shown;
    if (!m_runs)
        return;
    if (shown == Shown::Together)
        showTogether();
    else
        showDocuments();
}

void TimingChartPanel::setScale(Scale scale)
{
    m_scale = scale;
    for (BoxPlotChart *chart : {m_allChart, m_commandChart, m_documentsChart})
        chart->setScale(scale);
}

void TimingChartPanel::setSelected(const std::vector<int> &documents)
{
    m_selected = documents;
    if (m_shown == Shown::Selected)
        setShown(m_shown);
}

BoxPlotColumn TimingChartPanel::columnOf(const TimedDocument &document) const
{
    BoxPlotColumn column{.name = document.name};
    for (const System system : m_runs->systems()) {
        BoxPlotSide &side = system == System::Old ? column.before : column.after;
        side.points = madeRuns(document.on(system));
        // A document that timed out has no honest box: most of its runs were never made.
        if (!side.points.empty() && !side.points.back().timedOut)
            side.boxed = countedMilliseconds(document.on(system), m_runs->of(system));
    }
    return column;
}

BoxPlotColumn TimingChartPanel::allDocuments() const
{
    BoxPlotColumn column{.name = tr("All documents")};
    for (const System system : m_runs->systems()) {
        BoxPlotSide &side = system == System::Old ? column.before : column.after;
        side.boxed = countedMilliseconds(m_runs->of(system));
        side.points.reserve(side.boxed.size());
        for (const evidence::DocumentTiming &document : m_runs->of(system).documents) {
            const std::vector<TimedRun> made = madeRuns(&document);
            side.points.insert(side.points.end(), made.begin(), made.end());
        }
    }
    return column;
}

BoxPlotColumn TimingChartPanel::command() const
{
    BoxPlotColumn column{.name = m_runs->command()};
    for (const System system : m_runs->systems()) {
        const auto &command = m_runs->of(system).command;
        if (!command)
            continue;
        BoxPlotSide &side = system == System::Old ? column.before : column.after;
        side.boxed = command->wallMilliseconds;
        for (const double milliseconds : command->wallMilliseconds)
            side.points.push_back({.milliseconds = milliseconds});
    }
    return column;
}

void TimingChartPanel::showTogether()
{
    BoxPlotContent documents{
        .columns = {allDocuments()}, .systems = m_runs->systems(), .limitMilliseconds = m_runs->limitMilliseconds()};
    BoxPlotContent commands{.columns = {command()}, .systems = m_runs->systems()};
    const auto empty = [](const BoxPlotContent &content) {
        return content.columns.front().before.points.empty() && content.columns.front().after.points.empty();
    };
    m_allChart->setHidden(empty(documents));
    m_commandChart->setHidden(empty(commands));
    if (empty(documents) && empty(commands)) {
        m_message->setText(tr("There is no run to draw: no document could be read. The table says why."));
        m_pages->setCurrentWidget(m_message);
        return;
    }
    m_allChart->setContent(std::move(documents));
    m_commandChart->setContent(std::move(commands));
    m_pages->setCurrentWidget(m_together);
}

void TimingChartPanel::showDocuments()
{
    std::vector<int> listed = m_selected;
    if (m_shown == Shown::EachDocument) {
        listed.resize(m_documents.size());
        for (std::size_t i = 0; i < listed.size(); ++i)
            listed[i] = int(i);
    }
    std::erase_if(listed, [this](int index) {
        const TimedDocument &document = m_documents[std::size_t(index)];
        return madeRuns(document.before).empty() && madeRuns(document.after).empty();
    });
    m_listed = std::move(listed);
    if (m_listed.empty()) {
        m_message->setText(
            m_shown == Shown::Selected
                ? tr("There is no run to draw: the selected documents could not be read. The table says why.")
            : m_documents.empty() ? tr("No document was measured, only the project’s command.")
                                  : tr("There is no run to draw: no document could be read. The table says why."));
        m_pages->setCurrentWidget(m_message);
        return;
    }
    QStringList names;
    for (const int index : m_listed)
        names += m_documents[std::size_t(index)].name;
    m_labels = shortNames(names);
    m_pages->setCurrentWidget(m_each);
    showPage();
}

void TimingChartPanel::showPage()
{
    const int count = int(m_listed.size());
    const int readable = std::min(count, m_documentsChart->readableColumns());
    {
        const QSignalBlocker blocker(m_scrollBar); // a narrower range moves the bar, which would come back here
        m_scrollBar->setRange(0, count - readable);
        m_scrollBar->setPageStep(readable);
    }
    m_scrollBar->setVisible(count > readable);
    m_place->setVisible(count > readable);
    const int first = m_scrollBar->value();
    m_place->setText(tr("%1 to %2 of %3 documents")
                         .arg(core::countText(first + 1), core::countText(first + readable), core::countText(count)));
    BoxPlotContent content{.systems = m_runs->systems(), .limitMilliseconds = m_runs->limitMilliseconds()};
    for (int i = first; i < first + readable; ++i) {
        content.columns.push_back(columnOf(m_documents[std::size_t(m_listed[std::size_t(i)])]));
        content.columns.back().label = m_labels.at(i);
    }
    m_documentsChart->setContent(std::move(content));
}

void TimingChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_pages->currentWidget() == m_each)
        showPage();
}

QImage TimingChartPanel::image(const QString &title, const QString &sentence, const QPalette &palette) const
{
    // A panel of its own: colours and size of the one on screen stay as they are.
    TimingChartPanel copy;
    copy.setAttribute(Qt::WA_DontShowOnScreen);
    copy.setFont(font());
    copy.setPalette(palette);
    const QSize size = this->size().expandedTo(smallestImage);
    copy.resize(size);
    copy.m_selected = m_selected;
    copy.m_shown = m_shown;
    copy.setScale(m_scale);
    if (m_runs)
        copy.setRuns(*m_runs);
    copy.show();
    copy.m_scrollBar->setValue(m_scrollBar->value());
    copy.m_scrollBar->hide();

    return framedImage({.title = title, .sentence = sentence, .palette = palette, .font = font(), .size = size},
                       [&copy](QPainter *painter) { copy.render(painter, QPoint()); });
}

} // namespace rehome::views
