// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_queries.h"

#include "postgres/schema/hidden_values.h"

namespace rehome::postgres {
namespace {

/// The relations that a person made, c with their schema n.
QString relations()
{
    return QStringLiteral("pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND c.relpersistence <> 't' AND ") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_class", "c.oid");
}

const QString sortedOptions = QStringLiteral("(SELECT string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM unnest(%1) o)");

/// Where it is kept, if that is not the database's own place.
QString tablespaceOf(const char *relation)
{
    return QStringLiteral("'tablespace: ' || (SELECT p.spcname FROM pg_tablespace p WHERE p.oid = %1.reltablespace)")
        .arg(QLatin1String(relation));
}

/// The minor releases of November 2026 (17.12) mark every column with a number of the server's own; pg_dump keeps it
/// apart from the options that a person gave, too.
const QString ownMarkLeftOut = QStringLiteral("(SELECT string_agg(o, ', ' ORDER BY o COLLATE \"C\") FROM unnest(%1) o"
                                              " WHERE o NOT LIKE 'pg\\_attver=%')");

QString schemas()
{
    // From 15 on, "public" belongs to pg_database_owner; before, to whoever made the cluster: nobody's decision.
    return QStringLiteral(R"(
    SELECT n.oid, 0, 'schema', n.nspname, format('CREATE SCHEMA %I', n.nspname),
           CASE WHEN n.nspname = 'public' AND (n.nspowner = 10 OR pg_get_userbyid(n.nspowner) = 'pg_database_owner')
                THEN NULL ELSE pg_get_userbyid(n.nspowner) END
    FROM pg_namespace n WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_namespace", "n.oid");
}

QString tables(const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT c.oid, 0, CASE c.relkind WHEN 'f' THEN 'foreign table' ELSE 'table' END, n.nspname || '.' || c.relname,
      concat_ws(E'\n',
        CASE WHEN c.relkind = 'p' THEN 'kind: partitioned table' WHEN c.relkind = 'f' THEN 'kind: foreign table'
             WHEN c.relispartition THEN 'kind: partition' ELSE 'kind: table' END,
        CASE WHEN c.relpersistence = 'u' AND c.relkind = 'r' THEN 'persistence: unlogged' END,
        CASE WHEN c.relkind = 'p' THEN 'partition key: ' || pg_get_partkeydef(c.oid) END,
        CASE WHEN c.relispartition THEN 'partition bound: ' || pg_get_expr(c.relpartbound, c.oid) END,
        'parents: ' || (SELECT string_agg(pn.nspname || '.' || p.relname, ', ' ORDER BY h.inhseqno)
                        FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
                        JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid),
        CASE WHEN c.reloftype <> 0 THEN 'of type: ' || format_type(c.reloftype, NULL) END,
        CASE WHEN am.amname <> 'heap' THEN 'access method: ' || am.amname END, )") +
           tablespaceOf("c") + QStringLiteral(R"(, 'options: ' || )") +
           sortedOptions.arg(QStringLiteral("c.reloptions")) + QStringLiteral(R"(, 'toast options: ' || )") +
           sortedOptions.arg(QStringLiteral("toast.reloptions")) + QStringLiteral(R"(,
        CASE WHEN c.relrowsecurity THEN 'row security: enabled' END,
        CASE WHEN c.relforcerowsecurity THEN 'forced row security: yes' END,
        'replica identity: ' || CASE WHEN c.relkind = 'f' THEN NULL ELSE CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN
            coalesce((SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                      WHERE i.indrelid = c.oid AND i.indisreplident), 'an index that is gone') END END,
        'server: ' || s.srvname,
        'foreign options: ' || )") +
           optionsText("ft.ftoptions") + QStringLiteral(R"(,
        'columns: ' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)),
      pg_get_userbyid(c.relowner), )") +
           hiddenOptions("ft.ftoptions", hidingKey) + QStringLiteral(R"( FROM )") + relations() +
           QStringLiteral(R"( AND c.relkind IN ('r', 'p', 'f')
    LEFT JOIN pg_am am ON am.oid = c.relam LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
    LEFT JOIN pg_foreign_table ft ON ft.ftrelid = c.oid LEFT JOIN pg_foreign_server s ON s.oid = ft.ftserver)");
}

/// Two expressions: how the column a of the type t is stored, where that is not the type's own way.
QString storageTexts(int major)
{
    const QString compression =
        major < 14 ? QStringLiteral("NULL")
                   : QStringLiteral("CASE a.attcompression WHEN 'p' THEN 'compression: pglz' WHEN 'l' THEN "
                                    "'compression: lz4' WHEN 'z' THEN 'compression: zstd' END");
    return QStringLiteral("CASE WHEN a.attstorage <> t.typstorage THEN 'storage: ' || CASE a.attstorage WHEN 'p' THEN "
                          "'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END END, ") +
           compression;
}

/// From 18 on, NOT NULL may hold for new rows alone, or not for the tables that inherit from this one.
QString notNullText(int major)
{
    const QString extent =
        major < 18 ? QStringLiteral("NULL")
                   : QStringLiteral("(SELECT concat(CASE WHEN NOT k.convalidated THEN ' for new rows' END, CASE WHEN "
                                    "k.connoinherit THEN ', not inherited' END) FROM pg_constraint k WHERE k.contype = "
                                    "'n' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum])");
    return QStringLiteral("CASE WHEN a.attnotnull THEN concat('not null: yes', %1) END").arg(extent);
}

/// Only what departs from the type's own ways is said of storage and collation.
QString columns(int major, const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT a.attrelid, a.attnum, 'column', n.nspname || '.' || c.relname || '.' || a.attname,
      concat_ws(E'\n', 'type: ' || format_type(a.atttypid, a.atttypmod), %2,
        CASE WHEN a.attcollation <> t.typcollation THEN
            'collation: ' || (SELECT ln.nspname || '.' || l.collname FROM pg_collation l
                              JOIN pg_namespace ln ON ln.oid = l.collnamespace WHERE l.oid = a.attcollation) END,
        CASE a.attidentity WHEN 'a' THEN 'identity: always' WHEN 'd' THEN 'identity: by default' END,
        %1,
        CASE WHEN a.attstattarget >= 0 THEN 'statistics: ' || a.attstattarget::text END,
        'options: ' || )")
               .arg(storageTexts(major), notNullText(major)) +
           ownMarkLeftOut.arg(QStringLiteral("a.attoptions")) + QStringLiteral(R"(,
        'foreign options: ' || )") +
           optionsText("a.attfdwoptions") + QStringLiteral(R"(,
        CASE a.attgenerated WHEN '' THEN 'default: ' WHEN 'v' THEN 'generated virtual: ' ELSE 'generated: ' END
            || pg_get_expr(d.adbin, d.adrelid)), NULL, )") +
           hiddenOptions("a.attfdwoptions", hidingKey) + QStringLiteral(R"( FROM )") + relations() +
           QStringLiteral(R"( AND c.relkind IN ('r', 'p', 'f')
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum)");
}

