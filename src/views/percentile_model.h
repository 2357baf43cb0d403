// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/percentile_rows.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QMap>

namespace rehome::views {

/// The percentiles of all documents together, of the command, and of every document, in milliseconds; for a comparison
/// both systems side by side. Documents that did not end well have their ending and problem in words. A view of it
/// sorts with PercentileProxy, which keeps the first rows on top.
class PercentileModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column {
        Name,
        Runs,
        P50,
        NewP50,
        Ratio,
        P95,
        NewP95,
        P99,
        NewP99,
        Maximum,
        NewMaximum,
        Limit,
        Ending,
        Remark
    };

    /// Besides those of cell_roles.h and table_export.h.
    enum Role {
        SummaryRole = Qt::UserRole, ///< true for all documents and for the command
        DocumentRole                ///< the index in documentsOf(); −1 in the first rows
    };

    explicit PercentileModel(const TimingRuns &runs, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Where a column is; −1 for one that only a comparison has.
    [[nodiscard]] int sectionOf(Column column) const;

private:
    [[nodiscard]] std::optional<double> figure(const PercentileRow &row, Column column) const;
    [[nodiscard]] QString text(const PercentileRow &row, Column column) const;
    [[nodiscard]] QVariant sortValue(const PercentileRow &row, Column column) const;
    [[nodiscard]] QVariant exported(const PercentileRow &row, Column column) const;
    [[nodiscard]] QVariant look(const PercentileRow &row, Column column, int role) const;
    [[nodiscard]] QString title(Column column) const;

    bool m_comparison = false;
    std::vector<Column> m_columns;
    std::vector<PercentileRow> m_rows;
    QMap<report::Mark, QIcon> m_icons;
};

} // namespace rehome::views
