// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/disclosure.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace rehome::views {

Disclosure::Disclosure(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::toggled, this, [this](bool open) {
        setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        if (m_content != nullptr)
            m_content->setVisible(open);
    });
}

void Disclosure::setContent(QWidget *content)
{
    m_content = content;
    m_content->setVisible(isChecked());
}

void Disclosure::setOpen(bool open)
{
    setChecked(open);
}

void Disclosure::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_On; // the triangle says that it is open: it does not look pressed as well
    option.state |= QStyle::State_Off;
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace rehome::views
