// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/rollback_options.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/oldsystem/dns_records.h"

#include <QUrl>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

StepOption commandOption(const QString &id, QString MigrationSettings::*member, const QString &label,
                         const QString &help)
{
    return {.id = id,
            .kind = OptionKind::Text,
            .label = label,
            .help = help,
            .read = [member](const MigrationSettings &settings) { return settings.*member; },
            .write = [member](MigrationSettings &settings, const QString &text) { settings.*member = text.trimmed(); }};
}

StepOption linesOption(const QString &id, QStringList MigrationSettings::*member, const QString &label,
                       const QString &help)
{
    return {.id = id,
            .kind = OptionKind::Lines,
            .label = label,
            .help = help,
            .read = [member](const MigrationSettings &settings) { return (settings.*member).join(QLatin1Char('\n')); },
            .write =
                [member](MigrationSettings &settings, const QString &text) {
                    QStringList lines;
                    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                        if (!line.trimmed().isEmpty())
                            lines += line.trimmed();
                    }
                    settings.*member = lines;
                }};
}

StepOption endpointOption()
{
    StepOption option = commandOption(
        QStringLiteral("endpoint"), &MigrationSettings::endpoint, EngineText::tr("Endpoint"),
        EngineText::tr("The old system's address on the web, such as https://example.org/. It is asked for once now, "
                       "and again in the end of a rollback."));
    option.write = [](MigrationSettings &settings, const QString &text) {
        const QString trimmed = text.trimmed();
        const QUrl url(trimmed, QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!trimmed.isEmpty() && (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()))
            throw Error(ErrorCode::BadInput, EngineText::tr("The endpoint is no address of the web."),
                        EngineText::tr("Write it as https://example.org/, without a user and a password."));
        settings.endpoint = trimmed;
    };
    return option;
}

StepOption nameServerOption()
{
    StepOption option =
        commandOption(QStringLiteral("nameServer"), &MigrationSettings::nameServer, EngineText::tr("Name server"),
                      EngineText::tr("The IP address of the one that is asked. Empty: the one of this machine."));
    option.write = [](MigrationSettings &settings, const QString &text) {
        (void)deploy::nameServerFrom(text);
        settings.nameServer = text.trimmed();
    };
    return option;
}

} // namespace

std::vector<StepOption> rollbackOptions()
{
    return {switchBackOption(),
            commandOption(QStringLiteral("stopNewCommand"), &MigrationSettings::stopNewCommand,
                          EngineText::tr("Command that stops the new application"),
                          EngineText::tr("rollback.sh runs it first. Empty: not done.")),
            commandOption(QStringLiteral("startOldCommand"), &MigrationSettings::startOldCommand,
                          EngineText::tr("Command that starts the old application"),
                          EngineText::tr("rollback.sh runs it before it switches back. Empty: not done.")),
            endpointOption(),
            linesOption(QStringLiteral("dnsNames"), &MigrationSettings::dnsNames, EngineText::tr("DNS names"),
                        EngineText::tr("Names whose records are written down, one a line, besides those that the "
                                       "settings and the reverse proxy name.")),
            nameServerOption(),
            linesOption(QStringLiteral("proxyFiles"), &MigrationSettings::proxyFiles,
                        EngineText::tr("Files of the reverse proxy"),
                        EngineText::tr("nginx's configuration files, one a line. Empty: /etc/nginx/nginx.conf with "
                                       "all that it includes.")),
            linesOption(QStringLiteral("oldUnits"), &MigrationSettings::oldUnits, EngineText::tr("Service units"),
                        EngineText::tr("Units such as shop.service, or files, that belong to the old system, one a "
                                       "line, besides those that name the project's folder."))};
}

} // namespace rehome::plan
