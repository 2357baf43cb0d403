// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::wizard {

/// Why nothing new can be made in this folder, as a sentence; empty where it can. Looks at a few folders' names only.
[[nodiscard]] QString newFolderProblem(const QString &folder, const QString &projectFolder);
/// The git repository around the folder, in which another one must not be made; empty where there is none.
[[nodiscard]] QString repositoryAround(const QString &folder);
/// Whether one of them is the other, or lies in it.
[[nodiscard]] bool overlap(const QString &a, const QString &b);
/// The folder itself, or, where something is in it already, the same name with the first number that is free: "shop-2".
[[nodiscard]] QString freeFolder(const QString &folder);

} // namespace rehome::wizard
