// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_table.h"

#include "views/icons.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace rehome::wizard {

LogTable::LogTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int last) { rangeHasChanged(last); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::valueHasChanged);
    connect(this, &QAbstractItemView::activated, this, &LogTable::lineOpened);
    connect(this, &QAbstractItemView::doubleClicked, this, &LogTable::lineOpened);
    auto *copy = new QShortcut(QKeySequence::Copy, this, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &LogTable::copyRequested);
}

void LogTable::setLines(LogFilter *lines)
{
    m_lines = lines;
    connect(lines, &QAbstractItemModel::modelAboutToBeReset, this, &LogTable::rememberPlace);
    setModel(lines);
    // Connected after the view's own: it knows the new rows when these are called.
    connect(lines, &QAbstractItemModel::modelReset, this, &LogTable::findPlaceAgain);
    connect(lines, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(last - first + 1); });
    fitToFont();
}

void LogTable::setFollowing(bool following)
{
    if (m_following != following) {
        m_following = following;
        Q_EMIT followingChanged(following);
    }
    if (following) {
        const QScopedValueRollback own(m_ownMove, true);
        scrollToBottom();
    }
}

std::vector<int> LogTable::selectedRowNumbers() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void LogTable::goTo(int row)
{
    setFollowing(false);
    const QScopedValueRollback own(m_ownMove, true);
    const QModelIndex index = m_lines->index(row, LogModel::MessageColumn);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::LanguageChange)
        fitToFont();
}

void LogTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &icon, const QString &text, auto wish) {
        connect(menu->addAction(views::icon(icon), text), &QAction::triggered, this, wish);
    };
    add(QStringLiteral("copy"), tr("&Copy"), [this] { Q_EMIT copyRequested(); });
    if (const QModelIndex index = indexAt(event->pos()); index.isValid()) {
        const LogLine &line = m_lines->line(index.row());
        const QPersistentModelIndex there(index); // lines are dropped while the menu is open
        add({}, tr("Show the line in &full"), [this, there] {
            if (there.isValid())
                Q_EMIT lineOpened(there);
        });
        menu->addSeparator();
        add(QStringLiteral("filter"), tr("Show only this &step"),
            [this, step = line.step] { Q_EMIT onlyStepRequested(step); });
        add({}, tr("Show only this &level and above"),
            [this, level = line.level] { Q_EMIT onlyLevelRequested(level); });
    }
    add({}, tr("Show &all lines"), [this] { Q_EMIT everythingRequested(); });
    menu->popup(event->globalPos());
}

void LogTable::fitToFont()
{
    const QFontMetrics metrics = fontMetrics();
    verticalHeader()->setDefaultSectionSize(metrics.height() * 5 / 4);
    if (m_lines == nullptr)
        return;
    const int margins =
        2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + metrics.averageCharWidth() * 2;
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    int level = metrics.horizontalAdvance(
        m_lines->headerData(LogModel::LevelColumn, Qt::Horizontal, Qt::DisplayRole).toString());
    for (const core::LogLevel each :
         {core::LogLevel::Debug, core::LogLevel::Info, core::LogLevel::Warning, core::LogLevel::Error})
        level = std::max(level, metrics.horizontalAdvance(LogModel::levelWord(each)) + icon);
    setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + margins);
    setColumnWidth(LogModel::LevelColumn, level + margins);
    setColumnWidth(LogModel::StepColumn, metrics.averageCharWidth() * 24 + margins);
}

void LogTable::rangeHasChanged(int maximum)
{
    if (m_following) {
        const QScopedValueRollback own(m_ownMove, true);
        verticalScrollBar()->setValue(maximum);
    }
}

void LogTable::valueHasChanged(int value)
{
    if (!m_ownMove)
        setFollowing(value == verticalScrollBar()->maximum());
}

int LogTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

void LogTable::keepPlace(int droppedRows)
{
    if (m_following)
        return;
    const QScopedValueRollback own(m_ownMove, true);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - droppedRows * rowHeight());
}

void LogTable::rememberPlace()
{
    if (m_lines->rowCount() == 0)
        return; // with no line shown, the place of before is the one to come back to
    const auto numberAt = [this](int row) { return row < 0 ? -1 : m_lines->numberOf(row); };
    m_topNumber = numberAt(rowAt(0));
    m_currentNumber = numberAt(currentIndex().row());
}

void LogTable::findPlaceAgain()
{
    const QScopedValueRollback own(m_ownMove, true);
    const int current = m_currentNumber < 0 ? m_lines->rowCount() : m_lines->rowFrom(m_currentNumber);
    if (current < m_lines->rowCount() && m_lines->numberOf(current) == m_currentNumber)
        setCurrentIndex(m_lines->index(current, LogModel::MessageColumn));
    doItemsLayout();
    if (m_following)
        scrollToBottom();
    else if (m_topNumber >= 0 && m_lines->rowCount() > 0)
        verticalScrollBar()->setValue(m_lines->rowFrom(m_topNumber) * rowHeight());
}

} // namespace rehome::wizard
