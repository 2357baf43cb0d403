// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/log_model.h"

#include <QAbstractProxyModel>

#include <optional>

namespace rehome::wizard {

/// The lines of a LogModel that are of a level at least, and of one step if one is chosen. Keeps its own list of line
/// numbers: new lines cost only themselves, however many are there already. Lives on the main thread beside its model.
class LogFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit LogFilter(LogModel &source, QObject *parent = nullptr);

    void setMinimumLevel(core::LogLevel level);
    [[nodiscard]] core::LogLevel minimumLevel() const { return m_minimum; }
    /// std::nullopt: every step; an empty id: the lines without a step.
    void setStep(const std::optional<QString> &step);
    [[nodiscard]] const std::optional<QString> &step() const { return m_step; }

    [[nodiscard]] const LogLine &line(int row) const;
    /// LogModel's number of a row's line.
    [[nodiscard]] qint64 numberOf(int row) const { return m_numbers[size_t(row)]; }
    /// The first row whose line has at least this number; rowCount() where all are before it.
    [[nodiscard]] int rowFrom(qint64 number) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool accepts(const LogLine &line) const;
    [[nodiscard]] std::deque<qint64> acceptedFrom(int sourceRow) const;
    void refill();
    void takeInserted(int first);
    void leaveFirst(int sourceRows);

    LogModel &m_source;
    core::LogLevel m_minimum = core::LogLevel::Debug;
    std::optional<QString> m_step;
    std::deque<qint64> m_numbers; ///< rising
    int m_leaving = 0;            ///< rows that are being removed
};

} // namespace rehome::wizard
