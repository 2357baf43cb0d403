// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/project.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "django/interpreter.h"
#include "django/traceback.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace std::chrono_literals;

namespace rehome::django {
namespace {

using core::Error;
using core::ErrorCode;

void checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(folder),
                    EngineText::tr("Check the spelling of the path."));
    if (!info.isDir() || !QFileInfo::exists(folder + QStringLiteral("/manage.py")))
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("%1 is not a Django project: it holds no manage.py.").arg(folder),
                    EngineText::tr("Name the folder in which `python manage.py` is run."));
}

DatabaseEntry entryFrom(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    DatabaseEntry entry{.alias = text("alias"),
                        .engine = text("engine"),
                        .name = text("name"),
                        .user = text("user"),
                        .password = core::Secret(text("password")),
                        .host = text("host"),
                        .port = text("port")};
    const QJsonObject options = json.value(QStringLiteral("options")).toObject();
    for (auto option = options.begin(); option != options.end(); ++option)
        entry.options.insert(option.key(), option.value().toString());
    return entry;
}

QStringList textList(const QJsonValue &json)
{
    QStringList list;
    for (const auto &value : json.toArray())
        list += value.toString();
    return list;
}

QByteArray probeOutput(const QString &folder, const QString &interpreter, const core::WorkContext &context)
{
    const process::ProgramResult result =
        process::runProgram({.program = interpreter,
                             .arguments = {QStringLiteral("-")},
                             .environment = {{QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")}},
                             .workingDirectory = folder,
                             .input = core::readFile(QStringLiteral(":/probe/probe.py")),
                             .timeLimit = 60s,
                             .outputLimit = qint64(4) * 1024 * 1024},
                            context);
    if (result.timedOut)
        throw Error(ErrorCode::TimedOut, EngineText::tr("The settings of %1 did not load within a minute.").arg(folder),
                    EngineText::tr("Run `python manage.py check` there and see what it waits for."),
                    QString::fromUtf8(result.errors));
    if (result.exitCode != 0) {
        const QString lastLine = lastWordOf(result.errors);
        throw Error(
            ErrorCode::BadInput, EngineText::tr("The settings of %1 cannot be loaded: %2").arg(folder, lastLine),
            EngineText::tr("Make `python manage.py check` work there, then try again."), withoutSource(result.errors));
    }
    return result.output;
}

} // namespace

bool DatabaseEntry::isPostgres() const
{
    return engine.contains(QLatin1String("postg"));
}

Project readProject(const QString &folder, const QString &interpreter, const core::WorkContext &context)
{
    checkFolder(QDir(folder).absolutePath());
    Project project{.folder = QDir(folder).absolutePath(), .interpreter = interpreterFor(folder, interpreter, context)};
    const QByteArray output = probeOutput(project.folder, project.interpreter, context);
    const QJsonObject json = QJsonDocument::fromJson(output).object();
    if (json.isEmpty())
        throw Error(ErrorCode::BadInput, EngineText::tr("manage.py of %1 ended without running a command.").arg(folder),
                    EngineText::tr("Make `python manage.py check` work there, then try again."),
                    QString::fromUtf8(output));
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    project.djangoVersion = text("django");
    project.pythonVersion = text("python");
    project.settingsModule = text("settingsModule");
    project.wsgiApplication = text("wsgiApplication");
    project.timeZone = text("timeZone");
    project.languageCode = text("languageCode");
    project.secretKey = core::Secret(text("secretKey"));
    project.installedApps = textList(json.value(QStringLiteral("installedApps")));
    project.allowedHosts = textList(json.value(QStringLiteral("allowedHosts")));
    project.localTables = textList(json.value(QStringLiteral("localTables")));
    for (const auto &database : json.value(QStringLiteral("databases")).toArray())
        project.databases.push_back(entryFrom(database.toObject()));
    return project;
}

} // namespace rehome::django
