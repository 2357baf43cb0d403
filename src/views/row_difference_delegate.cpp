// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_delegate.h"

#include "views/mark_look.h"
#include "views/row_difference_model.h"

#include <QPainter>

namespace rehome::views {

void RowDifferenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette &palette = option->palette;
    const bool differs = index.data(RowDifferenceModel::DiffersRole).toBool();
    const auto kind = CellKind(index.data(RowDifferenceModel::KindRole).toInt());
    // A value runs in its own direction: "-5" is never "5-", whatever the window's direction is.
    if (kind == CellKind::Text)
        option->text = QChar(0x2068) + option->text + QChar(0x2069);
    if (differs) {
        option->font.setBold(true);
        option->text = QStringLiteral("≠ ") + option->text;
    }
    if (differs || index.data(RowDifferenceModel::OneSidedRole).toBool())
        option->backgroundBrush = markTint(report::Mark::Bad, palette);
    else if (index.row() / 2 % 2 == 1)
        option->backgroundBrush = palette.alternateBase();
    if (kind != CellKind::Text) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, markColour(report::Mark::None, palette));
    }
    option->fontMetrics = QFontMetrics(option->font);
    option->textElideMode = Qt::ElideRight;
}

void RowDifferenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.row() % 2 == 0)
        return;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      option.palette.color(QPalette::Mid));
}

} // namespace rehome::views
