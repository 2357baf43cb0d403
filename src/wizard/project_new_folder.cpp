// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_new_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace rehome::wizard {
namespace {

struct NewFolder
{
    Q_DECLARE_TR_FUNCTIONS(NewFolder)
};

bool holdsSomething(const QString &folder)
{
    const QDir place(folder);
    return place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QFileInfo nearestThatExists(const QString &folder)
{
    QFileInfo place(folder);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return place;
}

bool isInside(const QString &folder, const QString &around)
{
    return folder == around ||
           folder.startsWith(around.endsWith(QLatin1Char('/')) ? around : around + QLatin1Char('/'));
}

} // namespace

QString newFolderProblem(const QString &folder, const QString &projectFolder)
{
    if (folder.isEmpty())
        return NewFolder::tr("Choose a folder: one that is empty or not there yet.");
    if (!QDir::isAbsolutePath(folder))
        return NewFolder::tr("Write the whole path: it begins with “/” or “~”.");
    if (!projectFolder.isEmpty() && isInside(folder, projectFolder))
        return NewFolder::tr("This lies in the old project, which is only read: choose a folder outside of it.");
    if (QFileInfo::exists(folder + QStringLiteral("/migration.json")))
        return NewFolder::tr("A migration is in it already: open it from the start page, or choose another name.");
    if (QFileInfo(folder).exists() && !QFileInfo(folder).isDir())
        return NewFolder::tr("A file has this name: choose another one.");
    if (holdsSomething(folder))
        return NewFolder::tr("This folder exists already and is not empty: choose another name.");
    const QFileInfo around = nearestThatExists(folder);
    if (!around.isDir())
        return NewFolder::tr("%1 is a file, not a folder.").arg(around.filePath());
    if (!around.isWritable())
        return NewFolder::tr("You may not write in %1: choose another folder.").arg(around.filePath());
    return {};
}

QString repositoryAround(const QString &folder)
{
    for (QFileInfo place(folder); !place.isRoot(); place = QFileInfo(place.absolutePath())) {
        if (QFileInfo::exists(place.filePath() + QStringLiteral("/.git")))
            return place.filePath();
    }
    return {};
}

bool overlap(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && (isInside(a, b) || isInside(b, a));
}

QString freeFolder(const QString &folder)
{
    const QFileInfo place(folder);
    const QString ending = place.suffix().isEmpty() ? QString() : QLatin1Char('.') + place.suffix();
    const QString stem = folder.chopped(ending.size());
    QString candidate = folder;
    for (int number = 2; number < 100 && (QFileInfo(candidate).isFile() || holdsSomething(candidate)); ++number)
        candidate = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(ending);
    return candidate;
}

} // namespace rehome::wizard
