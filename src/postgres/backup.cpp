// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/backup.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/parallel.h"
#include "core/text.h"
#include "postgres/archive.h"
#include "postgres/fingerprint.h"
#include "postgres/sequences.h"
#include "postgres/tools.h"
#include "process/program.h"

#include <QElapsedTimer>
#include <QHash>

#include <exception>
#include <mutex>

namespace rehome::postgres {
namespace {

using core::WorkContext;

/// Adds up what pg_dump and the fingerprints have behind them; called from both.
class BackupProgress final
{
public:
    BackupProgress(const std::vector<TableShape> &tables, const WorkContext &context) : m_context(context)
    {
        for (const TableShape &table : tables) {
            m_bytesByName[table.name] += table.bytes;
            m_total += 2 * table.bytes;
        }
        m_context.report({0, m_total, core::Progress::Unit::Bytes, {}});
    }

    void add(qint64 bytes, const QString &what)
    {
        const std::scoped_lock lock(m_mutex); // so that no report overtakes another
        m_done += bytes;
        m_context.report({m_done, m_total, core::Progress::Unit::Bytes, what});
    }

    /// A line of `pg_dump --verbose`. With several jobs: "pg_dump: finished item 3456 TABLE DATA transaction".
    void addDumpLine(const QByteArray &line)
    {
        static const QByteArray mark = " TABLE DATA ";
        if (const qsizetype at = line.indexOf(mark); at >= 0 && line.contains("finished item")) {
            const QString name = QString::fromUtf8(line.mid(at + mark.size()));
            add(m_bytesByName.value(name), name);
        }
    }

private:
    const WorkContext &m_context;
    QHash<QString, qint64> m_bytesByName;
    qint64 m_total = 0;
    std::mutex m_mutex;
    qint64 m_done = 0;
};

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

/// Up to version 15 pg_dump knows gzip's levels only.
QString compressArgument(const QString &compression, const Tool &dump)
{
    if (compression.isEmpty())
        return QStringLiteral("1");
    if (dump.major >= 16)
        return compression;
    return compression == QLatin1String("none") ? QStringLiteral("0") : compression.section(QLatin1Char(':'), 1);
}

process::ProgramCall dumpCall(const BackupRequest &request, const BackupFolder &folder, const Tool &tool,
                              const QString &snapshot)
{
    const bool directory = request.format == QLatin1String("directory");
    process::ProgramCall call{.program = tool.path, .secrets = request.source.secrets()};
    call.arguments = {QStringLiteral("--format=") + request.format,
                      QStringLiteral("--file=") + folder.archive(request.format),
                      QStringLiteral("--compress=") + compressArgument(request.compression, tool),
                      QStringLiteral("--snapshot=") + snapshot,
                      QStringLiteral("--no-password"),
                      QStringLiteral("--verbose"),
                      QStringLiteral("--dbname=") + request.source.toolConnection()};
    if (directory)
        call.arguments.prepend(QStringLiteral("--jobs=%1").arg(request.jobs));
    return call;
}

/// Roles are outside of pg_dump. Without passwords, so that every user may read them. A managed service may still
/// refuse: then the backup is whole without them, and the log says so.
void dumpRoles(const BackupRequest &request, const BackupFolder &folder, int major, const WorkContext &context)
{
    const Tool tool = toolFor(QStringLiteral("pg_dumpall"), major, context);
    const process::ProgramResult result = process::runProgram(
        {.program = tool.path,
         .arguments = {QStringLiteral("--roles-only"), QStringLiteral("--no-role-passwords"),
                       QStringLiteral("--no-password"), QStringLiteral("--dbname=") + request.source.toolConnection()},
         .secrets = request.source.secrets()},
        context);
    if (result.exitCode == 0)
        core::writeFile(folder.roles(), result.output, core::ownerOnly);
    else
        context.warning(
            EngineText::tr("The roles could not be saved: %1").arg(QString::fromUtf8(result.errors.trimmed())));
}

/// The failure of either side stops the other one: \a context and the snapshot's sessions obey stopBoth.
void dumpAndFingerprint(const BackupRequest &request, const BackupFolder &folder, Snapshot &snapshot, const Tool &dump,
                        evidence::Backup &backup, const WorkContext &context, std::stop_source &stopBoth)
{
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());
    BackupProgress progress(tables, context);
    std::mutex mutex;
    std::exception_ptr failure; // the first one: the other side then ends with Stopped
    core::forEachIndex(2, 2, [&](std::size_t side) {
        try {
            if (side == 0) {
                process::ProgramCall call = dumpCall(request, folder, dump, snapshot.id());
                call.onErrorLine = [&progress](const QByteArray &line) { progress.addDumpLine(line); };
                process::runProgramOrThrow(call, context);
            } else {
                backup.tables = fingerprints(snapshot, tables, request.level, 1, [&progress](const TableShape &table) {
                    progress.add(table.bytes, table.display());
                });
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            if (!failure)
                failure = std::current_exception();
            stopBoth.request_stop();
        }
    });
    if (failure)
        std::rethrow_exception(failure);
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
    int version = 0;
    {
        const Snapshot::Reader reader = snapshot.reader();
        version = reader->serverVersion();
        core::makeFolder(QFileInfo(request.folder).absolutePath());
        checkSpace(request.folder,
                   reader->value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong());
        const DatabaseSettings settings = databaseSettings(*reader);
        backup.encoding = settings.encoding;
        backup.collation = settings.collation;
        backup.characterType = settings.characterType;
        backup.extensions = settings.extensions;
    }
    backup.sequences = sequenceStates(snapshot);
    const Tool dump = toolFor(QStringLiteral("pg_dump"), version / 10000, context);
    backup.serverVersion = versionText(version);
    backup.toolVersion = dump.version;
    context.info(EngineText::tr("pg_dump %1 reads server %2 under snapshot %3.")
                     .arg(dump.version, backup.serverVersion, snapshot.id()));

    const BackupFolder partial{partialBackup(request.folder)};
    core::removeFolder(partial.path);
    core::makeFolder(partial.path);
    QFile::setPermissions(partial.path, core::ownerOnly | QFileDevice::ExeOwner);
    try {
        dumpAndFingerprint(request, partial, snapshot, dump, backup, context, stopBoth);
        dumpRoles(request, partial, version / 10000, context);
        backup.duration = std::chrono::milliseconds(clock.elapsed());
        writeManifest(partial, backup, context);
        core::syncFolder(partial.path);
        core::publish(partial.path, request.folder);
    } catch (...) {
        core::removeFolder(partial.path);
        throw;
    }
    return backup;
}

} // namespace rehome::postgres
