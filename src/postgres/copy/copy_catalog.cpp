// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_catalog.h"

#include "postgres/catalog/large_objects.h"
#include "postgres/copy/index_catalog.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// pg_dump's own choice of tables, with those of extensions whose rows they asked to be dumped.
const QString tables = QStringLiteral(R"(
    WITH configured AS (
        SELECT t.oid, e.extcondition[array_position(e.extconfig, t.oid)] AS condition
        FROM pg_extension e JOIN pg_class t ON t.oid = ANY (e.extconfig) WHERE t.relkind = 'r')
    SELECT c.oid, n.nspname, c.relname, pg_table_size(c.oid), greatest(c.reltuples, 0),
           o.oid IS NOT NULL, coalesce(o.condition, ''), c.relispartition
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN configured o ON o.oid = c.oid
    WHERE c.relkind = 'r' AND c.relpersistence <> 't'
      AND (o.oid IS NOT NULL
           OR n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                                        AND d.deptype = 'e'))
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")");

/// Keys that extensions make with their tables: they stand before the rows come.
const QString keysOfExtensions = QStringLiteral(R"(
    SELECT DISTINCT k.conrelid, k.confrelid FROM pg_constraint k
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = k.conrelid AND d.deptype = 'e'
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid)");

/// The binary form of a type is safe where it holds no number of an object that another server numbers otherwise
/// (reg…, composite types, arrays of types whose number is not fixed, as those below 10000 are), nothing of the locale
/// (money), and where it is not another text than the text form (xml with its encoding).
const QString columns = QStringLiteral(R"(
    WITH RECURSIVE base(oid, below) AS (
        SELECT oid, oid FROM pg_type
        UNION ALL SELECT b.oid, t.typbasetype FROM base b JOIN pg_type t ON t.oid = b.below WHERE t.typtype = 'd')
    SELECT a.attrelid, a.attname,
           t.typtype = 'e'
           OR t.oid < 10000 AND t.typtype IN ('b', 'r', 'm') AND t.typsend <> 0 AND t.typreceive <> 0
              AND t.typname !~ '^_?(reg.*|money|aclitem|xml|pg_.*)$'
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN base b ON b.oid = a.atttypid JOIN pg_type t ON t.oid = b.below AND t.typtype <> 'd'
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relkind = 'r' AND c.relpersistence <> 't'
    ORDER BY a.attrelid, a.attnum)");

/// %1: a condition for servers from 18 on, whose keys may be NOT ENFORCED.
const QString foreignKeys = QStringLiteral(R"(
    SELECT k.oid, k.conrelid, k.confrelid, k.conindid, k.conname, pg_get_constraintdef(k.oid), k.convalidated
    FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 %1 ORDER BY k.conrelid, k.oid)");

/// %1: a condition for the kind of dependency. What the very first role owns has no dependency; extensions belong to
/// whoever makes them.
const QString roles = QStringLiteral(R"(
    WITH ours AS (
        SELECT d.refobjid AS role, d.classid, d.objid FROM pg_shdepend d
        WHERE d.refclassid = 'pg_authid'::regclass %1
          AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        UNION SELECT relowner, 'pg_class'::regclass, oid FROM pg_class WHERE oid >= 16384
              AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
        UNION SELECT proowner, 'pg_proc'::regclass, oid FROM pg_proc WHERE oid >= 16384
        UNION SELECT typowner, 'pg_type'::regclass, oid FROM pg_type WHERE oid >= 16384
              AND typtype IN ('b', 'd', 'e', 'r') AND typcategory <> 'A'
        UNION SELECT nspowner, 'pg_namespace'::regclass, oid FROM pg_namespace WHERE oid >= 16384)
    SELECT r.rolname FROM pg_roles r
    WHERE r.oid IN (SELECT o.role FROM ours o
                    WHERE o.classid <> 'pg_extension'::regclass
                      AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = o.classid AND e.objid = o.objid
                                                                AND e.deptype = 'e'))
      AND r.rolname NOT LIKE 'pg\_%' ORDER BY r.rolname)");

/// Without these, policies and user mappings cannot be made.
const QString namedRoles = QStringLiteral(R"(
    SELECT rolname FROM pg_roles
    WHERE oid IN (SELECT unnest(polroles) FROM pg_policy UNION SELECT umuser FROM pg_user_mappings) ORDER BY 1)");

/// Whatever a session of pg_dump would see, in one row.
const QString rest = QStringLiteral(R"(
    SELECT EXISTS (SELECT FROM pg_largeobject_metadata), EXISTS (SELECT FROM pg_namespace WHERE nspname = 'public'),
           EXISTS (SELECT FROM pg_event_trigger v WHERE NOT EXISTS
                       (SELECT FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = v.oid
                                                  AND d.deptype = 'e')),
           EXISTS (SELECT subdbid FROM pg_subscription
                   WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())),
           (SELECT coalesce(sum(pg_relation_size(c.oid)), 0) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('i', 'm') AND c.relpersistence <> 't' AND n.nspname <> 'information_schema'
              AND n.nspname NOT LIKE 'pg\_%'))");

bool isTrue(const QString &value)
{
    return value == QLatin1String("t");
}

