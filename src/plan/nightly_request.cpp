// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/nightly_request.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "deploy/offsite/offsite_place.h"
#include "process/explain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rehome::plan {
namespace {

QString passFileIn(const QString &folder)
{
    return folder + QStringLiteral("/source.pgpass");
}

/// The password of this environment is not there at night.
core::Secret passwordOf(const postgres::ServerAddress &source)
{
    return source.password.isEmpty() ? core::Secret(qEnvironmentVariable("PGPASSWORD")) : source.password;
}

/// What is only in this environment is written into the job.
QString endpointOf(const MigrationSettings &settings)
{
    const bool isS3 = settings.offsite.startsWith(QLatin1String("s3://"));
    return settings.offsiteEndpoint.isEmpty() && isS3 ? qEnvironmentVariable("AWS_ENDPOINT_URL")
                                                      : settings.offsiteEndpoint;
}

QStringList jobArguments(const MigrationSettings &settings, const QString &source, const QString &folder)
{
    QStringList words{QStringLiteral("backup"),
                      QStringLiteral("--source"),
                      source,
                      QStringLiteral("--output"),
                      folder,
                      QStringLiteral("--jobs"),
                      QString::number(settings.jobs),
                      QStringLiteral("--format"),
                      settings.backupFormat,
                      QStringLiteral("--prove")}; // what nobody has restored is not yet a backup
    const auto addIfSet = [&words](const char *option, const QString &value) {
        if (!value.isEmpty())
            words << QLatin1String(option) << value;
    };
    addIfSet("--compress", settings.compression);
    addIfSet("--offsite", settings.offsite);
    if (const QString endpoint = endpointOf(settings); deploy::isEndpoint(endpoint)) // else nightlyRequest() throws
        words << QStringLiteral("--endpoint") << endpoint;
    addIfSet("--profile", settings.offsiteProfile);
    addIfSet("--keep", settings.keep);
    return words;
}

} // namespace

deploy::NightlyRequest nightlyRequest(const MigrationSettings &settings, const MigrationPaths &paths,
                                      const postgres::ServerAddress &source)
{
    deploy::throwIfNoEndpoint(endpointOf(settings));
    const QString folder = paths.folder + QStringLiteral("/nightly");
    postgres::ServerAddress known = source;
    if (!passwordOf(source).isEmpty())
        known.passFile = passFileIn(folder);
    return {.name = core::identifierFrom(settings.name),
            .program = QCoreApplication::applicationDirPath() + QStringLiteral("/rehome-cli"),
            .arguments = jobArguments(settings, known.url(), folder),
            .folder = folder,
            .hour = settings.nightlyHour};
}

void writePassFile(const QString &folder, const postgres::ServerAddress &source)
{
    const core::Secret password = passwordOf(source);
    if (password.isEmpty())
        return;
    QString escaped = password.reveal();
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char(':'), QStringLiteral("\\:"));
    // Read for this one address only.
    core::writeFile(passFileIn(folder), QStringLiteral("*:*:*:*:%1\n").arg(escaped).toUtf8(), core::ownerOnly);
}

QString writtenPassFile(const QString &folder)
{
    return QFileInfo::exists(passFileIn(folder)) ? passFileIn(folder) : QString();
}

void removePassFile(const QString &folder)
{
    core::removeFolder(passFileIn(folder));
}

QString missingCredentials(const MigrationSettings &settings)
{
    const QString file =
        qEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", QDir::homePath() + QStringLiteral("/.aws/credentials"));
    if (!settings.offsite.startsWith(QLatin1String("s3://")) || !qEnvironmentVariableIsSet("AWS_ACCESS_KEY_ID") ||
        QFileInfo::exists(file))
        return {};
    return EngineText::tr(
        "The credentials of the S3 store are in this environment only, where the nightly job does not "
        "find them: put them into ~/.aws/credentials with `aws configure`.");
}

QStringList nightlyCommands(const MigrationSettings &settings)
{
    QStringList words;
    for (const QString &word :
         jobArguments(settings, settings.source, settings.name + QStringLiteral(".rehome/nightly")))
        words += process::shellQuoted(word);
    return {QStringLiteral("install -m 600 … %1   # unless the password is in ~/.pgpass")
                .arg(process::shellQuoted(passFileIn(settings.name + QStringLiteral(".rehome/nightly")))),
            QStringLiteral("systemctl --user enable --now rehome-backup-%1-….timer   # or: crontab -e")
                .arg(core::identifierFrom(settings.name)),
            QStringLiteral("0 %1 * * * rehome-cli %2").arg(settings.nightlyHour).arg(words.join(QLatin1Char(' ')))};
}

} // namespace rehome::plan
