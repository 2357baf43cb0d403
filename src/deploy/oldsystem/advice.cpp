// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "deploy/oldsystem/old_system.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

using evidence::Certificate;
using evidence::CertificateKind;
using evidence::Finding;
using evidence::FindingWeight;
using evidence::OldSystem;

constexpr qint64 quickTtl = 300; // seconds
constexpr int soonDays = 30;

QString ttlText(qint64 seconds)
{
    return EngineText::tr("%1 s (%2)").arg(seconds).arg(core::durationText(std::chrono::seconds(seconds)));
}

void adviseOnName(const evidence::DnsName &name, std::vector<Finding> &findings)
{
    if (name.loop)
        findings.push_back({.code = QStringLiteral("dns-loop"),
                            .weight = FindingWeight::Trouble,
                            .what = EngineText::tr("The aliases of %1 lead round in a circle.").arg(name.name),
                            .why = EngineText::tr("Nobody reaches the system by this name."),
                            .plan = EngineText::tr("Correct its CNAME records before the cutover.")});
    if (name.missing)
        findings.push_back(
            {.code = QStringLiteral("dns-missing"),
             .weight = FindingWeight::Attention,
             .what = EngineText::tr("There is no name %1 in DNS (it stands in: %2).").arg(name.name, name.foundIn),
             .why = EngineText::tr("Nobody reaches the system by this name."),
             .plan = EngineText::tr("If it is not needed any more, leave it out of the new settings.")});
    qint64 ttl = 0;
    for (const evidence::DnsRecord &record : name.records) {
        if (record.type == QLatin1String("A") || record.type == QLatin1String("AAAA") ||
            record.type == QLatin1String("CNAME"))
            ttl = std::max(ttl, record.ttl);
    }
    if (ttl > quickTtl)
        findings.push_back(
            {.code = QStringLiteral("dns-ttl"),
             .weight = FindingWeight::Attention,
             .what = EngineText::tr("The TTL of %1 is %2.").arg(name.name, ttlText(ttl)),
             .why = EngineText::tr("For that long some visitors still reach the system that DNS has just left, at the "
                                   "cutover and on the way back."),
             .plan = EngineText::tr("Lower the TTL of %1 to %2 s at least one TTL (%3 s) before the cutover.")
                         .arg(name.name)
                         .arg(quickTtl)
                         .arg(ttl)});
    if (!name.authoritative && name.problem.isEmpty() && !name.records.empty())
        findings.push_back(
            {.code = QStringLiteral("dns-cached"),
             .what = EngineText::tr("The TTL of %1 comes from a name server that caches.").arg(name.name),
             .why = EngineText::tr("The zone's own TTL may be longer: a cache tells only what is left of it."),
             .plan = EngineText::tr("Look at the zone itself before you rely on it.")});
}

Finding certificateFinding(const QString &code, FindingWeight weight, const QString &what, const QString &plan)
{
    return {.code = code,
            .weight = weight,
            .what = what,
            .why = EngineText::tr("Browsers refuse a system whose certificate they do not trust."),
            .plan = plan};
}

void adviseOnCertificate(const Certificate &certificate, std::vector<Finding> &findings)
{
    if (!certificate.problem.isEmpty() || !certificate.until.isValid())
        return;
    if (certificate.daysLeft < 0)
        findings.push_back(certificateFinding(
            QStringLiteral("certificate-expired"), FindingWeight::Trouble,
            EngineText::tr("The certificate of %1 has expired %n day(s) ago.", nullptr, int(-certificate.daysLeft))
                .arg(certificate.place),
            EngineText::tr("Renew it before the way back may be needed.")));
    else if (certificate.daysLeft < soonDays)
        findings.push_back(certificateFinding(
            QStringLiteral("certificate-ends"), FindingWeight::Attention,
            EngineText::tr("The certificate of %1 ends in %n day(s).", nullptr, int(certificate.daysLeft))
                .arg(certificate.place),
            certificate.kind == CertificateKind::LetsEncrypt
                ? EngineText::tr("See that its renewal goes on while the name leads to the new system: a challenge "
                                 "over HTTP then arrives there.")
                : EngineText::tr("Renew it before the cutover.")));
    if (certificate.kind == CertificateKind::CloudflareOrigin)
        findings.push_back(certificateFinding(
            QStringLiteral("certificate-cloudflare-origin"), FindingWeight::Note,
            EngineText::tr("The certificate of %1 is trusted by Cloudflare only.").arg(certificate.place),
            EngineText::tr("Keep the name behind Cloudflare's proxy, on the way there and back.")));
    else if (certificate.kind == CertificateKind::SelfSigned)
        findings.push_back(
            certificateFinding(QStringLiteral("certificate-self-signed"), FindingWeight::Attention,
                               EngineText::tr("The certificate of %1 is signed by itself.").arg(certificate.place),
                               EngineText::tr("Give the new system one that is trusted, or tell its users.")));
    QStringList others = certificate.errors; // what was said above in better words is not said twice
    others.erase(std::remove_if(others.begin(), others.end(),
                                [&certificate](const QString &error) {
                                    return (certificate.daysLeft < 0 && error.contains(QLatin1String("expired"))) ||
                                           (certificate.kind == CertificateKind::SelfSigned &&
                                            error.contains(QLatin1String("self-signed")));
                                }),
                 others.end());
    if (!others.isEmpty() && certificate.kind != CertificateKind::CloudflareOrigin)
        findings.push_back(certificateFinding(
            QStringLiteral("certificate-untrusted"), FindingWeight::Trouble,
            EngineText::tr("The certificate of %1 is not trusted: %2.")
                .arg(certificate.place, others.join(QStringLiteral("; "))),
            EngineText::tr("Mend it before the cutover, or the way back leads to a system that nobody can open.")));
}

void adviseOnEndpoint(const evidence::Endpoint &endpoint, std::vector<Finding> &findings)
{
    if (endpoint.status >= 400)
        findings.push_back({.code = QStringLiteral("endpoint-status"),
                            .weight = FindingWeight::Attention,
                            .what = EngineText::tr("%1 answers with status %2.").arg(endpoint.url).arg(endpoint.status),
                            .why = EngineText::tr("The check after a rollback asks for this address, and would fail."),
                            .plan = EngineText::tr("Give an address as the endpoint that answers with success.")});
}

} // namespace

std::vector<Finding> adviceOn(const OldSystem &old)
{
    std::vector<Finding> findings;
    for (const evidence::DnsName &name : old.dns)
        adviseOnName(name, findings);
    for (const evidence::Endpoint &endpoint : old.endpoints)
        adviseOnEndpoint(endpoint, findings);
    for (const Certificate &certificate : old.certificates)
        adviseOnCertificate(certificate, findings);
    if (old.endpoints.empty())
        findings.push_back({.code = QStringLiteral("no-endpoint"),
                            .what = EngineText::tr("The old system's address on the web is not known."),
                            .why = EngineText::tr("Then a rollback cannot check that the old system answers."),
                            .plan = EngineText::tr("Give it as the endpoint, if there is one.")});
    if (old.units.empty())
        findings.push_back(
            {.code = QStringLiteral("no-units"),
             .what = EngineText::tr("No service unit or crontab names the project's folder."),
             .why = EngineText::tr("It is not known what starts the old application after a reboot."),
             .plan = EngineText::tr("If it runs on another machine, write down there how it is started.")});
    return findings;
}

} // namespace rehome::deploy
