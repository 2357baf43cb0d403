// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/restore_steps.h"

#include "core/engine_text.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/session.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

bool isOnExtension(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("COMMENT") && entry.name.startsWith(QLatin1String("EXTENSION "));
}

} // namespace

std::vector<RestoreStep> restoreSteps(const std::vector<ArchiveEntry> &entries, const SuperuserObjects &forSuperusers)
{
    RestoreStep schemas;
    RestoreStep extensions{.contents = {}, .asAdministrator = true};
    std::vector<RestoreStep> rest;
    for (const ArchiveEntry &entry : entries) {
        const QByteArray line = entry.line.toUtf8() + '\n';
        if (entry.kind == QLatin1String("SCHEMA")) {
            schemas.contents += line;
        } else if (entry.kind == QLatin1String("EXTENSION") || isOnExtension(entry)) {
            extensions.contents += line;
        } else {
            const bool asAdministrator = forSuperusers.contains(entry);
            if (rest.empty() || rest.back().asAdministrator != asAdministrator)
                rest.push_back({.contents = {}, .asAdministrator = asAdministrator});
            rest.back().contents += line;
        }
    }
    std::vector<RestoreStep> steps;
    for (RestoreStep *first : {&schemas, &extensions}) {
        if (!first->contents.isEmpty())
            steps.push_back(std::move(*first));
    }
    std::move(rest.begin(), rest.end(), std::back_inserter(steps));
    return steps;
}

bool makesForeignServers(const std::vector<ArchiveEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(),
                       [](const ArchiveEntry &entry) { return entry.kind == QLatin1String("SERVER"); });
}

QStringList rolesNeeded(const std::vector<evidence::SchemaObject> &schema)
{
    QStringList roles;
    for (const evidence::SchemaObject &object : schema) {
        if (object.kind == QLatin1String("policy"))
            roles += propertyOf(object.definition, QStringLiteral("roles")).split(QStringLiteral(", "));
        else if (object.kind == QLatin1String("user mapping"))
            roles += propertyOf(object.definition, QStringLiteral("role"));
    }
    roles.removeAll(QString());
    roles.removeAll(QStringLiteral("PUBLIC"));
    roles.removeDuplicates();
    return roles;
}

void makeRoles(const ServerAddress &administrator, const QStringList &roles, const core::WorkContext &context)
{
    if (roles.isEmpty())
        return;
    Session session(administrator, Access::ReadWrite, context);
    for (const QString &role : roles) {
        const QString known =
            session.value(QStringLiteral("SELECT 1 FROM pg_roles WHERE rolname = %1").arg(session.quotedText(role)));
        if (!known.isNull())
            continue;
        session.execute(QStringLiteral("CREATE ROLE %1 NOLOGIN").arg(session.quotedName(role)));
        context.info(EngineText::tr("The role %1 is made, without the right to log in: a policy or a user mapping "
                                    "names it.")
                         .arg(role));
    }
}

void allowWrappers(const ServerAddress &database, const QString &owner, const core::WorkContext &context)
{
    Session session(database, Access::ReadWrite, context);
    for (const Row &row : session.query(QStringLiteral("SELECT fdwname FROM pg_foreign_data_wrapper")))
        session.execute(QStringLiteral("GRANT USAGE ON FOREIGN DATA WRAPPER %1 TO %2")
                            .arg(session.quotedName(row[0]), session.quotedName(owner)));
}

} // namespace rehome::postgres
