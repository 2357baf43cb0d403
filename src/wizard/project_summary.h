// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/migration.h"

#include <QWidget>

class QPushButton;

namespace rehome::wizard {

class ProjectFacts;

/// What a migration is to do, to read: the old system, the new one, and the migration itself.
class ProjectSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectSummary(QWidget *parent = nullptr);
    void show(const plan::MigrationSettings &settings, const QString &folder);

private:
    ProjectFacts *addGroup(const QString &title);

    ProjectFacts *m_old;
    ProjectFacts *m_new;
    ProjectFacts *m_migration;
    QPushButton *m_openFolder;
    QString m_folder;
};

} // namespace rehome::wizard
