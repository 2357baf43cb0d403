// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/project_tree.h"

#include <QDir>
#include <QFileInfo>

#include <deque>
#include <functional>

namespace rehome::plan {
namespace {

constexpr int deepest = 8;
constexpr int mostFolders = 20000;

bool holds(const QString &folder, const char *name)
{
    return QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(name));
}

/// Goes through the folders below \a root, those near it first. \a visit gets the relative path and says whether what
/// lies below it is of interest.
void walk(const QString &root, int levels, const core::WorkContext &context,
          const std::function<bool(const QString &)> &visit)
{
    static const QStringList foreign{QStringLiteral("__pycache__"), QStringLiteral("node_modules"),
                                     QStringLiteral("site-packages"), QStringLiteral("bower_components")};
    struct Place
    {
        QString path;
        int level;
    };
    std::deque<Place> waiting{{QString(), 0}};
    for (int visited = 0; !waiting.empty() && visited < mostFolders; ++visited) {
        context.throwIfStopped();
        const Place place = waiting.front();
        waiting.pop_front();
        if (place.level > 0 && !visit(place.path))
            continue;
        if (place.level == levels)
            continue;
        const QDir folder(root + QLatin1Char('/') + place.path);
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (!foreign.contains(name) && !holds(folder.filePath(name), "pyvenv.cfg"))
                waiting.push_back(
                    {place.path.isEmpty() ? name : place.path + QLatin1Char('/') + name, place.level + 1});
        }
    }
}

bool isNested(const QString &root, const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    const QString around = path.section(QLatin1Char('/'), 0, -2);
    return !around.isEmpty() && around.section(QLatin1Char('/'), -1) == name &&
           holds(root + QLatin1Char('/') + path, "__init__.py") &&
           holds(root + QLatin1Char('/') + around, "__init__.py");
}

} // namespace

QString ProjectTree::folderOfApp(const QString &app) const
{
    QStringList parts = app.split(QLatin1Char('.'));
    if (parts.size() > 2 && !parts.last().isEmpty() && parts.last().front().isUpper()) // a class of a module
        parts = parts.mid(0, parts.size() - 2);
    QString path = parts.join(QLatin1Char('/'));
    if (folders.contains(path))
        return path;
    QString best;
    for (const QString &folder : folders) {
        if (folder.endsWith(QLatin1Char('/') + path) && (best.isEmpty() || folder < best))
            best = folder;
    }
    return best;
}

ProjectTree projectTree(const QString &folder, const core::WorkContext &context)
{
    ProjectTree tree;
    walk(folder, deepest, context, [&](const QString &path) {
        const QString absolute = folder + QLatin1Char('/') + path;
        tree.folders.insert(path);
        if (holds(absolute, "manage.py"))
            tree.otherProjects += path;
        if (isNested(folder, path))
            tree.nestedPackages += path;
        if (path.endsWith(QLatin1String("management/commands"))) {
            for (const QString &file : QDir(absolute).entryList({QStringLiteral("*.py")}, QDir::Files)) {
                if (!file.startsWith(QLatin1Char('_')))
                    tree.commands += file.chopped(3);
            }
        }
        return true;
    });
    tree.commands.removeDuplicates();
    tree.commands.sort();
    return tree;
}

QStringList foldersWithManagePy(const QString &folder, int levels, const core::WorkContext &context)
{
    QStringList found;
    walk(folder, levels, context, [&](const QString &path) {
        const QString absolute = QDir::cleanPath(folder + QLatin1Char('/') + path);
        if (!holds(absolute, "manage.py"))
            return true;
        found += absolute;
        return false;
    });
    found.sort();
    return found;
}

} // namespace rehome::plan
