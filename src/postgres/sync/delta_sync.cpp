// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_sync.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "postgres/catalog/rewritten_tables.h"
#include "postgres/copy/copy_target.h"
#include "postgres/copy/sequence_copy.h"
#include "postgres/schema/hidden_values.h"
#include "postgres/sync/commit_witness.h"
#include "postgres/sync/delta_search.h"
#include "postgres/sync/large_object_sync.h"
#include "postgres/sync/sync_refusal.h"
#include "postgres/sync/target_keys.h"
#include "postgres/sync/unchecked_constraints.h"

#include <QElapsedTimer>

#include <exception>
#include <future>

namespace rehome::postgres {
namespace {

using core::WorkContext;

const QString awakeTriggers = QStringLiteral(R"(
    SELECT n.nspname, c.relname,
           format('ALTER TABLE ONLY %I.%I ENABLE %s TRIGGER %I', n.nspname, c.relname,
                  CASE t.tgenabled WHEN 'R' THEN 'REPLICA' WHEN 'A' THEN 'ALWAYS' ELSE '' END, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND t.tgenabled <> 'D')");

/// Those that are checked at once: the others wait for the end.
const QString references = QStringLiteral(R"(
    SELECT n.nspname, c.relname, pn.nspname || '.' || p.relname
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
    WHERE k.contype = 'f' AND NOT k.condeferrable)");

/// With whether they hold anything. A view comes after those that it is made of, since it was made after them.
const QString viewsInOrder = QStringLiteral(R"(
    SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname), c.relispopulated
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'm' ORDER BY c.oid)");

Lists listsOf(Session &session, const QString &sql)
{
    Lists lists;
    for (const Row &row : session.query(sql))
        lists[row[0] + QLatin1Char('.') + row[1]] += row[2];
    return lists;
}

QString lockStatement(Session &session)
{
    QStringList names;
    for (const TableShape &table : tableShapes(session)) {
        if (table.kind != QLatin1String("materialized view"))
            names += QStringLiteral("ONLY ") + quoted(session, table);
    }
    return names.isEmpty() ? QStringLiteral("SELECT 1")
                           : QStringLiteral("LOCK TABLE %1 IN EXCLUSIVE MODE").arg(names.join(QStringLiteral(", ")));
}

/// Its rows were taken for gone, and so were removed from the target.
void refuseRewritten(Session &source)
{
    const QStringList names = rewrittenTables(source, FilledViews::LeftOut);
    if (!names.isEmpty())
        throw core::Error(
            core::ErrorCode::Busy,
            EngineText::tr("The table %1 of the old side was emptied, written anew or replaced meanwhile: "
                           "its rows would be taken for gone.")
                .arg(names.front()),
            EngineText::tr("Nothing was changed. Run the command again."), names.join(QLatin1Char('\n')));
}

/// The synchronisation under way. The pump's connection to the target holds the one transaction that writes.
class DeltaSync final
{
public:
    DeltaSync(const SyncRequest &request, const WorkContext &context)
        : m_request(request), m_context(context), m_source(request.source, context), m_reader(m_source.reader()),
          m_catalog(copyCatalog(*m_reader)), m_pump({.source = request.source,
                                                     .snapshot = m_source.id(),
                                                     .target = request.target,
                                                     .encoding = databaseSettings(*m_reader).encoding},
                                                    context)
    {}

    evidence::Synchronisation run()
    {
        QElapsedTimer clock;
        clock.start();
        m_result.source = m_request.source.display();
        m_result.target = m_request.target.display();
        lockTarget();
        findChanges();
        writeChanges();
        refreshViews();
        commit();
        m_result.duration = std::chrono::milliseconds(clock.elapsed());
        return m_result;
    }

private:
    void lockTarget()
    {
        Session session(m_request.target, Access::ReadOnly, m_context);
        refuseSameDatabase(*m_reader, session);
        m_target.triggers = listsOf(session, awakeTriggers);
        m_target.parents = listsOf(session, references);
        m_unchecked = uncheckedConstraints(session);
        m_keys = checkedKeys(session);
        m_views = session.query(viewsInOrder);
        m_context.info(EngineText::tr("Who writes to %1 waits until it is up to date; who reads does not.")
                           .arg(m_request.target.display()));
        m_pump.onTarget(QStringLiteral("BEGIN"));
        m_pump.onTarget(lockStatement(session));
    }

    /// Compares both sides; afterwards no session but the pump's is in the target, so that views can be refreshed.
    void findChanges()
    {
        const QString snapshot = m_pump.onTarget(QStringLiteral("SELECT pg_export_snapshot()"));
        DatabaseComparison comparison(m_request.source, m_request.target, evidence::Level::Content, m_context,
                                      {.before = m_source.id(), .after = snapshot});
        m_result.notes = refuseOtherTables(comparison);
        const auto schema = [this, hidingKey = newHidingKey()](SideReader &side) {
            return std::async(m_request.schema ? std::launch::async : std::launch::deferred,
                              [&side, hidingKey] { return schemaFacts(side.snapshot, hidingKey); });
        };
        std::future<SchemaFacts> oldSchema = schema(comparison.before);
        std::future<SchemaFacts> newSchema = schema(comparison.after);
        m_delta =
            DeltaSearch({.comparison = comparison, .catalog = m_catalog, .target = m_target, .jobs = m_request.jobs},
                        m_context)
                .search();
        m_result.tablesCompared = m_delta.tablesCompared;
        m_objects.find(comparison.before.snapshot, comparison.after.snapshot);
        if (m_request.schema)
            m_result.schemaDifferences = warnOfOtherSchema(oldSchema.get(), newSchema.get(), m_context);
    }

