// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/restore.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/scratch_folder.h"
#include "core/text.h"
#include "postgres/archive/needed_roles.h"
#include "postgres/archive/pg_restore.h"
#include "postgres/archive/restore_advice.h"
#include "postgres/archive/restore_progress.h"
#include "postgres/archive/restore_steps.h"
#include "postgres/catalog/database_place.h"
#include "postgres/catalog/saved_settings.h"
#include "postgres/catalog/statistics.h"
#include "postgres/session/maintenance_memory.h"
#include "postgres/session/session.h"
#include "postgres/session/session_settings.h"

#include <QElapsedTimer>

#include <algorithm>
#include <thread>

namespace rehome::postgres {
namespace {

using core::WorkContext;

/// Says which item it was. What stood there before is safe: the new database has not taken its place.
[[noreturn]] void throwFailure(const core::Error &error, const RestoreProgress &progress)
{
    const QString told = failedItem(error.details());
    const QString item = told.isEmpty() ? progress.underWay().join(QStringLiteral(", ")) : told;
    const QString what = item.isEmpty()
                             ? EngineText::tr("The backup could not be restored. %1").arg(error.whatHappened())
                             : EngineText::tr("The backup could not be restored: pg_restore failed at %1. %2")
                                   .arg(item, error.whatHappened());
    const QString missing = adviceOnMissingParts(error.details());
    throw core::Error(
        error.code(), what,
        EngineText::tr("The server is as it was before. %1").arg(missing.isEmpty() ? error.whatToDo() : missing),
        error.details());
}

/// How pg_restore enters the database. It builds every index and checks every key with the same memory, so that the
/// largest table decides.
ServerAddress addressFor(const ServerAddress &target, const evidence::Backup &backup, int jobs)
{
    constexpr qint64 kibibyte = 1024;
    constexpr qint64 least = 16 * kibibyte * kibibyte;
    qint64 rows = 0;
    for (const evidence::TableFingerprint &table : backup.tables)
        rows = std::max(rows, table.rows);
    const int spare = int(std::thread::hardware_concurrency()) / std::max(1, jobs) - 1; // processors for each job
    const qint64 memory = std::max(least, sortMemory(double(rows), std::clamp(spare, 0, 2)));
    return hastyAddress(target, QStringLiteral(" -c maintenance_work_mem=%1").arg(memory / kibibyte));
}

/// One that is as new as the archive, and where there is one, as the server.
Tool restoreTool(const evidence::Backup &backup, int serverMajor, const WorkContext &context)
{
    const int archiveMajor = majorVersion(backup.toolVersion);
    Tool tool = toolFor(QStringLiteral("pg_restore"),
                        {.least = archiveMajor, .best = std::max(serverMajor, archiveMajor)}, context);
    context.info(EngineText::tr("pg_restore %1 writes what pg_dump %2 has read to a server of version %3.")
                     .arg(tool.version, backup.toolVersion)
                     .arg(serverMajor));
    return tool;
}

void runRestore(const RestoreRequest &request, const evidence::Backup &backup, const ServerAddress &target,
                int serverMajor, const WorkContext &context)
{
    const core::ScratchFolder lists;
    const QString list = lists.filePath(QStringLiteral("contents"));
    const std::vector<ArchiveEntry> entries = tableOfContents(request.folder, backup, context);
    const PgRestore how{.tool = restoreTool(backup, serverMajor, context), .serverMajor = serverMajor};
    RestoreProgress progress(backup, entries, how.possibleJobs(request.jobs) > 1, context);
    process::ProgramCall call{.program = how.tool.path,
                              .secrets = target.secrets(),
                              .onErrorLine = [&progress](const QByteArray &line) { progress.addLine(line); }};
    const QString name = watchedName();
    const ServerAddress address = addressFor(target, backup, request.jobs);
    const CopyWatch watch(
        target, name, [&progress](const CopyActivity &now) { progress.addActivity(now); }, context);
    for (const RestoreStep &step : restoreSteps(entries, administratorsParts(backup), indexesApart(backup.schema))) {
        core::writeFile(list, step.contents);
        call.arguments = {
            QStringLiteral("--no-owner"),         QStringLiteral("--no-privileges"),
            QStringLiteral("--no-tablespaces"), // the old server's folders
            QStringLiteral("--no-password"),      QStringLiteral("--verbose"),
            QStringLiteral("--use-list=") + list, QStringLiteral("--dbname=") + watchedConnection(address, name),
            request.folder.archive(backup.format)};
        if (!step.asAdministrator)
            call.arguments.prepend(QStringLiteral("--role=") + request.owner);
        try {
            runPgRestore(how, request.jobs, call, context);
        } catch (const core::Error &error) {
            throwFailure(error, progress);
        }
        if (step.makesCode)
            handOverCode(target, request.owner, context);
        if (step.asAdministrator && !step.makesWatchers && makesForeignServers(entries))
            allowWrappers(target, request.owner, context);
    }
    progress.end();
}

/// What a newer server has told may mean nothing to an older one.
void refuseOlderServer(const evidence::Backup &backup, int serverMajor)
{
    if (majorVersion(backup.serverVersion) <= serverMajor)
        return;
    throw core::Error(
        core::ErrorCode::ServerUnsuitable,
        EngineText::tr("The backup is of a server of PostgreSQL %1, and the new server is of version %2: "
                       "PostgreSQL gives no way back to an older version.")
            .arg(majorVersion(backup.serverVersion))
            .arg(serverMajor),
        EngineText::tr("Use a new server of version %1 or newer.").arg(majorVersion(backup.serverVersion)));
}

/// A restored database takes about what the old one took; its WAL comes on top of that.
void checkSpace(const RestoreRequest &request, const evidence::Backup &backup)
{
    if (request.dataFolder.isEmpty())
        return;
    qint64 needed = qint64(256) * 1024 * 1024;
    for (const evidence::TableFingerprint &table : backup.tables)
        needed += table.bytes + table.bytes / 5;
    const qint64 available = core::freeBytes(request.dataFolder);
    if (available >= needed)
        return;
    throw core::Error(core::ErrorCode::DiskFull,
                      EngineText::tr("There is too little space to restore into %1: %2 free, about %3 needed.")
                          .arg(request.dataFolder, core::bytesText(available), core::bytesText(needed)),
                      EngineText::tr("Free some space or put the migration on another disk, then try again."));
}

} // namespace

evidence::Restoration restoreBackup(const RestoreRequest &request, const WorkContext &context)
{
    QElapsedTimer clock;
    clock.start();
    const evidence::Backup backup = readManifest(request.folder);
    const QString incoming = incomingDatabase(request.database);
    const ServerAddress target = request.administrator.withDatabase(incoming);
    Session administrator(request.administrator, Access::ReadWrite, context);
    refuseOlderServer(backup, administrator.serverVersion() / 10000);
    checkSpace(request, backup);
    if (request.existing == Existing::Refuse && databaseExists(administrator, request.database))
        throw core::Error(core::ErrorCode::AlreadyExists,
                          EngineText::tr("The server has a database %1 already.").arg(request.database),
                          EngineText::tr("Choose another name, or allow it to be replaced."));
    evidence::Restoration result{.archive = request.folder.path,
                                 .target = request.administrator.withDatabase(request.database).display()};
    const QString provider = databaseProperty(backup, QStringLiteral("locale provider"));
    NeededRoles roles(context);
    try {
        dropDatabase(administrator, incoming);
        createDatabase(administrator,
                       {.name = incoming,
                        .owner = request.owner,
                        .encoding = backup.encoding,
                        .collation = backup.collation,
                        .characterType = backup.characterType,
                        .localeProvider = provider == QLatin1String("libc") ? QString() : provider,
                        .locale = databaseProperty(backup, QStringLiteral("locale")),
                        .collationRules = databaseProperty(backup, QStringLiteral("collation rules"))},
                       context);
        roles.make(request.administrator, rolesNeeded(backup.schema));
        runRestore(request, backup, target, administrator.serverVersion() / 10000, context);
        {
            Session session(target, Access::ReadWrite, context);
            if (request.analyze) {
                context.report({.stage = EngineText::tr("Gathering statistics")});
                analyzeDatabase(session, context);
            }
            result.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
        }
        result.tables = backup.tableCount();
        if (request.settings)
            (void)applySettings(administrator, incoming, backup.settings, backup.comment, context);
        (void)takePlace(administrator, {.database = request.database, .existing = request.existing}, context);
        roles.keep();
    } catch (...) {
        WorkContext tidying = context;
        tidying.stop = {};
        try {
            Session session(request.administrator, Access::ReadWrite, tidying);
            dropDatabase(session, incoming);
        } catch (const core::Error &) {
            // The server is gone: the half-made database keeps its own name and is dropped by the next try.
        }
        throw;
    }
    result.duration = std::chrono::milliseconds(clock.elapsed());
    return result;
}

} // namespace rehome::postgres
