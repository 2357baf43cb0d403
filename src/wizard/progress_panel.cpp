// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/progress_panel.h"

#include "ui_progress_panel.h"
#include "views/size_bar_delegate.h"
#include "wizard/running_parts_model.h"
#include "wizard/running_progress.h"

#include <QEvent>
#include <QHeaderView>

namespace rehome::wizard {
namespace {

constexpr int mostRows = 8;               ///< more scroll
constexpr int readableMilliseconds = 200; ///< numbers that change more often are not read
constexpr int narrow = 90;                ///< characters

} // namespace

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ProgressPanel>()), m_parts(new RunningPartsModel(this))
{
    m_ui->setupUi(this);
    m_ui->parts->setModel(m_parts);
    m_ui->parts->setItemDelegateForColumn(RunningPartsModel::DoneColumn,
                                          new views::SizeBarDelegate(QStringLiteral("100 %"), m_ui->parts));
    QHeaderView *header = m_ui->parts->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RunningPartsModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(RunningPartsModel::DoingColumn, QHeaderView::Stretch);
    header->setHighlightSections(false);
    clear();
}

ProgressPanel::~ProgressPanel() = default;

void ProgressPanel::clear()
{
    clearParts();
    m_ui->stage->clear();
    m_ui->stage->hide();
    m_ui->bar->setRange(0, 0);
    m_ui->numbers->showSentence({});
}

void ProgressPanel::clearParts()
{
    m_parts->clear();
    m_mostRows = 0;
    m_sinceParts.invalidate();
    m_ui->parts->hide();
}

void ProgressPanel::show(const RunningProgress &running)
{
    constexpr int whole = 1000;
    const core::Progress &progress = running.progress();
    const QString stage = core::stageText(progress);
    if (stage != m_ui->stage->text())
        clearParts(); // other parts, or none
    m_ui->stage->setVisible(!stage.isEmpty());
    m_ui->stage->setText(stage);
    m_ui->bar->setRange(0, progress.total > 0 ? whole : 0);
    if (progress.total > 0)
        m_ui->bar->setValue(int(whole * std::min(1.0, double(progress.done) / double(progress.total))));
    showParts(running);
    // A name that stands in the table need not stand in the line.
    m_ui->numbers->showProgress(running.text(), m_parts->rowCount() > 0 ? QString() : progress.what);
}

void ProgressPanel::showStopping()
{
    m_ui->numbers->showSentence(tr("Stopping…"));
}

void ProgressPanel::showParts(const RunningProgress &running)
{
    if (m_sinceParts.isValid() && m_sinceParts.elapsed() < readableMilliseconds)
        return;
    m_sinceParts.start();
    m_parts->take(running.progress().parts, RunningPartsModel::Clock::now());
    const int rows = std::min(m_parts->rowCount(), mostRows);
    if (rows <= m_mostRows)
        return;
    m_mostRows = rows;
    m_ui->parts->show();
    fitTable();
}

void ProgressPanel::fitTable()
{
    if (m_mostRows == 0)
        return;
    QTableView *table = m_ui->parts;
    const int row = table->fontMetrics().height() * 3 / 2;
    table->verticalHeader()->setDefaultSectionSize(row);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + row * m_mostRows + 2 * table->frameWidth());
    const int character = table->fontMetrics().averageCharWidth();
    const auto setWidth = [&](RunningPartsModel::Column column, const QString &widest) {
        const int title = table->horizontalHeader()->sectionSizeHint(column);
        table->setColumnWidth(column, std::max(title, table->fontMetrics().horizontalAdvance(widest) + 2 * character));
    };
    setWidth(RunningPartsModel::DoneColumn, QStringLiteral("100 % 0000000000"));
    setWidth(RunningPartsModel::SizeColumn, QStringLiteral("888.8 MB"));
    setWidth(RunningPartsModel::RateColumn, QStringLiteral("888.8 MB/s"));
    setWidth(RunningPartsModel::TimeColumn, QStringLiteral("88 min 88 s"));
    // The name needs its room more than these do.
    table->setColumnHidden(RunningPartsModel::DoingColumn, width() < character * narrow);
    table->setColumnHidden(RunningPartsModel::SizeColumn, width() < character * narrow);
}

void ProgressPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTable();
}

void ProgressPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

} // namespace rehome::wizard
