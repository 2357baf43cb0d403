// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/work_context.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace rehome::django {

/// An entry of DATABASES, as the project's settings give it.
struct DatabaseEntry
{
    QString alias;
    QString engine; ///< "django.db.backends.postgresql"
    QString name;
    QString user;
    core::Secret password;
    QString host;
    QString port;
    QMap<QString, QString> options;

    /// Whether the engine is PostgreSQL's, PostGIS included.
    [[nodiscard]] bool isPostgres() const;
};

/// What a project's settings say, read by running them with the project's own interpreter.
struct Project
{
    QString folder; ///< which holds manage.py
    QString interpreter;
    QString djangoVersion;
    QString pythonVersion;
    QString settingsModule;
    QString wsgiApplication;
    QString timeZone;
    QString languageCode;
    QStringList installedApps;
    QStringList allowedHosts;
    QStringList localTables; ///< of models whose code lies in the project
    core::Secret secretKey;
    std::vector<DatabaseEntry> databases;
};

/// Runs the project's settings (and nothing else of it) and reads them. This executes the project's code: the caller
/// says so beforehand. No database is entered. \throws Error NotFound, BadInput if the folder is no Django project,
/// ToolMissing, TimedOut; BadInput with the traceback
[[nodiscard]] Project readProject(const QString &folder, const QString &interpreter, const core::WorkContext &context);

} // namespace rehome::django
