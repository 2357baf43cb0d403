// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace rehome::deploy {

/// Whether the path is one of the folders or lies below one.
[[nodiscard]] bool isBelowAny(const QString &path, const QStringList &folders);
/// Whether a line names one of the folders, or something below one, as a whole path.
[[nodiscard]] bool namesAny(const QString &line, const QStringList &folders);

/// Whether there is something else than a file, after links: a folder, a named pipe, a device.
[[nodiscard]] bool isNoFile(const QString &path);

/// A file as text, at most 1 MiB of it; null where it cannot be read.
[[nodiscard]] QString textOf(const QString &path);

} // namespace rehome::deploy
