// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/migration_session.h"

#include <QAbstractListModel>

namespace rehome::wizard {

/// The steps of one phase with how they stand. Follows the session; null before a migration is open.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, MarkRole, WordRole };

    explicit StepModel(int phase, QObject *parent = nullptr);
    void setSession(MigrationSession *session);
    [[nodiscard]] int rowOf(const QString &step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    int m_phase;
    MigrationSession *m_session = nullptr;
    std::vector<const plan::Step *> m_steps;
};

} // namespace rehome::wizard
