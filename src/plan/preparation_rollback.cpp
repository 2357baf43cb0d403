// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_rollback.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "deploy/oldsystem/old_system.h"
#include "deploy/rollback_script.h"
#include "plan/rollback_options.h"
#include "plan/rollback_rehearsal.h"
#include "plan/step_context.h"
#include "postgres/archive/archive.h"
#include "postgres/session/session.h"
#include "postgres/session/tools.h"
#include "process/explain.h"

#include <QFileInfo>

#include <algorithm>

namespace rehome::plan {
namespace {

evidence::OldSystem oldSystem(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    deploy::OldSystemRequest request{.projectFolder = settings.projectFolder,
                                     .endpoint = settings.endpoint,
                                     .proxyFiles = settings.proxyFiles,
                                     .units = settings.oldUnits,
                                     .nameServer = deploy::nameServerFrom(settings.nameServer)};
    for (const QString &name : settings.dnsNames)
        request.names.push_back({name, EngineText::tr("the migration's settings")});
    for (const QString &host : context.source().allowedHosts)
        request.names.push_back({host, QStringLiteral("ALLOWED_HOSTS")});
    return deploy::lookAtOldSystem(request, context.work());
}

/// What a person has to set back where DNS leads to the new system.
QStringList dnsLines(const evidence::OldSystem &old)
{
    QStringList lines;
    for (const evidence::DnsName &name : old.dns) {
        for (const evidence::DnsRecord &record : name.records) {
            if (record.type != QLatin1String("NS"))
                lines +=
                    QStringLiteral("%1 %2 %3 (TTL %4 s)").arg(record.name, record.type, record.value).arg(record.ttl);
        }
    }
    lines.removeDuplicates();
    return lines;
}

deploy::RollbackRequest scriptRequest(StepContext &context, const evidence::Backup &taken,
                                      const evidence::OldSystem &old)
{
    const MigrationSettings &settings = context.settings();
    const postgres::ServerAddress &source = context.source().address;
    const int major = postgres::majorVersion(taken.serverVersion);
    const int archiveMajor = postgres::majorVersion(taken.toolVersion);
    const postgres::Tool restore = postgres::toolFor(
        QStringLiteral("pg_restore"), {.least = archiveMajor, .best = std::max(major, archiveMajor)}, context.work());
    deploy::RollbackRequest request{
        .project = settings.name,
        .backup = taken.path,
        .format = taken.format,
        .oldDatabase = source.toolConnection(),
        .oldDatabaseName = settings.databaseName,
        .newDatabaseFile = context.paths().newDatabase(),
        .toolsFolder = QFileInfo(restore.path).absolutePath(),
        .jobs = settings.jobs,
        .encoding = taken.encoding,
        .collation = taken.collation,
        .characterType = taken.characterType,
        .localeProvider = postgres::databaseProperty(taken, QStringLiteral("locale provider")),
        .locale = postgres::databaseProperty(taken, QStringLiteral("locale")),
        .stopNewCommand = settings.stopNewCommand,
        .startOldCommand = settings.startOldCommand,
        .switchCommand = settings.switchBackCommand,
        .byHand =
            EngineText::tr("Point DNS, reverse proxy and bookmarks back to the old system, and check that it runs."),
        .dnsRecords = dnsLines(old),
        .oldUrl = settings.endpoint,
        .applicationRole = source.user};
    for (const evidence::TableFingerprint &table : taken.tables) {
        if (table.table == evidence::largeObjectsName)
            continue;
        request.tables.push_back({.schema = table.table.section(QLatin1Char('.'), 0, 0),
                                  .name = table.table.section(QLatin1Char('.'), 1),
                                  .rows = table.rows,
                                  .mayShrink = table.table.endsWith(QLatin1String("django_session"))});
    }
    return request;
}

evidence::Evidence prepareRollback(StepContext &context)
{
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    const QString name = QStringLiteral("rollback.sh");
    const QString script = context.workFolder() + QLatin1Char('/') + name;
    evidence::RollbackPlan plan{.oldSystem = oldSystem(context)};
    deploy::writeRollbackScript(script, scriptRequest(context, taken, plan.oldSystem));
    plan.script = {name, QFileInfo(script).size(), core::sha256OfFile(script, context.work())};
    rehearseRollback(context, script, plan);
    // A script that fails does not take the place of one that works.
    if (evidence::verdictOf(plan) != evidence::Verdict::Differs)
        core::writeFile(context.paths().folder + QLatin1Char('/') + name, core::readFile(script),
                        core::ownerWritesAllRun);
    return plan;
}

QStringList commands(const MigrationSettings &settings)
{
    QStringList lines;
    const QString endpoint = process::shellQuoted(settings.endpoint);
    if (!settings.endpoint.isEmpty())
        lines += QStringLiteral("curl --location --include %1").arg(endpoint);
    for (const QString &name : settings.dnsNames)
        lines += QStringLiteral("dig +noall +answer %1 A %1 AAAA").arg(process::shellQuoted(name));
    lines += {QStringLiteral("ss --listening --tcp --processes"),
              QStringLiteral("grep --recursive --files-with-matches %1 /etc/systemd/system /etc/cron.d")
                  .arg(process::shellQuoted(settings.projectFolder)),
              QStringLiteral("./rollback.sh --dry-run"), QStringLiteral("./rollback.sh --restore-database")};
    return lines;
}

} // namespace

Step rollbackStep()
{
    return {.id = QStringLiteral("preparation.rollback"),
            .phase = 1,
            .title = EngineText::tr("Prepare the way back"),
            .purpose = EngineText::tr(
                "Looks up how the old system is reached and started (DNS, certificates, reverse proxy, services), "
                "writes rollback.sh, and rehearses it against a scratch server that has lost its database."),
            .needs = {QStringLiteral("preparation.backup"), QStringLiteral("preparation.prove")},
            .commands = commands,
            .run = prepareRollback,
            .options = rollbackOptions()};
}

} // namespace rehome::plan
