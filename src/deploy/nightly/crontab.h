// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QByteArray>
#include <QString>

namespace rehome::deploy {

/// Whether a daemon runs that reads crontabs.
[[nodiscard]] bool cronRuns();
/// The user's crontab, byte for byte: what is in it is not ours. \throws Error where there is one that cannot be read:
/// it must not be overwritten
[[nodiscard]] QByteArray crontab(const core::WorkContext &context);
/// Writes it, after the one that is there was kept in the folder, beside the state of the job.
void replaceCrontab(const QByteArray &before, const QByteArray &content, const QString &folder,
                    const core::WorkContext &context);
/// Whether a line was written by Rehome, and its command backs up into the folder.
[[nodiscard]] bool isLineOf(const QByteArray &line, const QString &folder);
/// The content without the lines of the folder's job.
[[nodiscard]] QByteArray withoutLinesOf(const QByteArray &content, const QString &folder);

} // namespace rehome::deploy
