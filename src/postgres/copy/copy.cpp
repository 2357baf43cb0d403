// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/archive/needed_roles.h"
#include "postgres/catalog/statistics.h"
#include "postgres/compare/snapshot_state.h"
#include "postgres/copy/copy_place.h"
#include "postgres/copy/copy_work.h"
#include "postgres/copy/schema_archive.h"
#include "postgres/copy/sequence_copy.h"
#include "postgres/copy/source_locks.h"
#include "postgres/copy/stage_clock.h"
#include "postgres/schema/schema_facts.h"
#include "postgres/session/snapshot.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <algorithm>
#include <future>
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

// The items of the progress that are not for CopyWork.
const QString rest = QStringLiteral("rest");
const QString hashing = QStringLiteral("hashing");

/// How much of the time that a byte is copied in it takes to hash it.
constexpr double hashingShare = 0.1;

void refuseWhatIsThere(const CopyRequest &request, const CopyTarget &target)
{
    if (target.problem.isEmpty() || request.overwrite)
        return;
    const QString advice = EngineText::tr("Choose another database, or allow it to be replaced with --overwrite: it is "
                                          "then kept under another name.");
    const QString whereMade =
        EngineText::tr("Where an earlier run had made the copy whole and given it its name, there is nothing to go on "
                       "with: `rehome-cli verify` compares the two sides.");
    throw Error(ErrorCode::AlreadyExists, target.problem,
                request.resume ? whereMade + QLatin1Char(' ') + advice : advice);
}

/// The copy under way, whose parts share the snapshot.
class Copying final
{
public:
    Copying(const CopyRequest &request, const WorkContext &context)
        : m_request(request), m_context(context), m_progress(context), m_clock(m_result, m_progress, context),
          m_jobs(request.jobs > 0 ? request.jobs : std::max(2, int(std::thread::hardware_concurrency()))),
          m_locks(request.source, context), m_snapshot(request.source, context), m_reader(m_snapshot.reader())
    {}

    evidence::DatabaseCopy run()
    {
        QElapsedTimer whole;
        whole.start();
        m_catalog = copyCatalog(*m_reader);
        if (m_request.makesRoles)
            m_roles.make(m_request.target.withDatabase(QStringLiteral("postgres")), m_catalog.namedRoles);
        m_target = examineTarget(m_request.target, m_request.owner, *m_reader, m_catalog, m_context);
        refuseWhatIsThere(m_request, m_target);
        m_properties = databaseProperties(*m_reader, m_reader->value(QStringLiteral("SELECT current_database()")));
        m_clock.begin(EngineText::tr("read the schema"));
        const SchemaArchive archive({.address = m_request.source, .snapshot = m_snapshot.id(), .tools = chosenTools()},
                                    m_catalog, m_context);
        m_clock.begin(m_request.resume ? EngineText::tr("compare what stands") : EngineText::tr("make the tables"));
        m_result.source = m_request.source.display();
        m_result.target = m_request.target.display();
        m_place.emplace(m_target, m_context);
        if (!m_request.owner.isEmpty()) {
            const SchemaFacts facts = schemaFacts(m_snapshot);
            m_forSuperusers = SuperuserObjects(facts.objects);
            m_roles.make(m_target.administrator, rolesNeeded(facts.objects));
        }
        try {
            build(archive);
        } catch (const core::Stopped &) {
            if (const QString advice = tidyUp(); !advice.isEmpty())
                m_context.warning(advice);
            throw;
        } catch (const Error &error) {
            const bool isFull = error.code() == ErrorCode::DiskFull; // others need the space
            const QString advice = tidyUp(!isFull);
            throw Error(error.code(), error.whatHappened(), (error.whatToDo() + QLatin1Char(' ') + advice).trimmed(),
                        error.details());
        } catch (...) {
            (void)tidyUp();
            throw;
        }
        m_result.leftOut = m_target.leftOut;
        m_result.duration = std::chrono::milliseconds(whole.elapsed());
        return m_result;
    }

private:
    CopyTools chosenTools()
    {
        CopyTools tools = copyTools(m_reader->serverVersion() / 10000, m_target.serverVersion / 10000, m_context);
        m_result.tools = tools.remark(versionText(m_reader->serverVersion()), versionText(m_target.serverVersion));
        m_context.info(m_result.tools);
        return tools;
    }

    [[nodiscard]] ServerAddress address() const { return m_request.target.withDatabase(m_place->name()); }

    void build(const SchemaArchive &archive)
    {
        const DatabaseProperties properties = targetProperties(m_place->administrator(), m_target, m_properties);
        const std::shared_future<QByteArray> schema =
            std::async(std::launch::async, [&archive, this] { return archive.hash(m_context); });
        const auto hash = [&] { return madeOf(schema.get(), properties); };
        if (!m_request.resume || !resume(archive, hash()))
            begin(archive, properties, hash);
        m_clock.begin(EngineText::tr("copy the rows, build the indexes"));
        copyTables();
        if (m_request.stateLevel) {
            m_clock.begin(EngineText::tr("hash what was copied"));
            m_result.sourceState =
                snapshotState(m_snapshot, *m_request.stateLevel, m_jobs, m_progress.contextOf(hashing));
            m_progress.finish(hashing);
        }
        m_clock.begin(EngineText::tr("make the rest"));
        restore(archive, SchemaPart::After);
        m_progress.finish(rest);
        finish();
        restore(archive, SchemaPart::EventTriggers);
        m_locks.checkAlive();
        m_snapshot.checkAlive();
        m_target.leftOut += m_place->applyProperties(properties);
        m_clock.begin(EngineText::tr("take the place"));
        m_result.keptAs = m_place->takePlace();
        m_roles.keep();
        m_progress.end();
        m_clock.end();
    }

