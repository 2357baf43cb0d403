// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_target.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/copy/copy_mark.h"

#include <QSet>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;

/// Whatever somebody made there, without what extensions brought: in schemas, and beside them.
const QString ownObjects = QStringLiteral(R"(
    SELECT count(*) FILTER (WHERE kind IN ('r', 'p')), count(*)
    FROM (SELECT c.relkind::text, c.oid, 'pg_class'::regclass, c.relnamespace FROM pg_class c
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
          UNION ALL SELECT 'function', p.oid, 'pg_proc'::regclass, p.pronamespace FROM pg_proc p
          UNION ALL SELECT 'type', t.oid, 'pg_type'::regclass, t.typnamespace FROM pg_type t
                    WHERE t.typtype IN ('d', 'e', 'r')
          UNION ALL SELECT 'operator', x.oid, 'pg_operator'::regclass, x.oprnamespace FROM pg_operator x
          UNION ALL SELECT 'collation', x.oid, 'pg_collation'::regclass, x.collnamespace FROM pg_collation x
          UNION ALL SELECT 'configuration', x.oid, 'pg_ts_config'::regclass, x.cfgnamespace FROM pg_ts_config x
          UNION ALL SELECT 'dictionary', x.oid, 'pg_ts_dict'::regclass, x.dictnamespace FROM pg_ts_dict x
          UNION ALL SELECT 'schema', s.oid, 'pg_namespace'::regclass, s.oid FROM pg_namespace s
                    WHERE s.nspname <> 'public'
          UNION ALL SELECT 'event trigger', x.oid, 'pg_event_trigger'::regclass, 0 FROM pg_event_trigger x
          UNION ALL SELECT 'publication', x.oid, 'pg_publication'::regclass, 0 FROM pg_publication x
          UNION ALL SELECT 'server', x.oid, 'pg_foreign_server'::regclass, 0 FROM pg_foreign_server x
          UNION ALL SELECT 'large object', l.oid, 'pg_largeobject'::regclass, 0
                    FROM pg_largeobject_metadata l) o(kind, oid, catalog, namespace)
    LEFT JOIN pg_namespace n ON n.oid = o.namespace
    WHERE (n.oid IS NULL OR n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype = 'e'))");

const QString serverAndDatabase = QStringLiteral(
    "SELECT pg_postmaster_start_time()::text || ' ' || oid::text FROM pg_database WHERE datname = current_database()");

/// A session in a database that is not the target, since that one is renamed; in the target where no other lets the
/// user in.
std::unique_ptr<Session> maintenanceSession(const ServerAddress &address, const core::WorkContext &context)
{
    for (const char *database : {"postgres", "template1"}) {
        if (address.database == QLatin1String(database))
            continue;
        try {
            return std::make_unique<Session>(address.withDatabase(QLatin1String(database)), Access::ReadWrite, context);
        } catch (const Error &error) {
            if (error.code() != ErrorCode::NoSuchDatabase && error.code() != ErrorCode::PermissionDenied)
                throw;
        }
    }
    return std::make_unique<Session>(address, Access::ReadWrite, context);
}

/// What a newer server's schema says may mean nothing to an older one, and no pg_dump writes for older servers.
void refuseOlderServer(Session &source, Session &target)
{
    if (target.serverVersion() / 10000 >= source.serverVersion() / 10000)
        return;
    throw Error(
        ErrorCode::ServerUnsuitable,
        EngineText::tr("The new server is of PostgreSQL %1, which is older than the old server's %2: PostgreSQL "
                       "gives no way back to an older version.")
            .arg(versionText(target.serverVersion()), versionText(source.serverVersion())),
        EngineText::tr("Use a new server of version %1 or newer.").arg(source.serverVersion() / 10000));
}

/// A template cannot be dropped, and every new database of that server is made from it.
void refuseTemplate(Session &session, const QString &database)
{
    const QString isTemplate = QStringLiteral("SELECT datistemplate FROM pg_database WHERE datname = %1");
    if (session.value(isTemplate.arg(session.quotedText(database))) == QLatin1String("t"))
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("The database %1 of the new side is a template for others.").arg(database),
                    EngineText::tr("Name another database for the new side."));
}

