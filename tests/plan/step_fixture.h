// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan_run.h"

#include <QTemporaryDir>

namespace rehome::testing {

/// A migration in a folder of its own, whose plan is made of the test's own steps.
class StepFixture final
{
public:
    explicit StepFixture(std::vector<plan::Step> steps, const QString &folder = {});

    /// Runs one step and waits for its end.
    journal::StepRecord run(const QString &step);
    /// Runs steps as a whole and waits for the end.
    plan::PlanEnding runAll(const QStringList &steps);
    /// Runs one step as a run of its own and waits for the end.
    plan::PlanEnding runAlone(const QString &step);
    /// Waits until the running step has ended.
    void wait();
    [[nodiscard]] QString workFolder(const QString &step) const;

private:
    plan::PlanEnding endingOf(const std::function<void(plan::PlanRun &)> &begin);
    QTemporaryDir m_folder;
    plan::Plan m_plan;

public:
    plan::Migration migration;
    journal::Journal journal;
    core::Redactor redactor;
    std::optional<plan::StepRunner> runner;
};

/// A step that does what the function does, and leaves nothing.
[[nodiscard]] plan::Step step(const QString &id, std::function<void(plan::StepContext &)> work = {},
                              const QStringList &needs = {});
/// A step that leaves the evidence.
[[nodiscard]] plan::Step stepWith(const QString &id, const evidence::Evidence &evidence);
/// A comparison of one table.
[[nodiscard]] evidence::Verification verificationWith(evidence::Verdict verdict);
/// Works until it is asked to stop, as a well-behaved step does.
void workUntilStopped(const plan::StepContext &context);

} // namespace rehome::testing
