// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/step.h"

#include <vector>

namespace rehome::plan {

/// The steps of a migration in the order in which they are run.
class Plan final
{
public:
    explicit Plan(std::vector<Step> steps) : m_steps(std::move(steps)) {}

    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }
    /// \throws Error BadUsage naming the id and the ids that there are
    [[nodiscard]] const Step &step(const QString &id) const;

private:
    std::vector<Step> m_steps;
};

/// All five phases.
[[nodiscard]] Plan wholePlan();

/// "Preparation", "New repository" …
[[nodiscard]] QString phaseTitle(int phase);
/// A sentence on what the phase is for.
[[nodiscard]] QString phasePurpose(int phase);

} // namespace rehome::plan
