// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::deploy {

enum class PlaceKind { Folder, S3, Rclone };

/// Where backups are copied to, as a person writes it: "s3://bucket/prefix", "rclone:remote:path", or a folder, such as
/// a mounted disk.
struct OffsitePlace
{
    PlaceKind kind = PlaceKind::Folder;
    QString text;   ///< as messages name it, without a slash at its end
    QString bucket; ///< S3
    QString prefix; ///< S3: empty, or with a slash at its end
    QString path;   ///< a folder's absolute path, or rclone's "remote:path"

    /// \throws Error BadInput
    [[nodiscard]] static OffsitePlace parse(const QString &text);
};

/// A copy beside the backup, or within it, is no second one. \throws Error BadInput where the place is the folder that
/// holds the backups, or is inside or above it
void throwIfNotApart(const OffsitePlace &place, const QString &backupsFolder);
/// Whether a place is a folder of the same file system: what ends the one disk ends both.
[[nodiscard]] bool isOnSameDisk(const OffsitePlace &place, const QString &folder);
/// Whether it is an http(s) address without a user or a password.
[[nodiscard]] bool isEndpoint(const QString &text);
/// \throws Error BadInput where an S3 endpoint that is given is none
void throwIfNoEndpoint(const QString &endpoint);

} // namespace rehome::deploy
