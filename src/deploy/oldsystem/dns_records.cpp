// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/dns_records.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/oldsystem/dns_question.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace rehome::deploy {
namespace {

using evidence::DnsName;
using evidence::DnsRecord;

constexpr int longestChain = 16;

QString systemNameServer()
{
    QFile file(QStringLiteral("/etc/resolv.conf"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression line(QStringLiteral("^\\s*nameserver\\s+([0-9a-fA-F.:]+)"),
                                         QRegularExpression::MultilineOption);
    return line.match(QString::fromLatin1(file.read(65536))).captured(1);
}

const DnsRecord *recordOf(const DnsAnswer &answer, const QString &name, const QString &type)
{
    const auto found = std::find_if(answer.records.begin(), answer.records.end(), [&](const DnsRecord &record) {
        return record.name == name && record.type == type;
    });
    return found == answer.records.end() ? nullptr : &*found;
}

void append(DnsName &found, const DnsAnswer &answer, const QString &type)
{
    for (const DnsRecord &record : answer.records) {
        if (record.type == type)
            found.records.push_back(record);
    }
    if (!answer.problem.isEmpty() && found.problem.isEmpty())
        found.problem = answer.problem;
}

/// The zone that the name lies in, as the nearest parent with name servers of its own, and one of these.
NameServer zoneServer(const QString &name, const NameServer &asked, DnsName &found, const core::WorkContext &context)
{
    for (QString zone = name; zone.contains(QLatin1Char('.')); zone = zone.section(QLatin1Char('.'), 1)) {
        const DnsAnswer servers = askNameServer(asked, zone, DnsType::NS, context);
        if (!servers.problem.isEmpty())
            return {};
        const DnsRecord *server = recordOf(servers, zone, QStringLiteral("NS"));
        if (!server)
            continue;
        append(found, servers, QStringLiteral("NS"));
        append(found, askNameServer(asked, zone, DnsType::MX, context), QStringLiteral("MX"));
        const DnsAnswer address = askNameServer(asked, server->value, DnsType::A, context);
        const DnsRecord *first = recordOf(address, server->value, QStringLiteral("A"));
        return first ? NameServer{first->value, asked.port} : NameServer{};
    }
    return {};
}

/// Follows the aliases from the name on, by asking for each one's addresses.
void followChain(DnsName &found, const NameServer &server, const core::WorkContext &context)
{
    QSet<QString> seen;
    QString name = found.name;
    for (int link = 0; link < longestChain; ++link) {
        if (seen.contains(name)) {
            found.loop = true;
            return;
        }
        seen.insert(name);
        const DnsAnswer answer = askNameServer(server, name, DnsType::A, context);
        if (!answer.problem.isEmpty()) {
            found.problem = answer.problem;
            return;
        }
        if (const DnsRecord *alias = recordOf(answer, name, QStringLiteral("CNAME"))) {
            found.records.push_back(*alias);
            name = alias->value;
            continue;
        }
        found.missing = answer.missing;
        append(found, answer, QStringLiteral("A"));
        if (!answer.missing)
            append(found, askNameServer(server, name, DnsType::AAAA, context), QStringLiteral("AAAA"));
        return;
    }
    found.loop = true;
}

} // namespace

NameServer nameServerFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:([0-9]+(?:\\.[0-9]+){3})|([0-9a-fA-F:]+)|\\[([0-9a-fA-F:]+)\\])(?::([0-9]{1,5}))?$"));
    if (text.trimmed().isEmpty())
        return {};
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        throw core::Error(core::ErrorCode::BadInput,
                          EngineText::tr("“%1” is no name server's address.").arg(text.trimmed()),
                          EngineText::tr("Give its IP address, such as 192.0.2.1, or leave the field empty."));
    NameServer server{match.captured(1) + match.captured(2) + match.captured(3)};
    if (!match.captured(4).isEmpty())
        server.port = match.captured(4).toInt();
    return server;
}

DnsName dnsName(const QString &name, const NameServer &server, const core::WorkContext &context)
{
    NameServer asked = server;
    if (asked.address.isEmpty())
        asked.address = systemNameServer();
    DnsName found{.name = name.toLower(), .server = asked.address};
    if (asked.address.isEmpty()) {
        found.problem = EngineText::tr("This machine knows no name server.");
        return found;
    }
    DnsName zone;
    const NameServer own = zoneServer(found.name, asked, zone, context);
    if (!own.address.isEmpty()) {
        DnsName whole = found;
        followChain(whole, own, context);
        // An alias may lead out of what the zone's own server knows: then the one that was asked first knows the rest.
        const bool ends = std::any_of(whole.records.begin(), whole.records.end(),
                                      [](const DnsRecord &record) { return record.type != QLatin1String("CNAME"); });
        if (whole.problem.isEmpty() && (ends || whole.missing || whole.loop)) {
            whole.server = own.address;
            whole.authoritative = true;
            found = whole;
        }
    }
    if (!found.authoritative)
        followChain(found, asked, context);
    found.records.insert(found.records.end(), zone.records.begin(), zone.records.end());
    return found;
}

} // namespace rehome::deploy
