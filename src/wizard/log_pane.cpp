// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_pane.h"

#include "journal/journal.h"
#include "ui_log_pane.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "wizard/log_button_fit.h"
#include "wizard/log_line_delegate.h"
#include "wizard/log_text.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>

#include <numeric>

namespace rehome::wizard {
namespace {

using core::LogLevel;
using report::Format;

} // namespace

LogPane::LogPane(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LogPane>()), m_filter(m_model), m_search(m_filter),
      m_delegate(new LogLineDelegate(this))
{
    m_ui->setupUi(this);
    m_fit = new LogButtonFit(this, m_ui->rowLayout,
                             {m_ui->openButton, m_ui->pauseButton, m_ui->copyButton, m_ui->exportButton});
    setUpTable();
    setUpFind();
    setUpButtons();
    fillLevels();
    fillSteps();
    nameActions();
    connect(&m_model, &LogModel::stepsChanged, this, &LogPane::fillSteps);
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
    connect(table, &LogTable::onlyStepRequested, this,
            [this](const QString &step) { m_ui->stepBox->setCurrentIndex(m_ui->stepBox->findData(step)); });
    connect(table, &LogTable::onlyLevelRequested, this, &LogPane::setMinimumLevel);
    connect(table, &LogTable::everythingRequested, this, &LogPane::showAll);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        showMatches();
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
        m_search.setText(text);
    });
    connect(&m_search, &LogSearch::changed, this, &LogPane::showMatches);
    connect(m_ui->findBar, &LogFindBar::nextRequested, this, [this] { goToMatch(true); });
    connect(m_ui->findBar, &LogFindBar::previousRequested, this, [this] { goToMatch(false); });
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &LogPane::focusFind);
    auto *next = new QShortcut(Qt::Key_F3, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] { goToMatch(true); });
    auto *previous = new QShortcut(Qt::SHIFT | Qt::Key_F3, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(previous, &QShortcut::activated, this, [this] { goToMatch(false); });
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
    connect(m_ui->levelBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setMinimumLevel(LogLevel(index));
        Q_EMIT minimumLevelChanged(minimumLevel());
    });
    connect(m_ui->stepBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.setStep(index > 0 ? std::optional(m_ui->stepBox->itemData(index).toString()) : std::nullopt);
    });
    connect(m_ui->pauseButton, &QToolButton::clicked, this, [this] { setPaused(!m_paused); });
    connect(m_ui->copyButton, &QToolButton::clicked, this, &LogPane::copyLines);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, &LogPane::showAll);
}

void LogPane::fillFrom(const QString &journal)
{
    using Lines = std::vector<journal::LogRecord>;
    m_filling = std::make_unique<Job>();
    m_filling->start<Lines>(
        [journal, count = m_model.mostLines()](const core::WorkContext &) {
            return QFileInfo::exists(journal) ? journal::Journal(journal).lastLogLines(count) : Lines();
        },
        [this](const Lines &lines) { m_model.append(lines); });
}

void LogPane::setSteps(const std::vector<report::LoggedStep> &steps)
{
    m_steps = steps;
    m_model.setSteps(steps);
}

void LogPane::setMinimumLevel(LogLevel level)
{
    m_ui->levelBox->setCurrentIndex(int(level));
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

void LogPane::showAll()
{
    setMinimumLevel(LogLevel::Debug);
    m_ui->stepBox->setCurrentIndex(0);
}

void LogPane::goToMatch(bool forward)
{
    const QModelIndex current = m_ui->table->currentIndex();
    const int from = current.isValid() || !forward ? current.row() : m_ui->table->rowAt(0) - 1;
    const int row = forward ? m_search.next(from) : m_search.previous(from);
    if (row >= 0)
        m_ui->table->goTo(row);
}

void LogPane::copyLines()
{
    std::vector<int> rows = m_ui->table->selectedRowNumbers();
    if (rows.empty()) {
        rows.resize(size_t(m_filter.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    auto lines = std::make_shared<std::vector<LogLine>>();
    lines->reserve(rows.size());
    for (const int row : rows)
        lines->push_back(m_filter.line(row));
    m_copying.start<QString>(
        [lines](const core::WorkContext &) {
            QString text;
            for (const LogLine &line : *lines)
                text += logLineText(line.at, line.level, line.step, line.text);
            return text;
        },
        [this, count = int(lines->size())](const QString &text) {
            QGuiApplication::clipboard()->setText(text);
            m_ui->summary->showCopied(count);
        });
}

void LogPane::fillLevels()
{
    const QSignalBlocker quiet(m_ui->levelBox);
    m_ui->levelBox->clear();
    m_ui->levelBox->addItem(tr("All levels"));
    m_ui->levelBox->addItem(tr("Info and above"));
    m_ui->levelBox->addItem(views::markIcon(report::Mark::Attention), tr("Warnings and errors"));
    m_ui->levelBox->addItem(views::markIcon(report::Mark::Bad), tr("Errors only"));
    m_ui->levelBox->setCurrentIndex(int(minimumLevel()));
}

void LogPane::fillSteps()
{
    QStringList seen = m_model.steps();
    QComboBox *box = m_ui->stepBox;
    {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("All steps"));
        const auto add = [this, box](const QString &step) {
            box->addItem(m_model.titleOf(step), step);
            box->setItemData(box->count() - 1, step, Qt::ToolTipRole);
        };
        for (const report::LoggedStep &step : m_steps) {
            if (seen.removeOne(step.id))
                add(step.id);
        }
        for (const QString &step : std::as_const(seen)) // those that the plan does not know
            add(step);
        const int chosen = m_filter.step() ? box->findData(*m_filter.step()) : 0;
        box->setCurrentIndex(std::max(chosen, 0));
    }
    if (m_filter.step() && box->currentIndex() == 0)
        m_filter.setStep(std::nullopt);
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

void LogPane::showMatches()
{
    const int width = m_ui->findBar->minimumSizeHint().width();
    m_ui->findBar->showMatches(m_search.positionOf(m_ui->table->currentIndex().row()), m_search.matchCount());
    if (m_ui->findBar->minimumSizeHint().width() != width)
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
        fillLevels();
        fillSteps();
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
