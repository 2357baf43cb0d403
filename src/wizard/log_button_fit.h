// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QLayout;
class QToolButton;

namespace rehome::wizard {

/// Shows only the icons of tool buttons as long as their row, with texts on them, does not fit into the widget around
/// it. Watches the widget's width by itself; a child of the widget.
class LogButtonFit final : public QObject
{
    Q_OBJECT

public:
    LogButtonFit(QWidget *widget, QLayout *row, QList<QToolButton *> buttons);

    /// Call it when a text or the font in the row has changed.
    void measure();
    /// The least width of the widget: with icons only.
    [[nodiscard]] int leastWidth() const { return m_iconsWidth; }

    [[nodiscard]] bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fit();
    void setStyle(Qt::ToolButtonStyle style);

    QWidget *m_widget;
    QLayout *m_row;
    QList<QToolButton *> m_buttons;
    int m_textsWidth = 0;
    int m_iconsWidth = 0;
};

} // namespace rehome::wizard
