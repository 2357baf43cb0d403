// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "pdf/baseline.h"
#include "plan/comparison_level.h"
#include "plan/leftovers.h"
#include "plan/measurements.h"
#include "plan/rollback_rehearsal.h"
#include "plan/step_context.h"
#include "plan/table_lines.h"
#include "postgres/archive/backup.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/proof.h"
#include "postgres/compare/inventory.h"
#include "process/explain.h"

#include <QJsonDocument>

namespace rehome::plan {
namespace {

using evidence::Evidence;

Evidence inventory(StepContext &context)
{
    return postgres::databaseInventory(context.source().known, context.work());
}

Evidence backup(StepContext &context)
{
    const QString name = context.settings().databaseName;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    postgres::removeDeadBackups(context.paths().artifacts(), context.work());
    return postgres::takeBackup(
        {.source = context.source().address,
         .folder =
             QStringLiteral("%1/backup-%2-%3").arg(context.paths().artifacts(), core::identifierFrom(name), stamp),
         .jobs = context.settings().jobs,
         .format = context.settings().backupFormat,
         .level = backupLevel(context.settings()),
         .compression = context.settings().compression},
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

Evidence baseline(StepContext &context)
{
    requireOverlay(context);
    evidence::Baseline measured = pdf::measureDocuments(documentRequest(context), context.work());
    measured.command =
        pdf::measureCommand(oldCommandRequest(context, QStringLiteral("baseline-output.txt")), context.work());
    measured.machine.versions.insert(QStringLiteral("Python"), context.source().pythonVersion);
    measured.machine.versions.insert(QStringLiteral("Django"), context.source().djangoVersion);
    core::writeFile(context.paths().artifacts() + QStringLiteral("/baseline.json"),
                    QJsonDocument(evidence::toJson(measured).toObject()).toJson());
    return measured;
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

QString withoutDocuments(const MigrationSettings &settings)
{
    return settings.pdfFolder.isEmpty() ? EngineText::tr("The migration names no folder of sample PDFs.") : QString();
}

std::vector<Step> preparationSteps()
{
    return {
        {.id = QStringLiteral("preparation.databases"),
         .phase = 1,
         .title = EngineText::tr("Find the databases"),
         .purpose = EngineText::tr(
             "Looks at every PostgreSQL database that the project's settings name, says which of them disagree, "
             "and maps the one that is migrated."),
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("psql %1 -c '\\l+' -c '\\dt+ *.*'").arg(source(settings))};
             },
         .run = inventory},
        {.id = QStringLiteral("preparation.backup"),
         .phase = 1,
         .title = EngineText::tr("Back up the database"),
         .purpose = EngineText::tr(
             "Takes a backup and, under the same snapshot, counts and hashes every row, so that nothing that is "
             "written meanwhile is taken for loss."),
         .commands = backupCommands,
         .run = backup,
         .options = {jobsOption(), backupFormatOption(), compressionOption(), levelOption()}},
        {.id = QStringLiteral("preparation.prove"),
         .phase = 1,
         .title = EngineText::tr("Prove the backup"),
         .purpose = EngineText::tr(
             "Checks every file of the backup, restores it into a scratch server and compares every table with what "
             "was counted and hashed when it was taken."),
         .needs = {QStringLiteral("preparation.backup")},
         .commands = proofCommands,
         .run = prove,
         .options = {jobsOption(), criticalTablesOption()}},
        {.id = QStringLiteral("preparation.baseline"),
         .phase = 1,
         .title = EngineText::tr("Measure the old system"),
         .purpose = EngineText::tr(
             "Times how long every sample PDF takes, and the project's own command with its processor time and memory, "
             "and keeps what it prints, to be compared later."),
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("time python manage.py %1 > baseline_performance.txt")
                                        .arg(settings.pdfCommand.join(QLatin1Char(' ')))};
             },
         .run = baseline,
         .doesNotApply = withoutDocuments,
         .options = {repeatsOption(), pdfFolderOption(), pdfCommandOption()}},
        {.id = QStringLiteral("preparation.rollback"),
         .phase = 1,
         .title = EngineText::tr("Prepare the way back"),
         .purpose = EngineText::tr(
             "Writes rollback.sh, and rehearses it against a scratch server that has lost its database."),
         .needs = {QStringLiteral("preparation.backup"), QStringLiteral("preparation.prove")},
         .commands =
             [](const MigrationSettings &) {
                 return QStringList{QStringLiteral("./rollback.sh --dry-run"),
                                    QStringLiteral("./rollback.sh --restore-database")};
             },
         .run = rehearseRollback,
         .options = {switchBackOption()}},
    };
}

} // namespace rehome::plan
