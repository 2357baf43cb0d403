// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "deploy/nightly/job_text.h"
#include "evidence/offsite.h"

namespace rehome::deploy {

/// Who runs a job at night on this machine.
enum class Scheduler { Systemd, Cron, None };

/// The user's own systemd where it answers, else a cron that runs. \a problem says why there is none.
[[nodiscard]] Scheduler nightlyScheduler(QString &problem, const core::WorkContext &context);

/// What installing would write, for a person to read before they agree.
[[nodiscard]] QStringList nightlyFiles(const NightlyRequest &request, Scheduler scheduler);

/// Installs the job, in the place of the one that writes into the same folder. One of that name which does not is left
/// alone. The rest of a crontab stays byte for byte, and the one that was there is kept in the folder. Where nobody
/// would run it, nothing is written, and the result's problem says so. \throws Error ToolFailed, PermissionDenied,
/// AlreadyExists; BadInput as serviceUnit()
[[nodiscard]] evidence::NightlyJob installNightlyJob(const NightlyRequest &request, const core::WorkContext &context);

/// Removes the job that writes into the folder from wherever it is installed. \return whether there was one
bool removeNightlyJob(const NightlyRequest &request, const core::WorkContext &context);

/// The job that writes into the folder, as it is installed, with the time of its next run and how the last one ended. A
/// timer or a daemon that does not run is its problem, and it has no next run then.
[[nodiscard]] evidence::NightlyJob nightlyJobOf(const QString &folder, const core::WorkContext &context);

} // namespace rehome::deploy
