// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"
#include "postgres/session/session.h"

namespace rehome::postgres {

/// The latest moment up to now that any row of the database names, looking at columns of dates with times in all but
/// its largest tables and those that are locked. Null where there is none, or where it may not be read. From then on
/// the session waits for locks for seconds only.
[[nodiscard]] QDateTime newestRow(Session &session);

/// Marks the database that the project works with, says what speaks for it, and adds a finding where another one is
/// migrated or where things contradict each other. \a settingsDefault is the place of DATABASES['default'] among the
/// databases; −1 where it is not there.
void sayWhichIsUsed(evidence::DatabaseInventory &inventory, int settingsDefault);

} // namespace rehome::postgres
