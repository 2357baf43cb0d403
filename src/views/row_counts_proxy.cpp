// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_proxy.h"

#include <algorithm>
#include <numeric>

namespace rehome::views {
namespace {

/// A SortRole value, taken out of its QVariant once.
struct SortKey
{
    bool missing = true;
    qint64 number = 0;
    QString text;

    explicit SortKey(const QVariant &value) : missing(!value.isValid())
    {
        if (value.typeId() == QMetaType::QString)
            text = value.toString();
        else
            number = value.toLongLong();
    }

    [[nodiscard]] int compare(const SortKey &other) const
    {
        if (number != other.number)
            return number < other.number ? -1 : 1;
        return QString::compare(text, other.text, Qt::CaseInsensitive);
    }
};

} // namespace

void RowCountsProxy::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(source);
    m_order.resize(std::size_t(source->rowCount()));
    std::iota(m_order.begin(), m_order.end(), 0);
    showLines();
    endResetModel();
}

void RowCountsProxy::setFilter(const RowCountsFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    showLines();
    endResetModel();
}

void RowCountsProxy::sort(int column, Qt::SortOrder order)
{
    if (sourceModel() == nullptr || column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    for (const QModelIndex &index : before)
        sources += mapToSource(index);
    orderLines(column, order);
    showLines();
    QModelIndexList after;
    for (const QModelIndex &source : sources)
        after += mapFromSource(source);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowCountsProxy::orderLines(int column, Qt::SortOrder order)
{
    std::vector<SortKey> keys;
    keys.reserve(m_order.size());
    for (int row = 0; row < int(m_order.size()); ++row)
        keys.emplace_back(sourceModel()->index(row, column).data(SortRole));
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&keys, order](int a, int b) {
        const SortKey &one = keys[std::size_t(a)];
        const SortKey &other = keys[std::size_t(b)];
        if (one.missing || other.missing)
            return !one.missing;
        const int comparison = one.compare(other);
        return order == Qt::AscendingOrder ? comparison < 0 : comparison > 0;
    });
}

bool RowCountsProxy::isShown(int sourceRow) const
{
    const QModelIndex first = sourceModel()->index(sourceRow, 0);
    const std::size_t outcome = std::size_t(first.data(OutcomeRole).toInt());
    if (outcome >= m_filter.outcomes.size() || !m_filter.outcomes[outcome])
        return false;
    if (!m_filter.kind.isEmpty() && first.data(KindRole).toString() != m_filter.kind)
        return false;
    return m_filter.text.isEmpty() || first.data(SearchRole).toString().contains(m_filter.text, Qt::CaseInsensitive);
}

void RowCountsProxy::showLines()
{
    m_shown.clear();
    m_place.assign(m_order.size(), -1);
    for (const int row : m_order) {
        if (!isShown(row))
            continue;
        m_place[std::size_t(row)] = int(m_shown.size());
        m_shown.push_back(row);
    }
}

QModelIndex RowCountsProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    return sourceModel()->index(m_shown[std::size_t(index.row())], index.column());
}

QModelIndex RowCountsProxy::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_place.size()))
        return {};
    return this->index(m_place[std::size_t(index.row())], index.column());
}

QModelIndex RowCountsProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowCountsProxy::parent(const QModelIndex &) const
{
    return {};
}

int RowCountsProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RowCountsProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || sourceModel() == nullptr ? 0 : sourceModel()->columnCount();
}

QVariant RowCountsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class looks for a header by the first line, which the filter may have taken away.
    if (orientation == Qt::Horizontal && sourceModel() != nullptr)
        return sourceModel()->headerData(section, orientation, role);
    return QAbstractItemModel::headerData( // NOLINT(bugprone-parent-virtual-call): see above
        section, orientation, role);
}

} // namespace rehome::views
