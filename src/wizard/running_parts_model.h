// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <QAbstractTableModel>

#include <optional>

namespace rehome::wizard {

/// The parts of the running step that are under way, such as tables that are copied, each with its own rate and time
/// left. A part keeps its row until it is done; one that begins takes a row that has become free, so that nothing
/// jumps.
class RunningPartsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DoingColumn, DoneColumn, SizeColumn, RateColumn, TimeColumn, ColumnCount };
    using Clock = core::ProgressEstimate::Clock;

    explicit RunningPartsModel(QObject *parent = nullptr);

    void take(const std::vector<core::PartProgress> &parts, Clock::time_point now);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Running
    {
        core::PartProgress part;
        core::ProgressEstimate estimate;
        Clock::time_point begun;
        Clock::time_point now;
    };

    [[nodiscard]] static QString text(const Running &running, int column);

    std::vector<std::optional<Running>> m_rows; ///< none: the row is free
};

} // namespace rehome::wizard