    /// A half-made copy can be gone on with only where all of this is as it was.
    [[nodiscard]] QString madeOf(const QByteArray &schema, const DatabaseProperties &properties) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(schema);
        const auto flag = [](bool value) { return value ? QStringLiteral("yes") : QStringLiteral("no"); };
        for (const QString &text :
             {properties.owner, properties.encoding, properties.collation, properties.characterType,
              properties.localeProvider, properties.locale, properties.collationRules, flag(m_target.owners),
              flag(m_target.tablespaces), flag(m_target.isSuperuser), m_target.user, m_target.owner})
            hash.addData(text.toUtf8() + '\0');
        return QString::fromLatin1(hash.result().toHex());
    }

    void begin(const SchemaArchive &archive, const DatabaseProperties &properties, const std::function<QString()> &hash)
    {
        m_place->makeAnew(properties, m_catalog.hasPublicSchema);
        restore(archive, SchemaPart::Before);
        restore(archive, SchemaPart::LargeObjects);
        m_place->setResumable(hash());
    }

    /// \return false if the copy has to begin anew
    bool resume(const SchemaArchive &archive, const QString &hash)
    {
        QString reason;
        if (!m_place->canBeGoneOnWith(hash, reason)) {
            m_context.warning(EngineText::tr("The copy begins anew: %1").arg(reason));
            return false;
        }
        if (!archive.takeBack(restoreTarget(), m_context)) {
            m_context.warning(EngineText::tr("The copy begins anew: %1")
                                  .arg(EngineText::tr("What had been made after the rows cannot be taken back.")));
            return false;
        }
        m_wholeBytes = m_request.worthKeeping; // or else it would not have been left
        m_context.info(EngineText::tr("Comparing what stands in %1 with the old side.").arg(m_place->name()));
        m_standing = standingParts(m_snapshot, address(), m_catalog, m_jobs, m_context);
        if (!largeObjectsStand(m_snapshot, address(), m_target.owners, m_context))
            restore(archive, SchemaPart::LargeObjects);
        m_context.info(EngineText::tr("%1 of %2 tables stand as they are on the old side now, and are kept.")
                           .arg(m_standing->tableCount())
                           .arg(m_catalog.tables.size()));
        return true;
    }

    [[nodiscard]] SchemaArchive::Target restoreTarget() const
    {
        return {.address = address(),
                .serverVersion = m_target.serverVersion,
                .jobs = m_jobs,
                .owners = m_target.owners,
                .tablespaces = m_target.tablespaces,
                .isSuperuser = m_target.isSuperuser,
                .owner = m_request.owner,
                .forSuperusers = m_forSuperusers};
    }

    void restore(const SchemaArchive &archive, SchemaPart part) const
    {
        archive.restore(part, restoreTarget(), m_context);
    }

    void copyTables()
    {
        m_progress.expect(rest, {}, m_catalog.otherBytes);
        if (m_request.stateLevel)
            m_progress.expect(hashing, {}, hashingWeight());
        CopyWork work({.catalog = m_catalog,
                       .ends = {.source = m_request.source,
                                .snapshot = m_snapshot.id(),
                                .target = address(),
                                .encoding = m_properties.encoding},
                       .progress = m_progress,
                       .jobs = m_jobs,
                       .tablespaces = m_target.tablespaces,
                       .standing = m_standing ? &*m_standing : nullptr},
                      m_context);
        try {
            m_result.tables = work.run();
        } catch (...) {
            m_wholeBytes = work.wholeBytes();
            throw;
        }
        m_wholeBytes = work.wholeBytes();
        m_result.indexes = qint64(m_catalog.indexes.size());
        m_result.foreignKeys = qint64(m_catalog.foreignKeys.size());
    }

    [[nodiscard]] qint64 hashingWeight() const
    {
        qint64 bytes = 0;
        for (const TableToCopy &table : m_catalog.tables)
            bytes += table.bytes;
        return qint64(double(bytes) * hashingShare);
    }

    void finish()
    {
        Session session(address(), Access::ReadWrite, m_context);
        m_result.sequences = copySequences(*m_reader, session, m_context).all;
        analyzeTables(session, notAnalysedYet, m_context);
        m_result.bytes = session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong();
    }

    /// Drops what is half made, or leaves what another run can go on with. \return what a person can do about that
    QString tidyUp(bool mayKeep = true)
    {
        const bool isWorth = m_request.worthKeeping > 0 && m_wholeBytes >= m_request.worthKeeping;
        if (mayKeep && isWorth && m_place->isResumable()) {
            m_roles.keep();
            return m_place->whatCanBeDone();
        }
        if (m_place->remove() || m_target.inPlace)
            return {};
        return EngineText::tr("The database %1, which is half made, could not be dropped: the next try does that.")
            .arg(m_place->name());
    }

    const CopyRequest &m_request;
    const WorkContext &m_context;
    evidence::DatabaseCopy m_result;
    core::WorkProgress m_progress;
    StageClock m_clock;
    int m_jobs;
    SourceLocks m_locks; ///< before the snapshot
    Snapshot m_snapshot;
    Snapshot::Reader m_reader;
    CopyCatalog m_catalog;
    DatabaseProperties m_properties;  ///< of the source
    SuperuserObjects m_forSuperusers; ///< of the source, where an owner is wanted
    CopyTarget m_target;
    NeededRoles m_roles{m_context};
    std::optional<CopyPlace> m_place;
    std::optional<StandingParts> m_standing; ///< of an earlier run
    qint64 m_wholeBytes = 0;                 ///< of the tables that were whole when the copy failed
};

} // namespace

evidence::DatabaseCopy copyDatabase(const CopyRequest &request, const WorkContext &context)
{
    return Copying(request, context).run();
}

} // namespace rehome::postgres
