// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QStringList>

#include <vector>

namespace rehome::plan {

/// An entry of a project's DATABASES. Never its password: whoever enters it has the settings read again.
struct DatabaseLook
{
    QString alias;
    QString engine; ///< "django.db.backends.postgresql"
    bool isPostgres = false;
    QString display; ///< "bankdocs at 127.0.0.1 port 5432 as bankdocs"
    QString url;     ///< without a password
};

/// What a first look at a project shows, before anything is decided. Plain values, for a window to show.
struct ProjectLook
{
    QStringList choices; ///< where several projects lie below the given folder: these; the rest is empty then
    QString folder;      ///< which holds manage.py
    QString interpreter;
    QStringList interpreters; ///< every one that lies where one would put it, best first
    QString djangoVersion;
    QString pythonVersion;
    QString settingsModule;
    QStringList installedApps;
    QStringList localApps; ///< of them, those whose code lies in the project
    QStringList commands;  ///< of manage.py, those whose code lies in the project
    std::vector<DatabaseLook> databases;
    QString pdfFolder; ///< sample documents near the project; empty where there are none
    int pdfs = 0;
    QString proposedName;
    QStringList warnings; ///< sentences
};

/// The folders that hold manage.py: the given one (or the one of a given manage.py), else those up to three levels
/// below it, sorted; else the nearest one around it. \throws Error NotFound, BadInput where there is none
[[nodiscard]] QStringList projectsIn(const QString &path, const core::WorkContext &context);

/// Looks at the project in or below a folder. This runs the project's settings module, unless there is a choice: then
/// nothing is run. \throws Error as projectsIn() and django::readProject()
[[nodiscard]] ProjectLook lookAtProject(const QString &path, const QString &interpreter,
                                        const core::WorkContext &context);

/// A name for the migration: the settings' package, which names a project better than a folder called "src"; the
/// folder where the package is called "config" or the like.
[[nodiscard]] QString projectName(const QString &folder, const QString &settingsModule);

/// Where sample documents lie: a folder of PDFs where one would put it. Empty where there is none.
[[nodiscard]] QString pdfFolderNear(const QString &project);
/// How many of its files the baseline would read.
[[nodiscard]] int pdfsIn(const QString &folder);

} // namespace rehome::plan
