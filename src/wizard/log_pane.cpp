// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_pane.h"

#include "journal/journal.h"
#include "ui_log_pane.h"
#include "views/icons.h"
#include "wizard/log_button_fit.h"
#include "wizard/log_choices.h"
#include "wizard/log_finding.h"
#include "wizard/log_line_delegate.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QShortcut>

namespace rehome::wizard {
namespace {

using core::LogLevel;
using report::Format;

} // namespace

LogPane::LogPane(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LogPane>()), m_filter(m_model), m_delegate(new LogLineDelegate(this)),
      m_copying(this)
{
    m_ui->setupUi(this);
    m_choices = std::make_unique<LogChoices>(m_ui->levelBox, m_ui->stepBox, m_model, m_filter);
    connect(m_choices.get(), &LogChoices::minimumLevelChanged, this, &LogPane::minimumLevelChanged);
    m_fit = new LogButtonFit(this, m_ui->rowLayout,
                             {m_ui->openButton, m_ui->pauseButton, m_ui->copyButton, m_ui->exportButton});
    setUpFind();
    setUpTable();
    setUpButtons();
    nameActions();
    connect(&m_model, &LogModel::countsChanged, this, &LogPane::showState);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &LogPane::showState);
    m_model.setHeld(true); // until it is shown
}

LogPane::~LogPane() = default;

void LogPane::setUpTable()
{
    LogTable *table = m_ui->table;
    // Connected before the table's own: the current line moves on when it is dropped, and nobody has chosen the next.
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_dropping = true; });
    table->setLines(&m_filter);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, [this] { m_dropping = false; });
    table->setItemDelegate(m_delegate);
    connect(table, &LogTable::followingChanged, m_ui->followBox, &QCheckBox::setChecked);
    connect(m_ui->followBox, &QCheckBox::clicked, table, &LogTable::setFollowing);
    connect(table, &LogTable::lineOpened, this, &LogPane::showLine);
    connect(table, &LogTable::copyRequested, this, &LogPane::copyLines);
    connect(table, &LogTable::onlyStepRequested, m_choices.get(), &LogChoices::chooseStep);
    connect(table, &LogTable::onlyLevelRequested, m_choices.get(), &LogChoices::setMinimumLevel);
    connect(table, &LogTable::everythingRequested, m_choices.get(), &LogChoices::chooseEverything);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_finding->showMatches();
        if (!m_dropping && current.isValid() && m_ui->details->isVisible())
            showLine(current);
    });

    m_ui->emptyPage->setBackgroundRole(QPalette::Base);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    connect(m_ui->details, &LogDetails::closed, this, &LogPane::closeDetails);
    auto *escape = new QShortcut(Qt::Key_Escape, m_ui->splitter, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &LogPane::closeDetails);
}

void LogPane::setUpFind()
{
    connect(m_ui->findBar, &LogFindBar::textChanged, this, [this](const QString &text) {
        m_delegate->setSearched(text);
        m_ui->details->setSearched(text);
        m_ui->table->viewport()->update();
    });
    m_finding = std::make_unique<LogFinding>(this, m_filter, m_ui->findBar, m_ui->table);
    connect(m_finding.get(), &LogFinding::wanted, this, &LogPane::focusFind);
    connect(m_finding.get(), &LogFinding::widthChanged, m_fit, &LogButtonFit::measure);
}

void LogPane::setUpButtons()
{
    m_ui->openButton->setContent(m_ui->stack);
    m_ui->openButton->setOpen(true);
    connect(m_ui->openButton, &QToolButton::toggled, this, [this](bool open) {
        layout()->activate();
        limitHeight();
        Q_EMIT openChanged(open);
    });
    m_ui->copyButton->setIcon(views::icon(QStringLiteral("copy")));
    m_ui->exportButton->setIcon(views::icon(QStringLiteral("export")));
    m_ui->exportButton->setMenu(new QMenu(m_ui->exportButton));
    connect(m_ui->pauseButton, &QToolButton::clicked, this, [this] { setPaused(!m_paused); });
    connect(m_ui->copyButton, &QToolButton::clicked, this, &LogPane::copyLines);
    connect(m_ui->showAllButton, &QPushButton::clicked, m_choices.get(), &LogChoices::chooseEverything);
}

void LogPane::fillFrom(const QString &journal)
{
    using Lines = std::vector<journal::LogRecord>;
    m_filling = std::make_unique<Job>(this);
    m_filling->start<Lines>(
        [journal, count = m_model.mostLines()](const core::WorkContext &) {
            return QFileInfo::exists(journal) ? journal::Journal(journal).lastLogLines(count) : Lines();
        },
        [this](const Lines &lines) { m_model.append(lines); });
}

