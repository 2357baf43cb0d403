// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/nightly/nightly_job.h"
#include "plan/migration.h"
#include "postgres/session/server_address.h"

namespace rehome::plan {

/// The nightly job of a migration: rehome-cli beside this program, the old database, backups in the migration's folder.
[[nodiscard]] deploy::NightlyRequest nightlyRequest(const MigrationSettings &settings, const MigrationPaths &paths,
                                                    const postgres::ServerAddress &source);

/// The file (0600) that the job takes the password from; none is written where the user's own ~/.pgpass has it.
void writePassFile(const QString &folder, const postgres::ServerAddress &source);

/// That file, if it is there; empty else.
[[nodiscard]] QString writtenPassFile(const QString &folder);
/// The job that read it is gone.
void removePassFile(const QString &folder);

/// Why the job would not find the store's credentials, which are in this environment only; empty where it does.
[[nodiscard]] QString missingCredentials(const MigrationSettings &settings);

/// What the job's files hold, for a person to read before it is installed.
[[nodiscard]] QStringList nightlyCommands(const MigrationSettings &settings);

} // namespace rehome::plan
