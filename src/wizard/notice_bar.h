// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QFrame>

class QLabel;

namespace rehome::wizard {

/// A line above the pages that tells what concerns the whole migration: what was found on opening it, how a run ended,
/// where an export was written. Stays until it is closed or the next one comes.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    void tell(report::Mark mark, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_icon;
    QLabel *m_text;
    report::Mark m_mark = report::Mark::None;
};

} // namespace rehome::wizard
