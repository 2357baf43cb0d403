// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_button_fit.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace rehome::wizard {

LogButtonFit::LogButtonFit(QWidget *widget, QLayout *row, QList<QToolButton *> buttons)
    : QObject(widget), m_widget(widget), m_row(row), m_buttons(std::move(buttons))
{
    widget->installEventFilter(this);
    measure();
}

void LogButtonFit::measure()
{
    const QMargins margins = m_widget->layout()->contentsMargins();
    const auto widthWith = [this, margins](Qt::ToolButtonStyle style) {
        setStyle(style);
        m_row->invalidate();
        return m_row->minimumSize().width() + margins.left() + margins.right();
    };
    m_iconsWidth = widthWith(Qt::ToolButtonIconOnly);
    m_textsWidth = widthWith(Qt::ToolButtonTextBesideIcon);
    fit();
}

bool LogButtonFit::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    return QObject::eventFilter(object, event);
}

void LogButtonFit::fit()
{
    setStyle(m_textsWidth > m_widget->width() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void LogButtonFit::setStyle(Qt::ToolButtonStyle style)
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setToolButtonStyle(style);
}

} // namespace rehome::wizard
