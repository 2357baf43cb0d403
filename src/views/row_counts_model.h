// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_line.h"

#include <QAbstractTableModel>

#include <memory>

namespace rehome::views {

/// The tables of a verification with their counts, in the order of their names, the large objects last. Texts are made
/// when they are asked for; the verification is shared and never changes. Icons, colours and bars are the delegates'.
class RowCountsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowCountsModel(std::shared_ptr<const evidence::Verification> verification, QObject *parent = nullptr);

    [[nodiscard]] const evidence::TableVerdict &tableAt(int row) const;
    /// The same, kept alive with the verification.
    [[nodiscard]] std::shared_ptr<const evidence::TableVerdict> sharedTableAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] RowCountsLine lineAt(int row) const { return {tableAt(row), m_verification->level}; }
    [[nodiscard]] QVariant difference(int row) const;
    [[nodiscard]] QString widestText(int column) const;
    [[nodiscard]] QString widestNumber(int column) const;

    std::shared_ptr<const evidence::Verification> m_verification;
    std::vector<const evidence::TableVerdict *> m_tables; ///< by name
    qint64 m_largestDifference = 0;
};

} // namespace rehome::views
