// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/notice_bar.h"

#include "views/icons.h"
#include "views/mark_look.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rehome::wizard {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window); // a page's children would take the role Base from it
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QToolButton(this);
    close->setIcon(views::icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    const int space = fontMetrics().height() / 3;
    layout->setContentsMargins(2 * space, space, space, space);
    hide();
}

void NoticeBar::tell(report::Mark mark, const QString &text)
{
    m_mark = mark;
    m_text->setText(text);
    setAccessibleName(text);
    colour();
    setVisible(!text.isEmpty());
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::colour()
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(views::markIcon(m_mark).pixmap(QSize(size, size), devicePixelRatioF()));
    QPalette tinted = QGuiApplication::palette();
    tinted.setColor(QPalette::Window, views::markTint(m_mark, tinted));
    tinted.setColor(QPalette::WindowText, tinted.color(QPalette::Text));
    setPalette(tinted);
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QFrame::changeEvent(event);
}

} // namespace rehome::wizard
