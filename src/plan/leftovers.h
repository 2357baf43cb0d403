// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "plan/migration.h"

#include <QStringList>

namespace rehome::plan {

/// Where a step makes its scratch server: below its work folder, so that a leftover is found.
[[nodiscard]] QString scratchServerFolder(const QString &workFolder);

/// Ends and removes what one step left half-made in its work folder: scratch servers, files.
void clearWorkFolder(const QString &workFolder, const core::WorkContext &context);

/// The same for every step, and for half-made backups; called when a migration is opened, before anything runs.
/// \return what was removed, a sentence each
QStringList removeLeftovers(const MigrationPaths &paths, const core::WorkContext &context);

} // namespace rehome::plan