/// Also says no to the source itself.
void lookInside(const ServerAddress &address, Session &source, CopyTarget &target, const core::WorkContext &context)
{
    Session session(address, Access::ReadOnly, context);
    refuseSameDatabase(source, session);
    target.problem = whatIsIn(session);
}

/// What the source has, and the server knows not.
QStringList missing(Session &session, const QStringList &wanted, const QString &knownSql)
{
    QSet<QString> known;
    for (const Row &row : session.query(knownSql))
        known += row[0];
    QStringList unknown;
    for (const QString &name : wanted) {
        if (!known.contains(name))
            unknown += name;
    }
    return unknown;
}

void examineRoles(Session &session, const CopyCatalog &catalog, CopyTarget &target)
{
    const QString known = QStringLiteral("SELECT rolname FROM pg_roles");
    // These are made after the rows: better now than then.
    if (const QStringList named = missing(session, catalog.namedRoles, known); !named.isEmpty())
        throw Error(ErrorCode::ServerUnsuitable,
                    EngineText::tr("The new server does not have the role(s) %1, which policies or user mappings name.")
                        .arg(named.join(QStringLiteral(", "))),
                    EngineText::tr("Make them there, for example with CREATE ROLE … NOLOGIN, then try again."));
    const QStringList unknown = missing(session, catalog.roles, known);
    QStringList foreign;
    if (!target.isSuperuser)
        foreign = missing(session, catalog.owners,
                          QStringLiteral("SELECT rolname FROM pg_roles WHERE pg_has_role(oid, 'USAGE')"));
    target.owners = unknown.isEmpty() && foreign.isEmpty();
    const QString separator = QStringLiteral(", ");
    if (!unknown.isEmpty())
        target.leftOut += EngineText::tr("Owners and privileges are left out: the new server has no role %1. "
                                         "Everything belongs to %2, and what was withdrawn from "
                                         "PUBLIC is open to everybody again.")
                              .arg(unknown.join(separator), target.user);
    else if (!foreign.isEmpty())
        target.leftOut += EngineText::tr("Owners and privileges are left out: %2 may not act for %1. "
                                         "Everything belongs to %2, and what was withdrawn from "
                                         "PUBLIC is open to everybody again.")
                              .arg(foreign.join(separator), target.user);
}

void examineRest(Session &session, const CopyCatalog &catalog, CopyTarget &target)
{
    const QStringList extensions =
        missing(session, catalog.extensions, QStringLiteral("SELECT name FROM pg_available_extensions"));
    if (!extensions.isEmpty())
        throw Error(ErrorCode::ServerUnsuitable,
                    EngineText::tr("The new server does not have the extension(s) %1.")
                        .arg(extensions.join(QStringLiteral(", "))),
                    EngineText::tr("Install them there, or drop them on the old side if nothing uses them."));
    const QStringList tablespaces =
        missing(session, catalog.tablespaces, QStringLiteral("SELECT spcname FROM pg_tablespace"));
    target.tablespaces = tablespaces.isEmpty();
    if (!tablespaces.isEmpty())
        target.leftOut += EngineText::tr("The new server has no tablespace %1: everything is put into its own.")
                              .arg(tablespaces.join(QStringLiteral(", ")));
    if (catalog.hasEventTriggers && !target.isSuperuser)
        target.leftOut += EngineText::tr("Event triggers are left out: only a superuser can make them.");
    if (catalog.hasSuperusersPublications && !target.isSuperuser)
        target.leftOut += EngineText::tr("Publications are left out: only a superuser can make those of all tables, or "
                                         "of all in a schema.");
    if (catalog.hasSubscriptions)
        target.leftOut += EngineText::tr("Subscriptions are left out: two databases would take from the same slot.");
}

/// Without the right to create a database, only an empty one can be filled.
void decideInPlace(const ServerAddress &address, Session &source, CopyTarget &target, const WorkContext &context)
{
    const QString advice =
        EngineText::tr("Allow it with ALTER ROLE … CREATEDB, use an administrator of that server, or "
                       "have an empty database made with the same encoding: it is then filled.");
    if (!target.exists || !target.problem.isEmpty())
        throw Error(ErrorCode::PermissionDenied,
                    EngineText::tr("%1 may not create databases on the new server.").arg(target.user), advice);
    const QString encoding = QStringLiteral("SHOW server_encoding");
    const QString wanted = source.value(encoding);
    const QString found = Session(address, Access::ReadOnly, context).value(encoding);
    if (wanted != found)
        throw Error(ErrorCode::PermissionDenied,
                    EngineText::tr("The empty database %1 has the encoding %2, not %3, and %4 may not create another.")
                        .arg(target.database, found, wanted, target.user),
                    advice);
    target.inPlace = true;
    target.administrator = address;
    context.warning(
        EngineText::tr("%1 may not create databases on the new server: the empty database %2 is filled "
                       "where it is. Until the copy is whole, it is seen half made; if the copy fails, whatever is "
                       "in it then is dropped.")
            .arg(target.user, target.database));
}

} // namespace

