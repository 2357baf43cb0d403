// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/backup.h"
#include "postgres/session/server_address.h"

#include <functional>

namespace rehome::postgres {

struct BackupRequest
{
    ServerAddress source;
    QString folder; ///< the backup's own folder, which must not exist yet
    int jobs = 2;
    QString format = QStringLiteral("directory");     ///< or "custom", which pg_dump writes with one job
    evidence::Level level = evidence::Level::Content; ///< of the hashes that are taken with it
    QString compression; ///< "gzip:1", "zstd:3", "lz4", "none"; empty: what serves best among what pg_dump offers
    /// Writes further files into the half-made backup, whose folder it is given; the manifest then names them, too.
    std::function<void(const QString &folder)> addFiles;
};

/// Takes a backup under ONE exported snapshot: pg_dump, the row counts and the content fingerprints all see the same
/// rows, however busy the source is. Reads only. Written beside ("NAME.partial"), hashed, synced, then renamed.
/// Progress in bytes of tables, dump and fingerprints together. Settings of the database that may be secrets are in the
/// backup's files only; what is returned has their names.
/// \throws Error AlreadyExists, Busy, DiskFull, PermissionDenied, ToolMissing, ConnectionLost …; nothing is left behind
/// then
[[nodiscard]] evidence::Backup takeBackup(const BackupRequest &request, const core::WorkContext &context);

/// Where takeBackup() works before the backup has its name; a leftover of a killed run is found there.
[[nodiscard]] QString partialBackup(const QString &folder);

} // namespace rehome::postgres
