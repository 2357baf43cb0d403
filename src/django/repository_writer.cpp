// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/repository_writer.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/template_text.h"
#include "core/text.h"
#include "process/program.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace rehome::django {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;
using evidence::CheckResult;
using evidence::CheckVerdict;

struct GeneratedFile
{
    const char *name;
    const char *templatePath;
};

/// .gitignore first: from then on, git does not see .env.
constexpr GeneratedFile committedFiles[] = {
    {".gitignore", ":/templates/gitignore"},  {".dockerignore", ":/templates/dockerignore"},
    {"Dockerfile", ":/templates/Dockerfile"}, {"docker-compose.yml", ":/templates/docker-compose.yml"},
    {"Makefile", ":/templates/Makefile"},     {".env.example", ":/templates/env"},
};

void requireMatch(const QString &what, const QString &value, const char *pattern)
{
    if (QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern))).match(value).hasMatch())
        return;
    throw Error(ErrorCode::BadInput,
                EngineText::tr("The %1 “%2” cannot be used in the new repository.").arg(what, value),
                EngineText::tr("Choose another one: it must match %1.").arg(QLatin1String(pattern)));
}

void checkRequest(const DockerRequest &request)
{
    requireMatch(EngineText::tr("database name"), request.database, "[A-Za-z0-9_][A-Za-z0-9_-]{0,62}");
    requireMatch(EngineText::tr("database user"), request.databaseUser, "[A-Za-z0-9_][A-Za-z0-9_-]{0,62}");
    requireMatch(EngineText::tr("Python version"), request.pythonVersion, "3\\.\\d+(\\.\\d+)?");
    requireMatch(EngineText::tr("PostgreSQL version"), QString::number(request.postgresMajor), "1\\d|2\\d");
    requireMatch(EngineText::tr("settings module"), request.settingsModule, "\\w+(\\.\\w+)*");
    requireMatch(EngineText::tr("WSGI module"), request.wsgiModule, "\\w+(\\.\\w+)*");
    requireMatch(EngineText::tr("folder of manage.py"), request.manageFolder, "|[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");
    requireMatch(EngineText::tr("initdb option"), request.initdbArguments, "[A-Za-z0-9_=., @-]*");
    requireMatch(EngineText::tr("package list"), request.buildPackages + request.runtimePackages, "[a-z0-9+. -]*");
}

/// The value for .env.example or .env; a value that cannot be written there must not be written wrongly.
QString written(const QString &value)
{
    const std::optional<QString> text = environmentFileValue(value);
    if (!text)
        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” cannot be written into .env.").arg(value),
                    EngineText::tr("Choose a value without single quotes, dollar signs and line breaks."));
    return *text;
}

QMap<QString, QString> commonValues(const DockerRequest &request)
{
    const auto text = [](bool condition, const char *yes, const char *no) {
        return QLatin1String(condition ? yes : no);
    };
    return {
        {QStringLiteral("project"), request.project.simplified()},
        {QStringLiteral("composeName"), core::identifierFrom(request.project)},
        {QStringLiteral("postgresMajor"), QString::number(request.postgresMajor)},
        // From 18 on, the image keeps each major version's data in a folder of its own below the volume.
        {QStringLiteral("postgresDataFolder"),
         text(request.postgresMajor >= 18, "/var/lib/postgresql", "/var/lib/postgresql/data")},
        {QStringLiteral("initdbArguments"), request.initdbArguments},
        {QStringLiteral("pythonVersion"), request.pythonVersion},
        {QStringLiteral("workFolder"),
         request.manageFolder.isEmpty() ? QStringLiteral("/srv") : QStringLiteral("/srv/") + request.manageFolder},
        {QStringLiteral("settingsModule"), request.settingsModule},
        {QStringLiteral("wsgiModule"), request.wsgiModule},
        {QStringLiteral("buildPackages"), request.buildPackages},
        {QStringLiteral("runtimePackages"), request.runtimePackages},
        {QStringLiteral("port"), QString::number(request.port)},
        {QStringLiteral("databasePort"), QString::number(request.databasePort)},
        {QStringLiteral("database"), request.database},
        {QStringLiteral("databaseUser"), request.databaseUser},
        {QStringLiteral("debug"), text(request.development, "True", "False")},
        {QStringLiteral("requirements"), text(request.development, "dev", "base")},
        {QStringLiteral("profiles"), text(request.development, "dev", "")},
        {QStringLiteral("allowedHosts"), written(request.allowedHosts.join(QLatin1Char(',')))},
        {QStringLiteral("timeZone"), written(request.timeZone)},
        {QStringLiteral("language"), written(request.language)},
    };
}

QString localUrl(const DockerRequest &request, const QString &password)
{
    return QStringLiteral("postgres://%1:%2@127.0.0.1:%3/%4")
        .arg(request.databaseUser, QString::fromLatin1(QUrl::toPercentEncoding(password)),
             QString::number(request.databasePort), request.database);
}

