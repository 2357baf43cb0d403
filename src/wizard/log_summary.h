// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace rehome::wizard {

/// One line of text below the log: how many lines, warnings and errors there are, how many wait while it is paused, and
/// that older ones are in the journal only.
class LogSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit LogSummary(QWidget *parent = nullptr);

    void showCounts(const LogModel &model, int shownLines, bool paused);
    /// Says for some seconds how many lines were copied.
    void showCopied(int lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNote();
    void drawIcons();
    [[nodiscard]] static QString droppedSentences(const LogCounts &dropped);
    QLabel *addLabel(const QString &name);

    QLabel *m_lines;
    QLabel *m_warningIcon;
    QLabel *m_warnings;
    QLabel *m_errorIcon;
    QLabel *m_errors;
    QLabel *m_pausedIcon;
    QLabel *m_paused;
    QLabel *m_note;
    QString m_dropped; ///< the sentence about lines that had to go
    QString m_copied;
    QTimer m_copiedShown;
};

} // namespace rehome::wizard
