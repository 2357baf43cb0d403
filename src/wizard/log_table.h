// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_filter.h"

#include <QTableView>

namespace rehome::wizard {

/// The table of log lines. Following, it stays at the newest line, until a person scrolls away; at the end it follows
/// again. Not following, the lines that are on screen stay where they are, whatever arrives behind them, is dropped
/// before them, or is filtered out between them.
class LogTable final : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(QWidget *parent = nullptr);

    void setLines(LogFilter *lines);
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// The selected rows, rising.
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;
    /// Makes the row the current one and shows it in the middle; no longer follows.
    void goTo(int row);

Q_SIGNALS:
    void followingChanged(bool following);
    /// Enter or a double click on a line, or its menu.
    void lineOpened(const QModelIndex &index);
    // Asked for by keys and the context menu.
    void copyRequested();
    void onlyStepRequested(const QString &step);
    void onlyLevelRequested(rehome::core::LogLevel level);
    void everythingRequested();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fitToFont();
    void rangeHasChanged(int maximum);
    void valueHasChanged(int value);
    [[nodiscard]] int rowHeight() const; ///< of every row
    void keepPlace(int droppedRows);
    void rememberPlace();
    void findPlaceAgain();

    LogFilter *m_lines = nullptr;
    bool m_following = true;
    bool m_ownMove = false;  ///< the table scrolls, not a person
    qint64 m_topNumber = -1; ///< numbers of lines while the rows are made anew
    qint64 m_currentNumber = -1;
};

} // namespace rehome::wizard