void refuseSameDatabase(Session &source, Session &target)
{
    if (target.value(serverAndDatabase) == source.value(serverAndDatabase))
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("Old and new side are the same database: %1.").arg(target.address().display()),
                    EngineText::tr("Name another database for the new side."));
}

QString whatIsIn(Session &session)
{
    const Row counts = session.query(ownObjects).front();
    if (counts[0] != QLatin1String("0"))
        return EngineText::tr("The database %1 of the new side holds %n table(s) already.", nullptr, counts[0].toInt())
            .arg(session.address().database);
    if (counts[1] != QLatin1String("0"))
        return EngineText::tr("The database %1 of the new side is not empty.").arg(session.address().database);
    return {};
}

CopyTarget examineTarget(const ServerAddress &address, const QString &owner, Session &source,
                         const CopyCatalog &catalog, const core::WorkContext &context)
{
    ServerAddress wanted = address;
    if (wanted.database.isEmpty()) // a service, or what the environment says
        wanted.database =
            Session(address, Access::ReadOnly, context).value(QStringLiteral("SELECT current_database()"));
    const std::unique_ptr<Session> session = maintenanceSession(wanted, context);
    CopyTarget target{.administrator = session->address(), .database = wanted.database, .owner = owner};
    target.serverVersion = session->serverVersion();
    refuseOlderServer(source, *session);
    const Row user = session
                         ->query(QStringLiteral("SELECT rolname, rolsuper, rolsuper OR rolcreatedb FROM pg_roles "
                                                "WHERE rolname = current_user"))
                         .front();
    target.user = user[0];
    target.isSuperuser = user[1] == QLatin1String("t");
    refuseTemplate(*session, target.database);
    target.exists = databaseExists(*session, target.database);
    if (target.exists)
        lookInside(wanted, source, target, context);
    if (user[2] != QLatin1String("t") || session->address().database == target.database)
        decideInPlace(wanted, source, target, context);
    if (owner.isEmpty())
        examineRoles(*session, catalog, target);
    else
        target.owners = false; // asked for, so that there is nothing to warn of
    examineRest(*session, catalog, target);
    for (const QString &sentence : target.leftOut)
        context.warning(sentence);
    return target;
}

DatabaseProperties targetProperties(Session &administrator, const CopyTarget &target, const DatabaseProperties &source)
{
    DatabaseProperties properties = source;
    const bool ownerIsKnown =
        !administrator
             .value(QStringLiteral("SELECT 1 FROM pg_roles WHERE rolname = %1 AND pg_has_role(oid, 'USAGE')")
                        .arg(administrator.quotedText(source.owner)))
             .isNull();
    if (!target.owners || !ownerIsKnown)
        properties.owner = target.owner.isEmpty() ? target.user : target.owner;
    if (!target.owners) {
        properties.hasGrants = false;
        properties.grants.clear();
    }
    if (!target.exists)
        return properties;
    const DatabaseProperties own = databaseProperties(administrator, target.database);
    if (target.owner.isEmpty())
        properties.owner = own.owner;
    if (own.connectionLimit >= 0)
        properties.connectionLimit = own.connectionLimit;
    if (own.hasGrants) {
        properties.hasGrants = true;
        properties.grants = own.grants;
    }
    if (target.inPlace) {
        properties.hasGrants = false; // they are there
        properties.grants.clear();
        properties.connectionLimit = -1;
    }
    // Set later, these win.
    properties.settings.insert(properties.settings.end(), own.settings.begin(), own.settings.end());
    if (!own.comment.isEmpty() && copyMark(administrator, target.database).isEmpty()) // renamed by hand
        properties.comment = own.comment;
    return properties;
}

} // namespace rehome::postgres
