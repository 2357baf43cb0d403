// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/preflight.h"

#include <functional>
#include <vector>

namespace rehome::evidence {

/// What one look has found.
struct PreflightFinding
{
    CheckVerdict verdict = CheckVerdict::CouldNotCheck;
    QString finding;
    QString fix;
    QString command;         ///< as PreflightCheck has it
    bool onlyAdvice = false; ///< of a required check: what was found is no reason to stop
};

[[nodiscard]] inline PreflightFinding passed(const QString &finding)
{
    return {.verdict = CheckVerdict::Passed, .finding = finding, .fix = {}, .command = {}};
}

[[nodiscard]] inline PreflightFinding failed(const QString &finding, const QString &fix, const QString &command = {})
{
    return {.verdict = CheckVerdict::Failed, .finding = finding, .fix = fix, .command = command};
}

/// For a required check: something better is advised, but what is there will do.
[[nodiscard]] inline PreflightFinding advised(const QString &finding, const QString &fix, const QString &command = {})
{
    return {.verdict = CheckVerdict::Failed, .finding = finding, .fix = fix, .command = command, .onlyAdvice = true};
}

[[nodiscard]] inline PreflightFinding notKnown(const QString &finding, const QString &fix)
{
    return {.verdict = CheckVerdict::CouldNotCheck, .finding = finding, .fix = fix, .command = {}};
}

/// A check that is still to be made. The folders that know how to look give these; whoever runs them turns what they
/// throw into "could not check", one by one.
struct PreflightTask
{
    QString id;
    QString name;
    bool required = true;
    std::function<PreflightFinding()> look; ///< on a worker thread \throws Error, Stopped
};

using PreflightTasks = std::vector<PreflightTask>;

} // namespace rehome::evidence
