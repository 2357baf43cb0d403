// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "plan/phases.h"

#include <algorithm>
#include <iterator>

namespace rehome::plan {

const Step &Plan::step(const QString &id) const
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(), [&id](const Step &step) { return step.id == id; });
    if (found != m_steps.end())
        return *found;
    QStringList ids;
    for (const Step &step : m_steps)
        ids += step.id;
    throw core::Error(core::ErrorCode::BadUsage, EngineText::tr("There is no step %1.").arg(id),
                      EngineText::tr("The steps are: %1.").arg(ids.join(QStringLiteral(", "))));
}

Plan wholePlan()
{
    std::vector<Step> steps;
    for (auto phase : {preparationSteps(), repositorySteps(), dataSteps(), validationSteps(), transitionSteps()})
        std::move(phase.begin(), phase.end(), std::back_inserter(steps));
    return Plan(std::move(steps));
}

QString phaseTitle(int phase)
{
    switch (phase) {
    case 1:
        return EngineText::tr("Preparation");
    case 2:
        return EngineText::tr("New repository");
    case 3:
        return EngineText::tr("Data");
    case 4:
        return EngineText::tr("Testing and validation");
    default:
        return EngineText::tr("Transition");
    }
}

QString phasePurpose(int phase)
{
    switch (phase) {
    case 1:
        return EngineText::tr("Know the old system, back it up, prove the backup, and prepare the way back.");
    case 2:
        return EngineText::tr("Make the new, clean repository with its Docker environment.");
    case 3:
        return EngineText::tr("Move the database, and prove that every row arrived.");
    case 4:
        return EngineText::tr("Show that the new system does the same work, and as fast.");
    default:
        return EngineText::tr("Rehearse the change of systems, and hold the result against the success criteria.");
    }
}

} // namespace rehome::plan
