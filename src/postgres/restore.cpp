// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "postgres/database_place.h"
#include "postgres/session.h"
#include "postgres/tools.h"
#include "process/program.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace rehome::postgres {
namespace {

using core::WorkContext;

/// The three parts of a restore, in their order. Extensions need an administrator, who then owns them; all else is made
/// as the owner. Comments on extensions are theirs and left out.
enum class Part { Schemas, Extensions, Rest };

QByteArray listOf(Part part, const std::vector<ArchiveEntry> &entries)
{
    QByteArray list;
    for (const ArchiveEntry &entry : entries) {
        if (entry.kind == QLatin1String("COMMENT") && entry.name.startsWith(QLatin1String("EXTENSION ")))
            continue;
        const Part itsPart = entry.kind == QLatin1String("SCHEMA")      ? Part::Schemas
                             : entry.kind == QLatin1String("EXTENSION") ? Part::Extensions
                                                                        : Part::Rest;
        if (itsPart == part)
            list += entry.line.toUtf8() + '\n';
    }
    return list;
}

bool isBuilt(const QString &kind)
{
    return kind == QLatin1String("INDEX") || kind == QLatin1String("CONSTRAINT") ||
           kind == QLatin1String("FK CONSTRAINT");
}

/// Follows the lines of `pg_restore --verbose`. Half of a table's bytes count as done when its rows are in; the other
/// half of all tables' bytes counts evenly for the indexes and constraints, which are built after the rows.
class RestoreProgress final
{
public:
    RestoreProgress(const evidence::Backup &backup, const std::vector<ArchiveEntry> &entries,
                    const WorkContext &context)
        : m_context(context)
    {
        for (const evidence::TableFingerprint &table : backup.tables) {
            m_bytes[table.table.section(QLatin1Char('.'), 1)] += table.bytes;
            m_total += table.bytes;
        }
        const auto built = std::count_if(entries.begin(), entries.end(),
                                         [](const ArchiveEntry &entry) { return isBuilt(entry.kind); });
        m_share = built > 0 ? 0.5 : 1;
        m_bytesForBuilt = built > 0 ? qint64((1 - m_share) * double(m_total)) / built : 0;
        m_context.report({0, m_total, core::Progress::Unit::Bytes, {}});
    }

    /// "pg_restore: finished item 3456 TABLE DATA transaction", "… 3457 INDEX transaction_date_idx"
    void addLine(const QByteArray &line)
    {
        static const QRegularExpression pattern(
            QStringLiteral("finished item \\d+ (TABLE DATA|INDEX|FK CONSTRAINT|CONSTRAINT) (.*)$"));
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            return;
        const QString name = match.captured(2);
        const bool isTable = match.captured(1) == QLatin1String("TABLE DATA");
        m_done += isTable ? qint64(m_share * double(m_bytes.value(name))) : m_bytesForBuilt;
        m_context.debug(EngineText::tr("%1 is restored.").arg(name));
        m_context.report({m_done, m_total, core::Progress::Unit::Bytes, name});
    }

private:
    const WorkContext &m_context;
    QHash<QString, qint64> m_bytes;
    double m_share = 1; ///< of a table's bytes, for its rows
    qint64 m_bytesForBuilt = 0;
    qint64 m_total = 0;
    qint64 m_done = 0;
};

void runRestore(const RestoreRequest &request, const evidence::Backup &backup, const ServerAddress &target,
                int serverMajor, const WorkContext &context)
{
    const QTemporaryDir lists;
    const QString list = lists.filePath(QStringLiteral("contents"));
    const std::vector<ArchiveEntry> entries = tableOfContents(request.folder, backup, context);
    const Tool tool =
        toolFor(QStringLiteral("pg_restore"),
                std::max(serverMajor, backup.toolVersion.section(QLatin1Char('.'), 0, 0).toInt()), context);
    RestoreProgress progress(backup, entries, context);
    process::ProgramCall call{.program = tool.path,
                              .secrets = target.secrets(),
                              .onErrorLine = [&progress](const QByteArray &line) { progress.addLine(line); }};
    for (const Part part : {Part::Schemas, Part::Extensions, Part::Rest}) {
        const QByteArray contents = listOf(part, entries);
        if (contents.isEmpty())
            continue;
        core::writeFile(list, contents);
        call.arguments = {QStringLiteral("--jobs=%1").arg(request.jobs),
                          QStringLiteral("--no-owner"),
                          QStringLiteral("--no-privileges"),
                          QStringLiteral("--exit-on-error"),
                          QStringLiteral("--no-password"),
                          QStringLiteral("--verbose"),
                          QStringLiteral("--use-list=") + list,
                          QStringLiteral("--dbname=") + target.toolConnection(),
                          request.folder.archive(backup.format)};
        if (part != Part::Extensions)
            call.arguments.prepend(QStringLiteral("--role=") + request.owner);
        process::runProgramOrThrow(call, context);
    }
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
    checkSpace(request, backup);
    if (request.existing == Existing::Refuse && databaseExists(administrator, request.database))
        throw core::Error(core::ErrorCode::AlreadyExists,
                          EngineText::tr("The server has a database %1 already.").arg(request.database),
                          EngineText::tr("Choose another name, or allow it to be replaced."));
    evidence::Restoration result{.archive = request.folder.path,
                                 .target = request.administrator.withDatabase(request.database).display()};
    try {
        dropDatabase(administrator, incoming);
        createDatabase(administrator,
                       {.name = incoming,
                        .owner = request.owner,
                        .encoding = backup.encoding,
                        .collation = backup.collation,
                        .characterType = backup.characterType,
                        .localeProvider = {},
                        .locale = {}},
                       context);
        runRestore(request, backup, target, administrator.serverVersion() / 10000, context);
        {
            Session session(target, Access::ReadWrite, context);
            if (request.analyze)
                session.execute(QStringLiteral("ANALYZE"));
            result.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
        }
        result.tables = qint64(backup.tables.size());
        (void)takePlace(administrator, request.database, request.existing, context);
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
