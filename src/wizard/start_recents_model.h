// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "wizard/job.h"

#include <QAbstractListModel>
#include <QDateTime>

#include <optional>
#include <vector>

namespace rehome::wizard {

/// How a migration stands, as far as a glance at its folder shows.
struct MigrationGlance
{
    QString folder;
    QString name;
    QString howFar; ///< "5 of 13 steps done"
    QDateTime lastUsed;
    report::Mark mark = report::Mark::None;
};

/// Reads settings and journal without the lock. Never throws: what cannot be read is said in howFar.
[[nodiscard]] MigrationGlance glanceAt(const QString &folder);

/// The migrations that were open last, newest first. Their names are there at once; how far they came is read on a
/// worker.
class RecentsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FolderRole = Qt::UserRole, LineRole };

    explicit RecentsModel(QObject *parent = nullptr);
    /// Reads the list again.
    void refresh();
    void forget(const QModelIndex &index);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString line(const MigrationGlance &glance) const;

    std::vector<MigrationGlance> m_rows;
    Job m_job{this};
};

} // namespace rehome::wizard
