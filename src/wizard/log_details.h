// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace rehome::wizard {

/// One line of the log in full, to read and to copy: its time, level and step above its whole message. Hidden until
/// there is a line to show.
class LogDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetails(QWidget *parent = nullptr);

    /// \a whole is the message as the journal has it; a null string where it is not to be had.
    void showLine(const LogLine &line, const QString &stepTitle, const QString &whole);
    /// Marks a text in the message.
    void setSearched(const QString &text);
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void nameButtons();
    void mark();

    QLabel *m_heading;
    QLabel *m_note;
    QPlainTextEdit *m_message;
    QToolButton *m_copy;
    QToolButton *m_close;
    QString m_searched;
};

} // namespace rehome::wizard
