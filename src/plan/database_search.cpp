// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/database_search.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/compose_databases.h"
#include "postgres/discovery/environment_databases.h"
#include "postgres/discovery/libpq_files.h"
#include "postgres/discovery/local_servers.h"

#include <QDir>
#include <QProcessEnvironment>

namespace rehome::plan {
namespace {

using deploy::DatabaseContainer;
using postgres::FoundDatabases;
using postgres::KnownDatabase;
using postgres::Origin;

KnownDatabase knownFrom(const DatabaseContainer &container, const QString &foundIn, Origin origin)
{
    KnownDatabase known{.foundIn = foundIn, .origin = origin};
    known.address.host = container.host;
    known.address.port = container.port;
    known.address.database = container.database;
    known.address.user = container.user;
    return known;
}

FoundDatabases inContainers(const core::WorkContext &context)
{
    FoundDatabases found;
    for (const deploy::ContainerSearch &search : deploy::databaseContainers(context)) {
        if (!search.problem.isEmpty()) {
            found.places.push_back({.place = search.engine, .found = search.problem, .asked = false});
            continue;
        }
        found.places.push_back({.place = search.engine,
                                .found = EngineText::tr("%n running container(s) hold PostgreSQL.", nullptr,
                                                        int(search.containers.size()))});
        for (const DatabaseContainer &container : search.containers) {
            const QString place = EngineText::tr("container %1 (%2)").arg(container.name, container.image);
            if (container.host.isEmpty())
                found.places.push_back(
                    {.place = place,
                     .found = EngineText::tr("It publishes no port: this machine does not reach its server."),
                     .asked = false});
            else
                found.databases.push_back(knownFrom(container, place, Origin::Machine));
        }
    }
    return found;
}

/// What compose fills in for ${NAME}: the .env file beside the compose file, and before it the environment.
QMap<QString, QString> variablesBeside(const QString &composeFile)
{
    QMap<QString, QString> variables;
    const QString file = QFileInfo(composeFile).dir().filePath(QStringLiteral(".env"));
    if (QFileInfo(file).isReadable()) {
        for (const postgres::SetVariable &variable : postgres::variablesOf(core::readFile(file), file))
            variables.insert(variable.name, variable.value);
    }
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    return variables;
}

/// Inside its containers a project calls a server by its service's name: where that publishes a port, it is reached
/// there from outside.
void reachFromOutside(std::vector<KnownDatabase> &databases, const std::vector<DatabaseContainer> &services)
{
    for (KnownDatabase &known : databases) {
        for (const DatabaseContainer &service : services) {
            if (known.address.host != service.name || service.port.isEmpty())
                continue;
            known.address.host = service.host;
            known.address.port = service.port;
            known.foundIn = EngineText::tr("%1, through the port of service %2").arg(known.foundIn, service.name);
            break;
        }
    }
}

FoundDatabases inComposeFile(const QString &projectFolder, const QString &name, FoundDatabases &environment)
{
    FoundDatabases found;
    const QString path = QDir(projectFolder).filePath(name);
    const QString place = EngineText::tr("file %1").arg(name);
    try {
        const std::vector<DatabaseContainer> services =
            deploy::databasesOfComposeFile(core::readFile(path), variablesBeside(path));
        reachFromOutside(environment.databases, services);
        QStringList hidden;
        for (const DatabaseContainer &service : services) {
            if (service.port.isEmpty())
                hidden += service.name;
            else
                found.databases.push_back(
                    knownFrom(service, EngineText::tr("%1, service %2 (%3)").arg(name, service.name, service.image),
                              Origin::Project));
        }
        const QString count = EngineText::tr("It describes %n PostgreSQL server(s).", nullptr, int(services.size()));
        found.places.push_back({.place = place,
                                .found = hidden.isEmpty() ? count
                                                          : EngineText::tr("%1 No port of this machine leads to: %2.")
                                                                .arg(count, hidden.join(QStringLiteral(", ")))});
    } catch (const core::Error &error) {
        found.places.push_back({.place = place, .found = error.whatHappened(), .asked = false});
    }
    return found;
}

} // namespace

FoundDatabases databasesNamed(const QString &projectFolder, const core::WorkContext &context)
{
    FoundDatabases found = postgres::databasesOfEnvironment(projectFolder);
    for (const QString &file : deploy::composeFilesOf(projectFolder))
        found.add(inComposeFile(projectFolder, file, found));
    found.add(postgres::databasesOfLibpqFiles());
    context.throwIfStopped();
    found.add(inContainers(context));
    found.add(postgres::localServers(context));
    return found;
}

} // namespace rehome::plan
