// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_outcome.h"

#include <QAbstractProxyModel>

#include <vector>

namespace rehome::views {

/// Which lines of a verification are shown.
struct RowCountsFilter
{
    std::array<bool, allOutcomes.size()> outcomes{true, true, true, true}; ///< by Outcome
    QString text; ///< in the name or the reason, in any case; empty for all
    QString kind; ///< the only KindRole; empty for all

    [[nodiscard]] bool isActive() const { return *this != RowCountsFilter(); }
    bool operator==(const RowCountsFilter &) const = default;
};

/// Sorts by value and filters a model of RowCountsRole. Lines that are equal in a column stay in the model's order, and
/// those without a value come last in either direction. Not a QSortFilterProxyModel, because that one takes lines out
/// range by range: with ten thousand lines a change of the filter then blocks the window. Changing the filter resets
/// this model.
class RowCountsProxy final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    using QAbstractProxyModel::QAbstractProxyModel;

    /// The source must not change afterwards.
    void setSourceModel(QAbstractItemModel *source) override;
    void setFilter(const RowCountsFilter &filter);
    [[nodiscard]] const RowCountsFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isShown(int sourceRow) const;
    void orderLines(int column, Qt::SortOrder order);
    void showLines();

    RowCountsFilter m_filter;
    std::vector<int> m_order; ///< every source row, sorted
    std::vector<int> m_shown; ///< those of them that the filter leaves
    std::vector<int> m_place; ///< by source row: its row here, or -1
};

} // namespace rehome::views
