// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QWidget>

class QLabel;

namespace rehome::wizard {

/// The line below a field: what is wrong with it, what was found, or what it is for; an icon and a sentence. Hidden
/// while there is nothing to say. Screen readers hear it as the field's description.
class FieldNote final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    /// The field whose description the sentence becomes.
    void setField(QWidget *field);
    /// A mark of None is a plain remark, without an icon.
    void say(report::Mark mark, const QString &sentence);
    void clear() { say(report::Mark::None, {}); }
    [[nodiscard]] report::Mark mark() const { return m_mark; }
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_icon;
    QLabel *m_text;
    QWidget *m_field = nullptr;
    report::Mark m_mark = report::Mark::None;
};

} // namespace rehome::wizard
