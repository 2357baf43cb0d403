// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/backup.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/parallel.h"
#include "core/text.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/backup_lock.h"
#include "postgres/archive/compression.h"
#include "postgres/archive/dump_progress.h"
#include "postgres/catalog/large_objects.h"
#include "postgres/catalog/rewritten_tables.h"
#include "postgres/catalog/saved_settings.h"
#include "postgres/catalog/sequences.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/schema/schema_facts.h"
#include "postgres/session/session_settings.h"
#include "postgres/session/table_locks.h"
#include "postgres/session/tools.h"
#include "process/program.h"

#include <QElapsedTimer>

#include <exception>
#include <mutex>
#include <optional>

namespace rehome::postgres {
namespace {

using core::WorkContext;

void checkSpace(const QString &folder, qint64 databaseBytes)
{
    // A compressed dump without indexes is a fraction of the database; half of it is a cautious upper bound.
    const qint64 needed = databaseBytes / 2;
    const qint64 available = core::freeBytes(folder);
    if (available >= needed)
        return;
    throw core::Error(core::ErrorCode::DiskFull,
                      EngineText::tr("There is too little space for a backup in %1: %2 free, up to %3 needed.")
                          .arg(folder, core::bytesText(available), core::bytesText(needed)),
                      EngineText::tr("Free some space or choose a folder on another disk, then try again."));
}

DumpJobs jobsFor(const BackupRequest &request, const WorkContext &context)
{
    const bool canBeParallel = request.format == QLatin1String("directory");
    return dumpJobs(request.source, canBeParallel ? request.jobs : 1, context);
}

struct Dump
{
    process::ProgramCall call;
    DumpJobs jobs;
};

Dump dumpOf(const BackupRequest &request, const BackupFolder &folder, const Tool &tool, const evidence::Backup &backup,
            const QString &snapshot, const DumpJobs &jobs)
{
    process::ProgramCall call{.program = tool.path, .secrets = request.source.secrets()};
    call.arguments = {QStringLiteral("--format=") + request.format,
                      QStringLiteral("--file=") + folder.archive(request.format),
                      QStringLiteral("--compress=") + compressArgument(backup.compression, tool),
                      QStringLiteral("--snapshot=") + snapshot,
                      QStringLiteral("--no-password"),
                      QStringLiteral("--verbose")};
    if (jobs.jobs > 1)
        call.arguments.prepend(QStringLiteral("--jobs=%1").arg(jobs.jobs));
    return {call, jobs};
}

/// pg_dump goes on to the functions when it has locked the tables.
bool hasLockedTables(const QByteArray &line)
{
    return line.contains("reading user-defined functions") || line.contains("dumping contents");
}

void dump(process::ProgramCall call, const ServerAddress &source, DumpProgress &progress,
          const std::function<void()> &onTablesLocked, const WorkContext &context)
{
    const QString name = watchedName();
    std::optional<CopyWatch> watch; // begun late: it must not take the last connection from pg_dump
    call.arguments += QStringLiteral("--dbname=") + watchedConnection(noticingAddress(source), name);
    call.onErrorLine = [&](const QByteArray &line) {
        progress.addLine(line);
        if (hasLockedTables(line))
            onTablesLocked();
        if (!watch && line.contains("dumping contents"))
            watch.emplace(
                source, name, [&progress](const CopyActivity &now) { progress.addActivity(now); }, context);
    };
    process::runProgramOrThrow(call, context);
}

std::vector<evidence::TableFingerprint> allFingerprints(Snapshot &snapshot, const std::vector<TableShape> &tables,
                                                        evidence::Level level, DumpProgress &progress)
{
    std::vector<evidence::TableFingerprint> found =
        fingerprints(snapshot, tables, level, 1,
                     [&progress](const TableShape &table, qint64 bytes) { progress.addHashed(table, bytes); });
    if (const auto objects =
            largeObjects(*snapshot.reader(), level, [&progress](qint64 bytes) { progress.addHashedBytes(bytes); }))
        found.push_back(*objects);
    snapshot.checkAlive();
    return found;
}

/// Roles are outside of pg_dump. Without passwords, so that every user may read them. A managed service may still
/// refuse: then the backup is whole without them, and the log says so.
void dumpRoles(const BackupRequest &request, const BackupFolder &folder, int major, const WorkContext &context)
{
    const auto warn = [&context](const QString &reason) {
        context.warning(EngineText::tr("The roles could not be saved: %1").arg(reason));
    };
    process::ProgramCall call{
        .arguments = {QStringLiteral("--roles-only"), QStringLiteral("--no-role-passwords"),
                      QStringLiteral("--no-password"),
                      QStringLiteral("--dbname=") + noticingAddress(request.source).toolConnection()},
        .secrets = request.source.secrets()};
    try {
        call.program = toolFor(QStringLiteral("pg_dumpall"), major, context).path;
    } catch (const core::Error &error) {
        return warn(error.whatHappened());
    }
    const process::ProgramResult result = process::runProgram(call, context);
    if (result.exitCode == 0)
        core::writeFile(folder.roles(), result.output, core::ownerOnly);
    else
        warn(QString::fromUtf8(result.errors.trimmed()));
}

/// What pg_dump has locked now is safe; what was emptied or written anew since the snapshot, it would take for empty.
void refuseRewritten(Snapshot &snapshot)
{
    const QStringList names = rewrittenTables(*snapshot.reader(), FilledViews::Too);
    if (!names.isEmpty())
        throw core::Error(core::ErrorCode::Busy,
                          EngineText::tr("The table %1 was emptied or written anew just as the backup began: it would "
                                         "be taken for empty.")
                              .arg(names.front()),
                          EngineText::tr("No backup was made. Take it again."), names.join(QLatin1Char('\n')));
}

/// The failure of either side stops the other one: \a context and the snapshot's sessions obey stopBoth.
void dumpAndFingerprint(const BackupRequest &request, const Dump &dumped, Snapshot &snapshot, evidence::Backup &backup,
                        const WorkContext &context, std::stop_source &stopBoth)
{
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());
    DumpProgress progress(tables, largeObjectBytes(*snapshot.reader()), dumped.jobs.jobs > 1, context);
    // What is hashed before pg_dump has locked it must not be emptied in between.
    snapshot.keepLocks(!dumped.jobs.locksAreTight);
    std::mutex mutex;
    std::exception_ptr failure; // the first one: the other side then ends with Stopped
    const auto fail = [&] {
        const std::scoped_lock lock(mutex);
        if (!failure)
            failure = std::current_exception();
        stopBoth.request_stop();
    };
    std::once_flag looked;
    const auto onTablesLocked = [&] {
        snapshot.keepLocks(false);
        std::call_once(looked, [&] {
            try {
                refuseRewritten(snapshot);
            } catch (...) {
                fail();
            }
        });
    };
    core::forEachIndex(2, 2, [&](std::size_t side) {
        try {
            if (side == 0)
                dump(dumped.call, request.source, progress, onTablesLocked, context);
            else
                backup.tables = allFingerprints(snapshot, tables, request.level, progress);
        } catch (...) {
            fail();
        }
    });
    onTablesLocked(); // should pg_dump not have said so
    if (failure)
        std::rethrow_exception(failure);
    progress.end();
}

/// What the manifest holds beside the tables.
/// Empty where this user may not read it; asked first, as a refusal would end the snapshot's transaction.
QString systemIdentifier(Session &session)
{
    const QString mayRead = session.value(
        QStringLiteral("SELECT count(*) FROM pg_proc WHERE proname = 'pg_control_system' AND pronamespace "
                       "= 'pg_catalog'::regnamespace AND has_function_privilege(oid, 'EXECUTE')"));
    return mayRead == QLatin1String("1")
               ? session.value(QStringLiteral("SELECT system_identifier FROM pg_control_system()"))
               : QString();
}

void describe(Session &session, evidence::Backup &backup)
{
    backup.serverVersion = versionText(session.serverVersion());
    const DatabaseSettings settings = databaseSettings(session);
    backup.encoding = settings.encoding;
    backup.collation = settings.collation;
    backup.characterType = settings.characterType;
    backup.extensions = settings.extensions;
    backup.settings = savedSettings(session);
    backup.comment = databaseComment(session);
    backup.systemIdentifier = systemIdentifier(session);
}

} // namespace

