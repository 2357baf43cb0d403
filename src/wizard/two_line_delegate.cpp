// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/two_line_delegate.h"

#include "views/mark_look.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace rehome::wizard {
namespace {

struct Places
{
    QRect icon;
    QRect title;
    QRect line;
};

QFont lineFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

Places placesIn(const QStyleOptionViewItem &option, const QString &title)
{
    const int space = option.fontMetrics.height() / 2;
    const int icon = option.decorationSize.width();
    const int left = option.rect.left() + space + icon + space;
    const int width = option.rect.right() - space - left;
    const QRect needed = option.fontMetrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, title);
    Places places;
    places.title = QRect(left, option.rect.top() + space, width, needed.height());
    places.line = QRect(left, places.title.bottom() + 1, width, QFontMetrics(lineFont(option)).height());
    places.icon = QRect(option.rect.left() + space,
                        places.title.top() + (option.fontMetrics.height() - option.decorationSize.height()) / 2, icon,
                        option.decorationSize.height());
    for (QRect *place : {&places.icon, &places.title, &places.line})
        *place = QStyle::visualRect(option.direction, option.rect, *place);
    return places;
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    const QIcon icon = item.icon;
    item.text.clear();
    item.icon = {};
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    const bool focused = (item.state & QStyle::State_HasFocus) != 0;
    item.state &= ~QStyle::State_HasFocus; // the style would frame the text alone
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (focused) {
        QStyleOptionFocusRect frame;
        frame.QStyleOption::operator=(item);
        frame.state |= QStyle::State_KeyboardFocusChange;
        frame.backgroundColor = item.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, painter, item.widget);
    }

    const Places places = placesIn(item, title);
    const bool selected = (item.state & QStyle::State_Selected) != 0;
    const bool enabled = (item.state & QStyle::State_Enabled) != 0;
    const QPalette::ColorGroup group = enabled ? QPalette::Normal : QPalette::Disabled;
    // On the selection's background a mark's colour may not be legible: the icon takes the text's colour there.
    icon.paint(painter, places.icon, Qt::AlignCenter,
               !enabled   ? QIcon::Disabled
               : selected ? QIcon::Selected
                          : QIcon::Normal);
    painter->save();
    painter->setPen(item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(item.font);
    painter->drawText(places.title, Qt::TextWordWrap, title);
    if (!selected && enabled)
        painter->setPen(views::markColour(report::Mark::None, item.palette));
    painter->setFont(lineFont(item));
    const QString line = index.data(m_lineRole).toString();
    painter->drawText(places.line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(line, Qt::ElideRight, places.line.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(item.widget); view && item.rect.width() <= 0)
        item.rect.setWidth(view->viewport()->width()); // without the scroll bar, as it will be painted
    const Places places = placesIn(item, item.text);
    return {item.fontMetrics.averageCharWidth() * 18,
            places.line.bottom() + item.fontMetrics.height() / 2 - item.rect.top()};
}

} // namespace rehome::wizard
