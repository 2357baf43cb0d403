// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {
namespace {

using evidence::Certificate;
using evidence::OldSystem;

Standing looked(const QString &problem, bool good = true)
{
    if (!problem.isEmpty())
        return {Mark::Unknown, EngineText::tr("could not check")};
    return good ? Standing{Mark::Good, EngineText::tr("answers")}
                : Standing{Mark::Attention, EngineText::tr("attention")};
}

QString certificateKind(const Certificate &certificate)
{
    switch (certificate.kind) {
    case evidence::CertificateKind::LetsEncrypt:
        return QStringLiteral("Let’s Encrypt");
    case evidence::CertificateKind::CloudflareOrigin:
        return EngineText::tr("Cloudflare origin");
    case evidence::CertificateKind::SelfSigned:
        return EngineText::tr("signed by itself");
    case evidence::CertificateKind::Other:
        break;
    }
    return certificate.issuer;
}

Standing validity(const Certificate &certificate)
{
    if (!certificate.problem.isEmpty())
        return looked(certificate.problem);
    if (certificate.daysLeft < 0)
        return {Mark::Bad, EngineText::tr("expired")};
    if (!certificate.errors.isEmpty())
        return {Mark::Attention, EngineText::tr("not trusted")};
    if (certificate.daysLeft < 30)
        return {Mark::Attention, EngineText::tr("ends soon")};
    return {Mark::Good, EngineText::tr("valid")};
}

} // namespace

Table dnsTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("DNS"),
                .columns = {{EngineText::tr("Name")},
                            {EngineText::tr("State")},
                            {EngineText::tr("Record")},
                            {EngineText::tr("Type")},
                            {EngineText::tr("Value")},
                            {EngineText::tr("TTL in seconds"), ColumnKind::Number},
                            {EngineText::tr("Found in")}}};
    for (const evidence::DnsName &name : old.dns) {
        Standing standing = looked(name.problem, !name.missing && !name.loop);
        if (name.problem.isEmpty() && (name.missing || name.loop))
            standing.word = name.missing ? EngineText::tr("no such name") : EngineText::tr("goes in a circle");
        if (name.records.empty() || !name.problem.isEmpty())
            table.rows.push_back({.cells = {textCell(name.name),
                                            markCell(standing),
                                            {},
                                            {},
                                            textCell(name.problem),
                                            {},
                                            textCell(name.foundIn)},
                                  .mark = standing.mark});
        for (const evidence::DnsRecord &record : name.records)
            table.rows.push_back(
                {.cells = {textCell(name.name), markCell(standing), textCell(record.name), textCell(record.type),
                           textCell(record.value), countCell(record.ttl), textCell(name.foundIn)},
                 .mark = standing.mark});
    }
    if (old.dns.empty())
        table.note = EngineText::tr("No name of the old system is known.");
    return table;
}

Table endpointsTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("Endpoints"),
                .columns = {{EngineText::tr("Address")},
                            {EngineText::tr("State")},
                            {EngineText::tr("Status"), ColumnKind::Number},
                            {EngineText::tr("Time"), ColumnKind::Number},
                            {EngineText::tr("Server")},
                            {EngineText::tr("Leads on to")},
                            {EngineText::tr("Trouble")}}};
    for (const evidence::Endpoint &endpoint : old.endpoints) {
        const Standing standing = looked(endpoint.problem, endpoint.status < 400 && endpoint.tlsError.isEmpty());
        const QString trouble = endpoint.problem.isEmpty() ? endpoint.tlsError : endpoint.problem;
        table.rows.push_back(
            {.cells = {textCell(endpoint.url), markCell(standing),
                       textCell(endpoint.status > 0 ? QString::number(endpoint.status) : QString()),
                       textCell(endpoint.status > 0 ? core::durationText(endpoint.duration) : QString()),
                       textCell(endpoint.server), textCell(endpoint.redirects.join(QStringLiteral(" → "))),
                       textCell(trouble)},
             .mark = standing.mark});
    }
    if (old.endpoints.empty())
        table.note = EngineText::tr("The old system's address on the web is not known: give it as the endpoint.");
    return table;
}

Table certificatesTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("Certificates"),
                .columns = {{EngineText::tr("Of")},
                            {EngineText::tr("State")},
                            {EngineText::tr("Names")},
                            {EngineText::tr("Issuer")},
                            {EngineText::tr("Valid until (UTC)")},
                            {EngineText::tr("Days left"), ColumnKind::Number},
                            {EngineText::tr("Key")},
                            {EngineText::tr("Chain")},
                            {EngineText::tr("Trouble")}}};
    for (const Certificate &certificate : old.certificates) {
        const Standing standing = validity(certificate);
        const bool known = certificate.problem.isEmpty();
        table.rows.push_back(
            {.cells = {textCell(certificate.place), markCell(standing),
                       textCell(certificate.names.join(QStringLiteral(", "))), textCell(certificateKind(certificate)),
                       textCell(known ? timeText(certificate.until) : QString()),
                       known ? countCell(certificate.daysLeft) : Cell(), textCell(certificate.key),
                       textCell(certificate.chain.join(QStringLiteral(" ← "))),
                       textCell(known ? certificate.errors.join(QStringLiteral("; ")) : certificate.problem)},
             .mark = standing.mark});
    }
    if (old.certificates.empty())
        table.note = EngineText::tr("No certificate was found.");
    return table;
}

