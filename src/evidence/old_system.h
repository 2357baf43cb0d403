// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

namespace rehome::evidence {

// What is known of the old system's surroundings, by looking it up. Wherever something could not be looked at,
// "problem" says why; it is empty where all is known. Nothing here holds a secret.

struct DnsRecord
{
    QString name;
    QString type; ///< "A", "AAAA", "CNAME", "MX", "NS"
    QString value;
    qint64 ttl = 0; ///< seconds
    static void fields(auto &&take)
    {
        take(field("name", &DnsRecord::name), field("type", &DnsRecord::type), field("value", &DnsRecord::value),
             field("ttl", &DnsRecord::ttl));
    }
};

/// A name, with the chain of its aliases and the addresses at its end.
struct DnsName
{
    QString name;
    QString foundIn;            ///< in words: "ALLOWED_HOSTS"
    QString server;             ///< which name server answered
    bool authoritative = false; ///< the zone's own server did: the TTLs are whole ones, not what is left in a cache
    bool missing = false;       ///< the name servers say that there is no such name
    bool loop = false;          ///< its aliases go round in a circle
    std::vector<DnsRecord> records;
    QString problem;
    static void fields(auto &&take)
    {
        take(field("name", &DnsName::name), field("foundIn", &DnsName::foundIn), field("server", &DnsName::server),
             field("authoritative", &DnsName::authoritative), field("missing", &DnsName::missing),
             field("loop", &DnsName::loop), field("records", &DnsName::records), field("problem", &DnsName::problem));
    }
};

struct Endpoint
{
    QString url;
    int status = 0;        ///< of the last answer; 0: none
    QStringList redirects; ///< every place that it led to, in order
    std::chrono::milliseconds duration{0};
    QString server;   ///< how the last answer called its server
    QString tlsError; ///< why its certificate is not trusted; empty where it is, or where there is none
    QString problem;
    static void fields(auto &&take)
    {
        take(field("url", &Endpoint::url), field("status", &Endpoint::status), field("redirects", &Endpoint::redirects),
             field("duration", &Endpoint::duration), field("server", &Endpoint::server),
             field("tlsError", &Endpoint::tlsError), field("problem", &Endpoint::problem));
    }
};

enum class CertificateKind { Other, LetsEncrypt, CloudflareOrigin, SelfSigned };

inline EnumNames<CertificateKind> enumNames(CertificateKind)
{
    return {{CertificateKind::Other, "other"},
            {CertificateKind::LetsEncrypt, "lets-encrypt"},
            {CertificateKind::CloudflareOrigin, "cloudflare-origin"},
            {CertificateKind::SelfSigned, "self-signed"}};
}

struct Certificate
{
    QString place; ///< "example.org:443", or a file
    QString subject;
    QStringList names; ///< that it is good for
    QString issuer;
    CertificateKind kind = CertificateKind::Other;
    QString key; ///< "RSA 2048"
    QDateTime from;
    QDateTime until;
    qint64 daysLeft = 0; ///< when it was looked at; below 0: expired
    QStringList chain;   ///< the subjects of what was sent or stands with it, the leaf first
    QStringList errors; ///< of the check against this machine's authorities and the name asked for; of files: none made
    QString problem;
    static void fields(auto &&take)
    {
        take(field("place", &Certificate::place), field("subject", &Certificate::subject),
             field("names", &Certificate::names), field("issuer", &Certificate::issuer),
             field("kind", &Certificate::kind), field("key", &Certificate::key), field("from", &Certificate::from),
             field("until", &Certificate::until), field("daysLeft", &Certificate::daysLeft),
             field("chain", &Certificate::chain), field("errors", &Certificate::errors),
             field("problem", &Certificate::problem));
    }
};

/// One "server" of a reverse proxy's configuration.
struct ProxySite
{
    QString program; ///< "nginx", "Apache", "Caddy"
    QString file;
    int line = 0;
    QStringList names;
    QStringList listens;
    QStringList certificates; ///< files
    QStringList leadsTo;      ///< "proxy_pass http://127.0.0.1:8000 (upstream app: 127.0.0.1:8000)"
    bool ofProject = false;   ///< something of it leads to the project
    QString problem;
    static void fields(auto &&take)
    {
        take(field("program", &ProxySite::program), field("file", &ProxySite::file), field("line", &ProxySite::line),
             field("names", &ProxySite::names), field("listens", &ProxySite::listens),
             field("certificates", &ProxySite::certificates), field("leadsTo", &ProxySite::leadsTo),
             field("ofProject", &ProxySite::ofProject), field("problem", &ProxySite::problem));
    }
};

struct ListeningPort
{
    QString address;
    int port = 0;
    QString process; ///< empty where this account may not see whose it is
    qint64 processId = 0;
    bool ofProject = false; ///< the process works in the project's folder
    static void fields(auto &&take)
    {
        take(field("address", &ListeningPort::address), field("port", &ListeningPort::port),
             field("process", &ListeningPort::process), field("processId", &ListeningPort::processId),
             field("ofProject", &ListeningPort::ofProject));
    }
};

/// Something that starts a part of the project.
struct ServiceUnit
{
    QString kind; ///< "systemd", "systemd (user)", "cron", "supervisor", "Procfile"
    QString name;
    QString file;
    QStringList lines; ///< what it runs, and how; values that may be secrets are masked
    QString problem;
    static void fields(auto &&take)
    {
        take(field("kind", &ServiceUnit::kind), field("name", &ServiceUnit::name), field("file", &ServiceUnit::file),
             field("lines", &ServiceUnit::lines), field("problem", &ServiceUnit::problem));
    }
};

struct OldSystem
{
    QDateTime lookedAt; ///< not valid: nobody looked
    std::vector<DnsName> dns;
    std::vector<Endpoint> endpoints;
    std::vector<Certificate> certificates;
    std::vector<ProxySite> proxies;
    std::vector<ListeningPort> ports;
    std::vector<ServiceUnit> units;
    std::vector<Finding> findings;
    QStringList unknown; ///< what else could not be looked at, a sentence each
    static void fields(auto &&take)
    {
        take(field("lookedAt", &OldSystem::lookedAt), field("dns", &OldSystem::dns),
             field("endpoints", &OldSystem::endpoints), field("certificates", &OldSystem::certificates),
             field("proxies", &OldSystem::proxies), field("ports", &OldSystem::ports),
             field("units", &OldSystem::units), field("findings", &OldSystem::findings),
             field("unknown", &OldSystem::unknown));
    }
};

} // namespace rehome::evidence
