// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_counts_outcome.h"

#include <QAbstractTableModel>

#include <memory>

namespace rehome::views {

/// The sequences of a verification with their values, in the order of their names. Answers the roles of
/// RowCountsModel, so that the same list shows it.
class SequenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { VerdictColumn, SequenceColumn, OldValueColumn, NewValueColumn, WhyColumn, ColumnCount };

    explicit SequenceModel(std::shared_ptr<const evidence::Verification> verification, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const evidence::SequenceVerdict &sequence, int column) const;
    [[nodiscard]] QVariant sortValue(const QModelIndex &index) const;
    [[nodiscard]] QVariant exportValue(const evidence::SequenceVerdict &sequence, int column) const;
    [[nodiscard]] QString toolTip(const evidence::SequenceVerdict &sequence, int column) const;
    [[nodiscard]] QString accessibleText(const evidence::SequenceVerdict &sequence, int column) const;
    [[nodiscard]] QString widestText(int column) const;

    std::shared_ptr<const evidence::Verification> m_verification;
    std::vector<const evidence::SequenceVerdict *> m_sequences; ///< by name
};

} // namespace rehome::views
