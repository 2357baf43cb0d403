// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/index_catalog.h"

namespace rehome::postgres {
namespace {

/// %1: a condition for servers from 18 on, whose keys may be WITHOUT OVERLAPS.
const QString indexes = QStringLiteral(R"(
    SELECT i.indexrelid, coalesce(k.oid, 0), i.indrelid, n.nspname, x.relname, pg_get_indexdef(i.indexrelid),
           coalesce(k.contype::text, ''), k.condeferrable, k.condeferred, i.indisclustered, i.indisreplident,
           pg_relation_size(i.indexrelid), m.amname,
           NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indexrelid AND a.attlen < 0),
           coalesce((SELECT spcname FROM pg_tablespace s WHERE s.oid = x.reltablespace), ''), i.indexprs IS NOT NULL
    FROM pg_index i
    JOIN pg_class t ON t.oid = i.indrelid AND t.relkind = 'r' AND t.relpersistence <> 't'
    JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace JOIN pg_am m ON m.oid = x.relam
    LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
    WHERE i.indisvalid AND i.indisready AND (k.oid IS NULL OR k.contype <> 'x' AND m.amname = 'btree' %1)
    ORDER BY i.indrelid, i.indexrelid)");

const QString indexStatistics = QStringLiteral(R"(
    SELECT a.attrelid, a.attnum, a.attstattarget FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind = 'i' AND a.attnum > 0 AND a.attstattarget >= 0
      AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname LIKE 'pg\_%'))");

const QString indexExtensions = QStringLiteral(R"(
    SELECT d.objid, e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.deptype = 'x' AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_extension'::regclass)");

/// How far below the topmost table each table is that inherits or is a partition, and so what is on it, foreign keys
/// aside: those do not stand in the way of one another.
const QString depths = QStringLiteral(R"(
    WITH RECURSIVE below(oid, depth) AS (
        SELECT inhrelid, 1 FROM pg_inherits
        UNION SELECT i.inhrelid, b.depth + 1 FROM below b JOIN pg_inherits i ON i.inhparent = b.oid),
    deepest AS (SELECT oid, max(depth) AS depth FROM below GROUP BY oid)
    SELECT '1259 ' || i.indexrelid::text, d.depth FROM deepest d JOIN pg_index i ON i.indrelid = d.oid
    UNION ALL
    SELECT '2606 ' || k.oid::text, d.depth FROM deepest d JOIN pg_constraint k ON k.conrelid = d.oid AND k.contype <> 'f')");

const QString unattached = QStringLiteral(R"(
    SELECT format('DROP INDEX %I.%I', n.nspname, x.relname)
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid AND t.relkind = 'p'
    JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace
    WHERE NOT x.relispartition AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid
                                                                             AND k.conrelid = i.indrelid))");

bool isTrue(const QString &value)
{
    return value == QLatin1String("t");
}

QString onTable(const TableToCopy &table, const QString &change)
{
    return QStringLiteral("ALTER TABLE %1 %2").arg(table.quoted, change);
}

/// What pg_dump writes with an index, and pg_get_indexdef() does not.
void addIndexSettings(Session &session, CopyCatalog &catalog, const Places &places)
{
    const auto add = [&](const Row &row, const QString &change) {
        if (const auto found = places.constFind(row[0]); found != places.constEnd()) {
            IndexToBuild &index = catalog.indexes[*found];
            const TableToCopy &table = catalog.tables[index.table];
            const QString name = session.quotedName(index.title.mid(table.schema.size() + 1));
            index.afterwards +=
                QStringLiteral("ALTER INDEX %1.%2 %3").arg(session.quotedName(table.schema), name, change);
        }
    };
    for (const Row &row : session.query(indexStatistics))
        add(row, QStringLiteral("ALTER COLUMN %1 SET STATISTICS %2").arg(row[1], row[2]));
    for (const Row &row : session.query(indexExtensions))
        add(row, QStringLiteral("DEPENDS ON EXTENSION ") + session.quotedName(row[1]));
}

} // namespace

Places addIndexes(Session &session, CopyCatalog &catalog, const Places &tablePlaces)
{
    Places places;
    const QString condition = session.serverVersion() >= 180000 ? QStringLiteral("AND NOT k.conperiod") : QString();
    for (const Row &row : session.query(indexes.arg(condition))) {
        const auto found = tablePlaces.constFind(row[2]);
        if (found == tablePlaces.constEnd() || catalog.tables[*found].ofExtension)
            continue;
        const TableToCopy &table = catalog.tables[*found];
        const QString name = session.quotedName(row[4]);
        IndexToBuild index{.oid = row[0],
                           .constraint = row[1],
                           .table = *found,
                           .title = row[3] + QLatin1Char('.') + row[4],
                           .definition = row[5],
                           .tablespace = row[14],
                           .bytes = row[11].toLongLong(),
                           .isPlain = isTrue(row[13]),
                           .isTree = row[12] == QLatin1String("btree"),
                           .hasExpressions = isTrue(row[15])};
        if (!row[6].isEmpty()) {
            QString change =
                QStringLiteral("ADD CONSTRAINT %1 %2 USING INDEX %1")
                    .arg(name, row[6] == QLatin1String("p") ? QStringLiteral("PRIMARY KEY") : QStringLiteral("UNIQUE"));
            if (isTrue(row[7]))
                change +=
                    isTrue(row[8]) ? QStringLiteral(" DEFERRABLE INITIALLY DEFERRED") : QStringLiteral(" DEFERRABLE");
            index.afterwards += onTable(table, change);
        }
        if (isTrue(row[9]))
            index.afterwards += onTable(table, QStringLiteral("CLUSTER ON ") + name);
        if (isTrue(row[10]))
            index.afterwards += onTable(table, QStringLiteral("REPLICA IDENTITY USING INDEX ") + name);
        places.insert(index.oid, catalog.indexes.size());
        catalog.indexes.push_back(index);
    }
    addIndexSettings(session, catalog, places);
    return places;
}

void dropUnattachedIndexes(Session &session)
{
    for (const Row &row : session.query(unattached))
        session.execute(row[0]);
}

QHash<QString, int> inheritedDepths(Session &session)
{
    QHash<QString, int> found;
    for (const Row &row : session.query(depths))
        found.insert(row[0], row[1].toInt());
    return found;
}

} // namespace rehome::postgres
