// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_delegate.h"

#include "views/mark_look.h"

#include <QStyle>
#include <QWidget>

namespace rehome::views {
namespace {

void asSentence(QStyleOptionViewItem *option)
{
    option->textElideMode = Qt::ElideRight; // of a name both ends tell, of a sentence the beginning
    option->text.prepend(QChar(0x2002));    // apart from a number that ends right before it
}

} // namespace

RowCountsDelegate::RowCountsDelegate(evidence::Level level, QObject *parent)
    : QStyledItemDelegate(parent), m_level(level)
{
    for (const Outcome outcome : allOutcomes)
        m_icons[std::size_t(outcome)] = markIcon(standingOf(outcome, level).mark);
}

int RowCountsDelegate::extraWidth(const QWidget *table, int column) const
{
    const QStyle *style = table->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, table) + 1;
    const int icon = style->pixelMetric(QStyle::PM_SmallIconSize, nullptr, table) + 2 * margin;
    return 2 * margin + (column == 0 ? icon : 0);
}

void RowCountsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto outcome = Outcome(index.data(OutcomeRole).toInt());
    if (outcome != Outcome::Same)
        option->backgroundBrush = markTint(markOf(index), option->palette);
    if (index.column() == index.model()->columnCount() - 1)
        asSentence(option);
    if (index.column() == 0) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = m_icons[std::size_t(outcome)];
    }
}

report::Mark RowCountsDelegate::markOf(const QModelIndex &index) const
{
    return standingOf(Outcome(index.data(OutcomeRole).toInt()), m_level).mark;
}

} // namespace rehome::views
