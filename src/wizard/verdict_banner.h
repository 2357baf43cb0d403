// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/step_status.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QPlainTextEdit;

namespace rehome::views {
class Disclosure;
}

namespace rehome::wizard {

/// What came of a step, on top of its result: the mark, one sentence, and, where it failed, what to do, with Retry, the
/// technical details behind a triangle, and a button that copies all of it.
class VerdictBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);
    /// Shows how the step stands; hides itself where it has not run.
    void show(const StepStatus &status);

    /// \a why tells why it cannot be retried now.
    void setRetryEnabled(bool enabled, const QString &why);

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void colour();
    [[nodiscard]] QString whole() const;

    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_advice;
    QWidget *m_buttons;
    QPushButton *m_retry;
    QPushButton *m_copy;
    views::Disclosure *m_more;
    QPlainTextEdit *m_details;
    report::Mark m_mark = report::Mark::None;
    qint64 m_run = 0; ///< which run is shown
};

} // namespace rehome::wizard
