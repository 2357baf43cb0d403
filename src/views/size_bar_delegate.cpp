// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/size_bar_delegate.h"

#include "views/cell_roles.h"
#include "views/mark_look.h"

#include <QApplication>
#include <QPainter>

namespace rehome::views {
namespace {

constexpr int barCharacters = 8; ///< the least length of a full bar

QColor barColour(const QStyleOptionViewItem &item, const QModelIndex &index)
{
    const auto mark = report::Mark(index.data(MarkRole).toInt());
    if (item.state & QStyle::State_Selected)
        return item.palette.color(QPalette::HighlightedText);
    return mark == report::Mark::None ? item.palette.color(QPalette::Highlight) : markColour(mark, item.palette);
}

} // namespace

SizeBarDelegate::SizeBarDelegate(QString widestNumber, QObject *parent)
    : QStyledItemDelegate(parent), m_widestNumber(std::move(widestNumber))
{}

void SizeBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double share = std::min(1.0, index.data(ShareRole).toDouble());
    if (share <= 0)
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int gap = item.fontMetrics.averageCharWidth();
    const QRect room = item.rect.adjusted(gap, 0, -(item.fontMetrics.horizontalAdvance(m_widestNumber) + 2 * gap), 0);
    if (room.width() <= 0)
        return;
    const int height = std::max(2, item.fontMetrics.height() / 2);
    QRect bar(room.left(), room.center().y() - height / 2 + 1, std::max(1, int(room.width() * share)), height);
    bar = QStyle::visualRect(item.direction, item.rect, bar);
    QColor colour = barColour(item, index);
    colour.setAlphaF(0.65F);
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRect(bar);
    painter->restore();
}

QSize SizeBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int number = option.fontMetrics.horizontalAdvance(m_widestNumber);
    size.setWidth(number + option.fontMetrics.averageCharWidth() * (barCharacters + 3));
    return size;
}

} // namespace rehome::views
