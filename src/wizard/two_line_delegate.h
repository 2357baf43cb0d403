// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rehome::wizard {

/// Paints an entry with its icon, its title (which wraps where it must) and a smaller line below it, which stands in a
/// role of the model.
class TwoLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TwoLineDelegate(int lineRole, QObject *parent) : QStyledItemDelegate(parent), m_lineRole(lineRole) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_lineRole;
};

} // namespace rehome::wizard
