// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "plan/comparison_level.h"
#include "plan/step_context.h"
#include "plan/table_lines.h"
#include "postgres/archive/restore.h"
#include "postgres/catalog/catalog.h"
#include "postgres/compare/snapshot_state.h"
#include "postgres/compare/verification.h"
#include "postgres/copy/copy.h"
#include "postgres/server/load_settings.h"
#include "postgres/server/private_server.h"
#include "process/explain.h"

namespace rehome::plan {
namespace {

using evidence::Evidence;

int majorOf(const QString &version)
{
    return version.section(QLatin1Char('.'), 0, 0).toInt();
}

Evidence startTarget(StepContext &context)
{
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    const auto server = postgres::PrivateServer::open(context.paths().targetServer(), postgres::ServerPurpose::Lasting,
                                                      majorOf(taken.serverVersion), context.work());
    context.redactor().add(server.superuser().password);
    const postgres::ServerAddress application =
        server.ensureRole(context.settings().databaseUser, context.settings().databaseName, context.work());
    context.redactor().add(application.password);
    postgres::Session session(server.superuser(), postgres::Access::ReadOnly, context.work());
    const postgres::DatabaseSettings settings = postgres::databaseSettings(session);
    return evidence::TargetServer{.address = application.url(),
                                  .serverVersion = postgres::versionText(session.serverVersion()),
                                  .encoding = settings.encoding,
                                  .collation = settings.collation,
                                  .dataFolder = server.dataFolder()};
}

evidence::Restoration restoreBackup(StepContext &context)
{
    const auto &proof = context.evidenceOf<evidence::Proof>(QStringLiteral("preparation.prove"));
    postgres::PrivateServer server = context.targetServer();
    const postgres::BackupFolder folder{proof.path};
    (void)postgres::checkFiles(folder, postgres::readManifest(folder), // it may have been damaged since
                               context.work().inStage(EngineText::tr("Checking the backup's files"), 1, 2));
    const core::WorkContext restoring = context.work().inStage(EngineText::tr("Restoring the backup"), 2, 2);
    // The server and its databases are Rehome's own: a restore that is run again takes
    // the place of what an earlier one made, which is kept: it may have been written to since.
    evidence::Restoration restoration;
    postgres::withLoadSettings(server, context.work(), [&] {
        restoration = postgres::restoreBackup({.folder = {proof.path},
                                               .administrator = server.superuser(),
                                               .owner = context.settings().databaseUser,
                                               .database = context.settings().databaseName,
                                               .jobs = context.settings().jobs,
                                               .existing = postgres::Existing::Keep,
                                               .dataFolder = server.dataFolder()},
                                              restoring);
    });
    return restoration;
}

/// What is copied is hashed under the same snapshot: the old database may move on.
evidence::DatabaseCopy copyStraight(StepContext &context)
{
    const postgres::ServerAddress source = context.source().address;
    postgres::PrivateServer server = context.targetServer();
    evidence::DatabaseCopy copied;
    postgres::withLoadSettings(server, context.work(), [&] {
        copied = postgres::copyDatabase({.source = source,
                                         .target = server.superuser(context.settings().databaseName),
                                         .jobs = context.settings().jobs,
                                         .overwrite = true, // what was there is kept
                                         .owner = context.settings().databaseUser,
                                         .stateLevel = backupLevel(context.settings())},
                                        context.work());
    });
    return copied;
}

Evidence bringOver(StepContext &context)
{
    const bool straight = context.settings().transfer == QLatin1String("copy");
    Evidence evidence = straight ? Evidence(copyStraight(context)) : Evidence(restoreBackup(context));
    (void)context.targetServer(); // its port may be another one
    return evidence;
}

/// The old database at the moment at which it was backed up, or copied.
evidence::SnapshotState broughtOver(const StepContext &context)
{
    const auto *copied = context.evidenceIfAny<evidence::DatabaseCopy>(QStringLiteral("data.restore"));
    if (copied != nullptr && copied->sourceState)
        return *copied->sourceState;
    return postgres::snapshotState(context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup")));
}

/// The verdict is against that snapshot. The rows themselves can only be shown from the old database as it
/// is now, which may have moved on, or be out of reach: that changes nothing in the verdict.
void showDifferingRows(StepContext &context, const postgres::VerifyOptions &options,
                       evidence::Verification &verification)
{
    try {
        postgres::VerifyOptions rowsOnly = options;
        rowsOnly.schema = false;
        const evidence::Verification live = postgres::verifyDatabases(
            context.source().address, context.target(), rowsOnly,
            context.work().inStage(EngineText::tr("Looking for the rows that differ, on both sides"), 0, 0));
        for (evidence::TableVerdict &table : verification.tables) {
            for (const evidence::TableVerdict &now : live.tables) {
                if (now.table != table.table || table.verdict != evidence::Verdict::Differs)
                    continue;
                table.differences = now.differences;
                table.differingRows = now.differingRows;
            }
        }
    } catch (const core::Error &error) {
        context.work().warning(EngineText::tr("The differing rows cannot be shown: %1").arg(error.whatHappened()));
    }
}

Evidence verify(StepContext &context)
{
    const evidence::SnapshotState old = broughtOver(context);
    const postgres::VerifyOptions options{.level = comparisonLevel(context.settings(), old.level),
                                          .jobs = context.settings().jobs,
                                          .rowsShown = context.settings().rowsShown,
                                          .viewsJustFilled = true};
    evidence::Verification verification = postgres::verifyAgainstState(
        old, context.target(), options, context.work().inStage(EngineText::tr("Reading the new database"), 0, 0));
    logTables(verification, context.work());
    if (verification.overall() != evidence::Verdict::Differs)
        return verification;
    showDifferingRows(context, options, verification);
    return verification;
}

} // namespace

std::vector<Step> dataSteps()
{
    return {
        {.id = QStringLiteral("data.target"),
         .phase = 3,
         .title = EngineText::tr("Start the new server"),
         .purpose = EngineText::tr(
             "Starts the PostgreSQL server that will hold the data: a private one in the migration's folder, on a free "
             "port of this machine only."),
         .needs = {QStringLiteral("preparation.backup")},
         .writesOutside = true,
         .commands =
             [](const MigrationSettings &) {
                 return QStringList{QStringLiteral("initdb --pgdata=target-server/data --auth=scram-sha-256"),
                                    QStringLiteral("pg_ctl start --pgdata=target-server/data"),
                                    QStringLiteral("createuser …")};
             },
         .run = startTarget},
        {.id = QStringLiteral("data.restore"),
         .phase = 3,
         .title = EngineText::tr("Bring over the data"),
         .purpose = EngineText::tr(
             "Restores the proven backup into a new database, or copies the old one straight, as you choose. The new "
             "database gets its name only when it is whole."),
         .needs = {QStringLiteral("preparation.prove"), QStringLiteral("data.target")},
         .writesOutside = true,
         .commands =
             [](const MigrationSettings &settings) {
                 if (settings.transfer == QLatin1String("copy"))
                     return QStringList{QStringLiteral("rehome-cli copy --jobs %1 --source %2 --target …")
                                            .arg(settings.jobs)
                                            .arg(process::shellQuoted(settings.source))};
                 return QStringList{
                     QStringLiteral("pg_ctl restart --pgdata=target-server/data --options='-c wal_level=minimal …'"),
                     QStringLiteral("createdb --owner=… --template=template0 rehome_incoming_…"),
                     QStringLiteral("pg_restore --jobs=%1 --no-owner --no-privileges --exit-on-error "
                                    "--dbname=rehome_incoming_… backup/%2")
                         .arg(settings.jobs)
                         .arg(settings.backupFormat == QLatin1String("custom") ? QStringLiteral("archive.dump")
                                                                               : QStringLiteral("archive")),
                     QStringLiteral("psql -c 'ANALYZE' -c 'ALTER DATABASE rehome_incoming_… RENAME TO …'"),
                     QStringLiteral("pg_ctl restart --pgdata=target-server/data")};
             },
         .run = bringOver,
         .replaces = [](const MigrationSettings &settings) { return settings.databaseName; },
         .options = {transferOption(), jobsOption(), levelOption()}},
        {.id = QStringLiteral("data.verify"),
         .phase = 3,
         .title = EngineText::tr("Verify the data"),
         .purpose = EngineText::tr(
             "Counts every row and hashes the content of every table of the new database, and compares it and the "
             "schema with the snapshot of the old one; checks that no sequence is behind."),
         .needs = {QStringLiteral("preparation.backup"), QStringLiteral("data.restore")},
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("rehome-cli verify --level %1 --source %2 --target …")
                                        .arg(settings.level, process::shellQuoted(settings.source))};
             },
         .run = verify,
         .options = {jobsOption(), levelOption(), rowsShownOption()}},
    };
}

} // namespace rehome::plan