/// NOT NULL is the column's, a constraint trigger is a trigger, and a foreign key's copies on partitions are made by
/// the server under names of its own. ALTER TABLE … DISABLE TRIGGER ALL silences foreign keys, and so does leaving
/// their triggers to replicas: that is told.
QString constraints()
{
    return QStringLiteral(R"(
    SELECT k.oid, 0, 'constraint', n.nspname || '.' || c.relname || '.' || k.conname,
      concat_ws(E'\n',
        'enforced: ' || (SELECT CASE WHEN bool_or(g.tgenabled = 'D') THEN 'not while its triggers are disabled'
                                     WHEN bool_or(g.tgenabled = 'R') THEN 'only on a replica'
                                     WHEN bool_or(g.tgenabled = 'A') THEN 'on a replica, too' END
                         FROM pg_trigger g WHERE g.tgconstraint = k.oid AND k.contype = 'f'),
        'definition: ' || pg_get_constraintdef(k.oid)), NULL
    FROM )") +
           relations() + QStringLiteral(R"(
    JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype NOT IN ('n', 't')
                        AND NOT (k.contype = 'f' AND k.conparentid <> 0))");
}

QString indexes()
{
    return QStringLiteral(R"(
    SELECT x.oid, 0, 'index', n.nspname || '.' || x.relname,
      concat_ws(E'\n', 'table: ' || n.nspname || '.' || c.relname, )") +
           tablespaceOf("x") + QStringLiteral(R"(,
        CASE WHEN NOT i.indisvalid THEN 'valid: no' END, CASE WHEN i.indisclustered THEN 'clustered: yes' END,
        'attached to: ' || (SELECT pn.nspname || '.' || p.relname FROM pg_inherits h
                            JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace
                            WHERE h.inhrelid = x.oid),
        'statistics: ' || (SELECT string_agg(concat_ws(' ', a.attnum, a.attstattarget), ', ' ORDER BY a.attnum)
                           FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0),
        'definition: ' || pg_get_indexdef(x.oid)), NULL
    FROM )") +
           relations() + QStringLiteral(R"(
    JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class x ON x.oid = i.indexrelid)");
}

