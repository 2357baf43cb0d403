// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/copy_target.h"
#include "postgres/copy_work.h"
#include "postgres/in_place.h"
#include "postgres/schema_archive.h"
#include "postgres/sequence_copy.h"
#include "postgres/snapshot.h"
#include "postgres/snapshot_state.h"
#include "postgres/table_locks.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>
#include <thread>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;

/// What pg_restore made and what is only known as a whole: roots of partitioned tables, materialized views, tables with
/// extended statistics.
const QString notAnalysedYet = QStringLiteral(R"(
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'p' AND NOT c.relispartition OR c.relkind = 'm' AND c.relispopulated
       OR c.oid IN (SELECT stxrelid FROM pg_statistic_ext) AND NOT c.relispartition
    ORDER BY 1, 2)");

/// Writes down how long the stages take.
class StageClock final
{
public:
    explicit StageClock(evidence::DatabaseCopy &copy) : m_copy(copy) { m_clock.start(); }
    ~StageClock() = default;
    StageClock(const StageClock &) = delete;
    StageClock &operator=(const StageClock &) = delete;

    void ended(const QString &what) { m_copy.stages.push_back({what, std::chrono::milliseconds(m_clock.restart())}); }

private:
    evidence::DatabaseCopy &m_copy;
    QElapsedTimer m_clock;
};

QStringList quotedNames(const CopyCatalog &catalog)
{
    QStringList names;
    for (const TableToCopy &table : catalog.tables)
        names += table.quoted;
    return names;
}

void refuseWhatIsThere(const CopyRequest &request, const CopyTarget &target)
{
    if (target.problem.isEmpty() || request.overwrite)
        return;
    throw Error(ErrorCode::AlreadyExists, target.problem,
                EngineText::tr("Choose another database, or allow it to be replaced with --overwrite: it is then kept "
                               "under another name."));
}

/// The copy under way, whose parts share the snapshot.
class Copying final
{
public:
    Copying(const CopyRequest &request, const WorkContext &context)
        : m_request(request), m_context(context), m_clock(m_result),
          m_jobs(request.jobs > 0 ? request.jobs : std::max(2, int(std::thread::hardware_concurrency()))),
          m_snapshot(request.source, context), m_reader(m_snapshot.reader())
    {}

    evidence::DatabaseCopy run()
    {
        QElapsedTimer whole;
        whole.start();
        m_catalog = copyCatalog(*m_reader);
        m_target = examineTarget(m_request.target, m_request.owner, *m_reader, m_catalog, m_context);
        refuseWhatIsThere(m_request, m_target);
        // Once here, and once by pg_dump.
        (void)roomForLocks(m_request.source, {.atLeast = 2, .wanted = 2}, m_context);
        lockTables(*m_reader, quotedNames(m_catalog));
        m_properties = databaseProperties(*m_reader, m_reader->value(QStringLiteral("SELECT current_database()")));
        m_clock.ended(EngineText::tr("look at both sides"));
        const SchemaArchive archive(
            {.address = m_request.source, .snapshot = m_snapshot.id(), .serverVersion = m_reader->serverVersion()},
            m_catalog, m_context);
        m_clock.ended(EngineText::tr("read the schema"));
        m_result.source = m_request.source.display();
        m_result.target = m_request.target.display();
        try {
            build(archive);
        } catch (...) {
            tidyUp();
            throw;
        }
        m_result.leftOut = m_target.leftOut;
        m_result.duration = std::chrono::milliseconds(whole.elapsed());
        return m_result;
    }

private:
    /// Where the copy is built.
    [[nodiscard]] QString incoming() const
    {
        return m_target.inPlace ? m_target.database : incomingDatabase(m_target.database);
    }
    [[nodiscard]] ServerAddress incomingAddress() const { return m_request.target.withDatabase(incoming()); }

