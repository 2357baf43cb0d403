// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace rehome::views {

/// A triangle with a title that shows and hides what belongs to it.
class Disclosure final : public QToolButton
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent = nullptr);

    /// What is shown and hidden; it begins hidden, and is not owned.
    void setContent(QWidget *content);
    void setOpen(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_content = nullptr;
};

} // namespace rehome::views
