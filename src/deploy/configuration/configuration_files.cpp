// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/configuration/configuration_files.h"

#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace rehome::deploy {
namespace {

constexpr qint64 largestFile = qint64(1) << 20; // no configuration is larger
constexpr int deepest = 6;

bool isConfigurationName(const QString &name, const QString &folder)
{
    static const QRegularExpression form(QStringLiteral(
        "^(\\.env.*|.*\\.env|.*settings.*\\.py|requirements.*\\.(txt|in)|constraints.*\\.txt|pyproject\\.toml|"
        "setup\\.(py|cfg)|Pipfile(\\.lock)?|poetry\\.lock|uv\\.lock|runtime\\.txt|\\.python-version|Procfile|"
        "(.*[.-])?Dockerfile.*|\\.dockerignore|(docker-)?compose.*\\.ya?ml|.*\\.(service|timer|socket)|"
        "(.*[._-])?(nginx|apache|httpd|supervisord?|uwsgi|gunicorn)([._-].*)?\\.(conf|ini|py|toml)|uwsgi\\.ini)$"));
    static const QStringList settingsFolders{QStringLiteral("settings"), QStringLiteral("config")};
    return form.match(name).hasMatch() ||
           (folder == QLatin1String("requirements") && name.endsWith(QLatin1String(".txt"))) ||
           (settingsFolders.contains(folder) && name.endsWith(QLatin1String(".py")));
}

/// Folders of other people's files.
bool isForeign(const QDir &folder)
{
    static const QStringList names{
        QStringLiteral("node_modules"), QStringLiteral("site-packages"), QStringLiteral("__pycache__"),
        QStringLiteral(".git"),         QStringLiteral("venv"),          QStringLiteral(".venv"),
        QStringLiteral(".tox"),         QStringLiteral("media"),         QStringLiteral("migrations")};
    return names.contains(folder.dirName()) || folder.exists(QStringLiteral("pyvenv.cfg"));
}

void addBelow(const QDir &folder, const QDir &root, int depth, const core::WorkContext &context,
              std::vector<ConfigurationFile> &found)
{
    context.throwIfStopped();
    for (const QFileInfo &entry : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        if (entry.size() <= largestFile && isConfigurationName(entry.fileName(), folder.dirName()))
            found.push_back({entry.absoluteFilePath(),
                             QStringLiteral("project/") + root.relativeFilePath(entry.absoluteFilePath())});
    }
    if (depth == 0)
        return;
    for (const QFileInfo &entry :
         folder.entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QDir inner(entry.absoluteFilePath());
        if (!isForeign(inner))
            addBelow(inner, root, depth - 1, context, found);
    }
}

QString inSystem(const QString &path)
{
    return QStringLiteral("system") + path;
}

/// Files of the system that name the project's folder, as a whole path.
void addNaming(const QString &projectFolder, const QString &systemFolder, std::vector<ConfigurationFile> &found)
{
    const QRegularExpression name(QRegularExpression::escape(projectFolder) + QStringLiteral("(?![\\w-])"));
    for (const QFileInfo &entry : QDir(systemFolder).entryInfoList(QDir::Files)) {
        if (!entry.isReadable() || entry.size() > largestFile)
            continue;
        if (name.match(QString::fromUtf8(core::readFile(entry.absoluteFilePath()))).hasMatch())
            found.push_back({entry.absoluteFilePath(), inSystem(entry.absoluteFilePath())});
    }
}

} // namespace

std::vector<ConfigurationFile> configurationFiles(const ConfigurationPlaces &places, const core::WorkContext &context)
{
    std::vector<ConfigurationFile> found;
    const QDir project(places.projectFolder);
    addBelow(project, project, deepest, context, found);
    const QString module = QString(places.settingsModule).replace(QLatin1Char('.'), QLatin1Char('/'));
    for (const QString &path : {module + QStringLiteral(".py"), module + QStringLiteral("/__init__.py")}) {
        if (!module.isEmpty() && project.exists(path))
            found.push_back({project.absoluteFilePath(path), QStringLiteral("project/") + path});
    }
    QStringList systemFolders = places.systemFolders;
    systemFolders += QDir::homePath() + QStringLiteral("/.config/systemd/user");
    for (const QString &folder : systemFolders)
        addNaming(project.absolutePath(), folder, found);
    for (const QString &path : places.named) {
        const QFileInfo file(path);
        if (!file.isFile())
            core::throwFileError(ENOENT, path);
        found.push_back({file.absoluteFilePath(), inSystem(file.absoluteFilePath())});
    }
    std::sort(found.begin(), found.end(),
              [](const ConfigurationFile &a, const ConfigurationFile &b) { return a.place < b.place; });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const ConfigurationFile &a, const ConfigurationFile &b) { return a.place == b.place; }),
                found.end());
    return found;
}

} // namespace rehome::deploy
