// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/requirements.h"

namespace rehome::django {

struct RequirementsRequest
{
    QString folder;        ///< of the project, which holds manage.py
    QString interpreter;   ///< the project's own
    QString scratchFolder; ///< where the probe's files may stand for a while
};

/// Compares what is installed for the project's interpreter, what the project's files declare and what its code
/// imports, and proposes the new repository's requirement files. The interpreter reads metadata and source files;
/// nothing of the project is run. What cannot be read becomes a finding. \throws Error NotFound, ToolMissing,
/// ToolFailed, TimedOut
[[nodiscard]] evidence::RequirementsComparison compareRequirements(const RequirementsRequest &request,
                                                                   const core::WorkContext &context);

/// Writes requirements/base.txt and requirements/dev.txt into the repository. Files that hold the same are left; others
/// are replaced, for git keeps what was. \return their names \throws Error as core::writeFile()
QStringList writeRequirementFiles(const QString &repository, const evidence::RequirementsComparison &comparison);

} // namespace rehome::django
