// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline_view.h"

#include "ui_timeline_view.h"
#include "views/fair_columns.h"
#include "views/file_question.h"
#include "views/icons.h"
#include "views/timeline_model.h"
#include "views/timeline_words.h"
#include "views/timing_colours.h"
#include "views/timing_export.h"

#include <QEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>

namespace rehome::views {

TimelineView::TimelineView(const std::shared_ptr<const evidence::Rehearsal> &rehearsal, QWidget *parent)
    : QWidget(parent), m_rehearsal(rehearsal), m_ui(std::make_unique<Ui::TimelineView>())
{
    m_ui->setupUi(this);
    const bool rehearsed = !rehearsal->runs.empty();
    m_ui->pages->setCurrentWidget(rehearsed ? m_ui->rehearsedPage : m_ui->emptyPage);
    m_ui->emptyLabel->setText(
        tr("Rehearse the cutover to see here how long its backup, restore and comparison take. %1")
            .arg(windowSentence(*rehearsal)));
    m_ui->estimateLabel->setText(estimateSentence(*rehearsal));
    m_ui->windowLabel->setText(windowSentence(*rehearsal));
    if (rehearsed)
        m_ui->chart->setRehearsal(rehearsal);
    m_ui->table->setModel(new TimelineModel(rehearsal, this));
    m_ui->table->setExportName(QStringLiteral("rehearsals"));
    auto *columns = new FairColumns(m_ui->table, FairColumns::Rows::OneLine);
    columns->setLeastCharacters(40); // names are read whole; the table scrolls
    setUpExports();
    fitTexts();
}

TimelineView::~TimelineView() = default;

void TimelineView::setUpExports()
{
    auto *menu = new QMenu(this);
    const QIcon sign = icon(QStringLiteral("export"));
    connect(menu->addAction(sign, tr("Timeline as &PNG, on white…")), &QAction::triggered, this,
            [this] { saveChart(paperPalette()); });
    connect(menu->addAction(sign, tr("Timeline as P&NG, in these colours…")), &QAction::triggered, this,
            [this] { saveChart(palette()); });
    menu->addSeparator();
    m_ui->table->addExportActions(menu);
    m_ui->exportButton->setIcon(sign);
    m_ui->exportButton->setMenu(menu);
}

void TimelineView::saveChart(const QPalette &palette)
{
    saveAs(this,
           {.title = tr("Export the timeline"),
            .suggestedName = QStringLiteral("rehearsals.png"),
            .filters = {tr("PNG (*.png)")}},
           [this, palette](const QString &) { return pngOf(image(palette)); });
}

QImage TimelineView::image(const QPalette &palette) const
{
    TimelineChart copy;
    copy.setFont(font());
    copy.setPalette(palette);
    copy.setRehearsal(m_rehearsal);
    copy.resize(m_ui->chart->size().expandedTo(copy.sizeHint()));
    return framedImage({.title = tr("Rehearsals of the cutover"),
                        .sentence = estimateSentence(*m_rehearsal) + QLatin1Char(' ') + windowSentence(*m_rehearsal),
                        .palette = palette,
                        .font = font(),
                        .size = copy.size()},
                       [&copy](QPainter *painter) { copy.render(painter); });
}

void TimelineView::fitTexts()
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_ui->emptyTitle->setFont(bold);
    m_ui->table->setMinimumHeight(fontMetrics().height() * 9);
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitTexts();
}

} // namespace rehome::views
