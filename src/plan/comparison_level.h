// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "plan/migration.h"

namespace rehome::plan {

/// The levels that a migration may have: "counts", "content", "strict".
[[nodiscard]] QStringList offeredLevels();
/// How rows are hashed when a backup is taken. Never less than their content, whatever the migration's level is: a
/// backup is proven by its rows. \throws Error BadInput if the migration's level is none
[[nodiscard]] evidence::Level backupLevel(const MigrationSettings &settings);

/// How deeply a database is held against what was hashed of the old one. Hashes can only be compared with hashes of the
/// same kind: what was hashed more deeply than is asked for is compared as deeply as it was hashed.
/// \throws Error BadInput if it was not hashed as deeply as is asked for, or the migration's level is none
[[nodiscard]] evidence::Level comparisonLevel(const MigrationSettings &settings, evidence::Level hashed);

} // namespace rehome::plan
