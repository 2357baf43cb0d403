// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_outcome.h"

#include <QAbstractTableModel>

#include <memory>

namespace rehome::views {

/// Where two schemas do not agree, in the order of the names. Objects that are the same are counted in the comparison,
/// not listed. Answers the roles of RowCountsModel, so that the same list shows it. The definitions are columns for
/// exports; a list hides them.
class SchemaModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        VerdictColumn,
        KindColumn,
        NameColumn,
        OldDefinitionColumn,
        NewDefinitionColumn,
        WhyColumn,
        ColumnCount
    };

    explicit SchemaModel(std::shared_ptr<const evidence::SchemaComparison> comparison, QObject *parent = nullptr);

    [[nodiscard]] const evidence::SchemaDifference &differenceAt(int row) const;

    /// Why a difference is expected, and what was found; empty where nothing is said.
    [[nodiscard]] static QString whyOf(const evidence::SchemaDifference &difference);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString widestText(int column) const;

    std::shared_ptr<const evidence::SchemaComparison> m_comparison;
    std::vector<const evidence::SchemaDifference *> m_differences; ///< by name, then kind
};

} // namespace rehome::views
