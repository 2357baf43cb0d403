// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QSet>
#include <QStringList>

namespace rehome::plan {

/// The folders of a project as far as its code may lie in them, read without running anything. Paths are relative to
/// the project's folder.
struct ProjectTree
{
    QSet<QString> folders;
    QStringList commands;       ///< management commands, sorted
    QStringList nestedPackages; ///< "shop/shop": a package in another one of the same name
    QStringList otherProjects;  ///< folders below the project that hold a manage.py too

    /// Where the code of an entry of INSTALLED_APPS lies: "shop.orders" and "shop.orders.apps.OrdersConfig" both give
    /// "shop/orders", also where that is found by a changed search path only. Empty where it is not in the project.
    [[nodiscard]] QString folderOfApp(const QString &app) const;
};

/// Virtual environments, hidden folders and what package managers fill are left out; very large trees are read in part.
[[nodiscard]] ProjectTree projectTree(const QString &folder, const core::WorkContext &context);

/// The folders up to \a levels below this one that hold a manage.py, sorted; not those inside of another project.
[[nodiscard]] QStringList foldersWithManagePy(const QString &folder, int levels, const core::WorkContext &context);

} // namespace rehome::plan
