// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "plan/migration.h"

namespace rehome::plan {

/// The levels that a migration may have: "counts", "content", "strict".
[[nodiscard]] QStringList offeredLevels();
/// How rows are hashed when a backup is taken. Never less than their content, whatever the migration's level is: a
/// backup is proven by its rows. \throws Error BadInput if the migration's level is none
[[nodiscard]] evidence::Level backupLevel(const MigrationSettings &settings);

/// How deeply a database is held against a backup. Hashes can only be compared with hashes of the same kind: a backup
/// that was hashed more deeply than is asked for is compared as deeply as it was hashed.
/// \throws Error BadInput if the backup was not hashed as deeply as is asked for, or the migration's level is none
[[nodiscard]] evidence::Level comparisonLevel(const MigrationSettings &settings, const evidence::Backup &backup);

} // namespace rehome::plan
