// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_queries.h"

namespace rehome::postgres {
namespace {

/// The types that a person made: not the arrays, nor the rows of tables and multiranges, which come with something.
QString typeSource(const char *kind)
{
    return QStringLiteral(" FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND ") + ofUser("n") +
           QStringLiteral(" AND t.typtype = '%1' AND t.typisdefined AND ").arg(QLatin1String(kind)) +
           standsAlone("pg_type", "t.oid");
}

/// The collation where it is not the one that the type has by itself.
const QString collationText =
    QStringLiteral("'collation: ' || (SELECT ln.nspname || '.' || l.collname FROM pg_collation l JOIN pg_namespace ln"
                   " ON ln.oid = l.collnamespace WHERE l.oid = %1 AND l.collname <> 'default')");

QString enums()
{
    return QStringLiteral("SELECT t.oid, 0, 'enum', n.nspname || '.' || t.typname,"
                          " 'labels: ' || coalesce((SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY"
                          " e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), ''),"
                          " pg_get_userbyid(t.typowner)") +
           typeSource("e");
}

QString domains()
{
    return QStringLiteral("SELECT t.oid, 0, 'domain', n.nspname || '.' || t.typname,"
                          " concat_ws(E'\\n', 'type: ' || format_type(t.typbasetype, t.typtypmod),"
                          " CASE WHEN t.typnotnull THEN 'not null: yes' END, ") +
           collationText.arg(QStringLiteral("t.typcollation")) +
           QStringLiteral(", 'default: ' || pg_get_expr(t.typdefaultbin, 0)), pg_get_userbyid(t.typowner)") +
           typeSource("d");
}

QString domainConstraints()
{
    return QStringLiteral("SELECT k.oid, 0, 'constraint', n.nspname || '.' || t.typname || '.' || k.conname,"
                          " 'definition: ' || pg_get_constraintdef(k.oid), NULL") +
           typeSource("d") + QStringLiteral(" JOIN pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'");
}

QString composites()
{
    return QStringLiteral(R"(
    SELECT t.oid, 0, 'composite type', n.nspname || '.' || t.typname,
      'attributes: ' || coalesce((SELECT string_agg(concat_ws(' ', quote_ident(a.attname),
              format_type(a.atttypid, a.atttypmod),
              (SELECT 'COLLATE ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname) FROM pg_collation l
               JOIN pg_namespace ln ON ln.oid = l.collnamespace JOIN pg_type y ON y.oid = a.atttypid
               WHERE l.oid = a.attcollation AND l.oid <> y.typcollation)), ', ' ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), ''),
      pg_get_userbyid(t.typowner))") +
           typeSource("c") + QStringLiteral(" JOIN pg_class r ON r.oid = t.typrelid AND r.relkind = 'c'");
}

/// From 14 on, a range type brings a multirange along; its name is told where someone chose it.
QString ranges(int major)
{
    const QString multirange =
        major < 14 ? QStringLiteral("NULL")
                   : QStringLiteral("'multirange: ' || (SELECT m.typname FROM pg_type m WHERE m.oid = r.rngmultitypid "
                                    "AND m.typname <> CASE WHEN strpos(t.typname, 'range') > 0 THEN "
                                    "overlay(t.typname PLACING 'multirange' FROM strpos(t.typname, 'range') FOR 5) "
                                    "ELSE t.typname || '_multirange' END::name)");
    return QStringLiteral("SELECT t.oid, 0, 'range type', n.nspname || '.' || t.typname,"
                          " concat_ws(E'\\n', 'type: ' || format_type(r.rngsubtype, NULL),"
                          " 'operator class: ' || (SELECT o.opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc), ") +
           collationText.arg(QStringLiteral("r.rngcollation")) +
           QStringLiteral(", 'canonical function: ' || NULLIF(r.rngcanonical, 0)::regproc,"
                          " 'difference function: ' || NULLIF(r.rngsubdiff, 0)::regproc, ") +
           multirange +
           QStringLiteral("),"
                          " pg_get_userbyid(t.typowner)") +
           typeSource("r") + QStringLiteral(" JOIN pg_range r ON r.rngtypid = t.oid");
}

QString baseTypes(int major)
{
    const QString subscript = major < 14 ? QStringLiteral("NULL")
                                         : QStringLiteral("'subscript: ' || NULLIF(t.typsubscript::oid, 0)::regproc");
    return QStringLiteral(R"(
    SELECT t.oid, 0, 'base type', n.nspname || '.' || t.typname,
      concat_ws(E'\n', 'input: ' || t.typinput, 'output: ' || t.typoutput, 'receive: ' || t.typreceive,
        'send: ' || t.typsend, 'modifier: ' || NULLIF(concat_ws(' ', NULLIF(t.typmodin::oid, 0)::regproc,
            NULLIF(t.typmodout::oid, 0)::regproc), ''), 'analyze: ' || NULLIF(t.typanalyze::oid, 0)::regproc, %1,
        CASE WHEN t.typcollation <> 0 THEN 'collatable: yes' END, 'length: ' || t.typlen::text, 'alignment: ' || t.typalign::text, 'storage: ' || t.typstorage::text,
        'category: ' || t.typcategory::text, CASE WHEN t.typispreferred THEN 'preferred: yes' END,
        'by value: ' || t.typbyval, 'delimiter: ' || t.typdelim::text,
        CASE WHEN t.typelem <> 0 THEN 'element: ' || format_type(t.typelem, NULL) END, 'default: ' || t.typdefault),
      pg_get_userbyid(t.typowner))")
               .arg(subscript) +
           typeSource("b") + QStringLiteral(" WHERE NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)");
}

/// Where the locale stands moved twice.
QString collations(int major)
{
    const QString icu = major < 15   ? QStringLiteral("NULL")
                        : major < 17 ? QStringLiteral("l.colliculocale")
                                     : QStringLiteral("l.colllocale");
    const QString rules = major < 16 ? QStringLiteral("NULL") : QStringLiteral("l.collicurules");
    return QStringLiteral(R"(
    SELECT l.oid, 0, 'collation', n.nspname || '.' || l.collname,
      concat_ws(E'\n', 'provider: ' || CASE l.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu'
                                            WHEN 'b' THEN 'builtin' ELSE 'default' END,
        'locale: ' || coalesce(%1, l.collcollate),
        CASE WHEN l.collprovider = 'c' THEN 'character type: ' || l.collctype END,
        CASE WHEN NOT l.collisdeterministic THEN 'deterministic: no' END, 'rules: ' || %2), pg_get_userbyid(l.collowner)
    FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace WHERE )")
               .arg(icu, rules) +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_collation", "l.oid");
}

QString conversions()
{
    return QStringLiteral(R"(
    SELECT k.oid, 0, 'conversion', n.nspname || '.' || k.conname,
      concat_ws(E'\n', 'from: ' || pg_encoding_to_char(k.conforencoding), 'to: ' || pg_encoding_to_char(k.contoencoding),
        'function: ' || k.conproc, CASE WHEN k.condefault THEN 'default: yes' END), pg_get_userbyid(k.conowner)
    FROM pg_conversion k JOIN pg_namespace n ON n.oid = k.connamespace WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_conversion", "k.oid");
}

QString searchConfigurations()
{
    return QStringLiteral(R"(
    SELECT g.oid, 0, 'text search configuration', n.nspname || '.' || g.cfgname,
      concat_ws(E'\n', 'parser: ' || pn.nspname || '.' || p.prsname,
        'mappings: ' || (SELECT string_agg(k.alias || ' ' || m.dicts, ', ' ORDER BY k.alias COLLATE "C")
            FROM ts_token_type(g.cfgparser) k
            JOIN (SELECT maptokentype, string_agg(mapdict::regdictionary::text, ' ' ORDER BY mapseqno) AS dicts
                  FROM pg_ts_config_map WHERE mapcfg = g.oid GROUP BY 1) m ON m.maptokentype = k.tokid)),
      pg_get_userbyid(g.cfgowner)
    FROM pg_ts_config g JOIN pg_namespace n ON n.oid = g.cfgnamespace
    JOIN pg_ts_parser p ON p.oid = g.cfgparser JOIN pg_namespace pn ON pn.oid = p.prsnamespace WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_ts_config", "g.oid");
}

QString searchDictionaries()
{
    return QStringLiteral(R"(
    SELECT d.oid, 0, 'text search dictionary', n.nspname || '.' || d.dictname,
      concat_ws(E'\n', 'template: ' || tn.nspname || '.' || t.tmplname, 'options: ' || d.dictinitoption),
      pg_get_userbyid(d.dictowner)
    FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
    JOIN pg_ts_template t ON t.oid = d.dicttemplate JOIN pg_namespace tn ON tn.oid = t.tmplnamespace WHERE )") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_ts_dict", "d.oid");
}

QString searchParsers()
{
    return QStringLiteral("SELECT p.oid, 0, 'text search parser', n.nspname || '.' || p.prsname, 'functions: ' ||"
                          " concat_ws(', ', p.prsstart, p.prstoken, p.prsend, p.prslextype, p.prsheadline), NULL"
                          " FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace WHERE ") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_ts_parser", "p.oid");
}

QString searchTemplates()
{
    return QStringLiteral("SELECT t.oid, 0, 'text search template', n.nspname || '.' || t.tmplname, 'functions: ' ||"
                          " concat_ws(', ', t.tmplinit, t.tmpllexize), NULL"
                          " FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace WHERE ") +
           ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_ts_template", "t.oid");
}

} // namespace

std::vector<SchemaQuery> typeQueries(int serverMajor)
{
    const QString type = QStringLiteral("pg_type");
    return {{QStringLiteral("enum"), type, enums()},
            {QStringLiteral("domain"), type, domains()},
            {QStringLiteral("domain constraint"), QStringLiteral("pg_constraint"), domainConstraints()},
            {QStringLiteral("composite type"), type, composites()},
            {QStringLiteral("range type"), type, ranges(serverMajor)},
            {QStringLiteral("base type"), type, baseTypes(serverMajor)},
            {QStringLiteral("collation"), QStringLiteral("pg_collation"), collations(serverMajor)},
            {QStringLiteral("conversion"), QStringLiteral("pg_conversion"), conversions()},
            {QStringLiteral("text search configuration"), QStringLiteral("pg_ts_config"), searchConfigurations()},
            {QStringLiteral("text search dictionary"), QStringLiteral("pg_ts_dict"), searchDictionaries()},
            {QStringLiteral("text search parser"), QStringLiteral("pg_ts_parser"), searchParsers()},
            {QStringLiteral("text search template"), QStringLiteral("pg_ts_template"), searchTemplates()}};
}

} // namespace rehome::postgres
