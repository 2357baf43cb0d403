// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_line_delegate.h"

#include "wizard/log_model.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace rehome::wizard {
namespace {

QTextCharFormat markFormat(const QStyleOptionViewItem &option)
{
    QTextCharFormat format;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        format.setBackground(option.palette.highlightedText());
        format.setForeground(option.palette.highlight());
    } else {
        QColor tint = option.palette.color(QPalette::Highlight);
        tint.setAlphaF(0.35F);
        format.setBackground(tint);
    }
    format.setFontUnderline(true);
    return format;
}

} // namespace

void LogLineDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == LogModel::LevelColumn) // room for the icon, also where there is none
        option->features |= QStyleOptionViewItem::HasDecoration;
}

void LogLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ready = option;
    initStyleOption(&ready, index);
    if (index.column() == LogModel::MessageColumn && !m_searched.isEmpty() &&
        ready.text.contains(m_searched, Qt::CaseInsensitive))
        paintMarked(painter, ready);
    else
        QStyledItemDelegate::paint(painter, option, index);
}

void LogLineDelegate::paintMarked(QPainter *painter, QStyleOptionViewItem option) const
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(margin, 0, -margin, 0);
    QTextLayout layout(option.fontMetrics.elidedText(option.text, option.textElideMode, room.width()), option.font);
    QTextOption text(QStyle::visualAlignment(option.direction, option.displayAlignment));
    text.setWrapMode(QTextOption::NoWrap);
    text.setTextDirection(option.direction);
    layout.setTextOption(text);
    QList<QTextLayout::FormatRange> marks;
    for (qsizetype at = 0; (at = layout.text().indexOf(m_searched, at, Qt::CaseInsensitive)) >= 0;
         at += m_searched.size())
        marks.append({int(at), int(m_searched.size()), markFormat(option)});
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    layout.endLayout();

    option.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setClipRect(room);
    painter->setPen(option.palette.color(option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText
                                                                                       : QPalette::Text));
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2));
    painter->restore();
}

} // namespace rehome::wizard
