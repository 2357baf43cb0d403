// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timing_view.h"

#include "report/figures.h"
#include "ui_timing_view.h"
#include "views/fair_columns.h"
#include "views/file_question.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "views/percentile_model.h"
#include "views/percentile_proxy.h"
#include "views/timing_colours.h"
#include "views/timing_export.h"
#include "views/timing_words.h"

#include <QEvent>
#include <QImage>
#include <QMenu>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>
#include <set>

namespace rehome::views {
namespace {

using Shown = TimingChartPanel::Shown;

/// Endings and names are read whole; the table scrolls.
constexpr int leastCharacters = 40;

} // namespace

TimingView::TimingView(const std::shared_ptr<const evidence::Baseline> &baseline, QWidget *parent)
    : TimingView(TimingRuns(baseline), parent)
{}

TimingView::TimingView(const std::shared_ptr<const evidence::PerformanceComparison> &comparison, QWidget *parent)
    : TimingView(TimingRuns(comparison), parent)
{}

TimingView::TimingView(const TimingRuns &runs, QWidget *parent)
    : QWidget(parent), m_runs(runs), m_ui(std::make_unique<Ui::TimingView>())
{
    m_ui->setupUi(this);
    const QString nothing = nothingMeasured(m_runs);
    m_ui->emptyLabel->setText(nothing);
    m_ui->pages->setCurrentWidget(nothing.isEmpty() ? m_ui->measuredPage : m_ui->emptyPage);
    if (!nothing.isEmpty()) {
        fitTexts();
        return;
    }
    auto *controls = new FlowLayout(m_ui->controls);
    for (QWidget *control : {m_ui->showGroup, m_ui->scaleGroup, m_ui->controlsSpace})
        controls->addWidget(control);
    controls->addWidget(m_ui->exportButton);
    addSpeeds();
    setUpChart();
    setUpTable();
    setUpExports();
    m_ui->splitter->setSizes({560, 440}); // shares
    m_ui->noteLabel->setText(figuresNote(m_runs));
    m_ui->noteLabel->setHidden(m_ui->noteLabel->text().isEmpty());
    m_ui->machineLabel->setText(machineText(m_runs));
    m_ui->machineButton->setContent(m_ui->machineLabel);
    fitTexts();
}

TimingView::~TimingView() = default;

void TimingView::addSpeeds()
{
    const evidence::PerformanceComparison *comparison = m_runs.comparison();
    if (comparison == nullptr)
        return;
    for (const evidence::SpeedComparison &speed : comparison->comparisons) {
        const QString line = tr("%1: %2.").arg(speed.what, speedSentence(speed, comparison->margin));
        addSpeed(report::standingOf(speed.verdict),
                 speed.reason.isEmpty() ? line : line + QLatin1Char(' ') + speed.reason);
    }
    if (const QString outputs = outputsSentence(*comparison); !outputs.isEmpty())
        addSpeed({report::Mark::Bad, tr("differs")}, outputs);
}

void TimingView::addSpeed(const report::Standing &standing, const QString &text)
{
    QGridLayout *layout = m_ui->speedsLayout;
    const int row = layout->rowCount();
    auto *sign = new QLabel(m_ui->measured);
    sign->setProperty("mark", int(standing.mark));
    sign->setObjectName(QStringLiteral("speedMark"));
    sign->setAccessibleName(standing.word);
    auto *words = new QLabel(text, m_ui->measured);
    words->setObjectName(QStringLiteral("speedLabel"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(sign, row, 0, Qt::AlignTop);
    layout->addWidget(words, row, 1);
}

void TimingView::setUpChart()
{
    m_ui->chartPanel->setRuns(m_runs);
    m_ui->limitLabel->setText(limitSentence(m_runs));
    m_ui->limitLabel->setHidden(m_ui->limitLabel->text().isEmpty());
    const bool documents = !documentsOf(m_runs).empty();
    m_ui->showGroup->setVisible(documents);
    if (auto *scales = qobject_cast<QStandardItemModel *>(m_ui->scaleBox->model()))
        scales->item(int(Scale::ShowLimit))->setEnabled(documents); // only documents have a limit
    connect(m_ui->showBox, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_ui->chartPanel->setShown(Shown(index)); });
    connect(m_ui->scaleBox, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_ui->chartPanel->setScale(Scale(index)); });
}

void TimingView::setUpTable()
{
    m_model = new PercentileModel(m_runs, this);
    m_sorted = new PercentileProxy(this);
    m_sorted->setSourceModel(m_model);
    DataTable *table = m_ui->table;
    table->setModel(m_sorted);
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder); // as they were measured
    table->setExportName(QStringLiteral("percentiles"));
    auto *columns = new FairColumns(table, FairColumns::Rows::OneLine);
    columns->setLeastCharacters(leastCharacters);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TimingView::showSelection);
    showSelection();
}

