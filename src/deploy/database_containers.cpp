// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/database_containers.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

const QString serverPort = QStringLiteral("5432/tcp");

/// A variable of the container, which are "NAME=value" there.
QString variable(const QJsonObject &config, const QString &name)
{
    for (const QJsonValueConstRef entry : config[QLatin1String("Env")].toArray()) {
        const QString text = entry.toString();
        if (text.startsWith(name + QLatin1Char('=')))
            return text.mid(name.size() + 1);
    }
    return {};
}

bool holdsPostgres(const QJsonObject &config, const QJsonObject &ports)
{
    static const QRegularExpression images(QStringLiteral("postgres|postgis|timescale|pgvector"));
    return images.match(config[QLatin1String("Image")].toString()).hasMatch() || ports.contains(serverPort) ||
           !variable(config, QStringLiteral("POSTGRES_DB")).isEmpty();
}

/// Its published port, else its address in a network of the engine, which this machine reaches.
void findAddress(const QJsonObject &network, DatabaseContainer &container)
{
    for (const QJsonValueConstRef published : network[QLatin1String("Ports")].toObject()[serverPort].toArray()) {
        const QJsonObject binding = published.toObject();
        const QString host = binding[QLatin1String("HostIp")].toString();
        const bool anywhere = host.isEmpty() || host == QLatin1String("0.0.0.0") || host == QLatin1String("::");
        container.host = anywhere ? QStringLiteral("127.0.0.1") : host;
        container.port = binding[QLatin1String("HostPort")].toString();
        return;
    }
    const QJsonObject networks = network[QLatin1String("Networks")].toObject();
    for (auto entry = networks.begin(); entry != networks.end() && container.host.isEmpty(); ++entry)
        container.host = entry.value().toObject()[QLatin1String("IPAddress")].toString();
    if (container.host.isEmpty())
        container.host = network[QLatin1String("IPAddress")].toString();
    if (!container.host.isEmpty())
        container.port = QStringLiteral("5432");
}

QString lastLine(const QByteArray &errors)
{
    return QString::fromUtf8(errors.trimmed()).section(QLatin1Char('\n'), -1);
}

ContainerSearch searchWith(const QString &program, const QString &engine, const core::WorkContext &context)
{
    ContainerSearch search{.engine = engine};
    const auto output = [&](const QStringList &arguments) -> QByteArray {
        const process::ProgramResult result =
            process::runProgram({.program = program, .arguments = arguments, .timeLimit = 5s}, context);
        if (result.timedOut)
            search.problem = EngineText::tr("%1 did not answer within 5 seconds.").arg(engine);
        else if (result.exitCode != 0)
            search.problem = EngineText::tr("%1 could not be asked: %2").arg(engine, lastLine(result.errors));
        return result.output;
    };
    try {
        QStringList inspect{QStringLiteral("inspect")};
        for (const QByteArray &id : output({QStringLiteral("ps"), QStringLiteral("--quiet")}).split('\n')) {
            if (!id.trimmed().isEmpty())
                inspect += QString::fromLatin1(id.trimmed());
        }
        if (search.problem.isEmpty() && inspect.size() > 1)
            search.containers = containersIn(output(inspect));
    } catch (const core::Error &error) {
        search.problem = error.whatHappened();
    }
    return search;
}

} // namespace

std::vector<DatabaseContainer> containersIn(const QByteArray &inspected)
{
    std::vector<DatabaseContainer> containers;
    for (const auto &entry : QJsonDocument::fromJson(inspected).array()) {
        const QJsonObject whole = entry.toObject();
        const QJsonObject config = whole[QLatin1String("Config")].toObject();
        const QJsonObject network = whole[QLatin1String("NetworkSettings")].toObject();
        if (!holdsPostgres(config, network[QLatin1String("Ports")].toObject()))
            continue;
        DatabaseContainer container{.name = whole[QLatin1String("Name")].toString(),
                                    .image = config[QLatin1String("Image")].toString(),
                                    .database = variable(config, QStringLiteral("POSTGRES_DB")),
                                    .user = variable(config, QStringLiteral("POSTGRES_USER"))};
        if (container.name.startsWith(QLatin1Char('/')))
            container.name.remove(0, 1);
        if (container.user.isEmpty())
            container.user = QStringLiteral("postgres");
        if (container.database.isEmpty())
            container.database = container.user;
        findAddress(network, container);
        containers.push_back(container);
    }
    return containers;
}

std::vector<ContainerSearch> databaseContainers(const core::WorkContext &context)
{
    std::vector<ContainerSearch> searches;
    for (const auto &[program, engine] : {std::pair("docker", "Docker"), std::pair("podman", "Podman")}) {
        const QString path = process::findProgram(QLatin1String(program));
        if (!path.isEmpty())
            searches.push_back(searchWith(path, QLatin1String(engine), context));
    }
    return searches;
}

} // namespace rehome::deploy
