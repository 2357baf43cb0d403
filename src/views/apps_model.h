// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/project_map.h"

#include <QStandardItemModel>

namespace rehome::views {

/// The apps of a project as a tree: the project's own ones with their models, migrations and commands, then the
/// installed ones in a branch of their own.
class AppsModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TableColumn, WhereColumn, ColumnCount };

    explicit AppsModel(const std::vector<evidence::AppFact> &apps, QObject *parent = nullptr);

private:
    void addApp(QStandardItem *parent, const evidence::AppFact &app);
};

} // namespace rehome::views
