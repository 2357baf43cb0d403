// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/notice_bar.h"

#include "views/icons.h"
#include "views/mark_look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rehome::wizard {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    setFrameShape(StyledPanel);
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
    views::showMark(*this, *m_icon, m_mark, fontMetrics().height());
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QFrame::changeEvent(event);
}

} // namespace rehome::wizard
