// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

#include <QAbstractTableModel>

#include <vector>

namespace rehome::views {

/// Findings as rows, the heaviest first and those of one kind together. Why and plan are columns for exports.
class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WeightColumn, WhatColumn, WhereColumn, WhyColumn, PlanColumn, CodeColumn, ColumnCount };

    explicit FindingsModel(const std::vector<evidence::Finding> &findings, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<evidence::Finding> &findings() const { return m_findings; }
    /// "trouble", "to decide", "to know"
    [[nodiscard]] static QString weightWord(evidence::FindingWeight weight);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<evidence::Finding> m_findings;
};

} // namespace rehome::views