QString partialBackup(const QString &folder)
{
    return folder + QStringLiteral(".partial");
}

evidence::Backup takeBackup(const BackupRequest &request, const WorkContext &whole)
{
    std::stop_source stopBoth;
    const std::stop_callback passOn(whole.stop, [&stopBoth] { stopBoth.request_stop(); });
    WorkContext context = whole;
    context.stop = stopBoth.get_token();
    if (QFileInfo::exists(request.folder))
        core::throwFileError(EEXIST, request.folder);
    QElapsedTimer clock;
    clock.start();
    Snapshot snapshot(request.source, context);
    evidence::Backup backup{.path = request.folder,
                            .source = request.source.display(),
                            .format = request.format,
                            .level = request.level,
                            .takenAt = QDateTime::currentDateTimeUtc()};
    int major = 0;
    {
        const Snapshot::Reader reader = snapshot.reader();
        major = reader->serverVersion() / 10000;
        core::makeFolder(QFileInfo(request.folder).absolutePath());
        checkSpace(request.folder,
                   reader->value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong());
        describe(*reader, backup);
    }
    const DumpJobs jobs = jobsFor(request, context);
    backup.sequences = sequenceStates(snapshot);
    backup.schema = schemaFacts(snapshot).objects;
    const Tool tool = toolFor(QStringLiteral("pg_dump"), major, context);
    backup.toolVersion = tool.version;
    context.info(EngineText::tr("pg_dump %1 reads server %2 under snapshot %3.")
                     .arg(tool.version, backup.serverVersion, snapshot.id()));
    backup.compression = chosenCompression(request.compression, tool, context);

    const BackupFolder partial{partialBackup(request.folder)};
    const BackupLock lock(partial.path, EngineText::tr("Another run is writing a backup into %1.").arg(partial.path));
    core::removeFolder(partial.path);
    core::makeFolder(partial.path);
    QFile::setPermissions(partial.path, core::ownerOnly | QFileDevice::ExeOwner);
    try {
        dumpAndFingerprint(request, dumpOf(request, partial, tool, backup, snapshot.id(), jobs), snapshot, backup,
                           context.inStage(EngineText::tr("Backing up and hashing the tables"), 1, 2), stopBoth);
        dumpRoles(request, partial, major, context);
        core::writeFile(partial.settings(),
                        settingsScript(*snapshot.reader(), backup.settings, backup.comment).toUtf8(), core::ownerOnly);
        if (request.addFiles)
            request.addFiles(partial.path);
        backup.duration = std::chrono::milliseconds(clock.elapsed());
        context.info(EngineText::tr("Hashing the backup's files and syncing them to disk: %1.")
                         .arg(core::bytesText(core::bytesBelow(partial.path))));
        writeManifest(partial, backup, context.inStage(EngineText::tr("Hashing the backup's files"), 2, 2));
        core::syncFolder(partial.path, context);
        core::publish(partial.path, request.folder);
    } catch (...) {
        try {
            core::removeFolder(partial.path);
        } catch (const core::Error &error) { // the next run does that; what went wrong first counts
            context.warning(error.whatHappened());
        }
        throw;
    }
    backup.settings = shownSettings(backup.settings);
    return backup;
}

} // namespace rehome::postgres
