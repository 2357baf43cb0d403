// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "postgres/archive/archive.h"
#include "postgres/catalog/database_place.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

struct RestoreRequest
{
    BackupFolder folder;
    ServerAddress administrator; ///< may create databases; its own database is only entered for that
    QString owner;               ///< the role that will own the database and all in it; it exists
    QString database;            ///< the final name
    int jobs = 2;
    Existing existing = Existing::Refuse; ///< what becomes of a database that has the final name
    QString dataFolder;   ///< of a server on this machine, whose disk is looked at first; empty: not looked at
    bool analyze = true;  ///< dumps before 18 carry no statistics: without this, the first queries are slow
    bool settings = true; ///< what was set for the old database is set for the new one, its comment too
};

/// Restores a backup into a new database beside the final name, and renames it when it is whole. A failure or a stop
/// leaves what was there before, and drops the half-made database, and the roles that were made for it. Progress in
/// bytes of tables. \throws Error AlreadyExists, DiskFull, ToolFailed naming the item that failed, with pg_restore's
/// words
[[nodiscard]] evidence::Restoration restoreBackup(const RestoreRequest &request, const core::WorkContext &context);

} // namespace rehome::postgres
