// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/checks.h"

namespace rehome::evidence {

/// The way back: a script, and what happened when it was tried on a scratch copy.
struct RollbackPlan
{
    static constexpr const char *kind = "rollback-plan";
    static constexpr int version = 1;
    FileFact script; ///< relative to the migration's folder
    std::vector<CheckResult> rehearsal;
    std::chrono::milliseconds duration{0}; ///< of the rehearsed rollback itself
    static void fields(auto &&take)
    {
        take(field("script", &RollbackPlan::script), field("rehearsal", &RollbackPlan::rehearsal),
             field("duration", &RollbackPlan::duration));
    }
};

} // namespace rehome::evidence
