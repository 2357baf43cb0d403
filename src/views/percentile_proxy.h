// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace rehome::views {

/// Sorts a PercentileModel by value, names with their numbers in order; the rows of all documents and of the command
/// stay on top, whatever the order.
class PercentileProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PercentileProxy(QObject *parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QCollator m_collator;
};

} // namespace rehome::views
