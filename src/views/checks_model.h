// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/checks.h"

#include <QAbstractTableModel>

#include <vector>

namespace rehome::views {

/// Checks as rows: what failed first, then what could not be checked, then what passed. The finding of a check that
/// did not pass says below what to do; exports have that in a column of its own.
class ChecksModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ResultColumn, CheckColumn, FindingColumn, FixColumn, ColumnCount };

    explicit ChecksModel(std::vector<evidence::CheckResult> checks, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const evidence::CheckResult &check, int column) const;
    std::vector<evidence::CheckResult> m_checks;
};

} // namespace rehome::views