    void build(const SchemaArchive &archive)
    {
        Session administrator(m_target.administrator, Access::ReadWrite, m_context);
        const DatabaseProperties properties = targetProperties(administrator, m_target, m_properties);
        if (m_target.inPlace)
            m_kept = extensionsOf(administrator);
        else
            makePlace(administrator, properties);
        restore(archive, SchemaPart::Before);
        m_clock.ended(EngineText::tr("make the tables"));
        copyTables();
        m_clock.ended(EngineText::tr("copy the rows, build the indexes"));
        restore(archive, SchemaPart::After);
        finish();
        restore(archive, SchemaPart::EventTriggers);
        if (m_request.stateLevel)
            m_result.sourceState = snapshotState(m_snapshot, *m_request.stateLevel, m_jobs, m_context);
        m_snapshot.checkAlive();
        m_target.leftOut += applyProperties(administrator, incoming(), properties, m_context);
        m_clock.ended(EngineText::tr("make the rest"));
        if (!m_target.inPlace)
            m_result.keptAs = takePlace(administrator, m_target.database,
                                        m_target.problem.isEmpty() ? Existing::Drop : Existing::Keep, m_context);
        m_clock.ended(EngineText::tr("take the place"));
    }

    void makePlace(Session &administrator, const DatabaseProperties &properties) const
    {
        dropDatabase(administrator, incoming());
        createDatabase(administrator,
                       {.name = incoming(),
                        .owner = properties.owner,
                        .encoding = properties.encoding,
                        .collation = properties.collation,
                        .characterType = properties.characterType,
                        .localeProvider = properties.localeProvider,
                        .locale = properties.locale},
                       m_context);
        if (!m_catalog.hasPublicSchema)
            Session(incomingAddress(), Access::ReadWrite, m_context).execute(QStringLiteral("DROP SCHEMA public"));
    }

    void restore(const SchemaArchive &archive, SchemaPart part) const
    {
        archive.restore(part,
                        {.address = incomingAddress(),
                         .serverVersion = m_target.serverVersion,
                         .jobs = m_jobs,
                         .owners = m_target.owners,
                         .tablespaces = m_target.tablespaces,
                         .isSuperuser = m_target.isSuperuser,
                         .owner = m_request.owner},
                        m_context);
    }

    void copyTables()
    {
        CopyWork work({.catalog = m_catalog,
                       .ends = {.source = m_request.source,
                                .snapshot = m_snapshot.id(),
                                .target = incomingAddress(),
                                .encoding = m_properties.encoding},
                       .jobs = m_jobs,
                       .tablespaces = m_target.tablespaces},
                      m_context);
        m_result.tables = work.run();
        m_result.indexes = qint64(m_catalog.indexes.size());
        m_result.foreignKeys = qint64(m_catalog.foreignKeys.size());
    }

    void finish()
    {
        Session session(incomingAddress(), Access::ReadWrite, m_context);
        m_result.sequences = copySequences(*m_reader, session, m_context);
        for (const Row &row : session.query(notAnalysedYet))
            session.execute(
                QStringLiteral("ANALYZE %1.%2").arg(session.quotedName(row[0]), session.quotedName(row[1])));
        m_result.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
    }

    /// Drops what is half made, also after a stop.
    void tidyUp() const
    {
        WorkContext tidying = m_context;
        tidying.stop = {};
        try {
            Session session(m_target.administrator, Access::ReadWrite, tidying);
            if (m_kept)
                emptyDatabase(session, *m_kept, tidying);
            else if (!m_target.inPlace)
                dropDatabase(session, incoming());
        } catch (const Error &) {
            // The server is gone: the half-made database keeps its own name and is dropped by the next try.
        }
    }

    const CopyRequest &m_request;
    const WorkContext &m_context;
    evidence::DatabaseCopy m_result;
    StageClock m_clock;
    int m_jobs;
    Snapshot m_snapshot;
    Snapshot::Reader m_reader; ///< holds the locks
    CopyCatalog m_catalog;
    DatabaseProperties m_properties; ///< of the source
    CopyTarget m_target;
    std::optional<QStringList> m_kept; ///< extensions that a database that is filled in place had before
};

} // namespace

evidence::DatabaseCopy copyDatabase(const CopyRequest &request, const WorkContext &context)
{
    return Copying(request, context).run();
}

} // namespace rehome::postgres