/// "reads" tells single columns apart where the view's text does not name their table.
QString views(int major)
{
    return QStringLiteral(R"(
    SELECT c.oid, 0, CASE c.relkind WHEN 'm' THEN 'materialized view' ELSE 'view' END, n.nspname || '.' || c.relname,
      concat_ws(E'\n', 'options: ' || )") +
           sortedOptions.arg(QStringLiteral("c.reloptions")) + QStringLiteral(R"(, 'toast options: ' || )") +
           sortedOptions.arg(QStringLiteral("toast.reloptions")) + QStringLiteral(R"(,
        CASE WHEN NOT c.relispopulated THEN 'populated: no' END,
        CASE WHEN am.amname <> 'heap' THEN 'access method: ' || am.amname END, )") +
           tablespaceOf("c") + QStringLiteral(R"(,
        'columns: ' || (SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                               'default ' || pg_get_expr(d.adbin, d.adrelid), )") +
           storageTexts(major) + QStringLiteral(", 'options: ' || ") +
           ownMarkLeftOut.arg(QStringLiteral("a.attoptions")) + QStringLiteral(R"(), ', ' ORDER BY a.attnum)
                        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
        'statistics: ' || (SELECT string_agg(concat_ws(' ', quote_ident(a.attname), a.attstattarget), ', ' ORDER BY a.attnum)
                           FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstattarget >= 0),
        'reads: ' || (SELECT string_agg(DISTINCT concat_ws('.', rn.nspname, rc.relname, ra.attname), ', ')
                      FROM pg_rewrite r
                      JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                          AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.refobjid <> c.oid
                      JOIN pg_class rc ON rc.oid = d.refobjid JOIN pg_namespace rn ON rn.oid = rc.relnamespace
                      JOIN pg_attribute ra ON ra.attrelid = d.refobjid AND ra.attnum = d.refobjsubid
                      WHERE r.ev_class = c.oid AND r.rulename = '_RETURN'),
        'definition: ' || pg_get_viewdef(c.oid)), pg_get_userbyid(c.relowner)
    FROM )") +
           relations() + QStringLiteral(R"( AND c.relkind IN ('v', 'm') LEFT JOIN pg_am am ON am.oid = c.relam
    LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid)");
}

/// The columns of views are a part of the view; only what comments and privileges say of them needs their names.
QString viewColumns()
{
    return QStringLiteral("SELECT a.attrelid, a.attnum, '', 'column ' || n.nspname || '.' || c.relname || '.' || "
                          "a.attname, '', NULL"
                          " FROM ") +
           relations() +
           QStringLiteral(" AND c.relkind IN ('v', 'm')"
                          " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped");
}

QString sequences()
{
    return QStringLiteral(R"(
    SELECT c.oid, 0, 'sequence', n.nspname || '.' || c.relname,
      concat_ws(E'\n', CASE WHEN c.relpersistence = 'u' THEN 'persistence: unlogged' END,
        'type: ' || format_type(s.seqtypid, NULL), 'increment: ' || s.seqincrement::text, 'minimum: ' || s.seqmin::text,
        'maximum: ' || s.seqmax::text, 'start: ' || s.seqstart::text, 'cache: ' || s.seqcache::text,
        CASE WHEN s.seqcycle THEN 'cycle: yes' END,
        'owned by: ' || (SELECT concat_ws('.', tn.nspname, t.relname, a.attname) FROM pg_depend d
                         JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
                         JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                         WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                           AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                           AND d.deptype IN ('a', 'i'))),
      pg_get_userbyid(c.relowner)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid
    WHERE c.relpersistence <> 't' AND )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_class", "c.oid");
}

QString statistics(int major)
{
    const QString target = major < 13 ? QStringLiteral("-1") : QStringLiteral("s.stxstattarget");
    return QStringLiteral(R"(
    SELECT s.oid, 0, 'statistics', n.nspname || '.' || s.stxname,
      concat_ws(E'\n', CASE WHEN %1 >= 0 THEN 'statistics: ' || (%1)::text END,
                'definition: ' || pg_get_statisticsobjdef(s.oid)), pg_get_userbyid(s.stxowner)
    FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE )")
               .arg(target) +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_statistic_ext", "s.oid");
}

/// Names of roles that would be taken for several ones, or for everyone, stand in quotes.
QString policies()
{
    return QStringLiteral(R"(
    SELECT p.oid, 0, 'policy', n.nspname || '.' || c.relname || '.' || p.polname,
      concat_ws(E'\n', CASE WHEN p.polpermissive THEN 'kind: permissive' ELSE 'kind: restrictive' END,
        'command: ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                     WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
        'roles: ' || (SELECT string_agg(CASE WHEN r = 0 THEN 'PUBLIC' WHEN pg_get_userbyid(r) = 'PUBLIC'
                                 OR pg_get_userbyid(r) ~ '[",]' THEN quote_ident(pg_get_userbyid(r))
                             ELSE pg_get_userbyid(r) END, ', '
                             ORDER BY pg_get_userbyid(r) COLLATE "C") FROM unnest(p.polroles) r),
        'using: ' || pg_get_expr(p.polqual, p.polrelid), 'check: ' || pg_get_expr(p.polwithcheck, p.polrelid)), NULL
    FROM )") +
           relations() + QStringLiteral(" JOIN pg_policy p ON p.polrelid = c.oid");
}

} // namespace

