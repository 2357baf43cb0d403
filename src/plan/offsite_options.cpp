// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/offsite_options.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/offsite/offsite_place.h"
#include "deploy/retention.h"

#include <QDir>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

StepOption textOption(const QString &id, QString MigrationSettings::*member)
{
    return {.id = id,
            .kind = OptionKind::Text,
            .read = [member](const MigrationSettings &settings) { return settings.*member; },
            .write = [member](MigrationSettings &settings, const QString &text) { settings.*member = text.trimmed(); }};
}

} // namespace

StepOption offsiteOption()
{
    StepOption option = textOption(QStringLiteral("offsite"), &MigrationSettings::offsite);
    option.label = EngineText::tr("Offsite place");
    option.help =
        EngineText::tr("s3://bucket/prefix, rclone:remote:path, or the path of a folder on another disk. Empty: "
                       "backups stay on this machine.");
    option.write = [](MigrationSettings &settings, const QString &text) {
        settings.offsite = text.trimmed().isEmpty() ? QString() : deploy::OffsitePlace::parse(text).text;
    };
    return option;
}

StepOption offsiteEndpointOption()
{
    StepOption option = textOption(QStringLiteral("offsiteEndpoint"), &MigrationSettings::offsiteEndpoint);
    option.label = EngineText::tr("S3 endpoint");
    option.help =
        EngineText::tr("The address of an S3 store that is not Amazon's. Empty: what the aws program is set to.");
    option.write = [](MigrationSettings &settings, const QString &text) {
        deploy::throwIfNoEndpoint(text.trimmed());
        settings.offsiteEndpoint = text.trimmed();
    };
    return option;
}

StepOption offsiteProfileOption()
{
    StepOption option = textOption(QStringLiteral("offsiteProfile"), &MigrationSettings::offsiteProfile);
    option.label = EngineText::tr("Profile of the aws program");
    option.help = EngineText::tr("The entry of ~/.aws/credentials that is used. Empty: the default one. Keys are never "
                                 "kept here.");
    return option;
}

StepOption nightlyJobOption()
{
    return {.id = QStringLiteral("nightlyJob"),
            .kind = OptionKind::Choice,
            .label = EngineText::tr("Nightly job"),
            .help = EngineText::tr("Installs a timer of your own systemd, or a line in your crontab, that backs up the "
                                   "database and copies it every night. The commands above show what is written."),
            .choices = {leaveJob, installJob, removeJob},
            .choiceLabels = {EngineText::tr("Leave it as it is"), EngineText::tr("Install the nightly job"),
                             EngineText::tr("Remove the nightly job")},
            .read = [](const MigrationSettings &settings) { return settings.nightlyJob; },
            .write =
                [](MigrationSettings &settings, const QString &text) {
                    const QStringList offered{leaveJob, installJob, removeJob};
                    if (!offered.contains(text))
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is not offered.").arg(text),
                                    EngineText::tr("Offered are: %1.").arg(offered.join(QStringLiteral(", "))));
                    settings.nightlyJob = text;
                }};
}

StepOption nightlyHourOption()
{
    return {.id = QStringLiteral("nightlyHour"),
            .kind = OptionKind::Number,
            .label = EngineText::tr("Hour of the nightly job"),
            .help = EngineText::tr("Of this machine's clock. Between 2 and 3 a clock change may leave it out or run it "
                                   "twice."),
            .minimum = 0,
            .maximum = 23,
            .read = [](const MigrationSettings &settings) { return QString::number(settings.nightlyHour); },
            .write =
                [](MigrationSettings &settings, const QString &text) {
                    bool isNumber = false;
                    const int hour = text.toInt(&isNumber);
                    if (!isNumber || hour < 0 || hour > 23)
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no hour.").arg(text),
                                    EngineText::tr("Use a number from %1 to %2.").arg(0).arg(23));
                    settings.nightlyHour = hour;
                }};
}

StepOption keepOption()
{
    StepOption option = textOption(QStringLiteral("keep"), &MigrationSettings::keep);
    option.label = EngineText::tr("Nightly backups that stay");
    option.help =
        EngineText::tr("How many daily, weekly and monthly ones: 7,4,6. The last proven backup always stays.");
    option.write = [](MigrationSettings &settings, const QString &text) {
        (void)deploy::Keep::parse(text);
        settings.keep = QString(text).remove(QLatin1Char(' '));
    };
    return option;
}

StepOption configurationFilesOption()
{
    return {
        .id = QStringLiteral("configurationFiles"),
        .kind = OptionKind::Lines,
        .label = EngineText::tr("Further configuration files"),
        .help = EngineText::tr("Absolute paths, one a line: unit files, nginx or Apache sites … The project's own "
                               "files, and files of the system that name its folder, are archived by themselves. "
                               "Secrets in them are masked."),
        .read = [](const MigrationSettings &settings) { return settings.configurationFiles.join(QLatin1Char('\n')); },
        .write =
            [](MigrationSettings &settings, const QString &text) {
                QStringList files;
                for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                    const QString path = line.trimmed();
                    if (!QDir::isAbsolutePath(path))
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no absolute path.").arg(path),
                                    EngineText::tr("Write every file with its whole path."));
                    files += QDir::cleanPath(path);
                }
                settings.configurationFiles = files;
            }};
}

} // namespace rehome::plan