Table proxiesTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("Reverse proxies"),
                .columns = {{EngineText::tr("Program")},
                            {EngineText::tr("Leads to the project")},
                            {EngineText::tr("Names")},
                            {EngineText::tr("Listens on")},
                            {EngineText::tr("Leads to")},
                            {EngineText::tr("Certificates")},
                            {EngineText::tr("Where")}}};
    for (const evidence::ProxySite &site : old.proxies) {
        const Standing standing = !site.problem.isEmpty() ? looked(site.problem)
                                  : site.ofProject        ? Standing{Mark::Good, EngineText::tr("yes")}
                                                          : Standing{Mark::None, EngineText::tr("no")};
        const QString leadsTo = site.problem.isEmpty() ? site.leadsTo.join(QStringLiteral("; ")) : site.problem;
        const QString where = site.line > 0 ? QStringLiteral("%1:%2").arg(site.file).arg(site.line) : site.file;
        table.rows.push_back(
            {.cells = {textCell(site.program), markCell(standing), textCell(site.names.join(QStringLiteral(", "))),
                       textCell(site.listens.join(QStringLiteral(", "))), textCell(leadsTo),
                       textCell(site.certificates.join(QStringLiteral(", "))), textCell(where)},
             .mark = standing.mark == Mark::Unknown ? Mark::Unknown : Mark::None});
    }
    if (old.proxies.empty())
        table.note = EngineText::tr("No reverse proxy was found on this machine.");
    limitRows(table);
    return table;
}

Table unitsTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("Services"),
                .columns = {{EngineText::tr("Kind")},
                            {EngineText::tr("Name")},
                            {EngineText::tr("What it runs"), ColumnKind::Code},
                            {EngineText::tr("File")}}};
    for (const evidence::ServiceUnit &unit : old.units) {
        const bool known = unit.problem.isEmpty();
        for (const QString &line : known ? unit.lines : QStringList(unit.problem))
            table.rows.push_back(
                {.cells = {textCell(unit.kind), textCell(unit.name), textCell(line), textCell(unit.file)},
                 .mark = known ? Mark::None : Mark::Unknown});
    }
    if (old.units.empty())
        table.note = EngineText::tr("No service unit or crontab names the project's folder.");
    return table;
}

Table portsTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("Ports"),
                .columns = {{EngineText::tr("Port"), ColumnKind::Number},
                            {EngineText::tr("Address")},
                            {EngineText::tr("Process")},
                            {EngineText::tr("Works in the project's folder")}}};
    for (const evidence::ListeningPort &port : old.ports) {
        const QString process = port.process.isEmpty()
                                    ? EngineText::tr("unknown")
                                    : QStringLiteral("%1 (%2)").arg(port.process).arg(port.processId);
        table.rows.push_back({.cells = {textCell(QString::number(port.port)), textCell(port.address), textCell(process),
                                        textCell(port.ofProject ? EngineText::tr("yes") : QString())}});
    }
    return table;
}

Table adviceTable(const OldSystem &old)
{
    Table table{.title = EngineText::tr("What to know before the cutover"),
                .columns = {{EngineText::tr("State")},
                            {EngineText::tr("What")},
                            {EngineText::tr("Why it matters")},
                            {EngineText::tr("What to do")}}};
    for (const evidence::Finding &finding : old.findings) {
        Standing standing{Mark::Attention, EngineText::tr("attention")};
        if (finding.weight == evidence::FindingWeight::Note)
            standing = {Mark::None, EngineText::tr("note")};
        else if (finding.weight == evidence::FindingWeight::Trouble)
            standing.word = EngineText::tr("trouble");
        table.rows.push_back(
            {.cells = {markCell(standing), textCell(finding.what), textCell(finding.why), textCell(finding.plan)},
             .mark = standing.mark});
    }
    for (const QString &unknown : old.unknown)
        table.rows.push_back(
            {.cells = {markCell({Mark::Unknown, EngineText::tr("could not check")}), textCell(unknown), {}, {}},
             .mark = Mark::Unknown});
    if (table.rows.empty())
        table.note = EngineText::tr("Nothing was found.");
    return table;
}

std::vector<Table> rollbackTables(const evidence::RollbackPlan &plan)
{
    std::vector<Table> tables{filesTable(EngineText::tr("Rollback script"), {plan.script}),
                              checksTable(EngineText::tr("Rollback rehearsal"), plan.rehearsal)};
    tables.back().note += plan.isolation;
    const OldSystem &old = plan.oldSystem;
    if (!old.lookedAt.isValid())
        return tables;
    for (Table (*const tableOf)(const OldSystem &) :
         {adviceTable, dnsTable, endpointsTable, certificatesTable, proxiesTable, unitsTable, portsTable})
        tables.push_back(tableOf(old));
    return tables;
}

} // namespace rehome::report
