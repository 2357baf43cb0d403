// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/retention.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rehome::deploy {

/// A backup that is to run every night. Everything in it is absolute: the job gets no PATH, no HOME and no language.
struct NightlyRequest
{
    QString name;          ///< of the project, letters, digits and underscores
    QString program;       ///< the path of rehome-cli
    QStringList arguments; ///< "backup", "--source" …; never a password
    QString folder;        ///< where the backups go: one of the arguments, by which the job is found again
    int hour = 3;          ///< of the machine's own time

    /// "rehome-backup-shop-1f2e3d4c": two migrations of one name have their own jobs.
    [[nodiscard]] QString unit() const;
};

/// \throws Error BadInput where an argument has a line break, which neither form can carry
[[nodiscard]] QByteArray serviceUnit(const NightlyRequest &request);
[[nodiscard]] QByteArray timerUnit(const NightlyRequest &request);
[[nodiscard]] QString cronLine(const NightlyRequest &request);

/// A word as it stands in a unit's ExecStart, and in a crontab's command.
[[nodiscard]] QString unitWord(const QString &word);
[[nodiscard]] QString cronWord(const QString &word);

} // namespace rehome::deploy
