// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/schema_map.h"

#include <QHash>

namespace rehome::postgres {
namespace {

const QString ofUser = QStringLiteral("n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ");

const QString tables = QStringLiteral(R"(
    SELECT c.oid, n.nspname, c.relname,
           CASE WHEN c.relkind = 'm' THEN 'materialized view' WHEN c.relkind = 'p' THEN 'partitioned table'
                WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.relpersistence = 'u' THEN 'unlogged table'
                WHEN c.relispartition THEN 'partition' ELSE 'table' END,
           pg_total_relation_size(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'f') AND c.relpersistence <> 't' AND )") +
                       ofUser + QStringLiteral("ORDER BY pg_total_relation_size(c.oid) DESC, n.nspname, c.relname");

const QString columns = QStringLiteral(R"(
    SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
           coalesce(pg_get_expr(d.adbin, d.adrelid), '')
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
      AND a.attrelid IN (SELECT oid FROM pg_class WHERE relkind IN ('r', 'p', 'm', 'f'))
    ORDER BY a.attrelid, a.attnum)");

const QString indexes = QStringLiteral(
    "SELECT i.indrelid, pg_get_indexdef(i.indexrelid), i.indisprimary,"
    " (SELECT string_agg(a.attname, chr(31) ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_attribute a"
    "  WHERE a.attrelid = i.indrelid AND a.attnum = ANY((i.indkey::int2[])[0:i.indnkeyatts - 1]))"
    " FROM pg_index i ORDER BY i.indrelid, i.indexrelid");

const QString constraints =
    QStringLiteral("SELECT conrelid, conname || ': ' || pg_get_constraintdef(oid) FROM pg_constraint"
                   " WHERE conrelid <> 0 ORDER BY conrelid, conname");

const QString notOfExtension =
    QStringLiteral("AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = x.oid AND e.deptype = 'e') ");

QStringList names(Session &session, const QString &sql)
{
    QStringList list;
    for (const Row &row : session.query(sql))
        list += row[0];
    return list;
}

void readTables(Session &session, evidence::SchemaMap &map)
{
    QHash<QString, std::size_t> indexOf;
    const auto table = [&](const QString &oid) -> evidence::TableFact * {
        const auto found = indexOf.constFind(oid);
        return found == indexOf.constEnd() ? nullptr : &map.tables[*found];
    };
    for (const Row &row : session.query(tables)) {
        indexOf.insert(row[0], map.tables.size());
        map.tables.push_back({.schema = row[1], .name = row[2], .kind = row[3], .bytes = row[4].toLongLong()});
    }
    for (const Row &row : session.query(columns)) {
        if (evidence::TableFact *fact = table(row[0]))
            fact->columns.push_back({row[1], row[2], row[3] == QLatin1String("t"), row[4]});
    }
    for (const Row &row : session.query(indexes)) {
        evidence::TableFact *fact = table(row[0]);
        if (fact == nullptr)
            continue;
        fact->indexes += row[1];
        if (row[2] == QLatin1String("t"))
            fact->primaryKey = row[3].split(QChar(31));
    }
    for (const Row &row : session.query(constraints)) {
        if (evidence::TableFact *fact = table(row[0]))
            fact->constraints += row[1];
    }
}

} // namespace

evidence::SchemaMap schemaMap(Session &session)
{
    evidence::SchemaMap map;
    readTables(session, map);
    const auto relations = [&session](const char *kind) {
        return names(
            session,
            QStringLiteral(
                "SELECT n.nspname || '.' || x.relname FROM pg_class x JOIN pg_namespace n ON n.oid = x.relnamespace"
                " WHERE x.relkind = '%1' AND x.relpersistence <> 't' AND ")
                    .arg(QLatin1String(kind)) +
                ofUser + notOfExtension + QStringLiteral("ORDER BY 1"));
    };
    map.sequences = relations("S");
    map.views = relations("v");
    map.functions = names(
        session,
        QStringLiteral("SELECT n.nspname || '.' || x.proname || '(' || pg_get_function_identity_arguments(x.oid) || ')'"
                       " FROM pg_proc x JOIN pg_namespace n ON n.oid = x.pronamespace WHERE ") +
            ofUser + notOfExtension + QStringLiteral("ORDER BY 1"));
    map.triggers = names(
        session, QStringLiteral("SELECT n.nspname || '.' || c.relname || ': ' || x.tgname FROM pg_trigger x"
                                " JOIN pg_class c ON c.oid = x.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                                " WHERE NOT x.tgisinternal AND ") +
                     ofUser + QStringLiteral("ORDER BY 1"));
    map.extensions = names(session, QStringLiteral("SELECT extname || ' ' || extversion FROM pg_extension ORDER BY 1"));
    map.roles =
        names(session,
              QStringLiteral("SELECT rolname FROM pg_roles WHERE rolcanlogin OR oid IN (SELECT relowner FROM pg_class)"
                             " ORDER BY 1"));
    return map;
}

} // namespace rehome::postgres
