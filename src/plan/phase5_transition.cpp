// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/statistics.h"
#include "plan/comparison_level.h"
#include "plan/leftovers.h"
#include "plan/step_context.h"
#include "plan/success_criteria.h"
#include "postgres/archive/backup.h"
#include "postgres/archive/restore.h"
#include "postgres/compare/verification.h"
#include "postgres/server/scratch_server.h"

#include <algorithm>

namespace rehome::plan {
namespace {

using evidence::Evidence;

/// The data part of the cutover: backup of the live source, restore, comparison, on a scratch server.
evidence::RehearsalRun rehearseOnce(StepContext &context, const postgres::ScratchServer &scratch)
{
    const QString folder = context.workFolder() + QStringLiteral("/backup");
    core::removeFolder(folder);
    const evidence::Backup taken = postgres::takeBackup({.source = context.source().address,
                                                         .folder = folder,
                                                         .jobs = context.settings().jobs,
                                                         .format = context.settings().backupFormat,
                                                         .level = backupLevel(context.settings()),
                                                         .compression = context.settings().compression},
                                                        context.work());
    const QString owner = QStringLiteral("rehome_owner");
    const QString database = QStringLiteral("rehome_rehearsal");
    const postgres::ServerAddress target = scratch->ensureRole(owner, database, context.work());
    const evidence::Restoration restored = postgres::restoreBackup({.folder = {folder},
                                                                    .administrator = scratch->superuser(),
                                                                    .owner = owner,
                                                                    .database = database,
                                                                    .jobs = context.settings().jobs,
                                                                    .existing = postgres::Existing::Drop,
                                                                    .dataFolder = scratch->dataFolder()},
                                                                   context.work());
    const evidence::Verification verified =
        postgres::verifyAgainstBackup(taken, target,
                                      {.level = comparisonLevel(context.settings(), taken.level),
                                       .jobs = context.settings().jobs,
                                       .viewsJustFilled = true},
                                      context.work());
    return {.backup = taken.duration,
            .restore = restored.duration,
            .verify = verified.duration,
            .same = verified.overall() == evidence::Verdict::Same};
}

/// The larger of the slowest run and of the mean plus two standard deviations, padded.
std::chrono::milliseconds paddedEstimate(const evidence::Rehearsal &rehearsal)
{
    std::vector<double> totals;
    for (const evidence::RehearsalRun &run : rehearsal.runs)
        totals.push_back(double(run.total().count()));
    const double spread = core::mean(totals) + 2 * core::standardDeviation(totals);
    const double upper = std::max(spread, *std::max_element(totals.begin(), totals.end()));
    return std::chrono::milliseconds(qint64(upper * (100 + rehearsal.paddingPercent) / 100));
}

Evidence rehearse(StepContext &context)
{
    evidence::Rehearsal rehearsal{.window = std::chrono::minutes(context.settings().windowMinutes)};
    const auto &server = context.evidenceOf<evidence::TargetServer>(QStringLiteral("data.target"));
    const postgres::ScratchServer scratch(scratchServerFolder(context.workFolder()),
                                          server.serverVersion.section(QLatin1Char('.'), 0, 0).toInt(), context.work());
    for (int run = 1; run <= context.settings().rehearsals; ++run) {
        context.work().info(EngineText::tr("Rehearsal %1 of %2.").arg(run).arg(context.settings().rehearsals));
        rehearsal.runs.push_back(rehearseOnce(context, scratch));
    }
    rehearsal.estimate = paddedEstimate(rehearsal);
    if (rehearsal.estimate > rehearsal.window)
        context.work().warning(EngineText::tr("The maintenance window is too small for the rehearsed downtime."));
    return rehearsal;
}

Evidence close(StepContext &context)
{
    return successCriteria(context);
}

} // namespace

std::vector<Step> transitionSteps()
{
    return {
        {.id = QStringLiteral("transition.rehearsal"),
         .phase = 5,
         .title = EngineText::tr("Rehearse the cutover"),
         .purpose = EngineText::tr("Runs the cutover's backup, restore and comparison three times on a scratch server, "
                                   "and estimates the time "
                                   "without writes from the spread, with 20 % added."),
         .needs = {QStringLiteral("data.target"), QStringLiteral("data.verify")},
         .commands =
             [](const MigrationSettings &) {
                 return QStringList{QStringLiteral("time (pg_dump … && pg_restore … && rehome-cli verify …)")};
             },
         .run = rehearse,
         .options = {rehearsalsOption(), windowOption(), jobsOption()}},
        {.id = QStringLiteral("transition.close"),
         .phase = 5,
         .title = EngineText::tr("Check the success criteria"),
         .purpose = EngineText::tr(
             "Holds what was measured against the success criteria. What was not measured is said to be so."),
         .needs = {QStringLiteral("preparation.backup"), QStringLiteral("preparation.prove"),
                   QStringLiteral("preparation.rollback"), QStringLiteral("data.verify"),
                   QStringLiteral("validation.performance"), QStringLiteral("transition.rehearsal")},
         .commands =
             [](const MigrationSettings &) {
                 return QStringList{QStringLiteral("rehome-cli log NAME.rehome --format html")};
             },
         .run = close},
    };
}

} // namespace rehome::plan
