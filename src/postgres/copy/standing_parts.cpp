// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/standing_parts.h"

#include "postgres/compare/database_comparison.h"
#include "postgres/compare/large_object_comparison.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::Verdict;
using Name = std::pair<QString, QString>; ///< of what is in a schema or on a table, with dots of its own

const QString standingIndexes = QStringLiteral(R"(
    SELECT n.nspname, x.relname, coalesce(k.conname, '')
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_namespace n ON n.oid = x.relnamespace
    LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
    WHERE i.indisvalid AND n.nspname NOT LIKE 'pg\_%')");

const QString standingKeys = QStringLiteral(R"(
    SELECT n.nspname, t.relname, k.conname, k.convalidated
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0)");

/// A sum over all large objects of what is not their content.
const QString largeObjectProperties = QStringLiteral(R"(
    SELECT concat_ws(' ', count(*), coalesce(sum(('x' || substr(md5(concat_ws('/', l.oid, %1
        obj_description(l.oid, 'pg_largeobject'))), 1, 15))::bit(60)::bigint), 0)) FROM pg_largeobject_metadata l)");

/// Tables of the half-made copy that have any rows.
std::vector<bool> filledTables(Session &session, const CopyCatalog &catalog)
{
    constexpr std::size_t atATime = 500;
    std::vector<bool> filled(catalog.tables.size());
    for (std::size_t begin = 0; begin < filled.size(); begin += atATime) {
        QStringList looks;
        for (std::size_t i = begin; i < std::min(filled.size(), begin + atATime); ++i)
            looks += QStringLiteral("SELECT %1 WHERE EXISTS (SELECT FROM ONLY %2)")
                         .arg(QString::number(i), catalog.tables[i].quoted);
        for (const Row &row : session.query(looks.join(QStringLiteral(" UNION ALL "))))
            filled[row[0].toULongLong()] = true;
    }
    return filled;
}

/// Of every filled table that is the same on both sides, how many rows it has. An extension's own tables hold rows that
/// are not copied: they are always done again.
std::vector<std::optional<qint64>> sameTables(const Snapshot &source, const ServerAddress &half,
                                              const CopyCatalog &catalog, int jobs, const core::WorkContext &context)
{
    std::vector<std::optional<qint64>> same(catalog.tables.size());
    QHash<QString, std::size_t> candidates;
    {
        Session session(half, Access::ReadOnly, context);
        const std::vector<bool> filled = filledTables(session, catalog);
        for (std::size_t i = 0; i < filled.size(); ++i) {
            const TableToCopy &table = catalog.tables[i];
            const QString name = table.schema + QLatin1Char('.') + table.name;
            if (filled[i] && !table.ofExtension)
                candidates.insert(name, candidates.contains(name) ? catalog.tables.size() : i); // "a.b"."c", "a"."b.c"
        }
    }
    if (candidates.isEmpty())
        return same;
    DatabaseComparison comparison(source.address(), half, Level::Strict, context, {.before = source.id(), .after = {}});
    for (SideReader *side : {&comparison.before, &comparison.after}) {
        for (std::size_t i = 0; i < side->shapes.size(); ++i) {
            if (candidates.value(side->shapes[i].display(), same.size()) == same.size())
                side->leaveOut(i);
        }
    }
    for (const evidence::TableVerdict &verdict : comparison.tables(jobs)) {
        if (verdict.verdict == Verdict::Same && verdict.newRows)
            same[candidates.value(verdict.table)] = verdict.newRows;
    }
    return same;
}

/// Keys of which both tables stand and that are whole stand too; any others are dropped.
void sortForeignKeys(Session &session, const CopyCatalog &catalog, StandingParts &parts)
{
    QHash<Name, bool> found; ///< whether it is checked
    for (const Row &row : session.query(standingKeys))
        found.insert({session.quotedName(row[0]) + QLatin1Char('.') + session.quotedName(row[1]), row[2]},
                     row[3] == QLatin1String("t"));
    for (std::size_t i = 0; i < catalog.foreignKeys.size(); ++i) {
        const ForeignKeyToAdd &key = catalog.foreignKeys[i];
        const QString &table = catalog.tables[key.table].quoted;
        const auto standing = found.constFind({table, key.name});
        if (standing == found.constEnd())
            continue;
        parts.foreignKeys[i] = parts.tables[key.table] && parts.tables[key.referenced] && *standing == key.isChecked;
        if (!parts.foreignKeys[i])
            session.execute(
                QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2").arg(table, session.quotedName(key.name)));
    }
}

/// After the foreign keys, which need them.
void sortIndexes(Session &session, const CopyCatalog &catalog, StandingParts &parts)
{
    QHash<Name, QString> found; ///< its constraint
    for (const Row &row : session.query(standingIndexes))
        found.insert({row[0], row[1]}, row[2]);
    for (std::size_t i = 0; i < catalog.indexes.size(); ++i) {
        const IndexToBuild &index = catalog.indexes[i];
        const TableToCopy &table = catalog.tables[index.table];
        const QString name = index.title.mid(table.schema.size() + 1);
        const auto standing = found.constFind({table.schema, name});
        if (standing == found.constEnd())
            continue;
        parts.indexes[i] = parts.tables[index.table].has_value();
        // All of them are set at once, so that where there is a constraint, nothing else is missing.
        parts.indexSettings[i] = parts.indexes[i] && (index.afterwards.isEmpty() || !standing->isEmpty());
        if (parts.indexes[i])
            continue;
        session.execute(
            standing->isEmpty()
                ? QStringLiteral("DROP INDEX %1.%2").arg(session.quotedName(table.schema), session.quotedName(name))
                : QStringLiteral("ALTER TABLE ONLY %1 DROP CONSTRAINT %2")
                      .arg(table.quoted, session.quotedName(*standing)));
    }
}

} // namespace

qint64 StandingParts::tableCount() const
{
    return std::count_if(tables.begin(), tables.end(), [](const auto &rows) { return rows.has_value(); });
}

StandingParts standingParts(const Snapshot &source, const ServerAddress &half, const CopyCatalog &catalog, int jobs,
                            const core::WorkContext &context)
{
    StandingParts parts{.tables = sameTables(source, half, catalog, jobs, context),
                        .indexes = std::vector<bool>(catalog.indexes.size()),
                        .indexSettings = std::vector<bool>(catalog.indexes.size()),
                        .foreignKeys = std::vector<bool>(catalog.foreignKeys.size())};
    Session session(half, Access::ReadWrite, context);
    sortForeignKeys(session, catalog, parts);
    sortIndexes(session, catalog, parts);
    return parts;
}

bool largeObjectsStand(const Snapshot &source, const ServerAddress &half, bool owners, const core::WorkContext &context)
{
    {
        Snapshot before(source.address(), context, source.id());
        Snapshot after(half, context);
        const QString properties = largeObjectProperties.arg(
            owners ? QStringLiteral("pg_get_userbyid(l.lomowner), l.lomacl::text,") : QString());
        if (before.reader()->value(properties) == after.reader()->value(properties)) {
            const auto verdict = compareLargeObjects(before, after, Level::Strict, 0, context);
            if (!verdict || verdict->verdict == Verdict::Same)
                return true;
        }
    }
    Session session(half, Access::ReadWrite, context);
    const QString unlink = QStringLiteral( // each is locked until the statement's end
        "SELECT count(lo_unlink(oid)) FROM (SELECT oid FROM pg_largeobject_metadata LIMIT 1000) batch");
    while (session.value(unlink) != QLatin1String("0"))
        context.throwIfStopped();
    return false;
}

} // namespace rehome::postgres
