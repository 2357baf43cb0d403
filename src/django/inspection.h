// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/project_map.h"

#include <QMap>

#include <chrono>

namespace rehome::django {

struct InspectionRequest
{
    QString folder;
    QString interpreter;                ///< the project's Python; empty: it is looked for
    bool staticOnly = false;            ///< the text alone is read, nothing of the project is run
    QMap<QString, QString> environment; ///< added to what the project's code sees when it is run
    std::chrono::milliseconds timeLimit = std::chrono::minutes(3); ///< for each of the two passes
};

/// Documents a Django project: reads the text of its code first and then, unless that is not wanted, says in the log
/// that it runs the project's code, and does so with sessions that can only read. What stops the project from running
/// is a fact of the map; what its text says stands all the same. Nothing is written into the project.
/// \throws Error NotFound, BadInput if there is no such folder, ToolMissing without Python, TimedOut, ToolFailed
[[nodiscard]] evidence::ProjectMap inspectProject(const InspectionRequest &request, const core::WorkContext &context);

} // namespace rehome::django
