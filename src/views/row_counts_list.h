// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_proxy.h"

#include <QIcon>
#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace rehome::views {

class DataTable;
class RowCountsDelegate;

/// A model of RowCountsRole as a table that is sorted and filtered, with what is not the same on top at first; in its
/// place a sentence where there is nothing to show. Keeps the current line when the filter changes, if it stays.
class RowCountsList final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes \a lines over. \a level is how deeply was compared.
    RowCountsList(QAbstractItemModel *lines, evidence::Level level, QWidget *parent = nullptr);

    [[nodiscard]] DataTable *table() const { return m_table; }
    [[nodiscard]] QAbstractItemModel *lines() const { return m_lines; }
    /// The lines as they are shown.
    [[nodiscard]] RowCountsProxy *shown() const { return m_shown; }

    void setFilter(const RowCountsFilter &filter);
    /// Draws the column's DifferenceShareRole as a bar.
    void setBarColumn(int column);
    /// What is said where there are no lines at all: what that means, and how to get some.
    void setEmptyText(const QString &title, const QString &text, const QIcon &icon = {});

    /// The row in lines(); -1 where none is current.
    [[nodiscard]] int currentLine() const;
    void setCurrentLine(int line);

Q_SIGNALS:
    void currentLineChanged(int line);
    /// By a double click or the Enter key.
    void lineActivated(int line);
    /// The user wants the filter gone.
    void allAsked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildNothing();
    void addActivation();
    void fitColumns();
    void fillWidth();
    void showWhatThereIs();

    QAbstractItemModel *m_lines;
    RowCountsProxy *m_shown;
    DataTable *m_table;
    std::vector<RowCountsDelegate *> m_delegates; ///< by column
    QWidget *m_nothing = nullptr;
    QLabel *m_nothingIcon = nullptr;
    QLabel *m_nothingTitle = nullptr;
    QLabel *m_nothingText = nullptr;
    QPushButton *m_showAll = nullptr;
    QString m_emptyTitle;
    QString m_emptyText;
    QIcon m_emptyIcon;
    int m_lastWidth = 0; ///< of the last column, by its content
};

} // namespace rehome::views
