// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "plan/preparation_backup.h"
#include "plan/preparation_baseline.h"
#include "plan/preparation_databases.h"
#include "plan/preparation_offsite.h"
#include "plan/preparation_preflight.h"
#include "plan/preparation_project.h"
#include "plan/preparation_requirements.h"
#include "plan/preparation_rollback.h"

namespace rehome::plan {

QString withoutDocuments(const MigrationSettings &settings)
{
    return settings.pdfFolder.isEmpty() ? EngineText::tr("The migration names no folder of sample PDFs.") : QString();
}

std::vector<Step> preparationSteps()
{
    return {
        projectStep(), databasesStep(), requirementsStep(), preflightStep(), backupStep(),
        proveStep(),   offsiteStep(),   baselineStep(),     rollbackStep(),
    };
}

} // namespace rehome::plan
