// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_finding.h"

#include "wizard/log_find_bar.h"
#include "wizard/log_table.h"

#include <QShortcut>

namespace rehome::wizard {

LogFinding::LogFinding(QWidget *pane, const LogFilter &lines, LogFindBar *bar, LogTable *table)
    : QObject(pane), m_search(lines), m_bar(bar), m_table(table)
{
    connect(bar, &LogFindBar::textChanged, this, [this](const QString &text) { m_search.setText(text); });
    connect(&m_search, &LogSearch::changed, this, &LogFinding::showMatches);
    connect(bar, &LogFindBar::nextRequested, this, [this] { goToMatch(true); });
    connect(bar, &LogFindBar::previousRequested, this, [this] { goToMatch(false); });
    auto *find = new QShortcut(QKeySequence::Find, pane, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &LogFinding::wanted);
    auto *next = new QShortcut(Qt::Key_F3, pane, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] { goToMatch(true); });
    auto *previous = new QShortcut(Qt::SHIFT | Qt::Key_F3, pane, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(previous, &QShortcut::activated, this, [this] { goToMatch(false); });
}

void LogFinding::goToMatch(bool forward)
{
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() || !forward ? current.row() : m_table->rowAt(0) - 1;
    const int row = forward ? m_search.next(from) : m_search.previous(from);
    if (row >= 0)
        m_table->goTo(row);
}

void LogFinding::showMatches()
{
    const int width = m_bar->minimumSizeHint().width();
    m_bar->showMatches(m_search.positionOf(m_table->currentIndex().row()), m_search.matchCount());
    if (m_bar->minimumSizeHint().width() != width)
        Q_EMIT widthChanged();
}

} // namespace rehome::wizard