void addColumns(Session &session, CopyCatalog &catalog, const Places &places)
{
    QHash<QString, QStringList> names;
    for (TableToCopy &table : catalog.tables)
        table.binary = true;
    for (const Row &row : session.query(columns)) {
        const auto found = places.constFind(row[0]);
        if (found == places.constEnd())
            continue;
        names[row[0]] += session.quotedName(row[1]);
        catalog.tables[*found].binary = catalog.tables[*found].binary && isTrue(row[2]);
    }
    for (TableToCopy &table : catalog.tables) {
        table.columnNames = names.value(table.oid);
        if (!table.columnNames.isEmpty())
            table.columns = QStringLiteral("(%1)").arg(table.columnNames.join(QStringLiteral(", ")));
    }
}

/// Tables in the order given, but those of extensions behind the ones that they refer to; in a circle, as they come.
std::vector<TableToCopy> parentsFirst(std::vector<TableToCopy> unordered, Session &session)
{
    QHash<QString, QStringList> parents;
    for (const Row &row : session.query(keysOfExtensions))
        parents[row[0]] += row[1];
    if (parents.isEmpty())
        return unordered;
    std::vector<TableToCopy> ordered;
    QHash<QString, std::size_t> places;
    QSet<QString> waiting;
    for (const TableToCopy &table : unordered)
        waiting.insert(table.oid);
    while (!unordered.empty()) {
        const auto waits = [&](const TableToCopy &table) {
            const QStringList list = parents.value(table.oid);
            return std::any_of(list.begin(), list.end(), [&](const QString &oid) { return waiting.contains(oid); });
        };
        auto next = std::find_if_not(unordered.begin(), unordered.end(), waits);
        if (next == unordered.end())
            next = unordered.begin();
        for (const QString &oid : parents.value(next->oid)) {
            if (const auto place = places.constFind(oid); place != places.constEnd())
                next->parents.push_back(*place);
        }
        waiting.remove(next->oid);
        places.insert(next->oid, ordered.size());
        ordered.push_back(std::move(*next));
        unordered.erase(next);
    }
    return ordered;
}

void addForeignKeys(Session &session, CopyCatalog &catalog, const Places &tablePlaces, const Places &indexPlaces)
{
    const QString condition = session.serverVersion() >= 180000 ? QStringLiteral("AND k.conenforced") : QString();
    for (const Row &row : session.query(foreignKeys.arg(condition))) {
        const auto table = tablePlaces.constFind(row[1]);
        const auto referenced = tablePlaces.constFind(row[2]);
        const auto index = indexPlaces.constFind(row[3]);
        if (table == tablePlaces.constEnd() || referenced == tablePlaces.constEnd() ||
            index == indexPlaces.constEnd() || catalog.tables[*table].ofExtension)
            continue;
        catalog.foreignKeys.push_back({.oid = row[0],
                                       .table = *table,
                                       .referenced = *referenced,
                                       .index = *index,
                                       .name = row[4],
                                       .definition = row[5],
                                       .isChecked = isTrue(row[6])});
    }
}

QStringList firstColumn(Session &session, const QString &sql)
{
    QStringList values;
    for (const Row &row : session.query(sql))
        values += row[0];
    return values;
}

} // namespace

CopyCatalog copyCatalog(Session &session)
{
    CopyCatalog catalog;
    std::vector<TableToCopy> found;
    for (const Row &row : session.query(tables)) {
        found.push_back({.oid = row[0],
                         .schema = row[1],
                         .name = row[2],
                         .quoted = session.quotedName(row[1]) + QLatin1Char('.') + session.quotedName(row[2]),
                         .columns = {},
                         .condition = row[6],
                         .ofExtension = isTrue(row[5]),
                         .isPartition = isTrue(row[7]),
                         .bytes = row[3].toLongLong(),
                         .rows = row[4].toDouble()});
    }
    catalog.tables = parentsFirst(std::move(found), session);
    Places places;
    for (std::size_t i = 0; i < catalog.tables.size(); ++i)
        places.insert(catalog.tables[i].oid, i);
    addColumns(session, catalog, places);
    const Places indexPlaces = addIndexes(session, catalog, places);
    catalog.inheritedDepths = inheritedDepths(session);
    addForeignKeys(session, catalog, places, indexPlaces);
    const Row others = session.query(rest).front();
    catalog.hasLargeObjects = isTrue(others[0]);
    catalog.largeObjectBytes = largeObjectBytes(session);
    catalog.hasPublicSchema = isTrue(others[1]);
    catalog.hasEventTriggers = isTrue(others[2]);
    catalog.hasSubscriptions = isTrue(others[3]);
    catalog.hasSuperusersPublications = isTrue(session.value(
        QStringLiteral("SELECT EXISTS (SELECT FROM pg_publication WHERE puballtables)%1")
            .arg(session.serverVersion() >= 150000 ? QStringLiteral(" OR EXISTS (SELECT FROM pg_publication_namespace)")
                                                   : QString())));
    catalog.otherBytes = others[4].toLongLong();
    for (const IndexToBuild &index : catalog.indexes)
        catalog.otherBytes -= std::min(index.bytes, catalog.otherBytes);
    catalog.extensions =
        firstColumn(session, QStringLiteral("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1"));
    catalog.tablespaces =
        firstColumn(session, QStringLiteral("SELECT DISTINCT s.spcname FROM pg_class c JOIN pg_tablespace s ON s.oid = "
                                            "c.reltablespace WHERE c.oid >= 16384 ORDER BY 1"));
    catalog.owners = firstColumn(session, roles.arg(QStringLiteral("AND deptype = 'o'")));
    catalog.roles = firstColumn(session, roles.arg(QString()));
    catalog.namedRoles = firstColumn(session, namedRoles);
    return catalog;
}

} // namespace rehome::postgres
