// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_header.h"

#include "views/mark_look.h"
#include "views/row_difference_model.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rehome::views {
namespace {

constexpr double widestShare = 0.36; ///< of the table
constexpr int measuredRows = 200;
constexpr int measuredCharacters = 60; ///< longer ones get no wider

} // namespace

RowDifferenceHeader::RowDifferenceHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionResizeMode(Fixed);
}

void RowDifferenceHeader::setModel(QAbstractItemModel *model)
{
    QHeaderView::setModel(model);
    measure();
}

int RowDifferenceHeader::margin() const
{
    return fontMetrics().averageCharWidth();
}

int RowDifferenceHeader::sideWidth() const
{
    int width = 0;
    for (int row = 0; model() != nullptr && row < std::min(2, count()); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
    return width;
}

void RowDifferenceHeader::measure()
{
    m_textWidth = 0;
    const int rows = model() == nullptr ? 0 : std::min(measuredRows, model()->rowCount());
    for (int row = 0; row < rows; ++row) {
        const QString text = model()->headerData(row, Qt::Vertical, RowDifferenceModel::StateRole).toString();
        m_textWidth = std::max(m_textWidth, fontMetrics().horizontalAdvance(text.left(measuredCharacters)));
    }
    updateGeometry();
}

QSize RowDifferenceHeader::sizeHint() const
{
    const int natural = m_textWidth + sideWidth() + 4 * margin();
    const int most = parentWidget() == nullptr ? natural : int(parentWidget()->width() * widestShare);
    return {std::min(natural, most), QHeaderView::sizeHint().height()};
}

void RowDifferenceHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->text.clear(); // drawn in two parts
}

void RowDifferenceHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();

    const QRect inner = rect.adjusted(margin(), 0, -margin(), 0);
    const QString side = model()->headerData(logicalIndex, orientation()).toString();
    const QString text = model()->headerData(logicalIndex, orientation(), RowDifferenceModel::StateRole).toString();
    const bool isState = logicalIndex % 2 == 1;
    QRect left = inner;
    left.setRight(inner.right() - sideWidth() - margin());
    painter->save();
    painter->setPen(isState ? markColour(report::Mark::Bad, palette()) : palette().color(QPalette::ButtonText));
    QFont bold = font();
    bold.setBold(!isState);
    painter->setFont(bold);
    const Qt::TextElideMode elide = isState ? Qt::ElideRight : Qt::ElideMiddle;
    painter->drawText(QStyle::visualRect(layoutDirection(), inner, left),
                      int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextSingleLine,
                      QFontMetrics(bold).elidedText(text, elide, left.width()));
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(
        inner, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)) | Qt::TextSingleLine,
        side);
    painter->restore();
}

void RowDifferenceHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace rehome::views
