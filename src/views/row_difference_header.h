// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace rehome::views {

/// The left edge of the differing rows, which stays when the columns scroll: the row's key beside its old side, how it
/// differs beside its new one. As wide as its texts ask, at most a share of the table.
class RowDifferenceHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit RowDifferenceHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setModel(QAbstractItemModel *model) override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int margin() const;
    [[nodiscard]] int sideWidth() const;
    void measure();

    int m_textWidth = 0; ///< of the widest key or state
};

} // namespace rehome::views
