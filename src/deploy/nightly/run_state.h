// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::deploy {

/// How the last backup into a folder ended; kept there as last-backup.json, for its owner only.
struct RunState
{
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid while it runs, and where it was killed
    bool succeeded = false;
    QString result; ///< a sentence
    QString backup; ///< the folder; empty where none was made
    static void fields(auto &&take)
    {
        using evidence::field;
        take(field("startedAt", &RunState::startedAt), field("endedAt", &RunState::endedAt),
             field("succeeded", &RunState::succeeded), field("result", &RunState::result),
             field("backup", &RunState::backup));
    }
};

void writeRunState(const QString &folder, const RunState &state);
/// What stands there; without a start where nothing (readable) does. A run that has no end, but is not there any more,
/// is told as one that was cut off.
[[nodiscard]] RunState runState(const QString &folder, bool isRunning);

} // namespace rehome::deploy
