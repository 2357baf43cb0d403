// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_offsite.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/offsite/offsite_copy.h"
#include "plan/nightly_request.h"
#include "plan/offsite_options.h"
#include "plan/step_context.h"
#include "process/explain.h"

#include <QFileInfo>

namespace rehome::plan {
namespace {

using evidence::Evidence;

/// The file with the password is one of those that installing writes.
evidence::NightlyJob withPassFile(evidence::NightlyJob job, const QString &folder)
{
    if (const QString file = writtenPassFile(folder); !job.kind.isEmpty() && !file.isEmpty())
        job.files += file;
    return job;
}

evidence::NightlyJob nightlyJob(StepContext &context)
{
    const deploy::NightlyRequest request =
        nightlyRequest(context.settings(), context.paths(), context.source().address);
    if (context.settings().nightlyJob == removeJob) {
        deploy::removeNightlyJob(request, context.work());
        removePassFile(request.folder);
    }
    if (context.settings().nightlyJob != installJob)
        return withPassFile(deploy::nightlyJobOf(request.folder, context.work()), request.folder);
    core::makeFolder(request.folder);
    QFile::setPermissions(request.folder, core::ownerOnly | QFileDevice::ExeOwner);
    writePassFile(request.folder, context.source().address);
    evidence::NightlyJob job = withPassFile(deploy::installNightlyJob(request, context.work()), request.folder);
    if (const QString missing = missingCredentials(context.settings()); !missing.isEmpty() && !job.kind.isEmpty()) {
        context.work().warning(missing);
        job.problem = QStringList{job.problem, missing}.join(QLatin1Char(' ')).trimmed();
    }
    return job;
}

/// The copy is made and checked, whatever comes of the job.
evidence::NightlyJob nightlyJobOrProblem(StepContext &context)
{
    try {
        return nightlyJob(context);
    } catch (const core::Error &error) {
        evidence::NightlyJob none;
        none.problem = error.whatHappened() + QLatin1Char(' ') + error.whatToDo();
        context.work().warning(none.problem);
        return none;
    }
}

Evidence copyAway(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    deploy::OffsiteRequest request{
        .place = deploy::OffsitePlace::parse(settings.offsite), .backup = taken.path, .files = taken.files};
    deploy::throwIfNotApart(request.place, QFileInfo(taken.path).absolutePath());
    const auto store = deploy::openStore(
        request.place, {.endpoint = settings.offsiteEndpoint, .profile = settings.offsiteProfile}, context.work());
    evidence::OffsiteCopies copies = deploy::copyOffsite(*store, request, context.work());
    copies.nightly = nightlyJobOrProblem(context);
    return copies;
}

QStringList commands(const MigrationSettings &settings)
{
    const QString place = process::shellQuoted(settings.offsite);
    QStringList lines;
    if (settings.offsite.startsWith(QLatin1String("s3://")))
        lines << QStringLiteral("aws s3 cp --recursive backup %1/backup").arg(place)
              << QStringLiteral("aws s3 cp %1/backup/… - | sha256sum").arg(place);
    else if (settings.offsite.startsWith(QLatin1String("rclone:")))
        lines << QStringLiteral("rclone copy backup %1/backup").arg(place.mid(7))
              << QStringLiteral("rclone cat %1/backup/… | sha256sum").arg(place.mid(7));
    else
        lines << QStringLiteral("rsync -a backup %1/").arg(place)
              << QStringLiteral("cd %1/backup && sha256sum --check manifest.sha256").arg(place);
    if (settings.nightlyJob == installJob)
        lines += nightlyCommands(settings);
    return lines;
}

} // namespace

Step offsiteStep()
{
    return {.id = QStringLiteral("preparation.offsite"),
            .phase = 1,
            .title = EngineText::tr("Copy the backup to another place"),
            .purpose = EngineText::tr(
                "Copies the proven backup to another place, reads every byte back and compares it. Where you want it, "
                "a job then does the same every night, and keeps as many backups as you say."),
            .needs = {QStringLiteral("preparation.backup"), QStringLiteral("preparation.prove")},
            // Not among the steps that are asked about before the first of them: the place, and the word for the job,
            // are the user's own.
            .commands = commands,
            .run = copyAway,
            .doesNotApply =
                [](const MigrationSettings &settings) {
                    return settings.offsite.isEmpty() ? EngineText::tr("The migration names no offsite place.")
                                                      : QString();
                },
            .options = {offsiteOption(), offsiteEndpointOption(), offsiteProfileOption(), nightlyJobOption(),
                        nightlyHourOption(), keepOption()}};
}

} // namespace rehome::plan
