// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace rehome::views {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::gap() const
{
    if (spacing() >= 0)
        return spacing();
    const QWidget *parent = parentWidget();
    return parent == nullptr ? 0 : parent->fontMetrics().averageCharWidth();
}

std::vector<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    std::vector<Line> lines;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wish = item->sizeHint();
        if (lines.empty() || lines.back().width + gap() + wish.width() > width)
            lines.emplace_back();
        else
            lines.back().width += gap();
        lines.back().items.push_back(item.get());
        lines.back().width += wish.width();
        lines.back().height = std::max(lines.back().height, wish.height());
    }
    return lines;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(width - margins.left() - margins.right()))
        height += line.height + (height > 0 ? gap() : 0);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const Line &line : linesFor(QWIDGETSIZE_MAX))
        size = size.expandedTo({line.width, line.height});
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect area = rect.marginsRemoved(contentsMargins());
    for (const Line &line : linesFor(area.width())) {
        placeLine(line, {area.left(), area.top(), area.width(), line.height});
        area.setTop(area.top() + line.height + gap());
    }
}

void FlowLayout::placeLine(const Line &line, const QRect &rect)
{
    const auto grows = [](const QLayoutItem *item) {
        return item->widget() != nullptr && item->widget()->sizePolicy().expandingDirections() & Qt::Horizontal;
    };
    const auto growing = int(std::count_if(line.items.begin(), line.items.end(), grows));
    const int left = std::max(0, rect.width() - line.width);
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    int x = rect.left();
    for (QLayoutItem *item : line.items) {
        const QSize wish = item->sizeHint();
        const int widest = std::min(rect.width(), item->maximumSize().width());
        const int width = std::min(widest, wish.width() + (grows(item) ? left / growing : 0));
        const QRect place(x, rect.top() + (line.height - wish.height()) / 2, width, wish.height());
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += width + gap();
    }
}

} // namespace rehome::views
