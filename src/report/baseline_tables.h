// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/timing.h"
#include "report/document.h"
#include "report/history.h"

namespace rehome::report {

// What a baseline holds beside the times of documents and of the project's command.

[[nodiscard]] Standing standingOf(evidence::QueryEnding ending);
/// The queries that were run, or were to be.
[[nodiscard]] Table queriesTable(const evidence::QueryRuns &runs);
/// Those that the server has counted; its note says why there are none.
[[nodiscard]] Table countedQueriesTable(const evidence::QueryRuns &runs);
/// The server, and the application's processes.
[[nodiscard]] std::vector<Table> resourceTables(const evidence::ResourceUse &resources);
[[nodiscard]] Table goldenTable(const evidence::GoldenOutputs &golden);
[[nodiscard]] Table machineTable(const evidence::MachineFact &machine);

} // namespace rehome::report
