// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_queries.h"

namespace rehome::postgres {
namespace {

/// The name that tells overloaded functions apart. Made from the types alone: what PostgreSQL prints of arguments is
/// not the same in all versions.
const QString signature = QStringLiteral(
    "n.nspname || '.' || p.proname || '(' || coalesce((SELECT string_agg(format_type(t, NULL), ', ' ORDER BY i)"
    " FROM unnest(p.proargtypes) WITH ORDINALITY x(t, i)), '') || ')'");

/// The functions that a person made: not those that came with a range type.
QString functionSource()
{
    return QStringLiteral(" FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND ") + ofUser("n") +
           QStringLiteral(" AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass"
                          " AND e.objid = p.oid AND e.deptype IN ('e', 'i'))");
}

QString functions()
{
    return QStringLiteral("SELECT p.oid, 0, CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, ") +
           signature + QStringLiteral(", 'definition: ' || pg_get_functiondef(p.oid), pg_get_userbyid(p.proowner)") +
           functionSource() + QStringLiteral(" WHERE p.prokind <> 'a'");
}

QString aggregates()
{
    return QStringLiteral("SELECT p.oid, 0, 'aggregate', ") + signature + QStringLiteral(R"(,
      concat_ws(E'\n', 'kind: ' || a.aggkind::text || ' ' || a.aggnumdirectargs::text, 'arguments: ' || pg_get_function_arguments(p.oid),
        'result: ' || pg_get_function_result(p.oid), 'parallel: ' || p.proparallel::text,
        'state function: ' || a.aggtransfn, 'state type: ' || format_type(a.aggtranstype, NULL) || ' ' || a.aggtransspace::text,
        'final function: ' || NULLIF(a.aggfinalfn::text, '-') || ' ' || a.aggfinalextra || ' ' || a.aggfinalmodify::text,
        'combine function: ' || NULLIF(a.aggcombinefn::text, '-'),
        'serial functions: ' || NULLIF(a.aggserialfn || ' ' || a.aggdeserialfn, '- -'),
        'moving functions: ' || NULLIF(concat_ws(' ', a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn), '- - -'),
        CASE WHEN a.aggmtranstype <> 0 THEN 'moving state: ' || concat_ws(' ', format_type(a.aggmtranstype, NULL),
            a.aggmtransspace, a.aggmfinalextra, a.aggmfinalmodify, a.aggminitval) END,
        CASE WHEN a.aggsortop <> 0 THEN 'sort operator: ' || a.aggsortop::regoperator END,
        'initial value: ' || a.agginitval), pg_get_userbyid(p.proowner))") +
           functionSource() + QStringLiteral(" JOIN pg_aggregate a ON a.aggfnoid = p.oid");
}

const QString enabledText = QStringLiteral("'enabled: ' || CASE %1 WHEN 'D' THEN 'no' WHEN 'R' THEN 'on a replica' "
                                           "WHEN 'A' THEN 'always' END");

QString relationsOf(const char *join)
{
    return QStringLiteral(" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relpersistence <> 't'"
                          " AND ") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_class", "c.oid") + QLatin1String(join);
}

/// The copies that the server makes on partitions, before 15 as internal ones, count only where one was switched off or
/// on by itself; never those of foreign keys.
QString triggers(int major)
{
    const QString parent =
        major < 13 ? QStringLiteral("coalesce((SELECT d.refobjid FROM pg_depend d WHERE d.classid = "
                                    "'pg_trigger'::regclass AND d.objid = t.oid AND d.refclassid = d.classid), 0)")
                   : QStringLiteral("t.tgparentid");
    const QString condition =
        QStringLiteral(" WHERE CASE %1 WHEN 0 THEN NOT t.tgisinternal ELSE t.tgenabled <> (SELECT o.tgenabled FROM "
                       "pg_trigger o WHERE o.oid = %1) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.oid = "
                       "t.tgconstraint AND k.contype <> 't') END")
            .arg(parent);
    return QStringLiteral("SELECT t.oid, 0, 'trigger', n.nspname || '.' || c.relname || '.' || t.tgname,"
                          " concat_ws(E'\\n', %1, 'definition: ' || pg_get_triggerdef(t.oid)), NULL")
               .arg(enabledText.arg(QStringLiteral("t.tgenabled"))) +
           relationsOf(" JOIN pg_trigger t ON t.tgrelid = c.oid") + condition;
}

QString rules()
{
    return QStringLiteral("SELECT r.oid, 0, 'rule', n.nspname || '.' || c.relname || '.' || r.rulename,"
                          " concat_ws(E'\\n', %1, 'definition: ' || pg_get_ruledef(r.oid)), NULL")
               .arg(enabledText.arg(QStringLiteral("r.ev_enabled"))) +
           relationsOf(" JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename <> '_RETURN'");
}

QString eventTriggers()
{
    return QStringLiteral(R"(
    SELECT t.oid, 0, 'event trigger', t.evtname,
      concat_ws(E'\n', %1, 'event: ' || t.evtevent,
        'tags: ' || (SELECT string_agg(g, ', ' ORDER BY g COLLATE "C") FROM unnest(t.evttags) g),
        'function: ' || t.evtfoid::regprocedure), pg_get_userbyid(t.evtowner)
    FROM pg_event_trigger t WHERE )")
               .arg(enabledText.arg(QStringLiteral("t.evtenabled"))) +
           standsAlone("pg_event_trigger", "t.oid");
}

QString languages()
{
    return QStringLiteral(R"(
    SELECT l.oid, 0, 'language', l.lanname,
      concat_ws(E'\n', CASE WHEN l.lanpltrusted THEN 'trusted: yes' END, 'handler: ' || l.lanplcallfoid::regproc,
        'inline handler: ' || l.laninline::regproc, 'validator: ' || l.lanvalidator::regproc),
      pg_get_userbyid(l.lanowner)
    FROM pg_language l WHERE l.oid >= 16384 AND )") +
           standsAlone("pg_language", "l.oid");
}

/// Of the server's own casts those that somebody changed, as is often done with integer to boolean: all others are of
/// the very first transaction. No dump carries that.
QString casts()
{
    return QStringLiteral(R"(
    SELECT k.oid, 0, 'cast', format_type(k.castsource, NULL) || ' to ' || format_type(k.casttarget, NULL),
      concat_ws(E'\n', CASE WHEN k.oid < 16384 THEN 'of the server: yes' END,
                'function: ' || NULLIF(k.castfunc, 0)::regprocedure, 'method: ' || k.castmethod::text,
                'context: ' || k.castcontext::text), NULL
    FROM pg_cast k WHERE (k.oid >= 16384 OR k.xmin::text <> '1') AND NOT EXISTS (
        SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = k.oid AND e.deptype IN ('e', 'i')))");
}

QString transforms()
{
    return QStringLiteral(R"(
    SELECT f.oid, 0, 'transform', format_type(f.trftype, NULL) || ' for ' || l.lanname,
      concat_ws(E'\n', 'from: ' || f.trffromsql::regprocedure, 'to: ' || f.trftosql::regprocedure), NULL
    FROM pg_transform f JOIN pg_language l ON l.oid = f.trflang WHERE )") +
           standsAlone("pg_transform", "f.oid");
}

QString operators()
{
    return QStringLiteral(R"(
    SELECT o.oid, 0, 'operator', n.nspname || '.' || o.oprname || '('
        || CASE WHEN o.oprleft = 0 THEN 'none' ELSE format_type(o.oprleft, NULL) END || ', '
        || CASE WHEN o.oprright = 0 THEN 'none' ELSE format_type(o.oprright, NULL) END || ')',
      concat_ws(E'\n', 'function: ' || o.oprcode, 'result: ' || format_type(o.oprresult, NULL),
        'commutator: ' || NULLIF(o.oprcom, 0)::regoperator, 'negator: ' || NULLIF(o.oprnegate, 0)::regoperator,
        'restriction estimator: ' || NULLIF(o.oprrest, 0)::regproc, 'join estimator: ' || NULLIF(o.oprjoin, 0)::regproc,
        CASE WHEN o.oprcanhash THEN 'hashes: yes' END, CASE WHEN o.oprcanmerge THEN 'merges: yes' END),
      pg_get_userbyid(o.oprowner)
    FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace WHERE o.oprcode <> 0 AND )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_operator", "o.oid");
}

QString operatorClasses()
{
    return QStringLiteral(R"(
    SELECT o.oid, 0, 'operator class', n.nspname || '.' || o.opcname || ' using ' || am.amname,
      concat_ws(E'\n', 'type: ' || format_type(o.opcintype, NULL), CASE WHEN o.opcdefault THEN 'default: yes' END,
        'family: ' || fn.nspname || '.' || f.opfname,
        CASE WHEN o.opckeytype <> 0 THEN 'stored as: ' || format_type(o.opckeytype, NULL) END),
      pg_get_userbyid(o.opcowner)
    FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am am ON am.oid = o.opcmethod
    JOIN pg_opfamily f ON f.oid = o.opcfamily JOIN pg_namespace fn ON fn.oid = f.opfnamespace WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_opclass", "o.oid");
}

QString operatorFamilies()
{
    return QStringLiteral(R"(
    SELECT f.oid, 0, 'operator family', n.nspname || '.' || f.opfname || ' using ' || am.amname,
      concat_ws(E'\n',
        'operators: ' || (SELECT string_agg(concat_ws(' ', a.amopstrategy, a.amopopr::regoperator, a.amoppurpose), ', '
                                 ORDER BY a.amopstrategy, a.amopopr::regoperator::text COLLATE "C")
                          FROM pg_amop a WHERE a.amopfamily = f.oid),
        'functions: ' || (SELECT string_agg(concat_ws(' ', a.amprocnum, a.amproc::regprocedure), ', '
                                 ORDER BY a.amprocnum, a.amproc::regprocedure::text COLLATE "C")
                          FROM pg_amproc a WHERE a.amprocfamily = f.oid)), pg_get_userbyid(f.opfowner)
    FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am am ON am.oid = f.opfmethod WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_opfamily", "f.oid");
}

QString accessMethods()
{
    return QStringLiteral("SELECT m.oid, 0, 'access method', m.amname, 'kind: ' || m.amtype::text || E'\\nhandler: ' ||"
                          " m.amhandler, NULL FROM pg_am m WHERE m.oid >= 16384 AND ") +
           standsAlone("pg_am", "m.oid");
}

} // namespace

std::vector<SchemaQuery> codeQueries(int serverMajor)
{
    const QString function = QStringLiteral("pg_proc");
    return {{QStringLiteral("function"), function, functions()},
            {QStringLiteral("aggregate"), function, aggregates()},
            {QStringLiteral("trigger"), QStringLiteral("pg_trigger"), triggers(serverMajor)},
            {QStringLiteral("rule"), QStringLiteral("pg_rewrite"), rules()},
            {QStringLiteral("event trigger"), QStringLiteral("pg_event_trigger"), eventTriggers()},
            {QStringLiteral("language"), QStringLiteral("pg_language"), languages()},
            {QStringLiteral("cast"), QStringLiteral("pg_cast"), casts()},
            {QStringLiteral("transform"), QStringLiteral("pg_transform"), transforms()},
            {QStringLiteral("operator"), QStringLiteral("pg_operator"), operators()},
            {QStringLiteral("operator class"), QStringLiteral("pg_opclass"), operatorClasses()},
            {QStringLiteral("operator family"), QStringLiteral("pg_opfamily"), operatorFamilies()},
            {QStringLiteral("access method"), QStringLiteral("pg_am"), accessMethods()}};
}

} // namespace rehome::postgres
