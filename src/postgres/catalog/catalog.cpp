// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/catalog.h"

#include "postgres/session/identifier_list.h"

#include <QHash>

#include <algorithm>

namespace rehome::postgres {
namespace {

const QString relations = QStringLiteral(R"(
    SELECT c.oid, n.nspname, c.relname,
           CASE WHEN c.relkind = 'm' THEN 'materialized view' WHEN c.relpersistence = 'u' THEN 'unlogged table'
                WHEN c.relispartition THEN 'partition' ELSE 'table' END,
           CASE WHEN %2 THEN 0 ELSE pg_total_relation_size(c.oid) END,
           (c.reltuples * CASE WHEN c.relpages > 0 AND NOT %2
                               THEN pg_relation_size(c.oid)::float8
                                    / (c.relpages * current_setting('block_size')::float8)
                               ELSE 1 END)::bigint,
           CASE WHEN %2 THEN 0 ELSE pg_relation_size(c.oid) END,
           coalesce((SELECT regexp_replace(e.extcondition[array_position(e.extconfig, c.oid)], '^\s*WHERE\y', '', 'i')
                     FROM pg_extension e WHERE c.oid = ANY (e.extconfig)), '')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND c.relispopulated
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
      AND %1
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")");

/// A domain may stand on a domain: its base is found by going down. The oids of what someone made begin at 16384. %1:
/// whether rows may break a NOT NULL.
const QString columns = QStringLiteral(R"(
    WITH RECURSIVE base(oid, below) AS (
        SELECT oid, oid FROM pg_type
        UNION ALL SELECT b.oid, t.typbasetype FROM base b JOIN pg_type t ON t.oid = b.below WHERE t.typtype = 'd')
    SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod),
           CASE WHEN t.oid < 16384 THEN t.typname::text ELSE concat(t.typnamespace::regnamespace, '.', t.typname) END,
           coalesce((SELECT l.collisdeterministic FROM pg_collation l WHERE l.oid = a.attcollation), true),
           a.attnotnull %1, t.oid < 16384
    FROM pg_attribute a
    JOIN base b ON b.oid = a.atttypid JOIN pg_type t ON t.oid = b.below AND t.typtype <> 'd'
    WHERE a.attnum > 0 AND NOT a.attisdropped
      AND a.attrelid IN (SELECT oid FROM pg_class WHERE relkind IN ('r', 'm') AND relpersistence <> 't'
                                                    AND relnamespace <> 'pg_catalog'::regnamespace)
    ORDER BY a.attname COLLATE "C")");

/// The primary key wins, then the unique index with the fewest columns. Partial and expression indexes are no keys. %1:
/// as above.
const QString keys = QStringLiteral(R"(
    SELECT DISTINCT ON (i.indrelid) i.indrelid,
           (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY k.n)
            FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum WHERE k.n <= i.indnkeyatts)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND c.relkind IN ('r', 'm')
      AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, n)
                      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                      WHERE k.n <= i.indnkeyatts AND NOT (a.attnotnull %1))
    ORDER BY i.indrelid, i.indisprimary DESC, i.indnkeyatts, i.indexrelid)");

} // namespace

const ColumnShape *TableShape::column(const QString &columnName) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&columnName](const ColumnShape &shape) { return shape.name == columnName; });
    return found == columns.end() ? nullptr : &*found;
}

QString holdsOwnContent(const char *relation)
{
    return QStringLiteral("(NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass"
                          " AND d.objid = %1.oid AND d.deptype = 'e')"
                          " OR EXISTS (SELECT FROM pg_extension e WHERE %1.oid = ANY (e.extconfig)))")
        .arg(QLatin1String(relation));
}

QString isLockedAgainstReading(const char *relation)
{
    const QString locked =
        QStringLiteral("(SELECT k.relation FROM pg_locks k WHERE k.mode = 'AccessExclusiveLock' AND k.relation IS NOT "
                       "NULL AND k.database = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())"
                       " AND k.pid IS DISTINCT FROM pg_backend_pid())");
    return QStringLiteral("(%1.oid IN %2 OR %1.oid IN (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid IN %2))")
        .arg(QLatin1String(relation), locked);
}

QString seesAllSessions()
{
    return QStringLiteral("pg_has_role('pg_read_all_stats', 'USAGE')");
}

std::vector<TableShape> tableShapes(Session &session, LockedTables locked)
{
    const QString unmeasured =
        locked == LockedTables::AreWaitedFor ? QStringLiteral("false") : isLockedAgainstReading("c");
    std::vector<TableShape> tables;
    QHash<QString, std::size_t> indexOf;
    for (const Row &row : session.query(relations.arg(holdsOwnContent("c"), unmeasured))) {
        indexOf.insert(row[0], tables.size());
        tables.push_back({.schema = row[1],
                          .name = row[2],
                          .kind = row[3],
                          .bytes = row[4].toLongLong(),
                          .heapBytes = row[6].toLongLong(),
                          .estimatedRows = row[5].toLongLong(),
                          .condition = row[7]});
    }
    // From 18 on, NOT NULL may be NOT VALID: of the rows that are there already, nothing is known.
    const QString isValid = session.serverVersion() < 180000
                                ? QString()
                                : QStringLiteral("AND (a.attrelid, a.attnum) NOT IN (SELECT conrelid, conkey[1] FROM "
                                                 "pg_constraint WHERE contype = 'n' AND NOT convalidated "
                                                 "AND conrelid <> 0)");
    for (const Row &row : session.query(columns.arg(isValid))) {
        if (const auto found = indexOf.constFind(row[0]); found != indexOf.constEnd())
            tables[*found].columns.push_back({.name = row[1],
                                              .type = row[2],
                                              .baseType = row[3],
                                              .isBuiltIn = row[6] == QLatin1String("t"),
                                              .notNull = row[5] == QLatin1String("t"),
                                              .plainCollation = row[4] == QLatin1String("t")});
    }
    for (const Row &row : session.query(keys.arg(isValid))) {
        if (const auto found = indexOf.constFind(row[0]); found != indexOf.constEnd())
            tables[*found].key = splitIdentifiers(row[1]);
    }
    return tables;
}

QString quoted(const Session &session, const TableShape &table)
{
    return session.quotedName(table.schema) + QLatin1Char('.') + session.quotedName(table.name);
}

DatabaseSettings databaseSettings(Session &session)
{
    DatabaseSettings settings;
    const Rows rows = session.query(QStringLiteral("SELECT pg_encoding_to_char(encoding), datcollate, datctype "
                                                   "FROM pg_database WHERE datname = current_database()"));
    if (!rows.empty()) {
        settings.encoding = rows.front()[0];
        settings.collation = rows.front()[1];
        settings.characterType = rows.front()[2];
    }
    for (const Row &row :
         session.query(QStringLiteral("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname")))
        settings.extensions += row[0];
    return settings;
}

} // namespace rehome::postgres
