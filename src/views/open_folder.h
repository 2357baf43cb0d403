// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::views {

/// The folder that an absolute path names, or that holds the file it names; empty where nothing of that name is there,
/// or the text is no path.
[[nodiscard]] QString existingFolder(const QString &path);
/// Opens the folder in the desktop's file manager.
void openFolder(const QString &folder);
/// Opens the file with the program that the desktop has for it.
void openFile(const QString &path);

} // namespace rehome::views
