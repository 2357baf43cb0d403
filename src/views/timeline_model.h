// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/transition.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace rehome::views {

/// The rehearsals in numbers: one row for each run, then the figures that the estimate is made of, the estimate and the
/// window. Seconds; milliseconds where everything but the window is shorter than ten seconds.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Backup, Restore, Verify, Together, Result, ColumnCount };

    explicit TimelineModel(const std::shared_ptr<const evidence::Rehearsal> &rehearsal, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        int run = -1; ///< −1 for the figures below the runs
        std::optional<std::chrono::milliseconds> backup, restore, verify;
        std::chrono::milliseconds together{0};
        bool same = false;
    };
    [[nodiscard]] static std::optional<std::chrono::milliseconds> duration(const Row &row, int column);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant look(const Row &row, int column, int role) const;

    std::vector<Row> m_rows;
    bool m_milliseconds = false;
};

} // namespace rehome::views
