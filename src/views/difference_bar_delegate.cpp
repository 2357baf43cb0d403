// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/difference_bar_delegate.h"

#include "views/mark_look.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

int barWidth(const QFontMetrics &metrics)
{
    return metrics.averageCharWidth() * 7;
}

} // namespace

QRectF DifferenceBarDelegate::barOf(double share, const QRectF &area, double smallest)
{
    if (share == 0)
        return {};
    const double length = std::max(smallest, std::min(1.0, std::abs(share)) * area.width() / 2);
    const double middle = area.center().x();
    return {share < 0 ? middle - length : middle, area.top(), length, area.height()};
}

void DifferenceBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowCountsDelegate::paint(painter, option, index);
    const double share = index.data(DifferenceShareRole).toDouble();
    if (share == 0)
        return;
    const int height = option.fontMetrics.height();
    const QRectF cell = option.rect;
    const double margin = option.fontMetrics.averageCharWidth() / 2.0;
    const double width = barWidth(option.fontMetrics);
    const double left = option.direction == Qt::RightToLeft ? cell.right() - margin - width : cell.left() + margin;
    const QRectF area(left, cell.center().y() - height * 0.3, width, height * 0.6);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = option.state.testFlag(QStyle::State_Active);
    const QColor text = option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                             selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->fillRect(barOf(share, area, std::max(2.0, height / 6.0)),
                      selected ? text : markColour(markOf(index), option.palette));
    painter->fillRect(QRectF(area.center().x() - 0.5, area.top() - height * 0.1, 1, area.height() + height * 0.2),
                      text);
    painter->restore();
}

void DifferenceBarDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowCountsDelegate::initStyleOption(option, index);
    option->text.prepend(QChar(0x200e)); // the sign stays on the left where text runs to the left
}

int DifferenceBarDelegate::extraWidth(const QWidget *table, int column) const
{
    return RowCountsDelegate::extraWidth(table, column) + barWidth(table->fontMetrics()) +
           table->fontMetrics().averageCharWidth() * 2;
}

} // namespace rehome::views
