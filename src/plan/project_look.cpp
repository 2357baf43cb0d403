// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/project_look.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "django/interpreter.h"
#include "django/project.h"
#include "plan/database_place.h"
#include "plan/project_tree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

bool holdsManagePy(const QString &folder)
{
    return QFileInfo(folder + QStringLiteral("/manage.py")).isFile();
}

/// The nearest folder around this one that holds manage.py.
QString projectAround(const QString &folder)
{
    QDir place(folder);
    for (int level = 0; level < 3 && place.cdUp(); ++level) {
        if (holdsManagePy(place.path()))
            return place.path();
    }
    return {};
}

bool isGeneric(const QString &name)
{
    static const QStringList names{
        QStringLiteral("config"),  QStringLiteral("conf"),     QStringLiteral("settings"), QStringLiteral("project"),
        QStringLiteral("core"),    QStringLiteral("src"),      QStringLiteral("app"),      QStringLiteral("backend"),
        QStringLiteral("server"),  QStringLiteral("web"),      QStringLiteral("site"),     QStringLiteral("django"),
        QStringLiteral("website"), QStringLiteral("code"),     QStringLiteral("main"),     QStringLiteral("proj"),
        QStringLiteral("mysite"),  QStringLiteral("_project"), QStringLiteral("api")};
    return names.contains(name.toLower());
}

bool debugIsOn(const ProjectLook &look)
{
    QString path = look.settingsModule;
    path.replace(QLatin1Char('.'), QLatin1Char('/'));
    QFile file(look.folder + QLatin1Char('/') + path + QStringLiteral(".py"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    static const QRegularExpression line(QStringLiteral("^DEBUG\\s*=\\s*True\\b"), QRegularExpression::MultilineOption);
    return line.match(QString::fromUtf8(file.read(1 << 20))).hasMatch();
}

void lookAtDatabases(ProjectLook &look, const django::Project &project)
{
    for (const django::DatabaseEntry &entry : project.databases) {
        DatabaseLook database{.alias = entry.alias, .engine = entry.engine, .isPostgres = entry.isPostgres()};
        if (database.isPostgres) {
            const postgres::ServerAddress address = placeOf(entry);
            database.display = address.display();
            database.url = address.url();
        }
        look.databases.push_back(database);
    }
    const auto postgres = std::count_if(look.databases.begin(), look.databases.end(),
                                        [](const DatabaseLook &database) { return database.isPostgres; });
    if (postgres == 0)
        look.warnings += EngineText::tr("The settings name no PostgreSQL database.");
    if (postgres > 1)
        look.warnings += EngineText::tr("The settings name %n PostgreSQL databases: choose the one that the "
                                        "application really uses.",
                                        nullptr, int(postgres));
}

void lookAtTree(ProjectLook &look, const ProjectTree &tree)
{
    for (const QString &app : look.installedApps) {
        const QString place = tree.folderOfApp(app);
        if (place.isEmpty())
            continue;
        look.localApps += app;
        if (const QString path = QString(app).replace(QLatin1Char('.'), QLatin1Char('/'));
            place.endsWith(QLatin1Char('/') + path))
            look.warnings += EngineText::tr("The app %1 lies in %2 and is found by a change of the search path: it can "
                                            "be imported under two names.")
                                 .arg(app, place);
    }
    look.commands = tree.commands;
    for (const QString &nested : tree.nestedPackages)
        look.warnings +=
            EngineText::tr("Projects are nested: the package %1 lies in another one of the same name.").arg(nested);
    for (const QString &other : tree.otherProjects)
        look.warnings += EngineText::tr("Projects are nested: %1 holds a manage.py of its own.").arg(other);
}

django::Project readProject(const QString &folder, const QString &interpreter, const core::WorkContext &context)
{
    try {
        return django::readProject(folder, interpreter, context);
    } catch (const Error &error) {
        if (error.code() != ErrorCode::ToolMissing)
            throw;
        throw Error(error.code(), error.whatHappened(),
                    EngineText::tr("Choose the interpreter that runs the project, such as venv/bin/python in its "
                                   "folder, or install the project's requirements."),
                    error.details());
    }
}

} // namespace

QStringList projectsIn(const QString &path, const core::WorkContext &context)
{
    const QFileInfo given(path);
    if (!given.exists())
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(path),
                    EngineText::tr("Check the spelling of the path."));
    const QString folder =
        QDir::cleanPath(given.isDir() ? given.absoluteFilePath() : given.absoluteDir().absolutePath());
    if (holdsManagePy(folder))
        return {folder};
    QStringList found = foldersWithManagePy(folder, 3, context);
    if (found.isEmpty()) {
        if (const QString around = projectAround(folder); !around.isEmpty())
            return {around};
        throw Error(ErrorCode::BadInput,
                    EngineText::tr("There is no Django project in %1: neither it nor a folder below it holds a "
                                   "manage.py.")
                        .arg(folder),
                    EngineText::tr("Choose the folder in which `python manage.py` is run."));
    }
    return found;
}

ProjectLook lookAtProject(const QString &path, const QString &interpreter, const core::WorkContext &context)
{
    ProjectLook look{.choices = projectsIn(path, context)};
    if (look.choices.size() > 1)
        return look;
    look.folder = look.choices.takeFirst();
    look.interpreters = django::interpreterCandidates(look.folder);
    const ProjectTree tree = projectTree(look.folder, context);

    const django::Project project = readProject(look.folder, interpreter, context);
    look.interpreter = project.interpreter;
    look.djangoVersion = project.djangoVersion;
    look.pythonVersion = project.pythonVersion;
    look.settingsModule = project.settingsModule;
    look.installedApps = project.installedApps;
    lookAtDatabases(look, project);
    lookAtTree(look, tree);
    if (debugIsOn(look))
        look.warnings += EngineText::tr("The settings have DEBUG = True.");
    look.pdfFolder = pdfFolderNear(look.folder);
    look.pdfs = look.pdfFolder.isEmpty() ? 0 : pdfsIn(look.pdfFolder);
    look.proposedName = projectName(look.folder, look.settingsModule);
    return look;
}

QString projectName(const QString &folder, const QString &settingsModule)
{
    const QString package = settingsModule.section(QLatin1Char('.'), 0, 0);
    const QDir place(folder);
    for (const QString &name : {package, place.dirName(), QFileInfo(place.absolutePath()).dir().dirName()}) {
        if (!name.isEmpty() && !isGeneric(name))
            return core::identifierFrom(name);
    }
    return core::identifierFrom(package);
}

QString pdfFolderNear(const QString &project)
{
    for (const char *name : {"pdfs", "samples", "sample_pdfs", "../pdfs"}) {
        const QDir folder(QDir(project).filePath(QLatin1String(name)));
        if (pdfsIn(folder.path()) > 0)
            return QDir::cleanPath(folder.absolutePath());
    }
    return {};
}

int pdfsIn(const QString &folder)
{
    return int(QDir(folder).entryList({QStringLiteral("*.pdf")}, QDir::Files | QDir::Hidden).size());
}

} // namespace rehome::plan
