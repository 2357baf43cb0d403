// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

enum class CheckVerdict { CouldNotCheck, Passed, Failed };

inline EnumNames<CheckVerdict> enumNames(CheckVerdict)
{
    return {{CheckVerdict::CouldNotCheck, "could not check"},
            {CheckVerdict::Passed, "passed"},
            {CheckVerdict::Failed, "failed"}};
}

/// One thing that was looked at, what was found, and what to do where it is not as it must be.
struct CheckResult
{
    QString name;
    CheckVerdict verdict = CheckVerdict::CouldNotCheck;
    QString finding;
    QString fix;
    static void fields(auto &&take)
    {
        take(field("name", &CheckResult::name), field("verdict", &CheckResult::verdict),
             field("finding", &CheckResult::finding), field("fix", &CheckResult::fix));
    }
};

} // namespace rehome::evidence
