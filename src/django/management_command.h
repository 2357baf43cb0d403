// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "process/program.h"

#include <QStringList>

namespace rehome::django {

/// Another database that a command is to run on, in place of the project's own default one.
struct DatabaseOverride
{
    QString host;
    QString port;
    QString name;
    QString user;
    core::Secret password;
};

struct ManagementCommand
{
    QString projectFolder;
    QString interpreter;
    QStringList arguments;  ///< "migrate", "-v", "0"
    bool readOnly = false;  ///< every session that the command opens refuses to write
    QString settingsModule; ///< the project's own; needed where it only reads, or for an override
    QString overlayFolder;  ///< where rehome_overlay.py stands; needed likewise
    const DatabaseOverride *database = nullptr;
};

/// What makes the PostgreSQL sessions of a child refuse to write: libpq reads the one, Rehome's own Python code the
/// other, for settings whose options would win over libpq's.
[[nodiscard]] QMap<QString, QString> readOnlyEnvironment();

/// The call of `python manage.py …` as it must be made. It writes no byte code into the project.
[[nodiscard]] process::ProgramCall managementCall(const ManagementCommand &command);

/// Writes rehome_overlay.py into a folder, for commands on another database.
void writeOverlay(const QString &folder);

} // namespace rehome::django
