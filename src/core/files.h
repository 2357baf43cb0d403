// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>
#include <QStringList>

namespace rehome::core {

inline constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
inline constexpr QFileDevice::Permissions ownerWritesAllRead =
    ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;
inline constexpr QFileDevice::Permissions ownerWritesAllRun =
    ownerWritesAllRead | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;

/// Writes a whole file beside its place, syncs it to disk and renames it: readers see the old or the new content.
/// \throws Error DiskFull, PermissionDenied, NotFound naming the file
void writeFile(const QString &path, const QByteArray &content,
               QFileDevice::Permissions permissions = ownerWritesAllRead);
/// \throws Error NotFound, PermissionDenied naming the file
[[nodiscard]] QByteArray readFile(const QString &path);

/// Makes a folder and its parents. \throws Error naming the folder
void makeFolder(const QString &path);
/// Removes a folder (or file, or link) and all below it, following no links; nothing happens if it is not there.
/// \throws Error naming the folder
void removeFolder(const QString &path);
/// Renames a finished file or folder to its final name on the same file system and syncs the folder around it.
/// \throws Error AlreadyExists if something has that name already
void publish(const QString &partial, const QString &path);
/// Syncs every file below the folder, and the folders themselves, to disk. Stops between files.
void syncFolder(const QString &path, const WorkContext &context = {});

/// Every file below the folder, as sorted paths relative to it.
[[nodiscard]] QStringList filesBelow(const QString &folder);
[[nodiscard]] qint64 bytesBelow(const QString &folder);
/// The file's SHA-256 in lower case hexadecimal digits. Stops between blocks of 1 MiB.
[[nodiscard]] QString sha256OfFile(const QString &path, const WorkContext &context,
                                   const std::function<void(qint64)> &onRead = {});
/// The bytes free to this user on the file system that holds the path or its nearest existing parent.
[[nodiscard]] qint64 freeBytes(const QString &path);

/// The error for errno after a failed operation on a file, naming the file.
[[noreturn]] void throwFileError(int error, const QString &path);

} // namespace rehome::core
