// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/project_map.h"
#include "report/document.h"

namespace rehome::report {

/// How a finding of this weight is shown: trouble and attention with their words, a note without a mark.
[[nodiscard]] Cell weightCell(evidence::FindingWeight weight);

// The parts of a documented project, for the log, the wizard's tabs and the command line.
[[nodiscard]] Table projectFacts(const evidence::ProjectMap &project);
[[nodiscard]] Table settingsTable(const evidence::ProjectMap &project);
[[nodiscard]] Table variablesTable(const evidence::ProjectMap &project);
/// The project's own apps first.
[[nodiscard]] Table appsTable(const evidence::ProjectMap &project);
[[nodiscard]] Table modelsTable(const evidence::ProjectMap &project);
[[nodiscard]] Table urlsTable(const evidence::ProjectMap &project);
[[nodiscard]] Table staticFilesTable(const evidence::ProjectMap &project);
/// Databases, middleware, places and whatever else is a list of names.
[[nodiscard]] Table otherFactsTable(const evidence::ProjectMap &project);

} // namespace rehome::report