void LogPane::setSteps(const std::vector<report::LoggedStep> &steps)
{
    m_choices->setSteps(steps);
    m_model.setSteps(steps);
}

void LogPane::setMinimumLevel(LogLevel level)
{
    m_choices->setMinimumLevel(level);
}

void LogPane::watch(LogExporter *exporter)
{
    m_ui->exportBar->watch(exporter);
}

void LogPane::clear()
{
    m_filling.reset();
    closeDetails();
    setPaused(false);
    m_model.clear();
    m_ui->table->setFollowing(true);
}

void LogPane::focusFind()
{
    setOpen(true);
    m_ui->findBar->setFocus(Qt::ShortcutFocusReason);
}

void LogPane::setOpen(bool open)
{
    m_ui->openButton->setOpen(open);
}

bool LogPane::isOpen() const
{
    return m_ui->openButton->isChecked();
}

void LogPane::limitHeight()
{
    const int height = isOpen() ? QWIDGETSIZE_MAX : layout()->minimumSize().height();
    if (maximumHeight() != height)
        setMaximumHeight(height);
}

bool LogPane::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // the export bar came or went, or the font changed
        limitHeight();
    return taken;
}

void LogPane::setPaused(bool paused)
{
    m_paused = paused;
    m_model.setHeld(paused || !isVisible());
    nameActions();
    showState();
}

void LogPane::showLine(const QModelIndex &index)
{
    const LogLine &line = m_filter.line(index.row());
    const bool wholeIsThere = line.cut && line.id > 0 && m_wholeMessage;
    m_ui->details->showLine(line, m_model.titleOf(line.step), wholeIsThere ? m_wholeMessage(line.id) : QString());
    // Once the details have taken their room from the table.
    QTimer::singleShot(0, m_ui->table, [table = m_ui->table] {
        if (!table->isFollowing())
            table->scrollTo(table->currentIndex());
    });
}

void LogPane::closeDetails()
{
    const bool hadFocus = m_ui->details->isAncestorOf(QApplication::focusWidget());
    m_ui->details->hide();
    if (hadFocus)
        m_ui->table->setFocus();
}

void LogPane::copyLines()
{
    m_copying.copy(m_filter, m_ui->table->selectedRowNumbers(),
                   [this](int count) { m_ui->summary->showCopied(count); });
}

void LogPane::nameActions()
{
    m_ui->pauseButton->setText(m_paused ? tr("&Resume") : tr("&Pause"));
    m_ui->pauseButton->setToolTip(m_paused ? tr("Show the lines that arrived, and go on") : tr("Let new lines wait"));
    m_ui->pauseButton->setIcon(views::icon(m_paused ? QStringLiteral("run") : QStringLiteral("pause")));
    QMenu *menu = m_ui->exportButton->menu();
    menu->clear();
    const auto add = [this, menu](const QString &text, Format format) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(format); });
    };
    add(tr("&Markdown…"), Format::Markdown);
    add(tr("&HTML…"), Format::Html);
    add(tr("&PDF…"), Format::Pdf);
    add(tr("&JSON…"), Format::Json);
    menu->addSeparator();
    connect(menu->addAction(tr("&Log lines as text…")), &QAction::triggered, this, &LogPane::linesExportRequested);
    m_fit->measure();
}

void LogPane::showState()
{
    if (!isVisible())
        return;
    const int lines = m_model.rowCount();
    const int shown = m_filter.rowCount();
    m_ui->summary->showCounts(m_model, shown, m_paused);
    m_ui->emptyLabel->setText(lines == 0 ? tr("What the steps do will be written here.")
                                         : tr("No line is of this level and step."));
    m_ui->showAllButton->setVisible(lines > 0);
    m_ui->stack->setCurrentWidget(shown > 0 ? m_ui->linesPage : m_ui->emptyPage);
    m_ui->copyButton->setEnabled(shown > 0);
}

void LogPane::placeDetails()
{
    // A bottom dock is wide and low: there the details have more room beside the lines than below them, as long as both
    // are wide enough to be read.
    const bool wide = width() > 2 * height() && width() > fontMetrics().averageCharWidth() * 130;
    m_ui->splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

QSize LogPane::minimumSizeHint() const
{
    return {m_fit->leastWidth(), QWidget::minimumSizeHint().height()};
}

void LogPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_choices->fill();
        nameActions();
        showState();
    }
}

void LogPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setHeld(true);
}

void LogPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeDetails();
}

void LogPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setHeld(m_paused);
    showState();
}

} // namespace rehome::wizard
