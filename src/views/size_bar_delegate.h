// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rehome::views {

/// Paints a number with a bar before it, as long as the cell's share (ShareRole, from 0 to 1) says. All bars of a
/// column have one scale: what the widest number leaves. In the colour of the cell's mark (MarkRole) where it has one.
class SizeBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a widestNumber is the text that needs the most room in the column.
    explicit SizeBarDelegate(QString widestNumber, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QString m_widestNumber;
};

} // namespace rehome::views
