// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/delta_sync.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "postgres/copy_target.h"
#include "postgres/delta_search.h"
#include "postgres/sequence_copy.h"

#include <QElapsedTimer>

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

/// A view comes after those that it is made of, since it was made after them.
const QString viewsInOrder = QStringLiteral(R"(
    SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname)
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
        if (!m_delta.tables.empty())
            writeChanges();
        refreshViews();
        m_source.checkAlive();
        m_pump.onTarget(QStringLiteral("COMMIT"));
        Session target(m_request.target, Access::ReadWrite, m_context);
        m_result.sequences = copySequences(*m_reader, target, m_context);
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
        m_delta =
            DeltaSearch({.comparison = comparison, .catalog = m_catalog, .target = m_target, .jobs = m_request.jobs},
                        m_context)
                .search();
        m_result.tablesCompared = m_delta.tablesCompared;
    }

    void writeChanges()
    {
        qint64 bytes = 0;
        DeltaWriter writer(m_pump, *m_reader);
        m_result.tables = writer.write(m_delta.tables, [&](qint64 piece) {
            bytes += piece;
            m_context.debug(EngineText::tr("%1 of rows written.").arg(core::bytesText(bytes)));
        });
    }

    void refreshViews()
    {
        for (const Row &view : m_views) {
            if (!m_delta.staleViews.contains(view[0]))
                continue;
            m_pump.onTarget(QStringLiteral("REFRESH MATERIALIZED VIEW ") + view[1]);
            m_result.refreshed += view[0];
        }
    }

    const SyncRequest &m_request;
    const WorkContext &m_context;
    Snapshot m_source;
    Snapshot::Reader m_reader;
    CopyCatalog m_catalog;
    CopyPump m_pump;
    TargetTables m_target;
    Rows m_views;
    DatabaseDelta m_delta;
    evidence::Synchronisation m_result;
};

} // namespace

evidence::Synchronisation syncDelta(const SyncRequest &request, const WorkContext &context)
{
    return DeltaSync(request, context).run();
}

} // namespace rehome::postgres