QByteArray exampleOrFile(const GeneratedFile &file, const DockerRequest &request)
{
    QMap<QString, QString> values = commonValues(request);
    values.insert({{QStringLiteral("heading"), QStringLiteral("# Copy this to .env (mode 0600) and fill it in. Git "
                                                              "ignores .env, and it must stay so.")},
                   {QStringLiteral("secretKeyLine"), QStringLiteral("SECRET_KEY='fifty-random-characters'")},
                   {QStringLiteral("databasePassword"), QStringLiteral("LettersAndDigitsOnly")},
                   {QStringLiteral("databaseUrl"), localUrl(request, QStringLiteral("LettersAndDigitsOnly"))},
                   {QStringLiteral("rollbackScript"), QString()}});
    return core::expandTemplate(QLatin1String(file.templatePath), values);
}

QByteArray environmentFile(const DockerRequest &request)
{
    const QString password =
        (request.databasePassword.isEmpty() ? core::Secret::generate() : request.databasePassword).reveal();
    const std::optional<QString> key = environmentFileValue(request.secretKey.reveal());
    const bool keyFits = key && !request.secretKey.isEmpty();
    QMap<QString, QString> values = commonValues(request);
    values.insert(
        {{QStringLiteral("heading"),
          QStringLiteral("# The settings of this machine. Secrets: never commit this file.")},
         {QStringLiteral("secretKeyLine"), keyFits ? QStringLiteral("# Carried over, so that sessions and links stay "
                                                                    "valid.\nSECRET_KEY=") +
                                                         *key
                                                   : QStringLiteral("# SECRET_KEY must be set here.")},
         {QStringLiteral("databasePassword"), written(password)},
         {QStringLiteral("databaseUrl"),
          written(request.databaseUrl.isEmpty() ? localUrl(request, password) : request.databaseUrl.reveal())},
         {QStringLiteral("rollbackScript"), written(request.rollbackScript)}});
    return core::expandTemplate(QStringLiteral(":/templates/env"), values);
}

/// Calls write(path, content) for every file that is not there yet, after every one was looked at.
void writeAll(const DockerRequest &request)
{
    QMap<QString, QByteArray> missing;
    for (const GeneratedFile &file : committedFiles) {
        const QString path = request.folder + QLatin1Char('/') + QLatin1String(file.name);
        const QByteArray content = exampleOrFile(file, request);
        if (!QFileInfo::exists(path))
            missing.insert(path, content);
        else if (core::readFile(path) != content)
            throw Error(ErrorCode::AlreadyExists, EngineText::tr("%1 is there already, with other content.").arg(path),
                        EngineText::tr("Move it away to have it written anew. Nothing was changed."));
    }
    const QString environment = request.folder + QStringLiteral("/.env");
    const QByteArray content = QFileInfo::exists(environment) ? QByteArray() : environmentFile(request);
    for (auto file = missing.cbegin(); file != missing.cend(); ++file)
        core::writeFile(file.key(), file.value());
    if (!content.isEmpty())
        core::writeFile(environment, content, core::ownerOnly);
}

/// Holds what django-environ reads against what must be there.
CheckResult secretKeyCheck(const DockerRequest &request, const QMap<QString, QString> &read)
{
    CheckResult check{.name = EngineText::tr("SECRET_KEY in .env"), .verdict = CheckVerdict::Failed};
    if (request.secretKey.isEmpty() || !environmentFileValue(request.secretKey.reveal())) {
        check.finding = request.secretKey.isEmpty()
                            ? EngineText::tr("The old system's SECRET_KEY is not known.")
                            : EngineText::tr("The old system's SECRET_KEY holds characters that .env cannot carry.");
        check.fix = EngineText::tr("Set SECRET_KEY in .env to a new value; everybody has to sign in again then.");
    } else if (!read.contains(QStringLiteral("SECRET_KEY"))) {
        check.finding = EngineText::tr(".env does not set SECRET_KEY.");
        check.fix = EngineText::tr("Write the old system's SECRET_KEY into .env, in single quotes.");
    } else if (read.value(QStringLiteral("SECRET_KEY")) != hashOf(request.secretKey)) {
        check.finding = EngineText::tr("django-environ reads another SECRET_KEY from .env than the old system has.");
        check.fix = EngineText::tr("Write the old system's SECRET_KEY into .env, in single quotes.");
    } else {
        check.verdict = CheckVerdict::Passed;
        check.finding = EngineText::tr("django-environ reads the same SECRET_KEY that the old system has.");
    }
    return check;
}

