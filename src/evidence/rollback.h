// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/checks.h"
#include "evidence/old_system.h"

namespace rehome::evidence {

/// The way back: a script, what happened when it was tried on a scratch copy, and what it leads back to.
struct RollbackPlan
{
    static constexpr const char *kind = "rollback-plan";
    static constexpr int version = 1;
    FileFact script; ///< relative to the migration's folder
    std::vector<CheckResult> rehearsal;
    std::chrono::milliseconds duration{0}; ///< of the rehearsed rollback itself
    QString isolation;                     ///< in words: how the rehearsal was kept from reaching anything real
    OldSystem oldSystem;
    static void fields(auto &&take)
    {
        take(field("script", &RollbackPlan::script), field("rehearsal", &RollbackPlan::rehearsal),
             field("duration", &RollbackPlan::duration), field("isolation", &RollbackPlan::isolation),
             field("oldSystem", &RollbackPlan::oldSystem));
    }
};

} // namespace rehome::evidence
