// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QMap>
#include <QString>

namespace rehome::cli {

struct RunOptions
{
    QString folder;
    int phase = 0;                ///< 0: all
    QString step;                 ///< only this one, again if it has succeeded before
    QString until;                ///< the last one
    bool yes = false;             ///< do not ask before the first step that writes
    QMap<QString, QString> skips; ///< step → reason
};

/// Opens a migration, tidies up after a run that was cut off, and runs steps until the last one or the first that
/// fails. Writes the migration log in every format when it ends, however it ends. \return the exit code
[[nodiscard]] int runMigration(Console &console, const RunOptions &options);

} // namespace rehome::cli
