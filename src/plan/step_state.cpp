// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_state.h"

#include "core/error.h"
#include "evidence/preflight.h"

#include <algorithm>

namespace rehome::plan {
namespace {

using journal::RunHead;
using journal::StepState;

/// Every step's standing is found once.
class Standings final
{
public:
    Standings(const Plan &plan, const QHash<QString, RunHead> &heads) : m_plan(plan), m_heads(heads) {}

    StepStanding of(const Step &step)
    {
        const auto known = m_found.constFind(step.id);
        if (known != m_found.constEnd())
            return *known;
        const StepStanding standing = find(step);
        m_found.insert(step.id, standing);
        return standing;
    }
    [[nodiscard]] const QHash<QString, StepStanding> &found() const { return m_found; }

private:
    StepStanding find(const Step &step)
    {
        const RunHead head = m_heads.value(step.id);
        if (head.id != 0 && (head.state == StepState::Skipped || head.state == StepState::Confirmed))
            return StepStanding::Done;
        if (head.id == 0 || head.state != StepState::Succeeded)
            return StepStanding::Open;
        const bool outdated = std::any_of(step.needs.begin(), step.needs.end(), [&](const QString &id) {
            const RunHead needed = m_heads.value(id);
            return needed.id > head.id || (needed.id != 0 && of(m_plan.step(id)) == StepStanding::Outdated);
        });
        return outdated ? StepStanding::Outdated : StepStanding::Done;
    }

    const Plan &m_plan;
    const QHash<QString, RunHead> &m_heads;
    QHash<QString, StepStanding> m_found;
};

} // namespace

QHash<QString, StepStanding> standings(const Plan &plan, const QHash<QString, RunHead> &heads)
{
    Standings all(plan, heads);
    for (const Step &step : plan.steps())
        (void)all.of(step);
    return all.found();
}

StepStanding standingOf(const Plan &plan, const Step &step, const journal::Journal &journal)
{
    const QHash<QString, RunHead> heads = journal.heads();
    return Standings(plan, heads).of(step);
}

bool foundDifference(const journal::StepRecord &record)
{
    return record.state == StepState::Failed && record.errorCode == core::errorCodeName(core::ErrorCode::CheckFailed) &&
           record.evidenceKind != QLatin1String(evidence::Preflight::kind);
}

} // namespace rehome::plan
