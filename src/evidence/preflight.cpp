// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/preflight.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::evidence {

Verdict Preflight::overall() const
{
    Verdict verdict = checks.empty() ? Verdict::CouldNotCheck : Verdict::Same;
    for (const PreflightCheck &check : checks) {
        if (check.required && check.result.verdict == CheckVerdict::Failed)
            return Verdict::Differs;
        if (check.required && check.result.verdict == CheckVerdict::CouldNotCheck)
            verdict = Verdict::CouldNotCheck;
    }
    return verdict;
}

QString sentenceOf(const Preflight &preflight)
{
    const auto count = [&preflight](CheckVerdict verdict, bool required) {
        return std::count_if(preflight.checks.begin(), preflight.checks.end(), [&](const PreflightCheck &check) {
            return check.required == required && check.result.verdict == verdict;
        });
    };
    if (const auto failed = count(CheckVerdict::Failed, true))
        return EngineText::tr("%n required check(s) failed: mend what they name before you go on.", nullptr,
                              int(failed));
    if (const auto unknown = count(CheckVerdict::CouldNotCheck, true))
        return EngineText::tr("%n required check(s) could not be made.", nullptr, int(unknown));
    if (const auto advised = count(CheckVerdict::Failed, false))
        return EngineText::tr("Ready: every required check passed. %n recommended one(s) did not.", nullptr,
                              int(advised));
    return EngineText::tr("Ready: all %n check(s) passed.", nullptr, int(preflight.checks.size()));
}

} // namespace rehome::evidence
