// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/stale_views.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::postgres {
namespace {

using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

/// The view's query; NULL where other code than the server's own would run, or a foreign server be asked. "seen" is
/// the view, what it reads, what the plain views among that read, and partitions. Rules name the functions that came
/// with the server in their text only; what someone made, or an extension brought, they depend on. A query that is
/// volatile gives something else each time, or acts; and a few functions run statements that a text holds. %1, %2: the
/// names of its schema and of the view.
const QString safeQuery = QStringLiteral(R"(
    WITH RECURSIVE view AS (
      SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = %1 AND c.relname = %2 AND c.relkind = 'm'),
    seen(oid, is_run) AS (
      SELECT oid, true FROM view
      UNION
      SELECT x.oid, x.is_run FROM seen s CROSS JOIN LATERAL (
        SELECT c.oid, c.relkind = 'v' FROM pg_rewrite r
        JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class c ON c.oid = d.refobjid AND c.oid <> s.oid
        WHERE s.is_run AND r.ev_class = s.oid AND r.ev_type = '1'
        UNION ALL SELECT i.inhrelid, false FROM pg_inherits i WHERE i.inhparent = s.oid) x(oid, is_run)),
    rules AS (
      SELECT r.oid, r.ev_action::text AS tree FROM seen s JOIN pg_rewrite r ON r.ev_class = s.oid AND r.ev_type = '1'
      WHERE s.is_run)
    SELECT regexp_replace(pg_get_viewdef(oid), ';\s*$', '') FROM view
    WHERE NOT EXISTS (SELECT FROM seen s JOIN pg_class c ON c.oid = s.oid WHERE c.relkind = 'f')
      AND NOT EXISTS (
        SELECT FROM rules JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = rules.oid
        LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
        WHERE d.refobjid >= 16384 AND coalesce(t.typtype NOT IN ('e', 'c'), true)
          AND d.refclassid NOT IN ('pg_class'::regclass, 'pg_collation'::regclass, 'pg_namespace'::regclass,
                                   'pg_constraint'::regclass))
      AND NOT EXISTS (
        SELECT FROM rules
        CROSS JOIN LATERAL regexp_matches(tree, ':(?:funcid|opfuncid|aggfnoid|winfnoid) ([1-9]\d*)', 'g') f
        LEFT JOIN pg_proc p ON p.oid = f[1]::oid
        WHERE p.oid IS NULL OR p.oid >= 16384 OR p.provolatile = 'v' OR p.proname LIKE '%to\_xml%'))");

struct View
{
    SideReader &side;
    std::size_t index;
    const ViewReading &reading;
};

/// Why the content is not known to be what the query gives now; empty where it is that.
QString problemOf(const View &view)
{
    const TableShape &shape = view.side.shapes[view.index];
    const Snapshot::Reader session = view.side.snapshot.reader();
    QString sql = safeQuery;
    sql.replace(QLatin1String("%1"), session->quotedText(shape.schema)); // which may hold a percent sign
    sql.replace(sql.lastIndexOf(QLatin1String("%2")), 2, session->quotedText(shape.name));
    const QString query = session->value(sql);
    if (query.isNull())
        return EngineText::tr("Whether the new side's content is what its query gives there now was not looked at: the "
                              "query calls functions that are volatile or not the server's own, or reads foreign "
                              "tables.");
    const TableFingerprint now =
        fingerprintOf(*session, shape, view.reading.recipe, view.reading.level, QStringLiteral("(%1) t").arg(query));
    const TableFingerprint held = view.side.reading(view.index).fingerprint.value();
    if (now.rows == held.rows && joined({now}).hash == held.hash)
        return {};
    return EngineText::tr("The new side's content is not what its query gives there now: REFRESH MATERIALIZED VIEW "
                          "fills it anew.");
}

} // namespace

void judgeViews(SideReader &newSide, const ViewReading &reading, const core::WorkContext &context,
                std::vector<TableVerdict> &verdicts)
{
    for (TableVerdict &verdict : verdicts) {
        const auto index = newSide.indexOf(verdict.table);
        if (verdict.verdict != Verdict::Differs || !verdict.oldRows || !verdict.newRows || !index ||
            newSide.shapes[*index].kind != QLatin1String("materialized view"))
            continue;
        QString problem;
        try {
            if (!reading.justFilled) {
                context.info(EngineText::tr("Holding %1 against its query, on the new side.").arg(verdict.table));
                problem = problemOf({newSide, *index, reading});
            }
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            problem = EngineText::tr("Its query could not be run on the new side: %1").arg(error.whatHappened());
        }
        if (problem.isEmpty())
            verdict.legitimate =
                EngineText::tr("A materialized view is refreshed, not copied; the old one was out of date.");
        else
            verdict.reason += QLatin1Char(' ') + problem;
    }
}

} // namespace rehome::postgres
