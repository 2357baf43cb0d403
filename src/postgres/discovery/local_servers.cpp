// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/discovery/local_servers.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

constexpr int firstPort = 5432;
constexpr int lastPort = 5440;

KnownDatabase server(const QString &host, const QString &port, const QString &foundIn)
{
    KnownDatabase known{.foundIn = foundIn, .origin = Origin::Server};
    known.address.host = host;
    known.address.port = port;
    return known;
}

FoundDatabases clusters(const core::WorkContext &context)
{
    const QString program = process::findProgram(QStringLiteral("pg_lsclusters"));
    if (program.isEmpty())
        return {};
    try {
        const process::ProgramResult result =
            process::runProgram({.program = program, .arguments = {QStringLiteral("-h")}, .timeLimit = 5s}, context);
        return serversOfClusters(result.output);
    } catch (const core::Error &error) {
        return {.databases = {},
                .places = {{.place = QStringLiteral("pg_lsclusters"), .found = error.whatHappened(), .asked = false}}};
    }
}

} // namespace

std::vector<KnownDatabase> serversOfSockets(const QByteArray &procNetUnix)
{
    static const QRegularExpression socket(QStringLiteral("\\s(/\\S.*)/\\.s\\.PGSQL\\.(\\d+)$"));
    std::vector<KnownDatabase> servers;
    QSet<QString> seen;
    for (const QByteArray &line : procNetUnix.split('\n')) {
        const auto match = socket.match(QString::fromUtf8(line));
        if (!match.hasMatch() || seen.contains(match.captured(0)))
            continue;
        seen.insert(match.captured(0));
        servers.push_back(server(match.captured(1), match.captured(2),
                                 EngineText::tr("socket %1/.s.PGSQL.%2").arg(match.captured(1), match.captured(2))));
    }
    return servers;
}

FoundDatabases serversOfClusters(const QByteArray &lsclusters)
{
    FoundDatabases found;
    for (const QByteArray &line : lsclusters.split('\n')) {
        const QStringList words = QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (words.size() < 6)
            continue;
        const QString place = EngineText::tr("cluster %1/%2").arg(words[0], words[1]);
        const bool up = words[3].startsWith(QLatin1String("online"));
        found.places.push_back(
            {.place = place,
             .found = up ? EngineText::tr("It runs on port %1; its data lie in %2.").arg(words[2], words[5])
                         : EngineText::tr("It does not run; it is set to port %1, and its data lie in %2.")
                               .arg(words[2], words[5]),
             .asked = up});
        if (up)
            found.databases.push_back(server({}, words[2], place));
    }
    return found;
}

FoundDatabases localServers(const core::WorkContext &context)
{
    FoundDatabases found = clusters(context);
    QFile sockets(QStringLiteral("/proc/net/unix"));
    if (sockets.open(QIODevice::ReadOnly)) {
        const std::vector<KnownDatabase> servers = serversOfSockets(sockets.readAll());
        found.places.push_back({.place = EngineText::tr("Unix sockets"),
                                .found = servers.empty()
                                             ? EngineText::tr("No PostgreSQL server has one open.")
                                             : EngineText::tr("%n socket(s) of PostgreSQL servers are open.", nullptr,
                                                              int(servers.size()))});
        found.databases.insert(found.databases.end(), servers.begin(), servers.end());
    }
    for (int port = firstPort; port <= lastPort; ++port)
        found.databases.push_back(server(QStringLiteral("127.0.0.1"), QString::number(port),
                                         EngineText::tr("port %1 of this machine").arg(port)));
    return found;
}

} // namespace rehome::postgres