void TimingView::showSelection()
{
    std::set<int> rows;
    for (const QModelIndex &cell : m_ui->table->selectionModel()->selectedRows())
        rows.insert(cell.row());
    std::vector<int> documents;
    for (const int row : rows) {
        const int document = m_sorted->index(row, 0).data(PercentileModel::DocumentRole).toInt();
        if (document >= 0)
            documents.push_back(document);
    }
    m_ui->chartPanel->setSelected(documents);
    if (auto *items = qobject_cast<QStandardItemModel *>(m_ui->showBox->model()))
        items->item(int(Shown::Selected))->setEnabled(!documents.empty());
    if (!documents.empty())
        m_ui->showBox->setCurrentIndex(int(Shown::Selected));
    else if (!rows.empty())
        m_ui->showBox->setCurrentIndex(int(Shown::Together));
    else if (m_ui->showBox->currentIndex() == int(Shown::Selected))
        m_ui->showBox->setCurrentIndex(int(Shown::EachDocument));
}

void TimingView::setUpExports()
{
    auto *menu = new QMenu(this);
    const QIcon sign = icon(QStringLiteral("export"));
    connect(menu->addAction(sign, tr("Chart as &PNG, on white…")), &QAction::triggered, this,
            [this] { saveChart(paperPalette()); });
    connect(menu->addAction(sign, tr("Chart as P&NG, in these colours…")), &QAction::triggered, this,
            [this] { saveChart(palette()); });
    connect(menu->addAction(sign, tr("All &runs as CSV…")), &QAction::triggered, this, &TimingView::saveRuns);
    menu->addSeparator();
    m_ui->table->addExportActions(menu);
    m_ui->exportButton->setIcon(sign);
    m_ui->exportButton->setMenu(menu);
}

void TimingView::saveChart(const QPalette &palette)
{
    saveAs(this,
           {.title = tr("Export the chart"),
            .suggestedName = QStringLiteral("run-times.png"),
            .filters = {tr("PNG (*.png)")}},
           [this, palette](const QString &) { return pngOf(image(palette)); });
}

QImage TimingView::image(const QPalette &palette) const
{
    return m_ui->chartPanel->image(m_runs.comparison() == nullptr ? tr("Run times on the old system")
                                                                  : tr("Run times, old beside new"),
                                   m_ui->limitLabel->text(), palette);
}

void TimingView::saveRuns()
{
    saveAs(
        this,
        {.title = tr("Export all runs"), .suggestedName = QStringLiteral("runs.csv"), .filters = {tr("CSV (*.csv)")}},
        [runs = m_runs](const QString &) { return runsAsCsv(runs); });
}

void TimingView::fitTexts()
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_ui->emptyTitle->setFont(bold);
    m_ui->table->setMinimumHeight(fontMetrics().height() * 10);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (QLabel *sign : m_ui->measured->findChildren<QLabel *>(QStringLiteral("speedMark")))
        sign->setPixmap(markIcon(report::Mark(sign->property("mark").toInt())).pixmap(side));
}

void TimingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        fitTexts();
}

} // namespace rehome::views
