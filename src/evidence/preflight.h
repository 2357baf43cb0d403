// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/checks.h"
#include "evidence/verdict.h"

namespace rehome::evidence {

/// One check before anything is written.
struct PreflightCheck
{
    QString id;           ///< stable: "disk.dump"
    QString group;        ///< in words: "Disk space"
    bool required = true; ///< else recommended
    CheckResult result;
    QString command; ///< what mends it, for a person to read, copy and run; empty where no command does
    static void fields(auto &&take)
    {
        take(field("id", &PreflightCheck::id), field("group", &PreflightCheck::group),
             field("required", &PreflightCheck::required), field("result", &PreflightCheck::result),
             field("command", &PreflightCheck::command));
    }
};

struct Preflight
{
    static constexpr const char *kind = "preflight";
    static constexpr int version = 1;
    std::vector<PreflightCheck> checks;
    static void fields(auto &&take) { take(field("checks", &Preflight::checks)); }

    /// Differs where a required check failed; CouldNotCheck where one could not be made; recommended ones do not count.
    [[nodiscard]] Verdict overall() const;
};

/// One sentence that a person reads first.
[[nodiscard]] QString sentenceOf(const Preflight &fact);

} // namespace rehome::evidence
