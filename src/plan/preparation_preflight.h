// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/preflight_task.h"
#include "plan/step.h"

namespace rehome::plan {

/// preparation.preflight: everything that could stop the migration halfway, looked at before anything is written. It
/// reads only. A required check that fails ends a run of several steps before the backup.
[[nodiscard]] Step preflightStep();

/// A family of checks under one heading.
struct PreflightGroup
{
    QString title;
    evidence::PreflightTasks tasks;
};

/// Makes the checks one by one, telling how far it is. What a check throws becomes "could not check", with the reason,
/// and is the end of that check only. \throws Stopped
[[nodiscard]] evidence::Preflight madeChecks(const std::vector<PreflightGroup> &groups,
                                             const core::WorkContext &context);

} // namespace rehome::plan
