// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/start_choice_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace rehome::wizard {

ChoiceButton::ChoiceButton(QWidget *parent) : QPushButton(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAutoDefault(false);
}

void ChoiceButton::setChoice(const QIcon &icon, const QString &title, const QString &sentence)
{
    m_picture = icon;
    m_title = title;
    m_sentence = sentence;
    QString plainTitle = title;
    plainTitle.remove(QLatin1Char('&'));
    setText(title); // for its mnemonic; painted below
    setAccessibleName(plainTitle);
    setAccessibleDescription(sentence);
    updateGeometry();
}

QFont ChoiceButton::titleFont() const
{
    QFont title = font();
    title.setBold(true);
    title.setPointSizeF(title.pointSizeF() * 1.15);
    return title;
}

int ChoiceButton::heightForWidth(int width) const
{
    const int textWidth = width - 3 * space() - iconSide();
    const QRect room(0, 0, std::max(textWidth, 1), 10000);
    const int title =
        QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap | Qt::TextShowMnemonic, m_title).height();
    const int sentence = fontMetrics().boundingRect(room, Qt::TextWordWrap, m_sentence).height();
    return std::max(title + fontMetrics().height() / 4 + sentence, iconSide()) + 2 * space();
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 34;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 24;
    return {width, fontMetrics().height() * 4};
}

void ChoiceButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    // Where the window is too small for all, something else scrolls: a cut sentence helps nobody.
    if (const int needed = heightForWidth(width()); minimumHeight() != needed)
        setMinimumHeight(needed);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);

    const QRect inside = rect().adjusted(space(), space(), -space(), -space());
    const QRect picture =
        QStyle::visualRect(layoutDirection(), inside, QRect(inside.topLeft(), QSize(iconSide(), iconSide())));
    m_picture.paint(&painter, picture, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const QRect text = QStyle::visualRect(layoutDirection(), inside, inside.adjusted(iconSide() + space(), 0, 0, 0));
    const int along = int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft); // mirrored by the painter
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.setFont(titleFont());
    QRect titleRect;
    const bool shows = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
    painter.drawText(text, along | (shows ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), m_title, &titleRect);
    painter.setFont(font());
    painter.drawText(text.adjusted(0, titleRect.height() + fontMetrics().height() / 4, 0, 0), along, m_sentence);
}

} // namespace rehome::wizard
