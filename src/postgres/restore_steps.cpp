// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore_steps.h"

#include "postgres/schema_text.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

/// What an ordinary role may not make, or not in every form.
bool needsSuperuser(const ArchiveEntry &entry)
{
    static const QStringList kinds{QStringLiteral("FOREIGN DATA WRAPPER"),
                                   QStringLiteral("EVENT TRIGGER"),
                                   QStringLiteral("PUBLICATION"),
                                   QStringLiteral("PUBLICATION TABLE"),
                                   QStringLiteral("PUBLICATION TABLES IN SCHEMA"),
                                   QStringLiteral("SUBSCRIPTION"),
                                   QStringLiteral("PROCEDURAL LANGUAGE"),
                                   QStringLiteral("ACCESS METHOD"),
                                   QStringLiteral("OPERATOR CLASS"),
                                   QStringLiteral("OPERATOR FAMILY"),
                                   QStringLiteral("TEXT SEARCH TEMPLATE"),
                                   QStringLiteral("TEXT SEARCH PARSER"),
                                   QStringLiteral("USER MAPPING"),
                                   QStringLiteral("CAST"),
                                   QStringLiteral("TRANSFORM")};
    if (entry.kind != QLatin1String("COMMENT"))
        return kinds.contains(entry.kind);
    return std::any_of(kinds.begin(), kinds.end(), [&entry](const QString &kind) {
        return entry.name.startsWith(kind + QLatin1Char(' ')) || entry.name.startsWith(QLatin1String("LANGUAGE "));
    });
}

bool isOnExtension(const ArchiveEntry &entry)
{
    return entry.kind == QLatin1String("COMMENT") && entry.name.startsWith(QLatin1String("EXTENSION "));
}

} // namespace

std::vector<RestoreStep> restoreSteps(const std::vector<ArchiveEntry> &entries)
{
    RestoreStep schemas;
    RestoreStep extensions{.contents = {}, .asAdministrator = true};
    std::vector<RestoreStep> rest;
    for (const ArchiveEntry &entry : entries) {
        if (isOnExtension(entry))
            continue;
        const QByteArray line = entry.line.toUtf8() + '\n';
        if (entry.kind == QLatin1String("SCHEMA")) {
            schemas.contents += line;
        } else if (entry.kind == QLatin1String("EXTENSION")) {
            extensions.contents += line;
        } else {
            const bool asAdministrator = needsSuperuser(entry);
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

QStringList rolesNeeded(const evidence::Backup &backup)
{
    QStringList roles;
    for (const evidence::SchemaObject &object : backup.schema) {
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

} // namespace rehome::postgres
