// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/found_servers.h"

#include "core/engine_text.h"
#include "postgres/session/session.h"

#include <QMap>

namespace rehome::postgres {
namespace {

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

QString identityOf(const ServerLook &look)
{
    return look.startedAt.isEmpty()
               ? QString()
               : QStringList{look.systemIdentifier, look.dataDirectory.isEmpty() ? QString() : look.dataDirectory,
                             look.startedAt}
                     .join(QChar(31));
}

/// Users see different parts of a server's identity: one address may show all of it, another only when it started.
bool sameServer(const ServerLook &a, const ServerLook &b)
{
    const auto agree = [](const QString &x, const QString &y) { return x.isEmpty() || y.isEmpty() || x == y; };
    return !a.startedAt.isEmpty() && a.startedAt == b.startedAt && a.version == b.version &&
           agree(a.systemIdentifier, b.systemIdentifier) && agree(a.dataDirectory, b.dataDirectory);
}

void addKnowledge(evidence::ServerFact &server, const ServerLook &look)
{
    server.reachable = true;
    server.problem.clear();
    if (server.systemIdentifier.isEmpty())
        server.systemIdentifier = look.systemIdentifier;
    server.serverVersion = versionText(look.version);
    server.startedAt = QDateTime::fromString(
        QString(look.startedAt).left(19).replace(QLatin1Char(' '), QLatin1Char('T')) + QLatin1Char('Z'), Qt::ISODate);
    if (look.databases.size() > server.databases.size())
        server.databases = look.databases;
}

void sayHowItIsKnown(evidence::ServerFact &server)
{
    if (!server.reachable)
        server.knownBy = EngineText::tr("It let nobody in: whether it is the same as another one cannot be told.");
    else if (!server.systemIdentifier.isEmpty())
        server.knownBy = EngineText::tr("Known by its system identifier %1 and the moment of its start.")
                             .arg(server.systemIdentifier);
    else if (server.startedAt.isValid())
        server.knownBy = EngineText::tr("Known by the moment of its start; its system identifier may not be read.");
    else
        server.knownBy = EngineText::tr("It does not tell who it is: whether it is the same as another one cannot be "
                                        "told.");
}

} // namespace

FoundServers foundServers(const std::vector<KnownDatabase> &known, const std::vector<ServerLook> &looks)
{
    FoundServers found;
    found.serverOf.assign(known.size(), -1);
    std::vector<std::size_t> first; // for each server, an address that let one in
    QMap<QString, int> serverAt;    // a place
    const auto join = [&](std::size_t i, int server) {
        evidence::ServerFact &fact = found.servers[std::size_t(server)];
        const QString place = placeOf(known[i].address);
        found.serverOf[i] = server;
        addOnce(fact.addresses, place);
        addOnce(fact.foundIn, known[i].foundIn);
        if (looks[i].reachable())
            addKnowledge(fact, looks[i]);
        serverAt.insert(place, server);
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!looks[i].reachable())
            continue;
        std::size_t server = 0;
        while (server < first.size() && !sameServer(looks[first[server]], looks[i]))
            ++server;
        if (server == first.size()) {
            first.push_back(i);
            found.servers.push_back({.name = placeOf(known[i].address)});
        } else if (identityOf(looks[i]).size() > identityOf(looks[first[server]]).size()) {
            first[server] = i;
        }
        join(i, int(server));
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (looks[i].reachable() || !looks[i].isPostgres()) // where nobody answers, no server was found
            continue;
        const auto there = serverAt.constFind(placeOf(known[i].address));
        if (there != serverAt.constEnd()) {
            join(i, there.value());
            continue;
        }
        found.servers.push_back({.name = placeOf(known[i].address), .problem = looks[i].error->whatHappened()});
        join(i, int(found.servers.size()) - 1);
    }
    for (evidence::ServerFact &server : found.servers)
        sayHowItIsKnown(server);
    return found;
}

} // namespace rehome::postgres
