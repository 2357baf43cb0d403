// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"
#include "plan/migration.h"
#include "plan/plan.h"
#include "report/migration_log.h"

namespace rehome::report {

/// What the migration log of this migration is made from, as its journal stands now.
[[nodiscard]] LogSource logSource(const plan::Migration &migration, const plan::Plan &plan,
                                  const journal::Journal &journal);

} // namespace rehome::report
