// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_delegate.h"

namespace rehome::views {

/// Paints a signed number with a small bar before it: to the left of a zero line where rows are missing, to the right
/// where there are more. All bars of a column are scaled to its largest difference (DifferenceShareRole); the smallest
/// difference is still seen. The number says the same in digits.
class DifferenceBarDelegate final : public RowCountsDelegate
{
    Q_OBJECT

public:
    using RowCountsDelegate::RowCountsDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] int extraWidth(const QWidget *table, int column) const override;

    /// The bar for a share from -1 to 1 inside \a area, whose middle is the zero line; null for 0.
    [[nodiscard]] static QRectF barOf(double share, const QRectF &area, double smallest);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace rehome::views
