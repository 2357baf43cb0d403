// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace rehome::wizard {

/// The field in which one types what to find in the log, with the number of matches and buttons to go through them.
/// Enter goes to the next match, Shift+Enter to the previous one, Escape empties the field.
class LogFindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogFindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// \a position from 1; 0 where the current line is no match.
    void showMatches(int position, int count);

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameParts();
    void fitToFont();

    QLineEdit *m_edit;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_matches;
    int m_position = 0;
    int m_count = 0;
};

} // namespace rehome::wizard
