// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QStringList>

#include <vector>

namespace rehome::deploy {

/// A file of the old system's configuration.
struct ConfigurationFile
{
    QString path;  ///< absolute
    QString place; ///< in the archive: "project/shop/settings.py", "system/etc/nginx/sites-enabled/shop"
};

struct ConfigurationPlaces
{
    QString projectFolder;
    QString settingsModule; ///< "shop.settings.production"
    QStringList named;      ///< files that the user names
    QStringList systemFolders{
        QStringLiteral("/etc/systemd/system"),        QStringLiteral("/etc/nginx/sites-enabled"),
        QStringLiteral("/etc/nginx/sites-available"), QStringLiteral("/etc/nginx/conf.d"),
        QStringLiteral("/etc/apache2/sites-enabled"), QStringLiteral("/etc/apache2/sites-available"),
        QStringLiteral("/etc/supervisor/conf.d"),     QStringLiteral("/etc/cron.d")};
};

/// The project's settings modules, .env, requirement, Docker and compose files; unit, web server and cron files of the
/// system that name the project's folder; and what the user names. Sorted by place.
/// \throws Error NotFound naming a file that the user named and that is not there
[[nodiscard]] std::vector<ConfigurationFile> configurationFiles(const ConfigurationPlaces &places,
                                                                const core::WorkContext &context);

} // namespace rehome::deploy
