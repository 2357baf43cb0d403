// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "postgres/preflight/collation_checks.h"
#include "postgres/session/tools.h"

#include <QDir>
#include <QHash>

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

/// Where the programs of a version keep their extensions' descriptions: Debian's place, or beside the programs.
QString extensionFolder(const Tool &initdb)
{
    const QString root = QFileInfo(initdb.path).dir().absoluteFilePath(QStringLiteral(".."));
    for (const QString &folder :
         {QStringLiteral("/usr/share/postgresql/%1/extension").arg(initdb.major),
          root + QStringLiteral("/share/extension"), root + QStringLiteral("/share/postgresql/extension")}) {
        if (QFileInfo::exists(folder + QStringLiteral("/plpgsql.control")))
            return folder;
    }
    return {};
}

/// \throws Error ToolMissing, CouldNotCheck
QStringList offeredHere(int major, const core::WorkContext &context)
{
    const Tool initdb = toolFor(QStringLiteral("initdb"), major, context);
    const QString folder = extensionFolder(initdb);
    if (folder.isEmpty())
        throw core::Error(core::ErrorCode::CouldNotCheck,
                          EngineText::tr("The extensions that belong to %1 were not found.").arg(initdb.path),
                          EngineText::tr("Look yourself whether the new server offers the old one’s extensions."));
    QStringList names;
    for (const QString &file : QDir(folder).entryList({QStringLiteral("*.control")}, QDir::Files))
        names += file.chopped(8);
    return names;
}

QStringList firstColumn(Session &session, const QString &query)
{
    QStringList values;
    for (const Row &row : session.query(query))
        values += row.front();
    return values;
}

PreflightFinding extensions(SourceLook &source, const TargetLook &target)
{
    const QStringList used = firstColumn(
        *source.reader(),
        QStringLiteral("SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname COLLATE \"C\""));
    if (used.isEmpty())
        return evidence::passed(EngineText::tr("The old database uses no extension."));
    QStringList offered;
    const int major = source.reader()->serverVersion() / 10000;
    if (target.administrator) {
        Session session(*target.administrator, Access::ReadOnly, source.context());
        offered = firstColumn(session, QStringLiteral("SELECT name FROM pg_available_extensions"));
    } else {
        offered = offeredHere(major, source.context());
    }
    QStringList missing = used;
    missing.removeIf([&offered](const QString &name) { return offered.contains(name); });
    if (missing.isEmpty())
        return evidence::passed(EngineText::tr("The new server offers every extension that is used: %1. It makes them "
                                               "in its own default version.")
                                    .arg(used.join(QStringLiteral(", "))));
    return evidence::failed(EngineText::tr("The new server does not offer %n extension(s) that the old database uses: "
                                           "%1. A restore would fail.",
                                           nullptr, int(missing.size()))
                                .arg(missing.join(QStringLiteral(", "))),
                            EngineText::tr("Install the packages that bring it, such as postgresql-contrib or "
                                           "postgresql-%1-postgis-3; or drop it on the old side if nothing uses it.")
                                .arg(major),
                            QStringLiteral("apt-cache search postgresql-%1-").arg(major));
}

