// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/percentile_proxy.h"

#include "core/text.h"
#include "views/cell_roles.h"
#include "views/percentile_model.h"

namespace rehome::views {

PercentileProxy::PercentileProxy(QObject *parent) : QSortFilterProxyModel(parent), m_collator(core::sentenceLocale())
{
    m_collator.setNumericMode(true);
}

bool PercentileProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftOnTop = left.data(PercentileModel::SummaryRole).toBool();
    const bool rightOnTop = right.data(PercentileModel::SummaryRole).toBool();
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    if (leftOnTop != rightOnTop)
        return leftOnTop == ascending;
    if (leftOnTop)
        return (left.row() < right.row()) == ascending;
    const QVariant first = left.data(SortRole);
    const QVariant second = right.data(SortRole);
    if (first.typeId() == QMetaType::Double)
        return first.toDouble() < second.toDouble();
    return m_collator.compare(first.toString(), second.toString()) < 0;
}

} // namespace rehome::views
