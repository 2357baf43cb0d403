// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/preflight.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace rehome::views {

/// The checks before anything is written, as rows: what is required and failed first, then what is required and could
/// not be checked, then recommendations, then what passed. Exports have what to do and the command in columns of their
/// own.
class PreflightModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResultColumn,
        CheckColumn,
        FindingColumn,
        GroupColumn,
        FixColumn,
        CommandColumn,
        IdColumn,
        ColumnCount
    };
    /// Of every cell: the command that mends the check (a text), and whether it asks for attention (a bool).
    enum Role { CommandRole = Qt::UserRole + 1, AttentionRole };

    explicit PreflightModel(std::shared_ptr<const evidence::Preflight> preflight, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const evidence::PreflightCheck &check, int column) const;
    std::shared_ptr<const evidence::Preflight> m_preflight;
    std::vector<const evidence::PreflightCheck *> m_order;
};

/// All checks, or only those that ask for attention.
class AttentionProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyAttention(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_only = false;
};

} // namespace rehome::views
