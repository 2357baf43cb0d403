// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/offsite.h"
#include "process/program.h"

namespace rehome::deploy {

/// Where the user's own unit files stand.
[[nodiscard]] QString unitFolder();
[[nodiscard]] process::ProgramCall userSystemctl(const QStringList &arguments);
[[nodiscard]] bool userSystemdAnswers(const core::WorkContext &context);
/// A user's own systemd ends with their last session, unless they linger: what to do about it, empty where they do.
[[nodiscard]] QString lingerProblem(const core::WorkContext &context);
/// What the user's own systemd knows of the timer: a file alone runs nothing.
void askTimer(const QString &timer, const core::WorkContext &context, evidence::NightlyJob &job);

} // namespace rehome::deploy
