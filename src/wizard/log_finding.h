// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_search.h"

namespace rehome::wizard {

class LogFindBar;
class LogTable;

/// Finding in the live log: what is typed into the bar is searched for in the lines, its matches are counted there, and
/// gone to in the table, also by keys of the whole pane. Owned by the pane; lives on the main thread.
class LogFinding final : public QObject
{
    Q_OBJECT

public:
    /// \a pane is its parent, and its shortcuts' one.
    LogFinding(QWidget *pane, const LogFilter &lines, LogFindBar *bar, LogTable *table);

    /// Which match the current line is, and how many there are.
    void showMatches();

Q_SIGNALS:
    /// Ctrl+F was pressed.
    void wanted();
    /// The bar needs another width.
    void widthChanged();

private:
    void goToMatch(bool forward);

    LogSearch m_search;
    LogFindBar *m_bar;
    LogTable *m_table;
};

} // namespace rehome::wizard
