// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace rehome::views {

/// One of the report's tables as a model: marks as an icon beside their word, numbers on the right, code in the fixed
/// font. Numbers and sizes sort and export by their value. Holds the table; never changes.
class FactsTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FactsTableModel(report::Table table, QObject *parent = nullptr);

    [[nodiscard]] const report::Table &table() const { return m_table; }
    /// The widest text among the cells of a column that have a share; empty where none has one.
    [[nodiscard]] QString widestShared(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    report::Table m_table;
    QLocale m_locale; ///< in which its numbers are written
};

} // namespace rehome::views
