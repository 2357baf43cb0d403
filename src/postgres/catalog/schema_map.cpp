// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/schema_map.h"

#include "postgres/catalog/catalog.h"

#include <QHash>

namespace rehome::postgres {
namespace {

const QString ofUser = QStringLiteral("n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ");

const QString tables = QStringLiteral(R"(
    SELECT c.oid, n.nspname, c.relname,
           CASE WHEN c.relkind = 'm' THEN 'materialized view' WHEN c.relkind = 'p' THEN 'partitioned table'
                WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.relpersistence = 'u' THEN 'unlogged table'
                WHEN c.relispartition THEN 'partition' ELSE 'table' END,
           CASE WHEN %1 THEN 0 ELSE pg_total_relation_size(c.oid) END, coalesce(obj_description(c.oid, 'pg_class'), ''),
           coalesce((SELECT pn.nspname || '.' || p.relname FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
                     JOIN pg_namespace pn ON pn.oid = p.relnamespace
                     WHERE i.inhrelid = c.oid AND c.relispartition), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'f') AND c.relpersistence <> 't' AND )") +
                       ofUser + QStringLiteral("ORDER BY 5 DESC, n.nspname, c.relname");

const QString columns = QStringLiteral(R"(
    SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
           coalesce(CASE WHEN NOT %1 THEN pg_get_expr(d.adbin, d.adrelid) END, ''), coalesce(col_description(a.attrelid, a.attnum), '')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm', 'f')
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attrelid, a.attnum)");

const QString indexes = QStringLiteral(
    "SELECT i.indrelid, CASE WHEN NOT %1 THEN pg_get_indexdef(i.indexrelid) END, i.indisprimary,"
    " (SELECT string_agg(a.attname, chr(31) ORDER BY array_position(i.indkey::int2[], a.attnum)) FROM pg_attribute a"
    "  WHERE a.attrelid = i.indrelid AND a.attnum = ANY((i.indkey::int2[])[0:i.indnkeyatts - 1]))"
    " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid ORDER BY i.indrelid, i.indexrelid");

const QString constraints = QStringLiteral(
    "SELECT k.conrelid, k.conname || coalesce(': ' || CASE WHEN NOT %1 THEN pg_get_constraintdef(k.oid) END, '')"
    " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid ORDER BY k.conrelid, k.conname");

// A foreign key to a partitioned table is cloned for every partition; the clones name their parent.
const QString foreignKeys = QStringLiteral(R"(
    SELECT k.conrelid, k.conname, n.nspname, c.relname,
           CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
                WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END,
           (SELECT string_agg(a.attname, chr(31) ORDER BY u.place)
            FROM unnest(k.conkey) WITH ORDINALITY u(number, place)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
           (SELECT string_agg(a.attname, chr(31) ORDER BY u.place)
            FROM unnest(k.confkey) WITH ORDINALITY u(number, place)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.conrelid, k.conname)");

// The database's own, and those that its columns ask for, each with the version of the provider that it was made with.
// From version 15 on the database's own is recorded beside it.
const QString collations = QStringLiteral(R"(
    SELECT n.nspname || '.' || x.collname || CASE x.collprovider WHEN 'i' THEN ' (ICU' WHEN 'c' THEN ' (libc' ELSE ' (built in' END
           || coalesce(' ' || x.collversion, '') || ')'
    FROM pg_collation x JOIN pg_namespace n ON n.oid = x.collnamespace
    WHERE x.collname <> 'default' AND (n.nspname <> 'pg_catalog' OR x.oid IN (
        SELECT a.attcollation FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace t ON t.oid = c.relnamespace
        WHERE a.attcollation <> 0 AND a.attnum > 0 AND t.nspname <> 'information_schema'
          AND t.nspname NOT LIKE 'pg\_%')) ORDER BY 1)");

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
    for (const Row &row : session.query(tables.arg(isLockedAgainstReading("c")))) {
        indexOf.insert(row[0], map.tables.size());
        map.tables.push_back({.schema = row[1],
                              .name = row[2],
                              .kind = row[3],
                              .bytes = row[4].toLongLong(),
                              .partitionOf = row[6],
                              .comment = row[5]});
    }
    for (const Row &row : session.query(columns.arg(isLockedAgainstReading("c")))) {
        if (evidence::TableFact *fact = table(row[0]))
            fact->columns.push_back({row[1], row[2], row[3] == QLatin1String("t"), row[4], row[5]});
    }
    for (const Row &row : session.query(indexes.arg(isLockedAgainstReading("c")))) {
        evidence::TableFact *fact = table(row[0]);
        if (fact == nullptr)
            continue;
        if (!row[1].isNull())
            fact->indexes += row[1];
        if (row[2] == QLatin1String("t"))
            fact->primaryKey = row[3].split(QChar(31));
    }
    for (const Row &row : session.query(constraints.arg(isLockedAgainstReading("c")))) {
        if (evidence::TableFact *fact = table(row[0]))
            fact->constraints += row[1];
    }
    for (const Row &row : session.query(foreignKeys)) {
        if (evidence::TableFact *fact = table(row[0]))
            fact->foreignKeys.push_back({.name = row[1],
                                         .columns = row[5].split(QChar(31)),
                                         .schema = row[2],
                                         .table = row[3],
                                         .referencedColumns = row[6].split(QChar(31)),
                                         .onDelete = row[4]});
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
    map.collations = names(session, collations);
    return map;
}

} // namespace rehome::postgres