QString ofUser(const char *schema)
{
    return QStringLiteral("%1.nspname <> 'information_schema' AND %1.nspname NOT LIKE 'pg\\_%'")
        .arg(QLatin1String(schema));
}

QString standsAlone(const char *catalog, const char *oid)
{
    return QStringLiteral("NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '%1'::regclass AND e.objid = %2"
                          " AND e.deptype = 'e')")
        .arg(QLatin1String(catalog), QLatin1String(oid));
}

std::vector<SchemaQuery> tableQueries(int serverMajor, const QByteArray &hidingKey)
{
    const QString relation = QStringLiteral("pg_class");
    return {{QStringLiteral("schema"), QStringLiteral("pg_namespace"), schemas()},
            {QStringLiteral("table"), relation, tables(hidingKey)},
            {QStringLiteral("column"), relation, columns(serverMajor, hidingKey)},
            {QStringLiteral("constraint"), QStringLiteral("pg_constraint"), constraints()},
            {QStringLiteral("index"), relation, indexes()},
            {QStringLiteral("view"), relation, views(serverMajor)},
            {QStringLiteral("view column"), relation, viewColumns()},
            {QStringLiteral("sequence"), relation, sequences()},
            {QStringLiteral("statistics"), QStringLiteral("pg_statistic_ext"), statistics(serverMajor)},
            {QStringLiteral("policy"), QStringLiteral("pg_policy"), policies()}};
}

} // namespace rehome::postgres
