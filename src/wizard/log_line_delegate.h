// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace rehome::wizard {

/// Paints the cells of the log: words of levels stand below each other with and without an icon, and a text that is
/// searched for is marked inside the messages, by colour and by a line below it.
class LogLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSearched(const QString &text) { m_searched = text; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintMarked(QPainter *painter, QStyleOptionViewItem option) const;

    QString m_searched;
};

} // namespace rehome::wizard