/// Roles beside owners, the application's and superusers that may do something in the database.
PreflightFinding roles(SourceLook &source, const TargetLook &target)
{
    const auto reader = source.reader();
    QStringList named = firstColumn(
        *reader,
        QStringLiteral("SELECT DISTINCT r.rolname FROM (SELECT (aclexplode(relacl)).grantee FROM pg_class WHERE oid >= "
                       "16384 UNION SELECT (aclexplode(nspacl)).grantee FROM pg_namespace UNION SELECT "
                       "(aclexplode(proacl)).grantee FROM pg_proc WHERE oid >= 16384 UNION SELECT "
                       "(aclexplode(defaclacl)).grantee FROM pg_default_acl UNION SELECT relowner FROM pg_class WHERE "
                       "oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')) g JOIN pg_roles r ON r.oid = "
                       "g.grantee WHERE NOT r.rolsuper AND r.rolname !~ '^pg_' ORDER BY 1"));
    named.removeAll(target.user);
    if (target.administrator && !named.isEmpty()) {
        Session session(*target.administrator, Access::ReadOnly, source.context());
        const QStringList there = firstColumn(session, QStringLiteral("SELECT rolname FROM pg_roles"));
        named.removeIf([&there](const QString &name) { return there.contains(name); });
    }
    if (named.isEmpty())
        return evidence::passed(EngineText::tr("Nothing belongs to, or is granted to, a role that the new server will "
                                               "not have."));
    QStringList commands;
    for (const QString &name : named)
        commands += QStringLiteral("CREATE ROLE %1 LOGIN;").arg(reader->quotedName(name));
    const NamedThings shown = namedThings(named);
    return evidence::failed(
        EngineText::tr("%n role(s) of the old database will be missing on the new server: %1. There, "
                       "everything belongs to %2, and nobody else has rights.",
                       nullptr, int(shown.count))
            .arg(shown.names, target.user),
        EngineText::tr("Make the roles that are still used on the new server, with their grants "
                       "(backup/roles.sql holds their definitions)."),
        commands.join(QLatin1Char('\n')));
}

PreflightFinding empty(SourceLook &source, const TargetLook &target)
{
    if (!target.administrator)
        return evidence::passed(EngineText::tr("The new server is still to be made."));
    QString there;
    {
        Session session(*target.administrator, Access::ReadOnly, source.context());
        there = session.value(
            QStringLiteral("SELECT 1 FROM pg_database WHERE datname = %1").arg(session.quotedText(target.database)));
    }
    if (there.isNull())
        return evidence::passed(EngineText::tr("The new server has no database %1 yet.").arg(target.database));
    Session session(target.administrator->withDatabase(target.database), Access::ReadOnly, source.context());
    const qint64 tables =
        session
            .value(QStringLiteral("SELECT count(*)") + ownRelations() + QStringLiteral(" AND c.relkind IN ('r', 'p')"))
            .toLongLong();
    if (tables == 0)
        return evidence::passed(EngineText::tr("The database %1 on the new server is empty.").arg(target.database));
    return evidence::failed(
        EngineText::tr("The database %1 on the new server already holds %n table(s).", nullptr, int(tables))
            .arg(target.database),
        EngineText::tr("Make sure that nobody works with it: a restore takes its place, and keeps "
                       "it under another name."));
}

PreflightFinding rights(SourceLook &source, const TargetLook &target)
{
    Session session(*target.administrator, Access::ReadOnly, source.context());
    const Row row =
        session
            .query(QStringLiteral("SELECT rolsuper OR rolcreatedb, rolname FROM pg_roles WHERE rolname = current_user"))
            .front();
    if (row[0] == QLatin1String("t"))
        return evidence::passed(EngineText::tr("The role %1 may make databases on the new server.").arg(row[1]));
    return evidence::failed(EngineText::tr("The role %1 may not make databases on the new server.").arg(row[1]),
                            EngineText::tr("Let a superuser give it the right."),
                            QStringLiteral("ALTER ROLE %1 CREATEDB;").arg(session.quotedName(row[1])));
}

} // namespace

evidence::PreflightTasks targetChecks(SourceLook &source, const TargetLook &target)
{
    evidence::PreflightTasks tasks{{QStringLiteral("target.extensions"), EngineText::tr("Extensions on the new server"),
                                    true, [&source, target] { return extensions(source, target); }},
                                   {QStringLiteral("target.locales"),
                                    EngineText::tr("Locales and collations on the new server"), true,
                                    [&source] { return localesHere(source); }},
                                   {QStringLiteral("target.roles"), EngineText::tr("Roles on the new server"), false,
                                    [&source, target] { return roles(source, target); }},
                                   {QStringLiteral("target.empty"), EngineText::tr("Room for the new database"), false,
                                    [&source, target] { return empty(source, target); }}};
    if (target.administrator)
        tasks.push_back({QStringLiteral("target.rights"), EngineText::tr("Rights on the new server"), true,
                         [&source, target] { return rights(source, target); }});
    return tasks;
}

} // namespace rehome::postgres
