// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/source_access.h"

#include "core/engine_text.h"
#include "django/project.h"

#include <algorithm>

namespace rehome::plan {
namespace {

using postgres::KnownDatabase;
using postgres::ServerAddress;

ServerAddress addressOf(const django::DatabaseEntry &entry)
{
    ServerAddress address{.host = entry.host,
                          .port = entry.port,
                          .database = entry.name,
                          .user = entry.user,
                          .password = entry.password,
                          .service = entry.options.value(QStringLiteral("service"))};
    for (const char *key : {"sslmode", "sslrootcert", "sslcert", "sslkey"}) {
        if (entry.options.contains(QLatin1String(key)))
            address.others.insert(QLatin1String(key), entry.options.value(QLatin1String(key)));
    }
    address.passFile = entry.options.value(QStringLiteral("passfile"));
    return address;
}

bool samePlace(const ServerAddress &a, const ServerAddress &b)
{
    const auto port = [](const ServerAddress &address) {
        return address.port.isEmpty() ? QStringLiteral("5432") : address.port;
    };
    const auto host = [](const ServerAddress &address) {
        return address.host == QLatin1String("127.0.0.1") ? QStringLiteral("localhost") : address.host;
    };
    return host(a) == host(b) && port(a) == port(b) && a.database == b.database && a.user == b.user;
}

} // namespace

SourceAccess sourceAccess(const MigrationSettings &settings, core::Redactor &redactor, const core::WorkContext &context,
                          const core::Secret &password)
{
    context.debug(EngineText::tr("Reading the project's settings with %1; this runs the project's settings module.")
                      .arg(settings.interpreter));
    const django::Project project = django::readProject(settings.projectFolder, settings.interpreter, context);
    SourceAccess access{.address = ServerAddress::parse(settings.source),
                        .secretKey = project.secretKey,
                        .djangoVersion = project.djangoVersion,
                        .pythonVersion = project.pythonVersion,
                        .wsgiApplication = project.wsgiApplication,
                        .timeZone = project.timeZone,
                        .languageCode = project.languageCode,
                        .allowedHosts = project.allowedHosts};
    redactor.add(project.secretKey);
    for (const django::DatabaseEntry &entry : project.databases) {
        redactor.add(entry.password);
        if (!entry.isPostgres())
            continue;
        KnownDatabase known{.foundIn =
                                EngineText::tr("settings %1, DATABASES['%2']").arg(project.settingsModule, entry.alias),
                            .address = addressOf(entry),
                            .isDefault = entry.alias == QLatin1String("default")};
        known.chosen = samePlace(known.address, access.address);
        const bool environmentKnows = settings.sourceAlias.isEmpty() && qEnvironmentVariableIsSet("PGPASSWORD");
        if (known.chosen && !environmentKnows)
            access.address = known.address;
        access.known.push_back(known);
    }
    const bool found =
        std::any_of(access.known.begin(), access.known.end(), [](const KnownDatabase &known) { return known.chosen; });
    if (!found)
        access.known.insert(
            access.known.begin(),
            {.foundIn = EngineText::tr("given by the user"), .address = access.address, .chosen = true});
    if (!password.isEmpty())
        access.address.password = password;
    for (KnownDatabase &known : access.known) {
        if (known.chosen)
            known.address = access.address;
    }
    redactor.add(access.address.password);
    return access;
}

} // namespace rehome::plan
