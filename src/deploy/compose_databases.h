// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/database_containers.h"

#include <QMap>

namespace rehome::deploy {

/// The PostgreSQL services that a compose file describes: their image, the port that they publish on this machine, and
/// what they are told to make. Reads the file as people write it (blocks, short lists in brackets); ${NAME:-value} is
/// filled in from \a variables.
[[nodiscard]] std::vector<DatabaseContainer> databasesOfComposeFile(const QByteArray &content,
                                                                    const QMap<QString, QString> &variables);

/// The compose files of a project: in its folder and one around it, as relative paths.
[[nodiscard]] QStringList composeFilesOf(const QString &projectFolder);

} // namespace rehome::deploy
