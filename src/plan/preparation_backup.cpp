// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_backup.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "deploy/configuration/configuration_archive.h"
#include "plan/comparison_level.h"
#include "plan/leftovers.h"
#include "plan/offsite_options.h"
#include "plan/step_context.h"
#include "plan/table_lines.h"
#include "postgres/archive/backup.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/proof.h"
#include "process/explain.h"

#include <QFileInfo>
#include <QProcessEnvironment>

#include <cerrno>

namespace rehome::plan {
namespace {

using evidence::Evidence;

/// The configuration of the old system, beside its data.
void archiveConfiguration(StepContext &context, const QString &folder)
{
    const SourceAccess &source = context.source();
    QMap<QString, QString> variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    deploy::archiveConfiguration({.places = {.projectFolder = context.settings().projectFolder,
                                             .settingsModule = context.settings().settingsModule,
                                             .named = context.settings().configurationFiles},
                                  .folder = folder,
                                  .versions = {{QStringLiteral("Rehome"), QStringLiteral(REHOME_VERSION)},
                                               {QStringLiteral("Python"), source.pythonVersion},
                                               {QStringLiteral("Django"), source.djangoVersion}},
                                  .variables = variables},
                                 context.redactor(), context.work());
}

Evidence backup(StepContext &context)
{
    const QString name = context.settings().databaseName;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    for (const QString &file : context.settings().configurationFiles) { // before the dump, which takes long
        if (!QFileInfo(file).isFile())
            core::throwFileError(ENOENT, file);
    }
    postgres::removeDeadBackups(context.paths().artifacts(), context.work());
    return postgres::takeBackup(
        {.source = context.source().address,
         .folder =
             QStringLiteral("%1/backup-%2-%3").arg(context.paths().artifacts(), core::identifierFrom(name), stamp),
         .jobs = context.settings().jobs,
         .format = context.settings().backupFormat,
         .level = backupLevel(context.settings()),
         .compression = context.settings().compression,
         .addFiles = [&](const QString &folder) { archiveConfiguration(context, folder); }},
        context.work());
}

Evidence prove(StepContext &context)
{
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    const evidence::Proof proof = postgres::proveBackup({.backup = taken.path,
                                                         .scratchFolder = scratchServerFolder(context.workFolder()),
                                                         .criticalTables = context.settings().criticalTables,
                                                         .jobs = context.settings().jobs},
                                                        context.work());
    logTables(proof.verification, context.work());
    if (proof.verification.overall() == evidence::Verdict::Same)
        postgres::writeProofFile(taken.path, context.work());
    return proof;
}

QString source(const MigrationSettings &settings)
{
    return process::shellQuoted(settings.source);
}

bool isDirectory(const MigrationSettings &settings)
{
    return settings.backupFormat == QLatin1String("directory");
}

QString archive(const MigrationSettings &settings)
{
    return isDirectory(settings) ? QStringLiteral("backup/archive") : QStringLiteral("backup/archive.dump");
}

QStringList backupCommands(const MigrationSettings &settings)
{
    // One file is written by one job.
    const QString jobs = isDirectory(settings) ? QStringLiteral("--jobs=%1 ").arg(settings.jobs) : QString();
    return {QStringLiteral("pg_dump --format=%1 %2--compress=%3 --snapshot=… --file=%4 --dbname=%5")
                .arg(settings.backupFormat, jobs,
                     settings.compression.isEmpty() ? QStringLiteral("…") : settings.compression, archive(settings),
                     source(settings)),
            QStringLiteral("pg_dumpall --roles-only --no-role-passwords --dbname=%1").arg(source(settings)),
            QStringLiteral("sha256sum %1 > backup/manifest.sha256")
                .arg(archive(settings) + (isDirectory(settings) ? QStringLiteral("/*") : QString()))};
}

QStringList proofCommands(const MigrationSettings &settings)
{
    return {QStringLiteral("sha256sum --check backup/manifest.sha256"),
            QStringLiteral("pg_restore --list %1 | grep -c 'TABLE DATA'").arg(archive(settings)),
            QStringLiteral("pg_restore --jobs=%1 --exit-on-error --no-owner --no-privileges --dbname=scratch %2")
                .arg(QString::number(settings.jobs), archive(settings))};
}

} // namespace

Step backupStep()
{
    return {.id = QStringLiteral("preparation.backup"),
            .phase = 1,
            .title = EngineText::tr("Back up the database"),
            .purpose = EngineText::tr(
                "Takes a backup and, under the same snapshot, counts and hashes every row, so that nothing that is "
                "written meanwhile is taken for loss."),
            .commands = backupCommands,
            .run = backup,
            .options = {jobsOption(), backupFormatOption(), compressionOption(), levelOption(),
                        configurationFilesOption()}};
}

Step proveStep()
{
    return {.id = QStringLiteral("preparation.prove"),
            .phase = 1,
            .title = EngineText::tr("Prove the backup"),
            .purpose = EngineText::tr(
                "Checks every file of the backup, restores it into a scratch server and compares every table with what "
                "was counted and hashed when it was taken."),
            .needs = {QStringLiteral("preparation.backup")},
            .commands = proofCommands,
            .run = prove,
            .options = {jobsOption(), criticalTablesOption()}};
}

} // namespace rehome::plan