    void writeChanges()
    {
        if (!m_objects.isEmpty())
            m_result.largeObjects = m_objects.write(m_pump, *m_reader);
        m_result.notes += m_objects.notes();
        if (m_delta.tables.empty())
            return;
        qint64 bytes = 0;
        const auto onBytes = [&](qint64 piece) {
            bytes += piece;
            m_context.debug(EngineText::tr("%1 of rows written.").arg(core::bytesText(bytes)));
        };
        try {
            DeltaWriter writer(m_pump, *m_reader);
            QSet<QString> tables;
            for (const TableDelta &delta : m_delta.tables)
                tables += delta.table.display();
            if (!writer.isSleeping())
                warnOfAwakeClones(m_pump, *m_reader, tables, m_context);
            const auto inTheWay = notKept(m_unchecked, *m_reader, tables, !writer.isSleeping());
            setAside(inTheWay, m_pump, m_context);
            m_result.tables = writer.write(m_delta.tables, onBytes);
            putBack(inTheWay, m_pump);
            if (writer.isSleeping())
                checkKeysOfTargetAlone(m_keys, *m_reader, [this](const QString &sql) { return m_pump.onTarget(sql); });
        } catch (const core::Error &error) {
            // A domain's constraint that was added as NOT VALID refuses the old side's own rows, for one.
            if (error.code() != core::ErrorCode::ToolFailed)
                throw;
            throw core::Error(
                error.code(), error.whatHappened(),
                EngineText::tr("Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the "
                               "tables anew."),
                error.details());
        }
    }

    /// Those with another content, and those that hold something on one side only.
    void refreshViews()
    {
        QHash<QString, bool> isFilled;
        for (const Row &view : m_reader->query(viewsInOrder))
            isFilled.insert(view[0], view[2] == QLatin1String("t"));
        for (const Row &view : m_views) {
            const auto wanted = isFilled.constFind(view[0]);
            if (wanted == isFilled.constEnd() ||
                (*wanted == (view[2] == QLatin1String("t")) && !m_delta.staleViews.contains(view[0])))
                continue;
            if (m_result.refreshed.isEmpty())
                (void)putToSleep(m_pump); // event triggers that write down what is done
            m_pump.onTarget(QStringLiteral("REFRESH MATERIALIZED VIEW ") + view[1] +
                            (*wanted ? QString() : QStringLiteral(" WITH NO DATA")));
            m_result.refreshed += view[0];
        }
    }

    /// A stop, or a connection that is lost, while the server is at it does not say what became of it.
    void commitRows()
    {
        const CommitWitness witness(m_pump, m_request.target, m_context);
        std::exception_ptr ending;
        QString details;
        try {
            m_pump.onTarget(QStringLiteral("COMMIT"));
            return;
        } catch (const core::Stopped &) {
            ending = std::current_exception();
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::ConnectionLost)
                throw;
            ending = std::current_exception();
            details = error.details();
        }
        switch (witness.end()) {
        case CommitEnd::Committed:
            return;
        case CommitEnd::RolledBack:
            std::rethrow_exception(ending);
        case CommitEnd::Unknown:
            break;
        }
        throw core::Error(
            core::ErrorCode::CouldNotCheck,
            EngineText::tr("Whether the changes were committed to %1 is not known: the server did not say "
                           "so any more.")
                .arg(m_request.target.display()),
            EngineText::tr("It holds either all of them or none. Run the command again: it compares both "
                           "sides anew and writes only what differs."),
            details);
    }

    /// No rollback undoes what is done to sequences: before the commit they are only moved forward, so that a client
    /// that dies in it leaves none behind; what is set afterwards needs nothing that is not at hand, and no stop is
    /// heeded.
    void commit()
    {
        WorkContext finishing = m_context;
        finishing.stop = {};
        Snapshot sequences(m_request.source, finishing, m_source.id());
        Session target(m_request.target, Access::ReadWrite, finishing);
        const Snapshot::Reader source = sequences.reader();
        refuseRewritten(*source);
        m_result.sequences = raiseSequences(*source, target);
        m_source.checkAlive();
        commitRows();
        try {
            m_result.sequences += copySequences(*source, target, finishing).moved;
        } catch (const core::Error &error) {
            throw core::Error(
                error.code(),
                EngineText::tr("The rows are up to date, but the sequences were not set: %1").arg(error.whatHappened()),
                EngineText::tr("Run the command again before anything is written to %1.")
                    .arg(m_request.target.display()),
                error.details());
        }
    }

    const SyncRequest &m_request;
    const WorkContext &m_context;
    Snapshot m_source;
    Snapshot::Reader m_reader;
    CopyCatalog m_catalog;
    CopyPump m_pump;
    TargetTables m_target;
    std::vector<UncheckedConstraint> m_unchecked; ///< of the target
    std::vector<TargetKey> m_keys;                ///< likewise
    Rows m_views;
    DatabaseDelta m_delta;
    LargeObjectSync m_objects{m_context};
    evidence::Synchronisation m_result;
};

} // namespace

evidence::Synchronisation syncDelta(const SyncRequest &request, const WorkContext &context)
{
    return DeltaSync(request, context).run();
}

} // namespace rehome::postgres
