// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/delta_sync.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "core/text.h"
#include "postgres/copy_target.h"
#include "postgres/database_comparison.h"
#include "postgres/delta_writer.h"
#include "postgres/sequence_copy.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;
using evidence::TableVerdict;
using evidence::Verdict;

/// With more differing keys than this, or than a third of the rows, the whole table is copied.
constexpr std::size_t mostGroups = 200'000;

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

using Lists = QHash<QString, QStringList>; ///< by "schema.name"

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

/// The rows of a table that differ, by integer key where it has one (an index finds them), else by match hash.
class Groups final
{
public:
    struct TooMany
    {};

    Groups(const TableShape &table, qint64 rows) : m_table(table), m_rows(rows) {}

    /// May be called from several threads.
    void add(const DifferingGroup &group)
    {
        const bool byKey = !integerKeyColumn(m_table).isEmpty();
        const std::scoped_lock lock(m_mutex);
        if (!m_tooMany)
            m_groups.insert(byKey ? group.key.mid(1, group.key.size() - 2).toLongLong() : group.hash);
        if (m_groups.size() > mostGroups || (m_rows > 1000 && qint64(m_groups.size()) > m_rows / 3))
            m_tooMany = true;
    }
    [[nodiscard]] bool areTooMany() const { return m_tooMany; }
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    /// Nothing where so much differs that the whole table is to be copied.
    [[nodiscard]] std::optional<std::vector<qint64>> list() const
    {
        if (m_tooMany)
            return std::nullopt;
        return std::vector<qint64>(m_groups.begin(), m_groups.end());
    }
    [[nodiscard]] QString expression(const Session &session, const HashRecipe &recipe) const
    {
        const QString key = integerKeyColumn(m_table);
        return key.isEmpty() ? recipe.matchHash(session, m_table) : QStringLiteral("t.%1").arg(session.quotedName(key));
    }

private:
    const TableShape &m_table;
    qint64 m_rows;
    std::set<qint64> m_groups;
    std::mutex m_mutex;
    std::atomic<bool> m_tooMany = false;
};

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
        if (!m_deltas.empty())
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
        m_triggers = listsOf(session, awakeTriggers);
        m_parents = listsOf(session, references);
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
        findLargeChanges(comparison);
        for (const TableVerdict &verdict : comparison.tables(m_request.jobs)) {
            ++m_result.tablesCompared;
            if (verdict.verdict == Verdict::CouldNotCheck)
                throw Error(ErrorCode::CouldNotCheck,
                            EngineText::tr("The table %1 cannot be compared: %2").arg(verdict.table, verdict.reason),
                            EngineText::tr("Nothing was changed. Use a user who may read every table."));
            if (verdict.verdict == Verdict::Differs)
                addChange(comparison, verdict);
        }
    }

    void findLargeChanges(DatabaseComparison &comparison)
    {
        const std::vector<ChunkedTable> tables = comparison.takeLargeTables();
        qint64 total = 0;
        for (const ChunkedTable &table : tables)
            total += table.newTable.bytes;
        std::mutex mutex; // so that no report overtakes another
        qint64 done = 0;
        for (const ChunkedTable &table : tables) {
            ++m_result.tablesCompared;
            Groups groups(table.newTable, table.oldTable.estimatedRows);
            const auto chunks = qint64(table.oldChunks.size());
            core::forEachIndex(table.oldChunks.size(), m_request.jobs, [&](std::size_t chunk) {
                if (!groups.areTooMany())
                    comparison.forEachDifferingGroupIn(table, chunk,
                                                       [&](const DifferingGroup &group) { groups.add(group); });
                const std::scoped_lock lock(mutex);
                done += table.newTable.bytes / chunks + (chunk == 0 ? table.newTable.bytes % chunks : 0);
                m_context.report({done, total, core::Progress::Unit::Bytes, table.newTable.display()});
            });
            if (groups.isEmpty())
                continue;
            if (table.newTable.kind == QLatin1String("materialized view"))
                m_stale += table.newTable.display();
            else
                addDelta(comparison, table.newTable, groups);
        }
    }

    void addChange(DatabaseComparison &comparison, const TableVerdict &verdict)
    {
        if (!verdict.oldRows) {
            m_result.notes +=
                EngineText::tr("The table %1 is on the new side only; it was left as it is.").arg(verdict.table);
            return;
        }
        const auto differing = comparison.differing(verdict);
        if (!differing)
            throw Error(ErrorCode::CheckFailed,
                        EngineText::tr("The table %1 does not have the same columns on both sides.").arg(verdict.table),
                        EngineText::tr("Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the "
                                       "tables anew."));
        if (differing->sides.oldTable.kind == QLatin1String("materialized view")) {
            m_stale += verdict.table;
            return;
        }
        Groups groups(differing->sides.newTable, std::max(*verdict.oldRows, verdict.newRows.value_or(0)));
        try {
            forEachDifferingGroup(differing->sides, m_context, [&](const DifferingGroup &group) {
                groups.add(group);
                if (groups.areTooMany())
                    throw Groups::TooMany();
            });
        } catch (const Groups::TooMany &) {
            m_context.debug(EngineText::tr("So much of %1 differs that all of it is copied.").arg(verdict.table));
        }
        addDelta(comparison, differing->sides.newTable, groups);
    }

    void addDelta(const DatabaseComparison &comparison, const TableShape &table, const Groups &groups)
    {
        const auto isCopied = [&table](const TableToCopy &one) {
            return one.schema == table.schema && one.name == table.name;
        };
        const auto columns = std::find_if(m_catalog.tables.begin(), m_catalog.tables.end(), isCopied);
        if (columns == m_catalog.tables.end())
            throw Error(ErrorCode::Internal, EngineText::tr("The table %1 cannot be copied.").arg(table.display()));
        m_deltas.push_back({.table = table,
                            .recipe = comparison.recipe(),
                            .columns = *columns,
                            .groups = groups.list(),
                            .groupExpression = groups.expression(*m_reader, comparison.recipe()),
                            .triggers = m_triggers.value(table.display()),
                            .parents = m_parents.value(table.display())});
    }

    void writeChanges()
    {
        qint64 bytes = 0;
        const auto onBytes = [&](qint64 piece) {
            bytes += piece;
            m_context.debug(EngineText::tr("%1 of rows written.").arg(core::bytesText(bytes)));
        };
        try {
            DeltaWriter writer(m_pump, *m_reader);
            m_result.tables = writer.write(m_deltas, onBytes);
        } catch (const Error &error) {
            // A constraint that was added as NOT VALID refuses the old side's own rows, for one.
            if (error.code() != ErrorCode::ToolFailed)
                throw;
            throw Error(error.code(), error.whatHappened(),
                        EngineText::tr("Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the "
                                       "tables anew."),
                        error.details());
        }
    }

    void refreshViews()
    {
        for (const Row &view : m_views) {
            if (!m_stale.contains(view[0]))
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
    Lists m_triggers;
    Lists m_parents;
    Rows m_views;
    std::vector<TableDelta> m_deltas;
    QStringList m_stale; ///< materialized views with another content
    evidence::Synchronisation m_result;
};

} // namespace

evidence::Synchronisation syncDelta(const SyncRequest &request, const WorkContext &context)
{
    return DeltaSync(request, context).run();
}

} // namespace rehome::postgres
