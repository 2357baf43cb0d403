// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/restore_steps.h"

#include "core/engine_text.h"
#include "postgres/schema/schema_facts.h"
#include "postgres/schema/schema_queries.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/session.h"

#include <QHash>

#include <algorithm>

namespace rehome::postgres {
namespace {

bool isOnExtension(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("COMMENT") && entry.name.startsWith(QLatin1String("EXTENSION "));
}

/// Also what is said of it.
bool isEventTrigger(const ArchiveEntry &entry)
{
    static const QString kind = QStringLiteral("EVENT TRIGGER");
    return entry.kind == kind ||
           (entry.kind == QLatin1String("COMMENT") && entry.name.startsWith(kind + QLatin1Char(' ')));
}

bool isOfExtension(const ArchiveEntry &entry, const AdministratorsParts &parts)
{
    static const QStringList kinds{QStringLiteral("TABLE DATA"), QStringLiteral("SEQUENCE SET")};
    return isOnExtension(entry) || (kinds.contains(entry.kind) && entry.isNamedIn(parts.rows));
}

} // namespace

AdministratorsParts administratorsParts(const evidence::Backup &backup)
{
    if (backup.schema.empty()) // of former backups: then nothing is known
        return {};
    AdministratorsParts parts{.objects = SuperuserObjects(backup.schema), .rows = {}};
    const bool isPartial = std::any_of(backup.schema.begin(), backup.schema.end(),
                                       [](const auto &object) { return object.kind == unreadableKind; });
    if (isPartial) // what is not in the schema need not be an extension's
        return parts;
    for (const evidence::TableFingerprint &table : backup.tables)
        parts.rows.insert(asInContents(table.table));
    for (const evidence::SequenceState &sequence : backup.sequences)
        parts.rows.insert(asInContents(sequence.sequence));
    for (const evidence::SchemaObject &object : backup.schema) // an extension's own are not in it
        parts.rows.remove(asInContents(object.name));
    return parts;
}

QSet<QString> indexesApart(const std::vector<evidence::SchemaObject> &schema)
{
    QHash<QString, QString> identities; // by table
    QSet<QString> clustered;            // tables
    const auto tableOf = [](const auto &index) { return propertyOf(index.definition, QStringLiteral("table")); };
    const auto isClustered = [](const auto &index) {
        return propertyOf(index.definition, QStringLiteral("clustered")) == QLatin1String("yes");
    };
    for (const auto &object : schema) {
        if (object.kind == QLatin1String("table"))
            identities.insert(object.name, propertyOf(object.definition, QStringLiteral("replica identity")));
        else if (object.kind == QLatin1String("index") && isClustered(object))
            clustered.insert(tableOf(object));
    }
    QSet<QString> apart;
    for (const auto &object : schema) {
        if (object.kind != QLatin1String("index") || isClustered(object))
            continue;
        const QString table = tableOf(object);
        const QString identity = identities.value(table);
        if (!identity.isEmpty() && clustered.contains(table) && object.name.endsWith(QLatin1Char('.') + identity))
            apart.insert(asInContents(object.name));
    }
    return apart;
}

std::vector<RestoreStep> restoreSteps(const std::vector<ArchiveEntry> &entries, const AdministratorsParts &parts,
                                      const QSet<QString> &apart)
{
    RestoreStep schemas;
    RestoreStep extensions{.contents = {}, .asAdministrator = true};
    RestoreStep eventTriggers{.contents = {}, .asAdministrator = true, .makesWatchers = true};
    std::vector<RestoreStep> rest;
    for (const ArchiveEntry &entry : entries) {
        const QByteArray line = entry.line.toUtf8() + '\n';
        if (entry.kind == QLatin1String("SCHEMA")) {
            schemas.contents += line;
        } else if (entry.kind == QLatin1String("EXTENSION") || isOfExtension(entry, parts)) {
            extensions.contents += line;
        } else if (isEventTrigger(entry)) {
            eventTriggers.contents += line;
        } else {
            const bool asAdministrator = parts.objects.contains(entry);
            const bool makesCode = asAdministrator && parts.objects.isCode(entry);
            const bool isApart = entry.kind == QLatin1String("INDEX") && entry.isNamedIn(apart);
            if (rest.empty() || rest.back().asAdministrator != asAdministrator || rest.back().isApart != isApart)
                rest.push_back({.contents = {}, .asAdministrator = asAdministrator, .isApart = isApart});
            rest.back().contents += line;
            rest.back().makesCode = rest.back().makesCode || makesCode;
        }
    }
    std::vector<RestoreStep> steps;
    for (RestoreStep *first : {&schemas, &extensions}) {
        if (!first->contents.isEmpty())
            steps.push_back(std::move(*first));
    }
    std::move(rest.begin(), rest.end(), std::back_inserter(steps));
    if (!eventTriggers.contents.isEmpty())
        steps.push_back(std::move(eventTriggers));
    return steps;
}

void handOverCode(const ServerAddress &database, const QString &owner, const core::WorkContext &context)
{
    Session session(database, Access::ReadWrite, context);
    const QString own = QStringLiteral("= (SELECT oid FROM pg_roles WHERE rolname = current_user) AND ");
    const Rows made = session.query(
        QStringLiteral("SELECT 'ROUTINE ' || p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON "
                       "n.oid = p.pronamespace WHERE p.proowner ") +
        own + ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_proc", "p.oid") +
        QStringLiteral(" UNION ALL SELECT 'TYPE ' || t.oid::regtype FROM pg_type t JOIN pg_namespace n ON "
                       "n.oid = t.typnamespace WHERE t.typtype = 'b' AND t.typisdefined AND NOT EXISTS (SELECT FROM "
                       "pg_type e WHERE e.typarray = t.oid) AND t.typowner ") +
        own + ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_type", "t.oid") +
        QStringLiteral(" UNION ALL SELECT 'FOREIGN TABLE ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON "
                       "n.oid = c.relnamespace WHERE c.relkind = 'f' AND c.relowner ") +
        own + ofUser("n") + QStringLiteral(" AND ") + standsAlone("pg_class", "c.oid"));
    for (const Row &object : made)
        session.execute(QStringLiteral("ALTER %1 OWNER TO ").arg(object[0]) + session.quotedName(owner));
}

bool makesForeignServers(const std::vector<ArchiveEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(),
                       [](const ArchiveEntry &entry) { return entry.kind == QLatin1String("SERVER"); });
}

void allowWrappers(const ServerAddress &database, const QString &owner, const core::WorkContext &context)
{
    Session session(database, Access::ReadWrite, context);
    for (const Row &row : session.query(QStringLiteral("SELECT fdwname FROM pg_foreign_data_wrapper")))
        session.execute(QStringLiteral("GRANT USAGE ON FOREIGN DATA WRAPPER %1 TO %2")
                            .arg(session.quotedName(row[0]), session.quotedName(owner)));
}

} // namespace rehome::postgres