CheckResult namesCheck(const QString &folder, const QMap<QString, QString> &read)
{
    static const QRegularExpression assignment(QStringLiteral("^([A-Z_][A-Z0-9_]*)="),
                                               QRegularExpression::MultilineOption);
    QStringList missing;
    auto names = assignment.globalMatch(QString::fromUtf8(core::readFile(folder + QStringLiteral("/.env.example"))));
    while (names.hasNext()) {
        const QString name = names.next().captured(1);
        if (read.value(name).isNull())
            missing += name;
    }
    CheckResult check{.name = EngineText::tr("Settings in .env"), .verdict = CheckVerdict::Passed};
    check.finding = EngineText::tr("django-environ reads %n settings from .env.", nullptr, int(read.size()));
    if (!missing.isEmpty()) {
        check.verdict = CheckVerdict::Failed;
        check.finding = EngineText::tr(".env does not set these, or in a way that django-environ cannot read: %1.")
                            .arg(missing.join(QStringLiteral(", ")));
        check.fix = EngineText::tr("Add them; .env.example shows how each one is written.");
    }
    return check;
}

std::vector<CheckResult> readBack(const DockerRequest &request, const WorkContext &context)
{
    try {
        const QMap<QString, QString> read =
            environmentHashes(request.folder + QStringLiteral("/.env"), request.interpreter, context);
        return {namesCheck(request.folder, read), secretKeyCheck(request, read)};
    } catch (const Error &error) {
        return {{.name = EngineText::tr("Settings in .env"),
                 .verdict = CheckVerdict::CouldNotCheck,
                 .finding = error.whatHappened(),
                 .fix = error.whatToDo()}};
    }
}

} // namespace

QStringList committedDockerFiles()
{
    QStringList names;
    for (const GeneratedFile &file : committedFiles)
        names += QLatin1String(file.name);
    return names;
}

std::optional<QString> environmentFileValue(const QString &value)
{
    static const QRegularExpression bare(QStringLiteral("\\A[A-Za-z0-9_@%+=:,./-]*\\z"));
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}]"));
    // django-environ takes a value that begins with a dollar sign for another variable's name, however it is quoted.
    if (control.match(value).hasMatch() || value.startsWith(QLatin1Char('$')))
        return std::nullopt;
    if (bare.match(value).hasMatch())
        return value;
    // Compose 1 expands ${NAME} and takes back "\\" and "\'" within single quotes.
    if (!value.contains(QLatin1Char('\'')) && !value.contains(QLatin1String("${")) &&
        !value.contains(QLatin1String("\\\\")) && !value.endsWith(QLatin1Char('\\')))
        return QLatin1Char('\'') + value + QLatin1Char('\'');
    static const QRegularExpression special(QStringLiteral("[\"$\\\\#`]"));
    if (!special.match(value).hasMatch())
        return QLatin1Char('"') + value + QLatin1Char('"');
    return std::nullopt;
}

QMap<QString, QString> environmentHashes(const QString &envFile, const QString &interpreter, const WorkContext &context)
{
    const process::ProgramResult result = process::runProgram(
        {.program = interpreter,
         .arguments = {QStringLiteral("-c"),
                       QString::fromUtf8(core::expandTemplate(QStringLiteral(":/templates/read_environment.py"), {})),
                       envFile},
         .environment = {{QStringLiteral("PYTHONUTF8"), QStringLiteral("1")}},
         .timeLimit = std::chrono::minutes(1)},
        context);
    if (result.exitCode == 4)
        throw Error(ErrorCode::ToolMissing, EngineText::tr("%1 has no django-environ.").arg(interpreter),
                    EngineText::tr("Install it there: %1 -m pip install django-environ").arg(interpreter));
    const QJsonDocument document = QJsonDocument::fromJson(result.output);
    if (result.exitCode != 0 || !document.isObject())
        throw Error(ErrorCode::ToolFailed, EngineText::tr("django-environ could not read %1.").arg(envFile),
                    EngineText::tr("Look at the details."), QString::fromUtf8(result.errors));
    QMap<QString, QString> hashes;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        hashes.insert(entry.key(), entry.value().isNull() ? QString() : entry.value().toString());
    return hashes;
}

QString hashOf(const core::Secret &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.reveal().toUtf8(), QCryptographicHash::Sha256).toHex());
}

evidence::WrittenFiles writeDockerFiles(const DockerRequest &request, const WorkContext &context)
{
    checkRequest(request);
    if (!QFileInfo(request.folder).isDir())
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(request.folder),
                    EngineText::tr("Run the step that creates the repository first."));
    writeAll(request);
    evidence::WrittenFiles result{.folder = request.folder};
    for (const QString &name : committedDockerFiles() + QStringList{QStringLiteral(".env")}) {
        const QString path = request.folder + QLatin1Char('/') + name;
        result.files.push_back({name, QFileInfo(path).size(), core::sha256OfFile(path, context)});
    }
    result.checks = readBack(request, context);
    return result;
}

} // namespace rehome::django
