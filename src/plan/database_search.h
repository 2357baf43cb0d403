// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/discovery/known_database.h"

namespace rehome::plan {

/// Every database that the project's files, the environment and this machine name, and where was looked. Runs nothing
/// of the project and asks no server. \throws Stopped
[[nodiscard]] postgres::FoundDatabases databasesNamed(const QString &projectFolder, const core::WorkContext &context);

} // namespace rehome::plan
