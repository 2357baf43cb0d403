// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/requirements.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::evidence {

QString sentenceOf(const RequirementsComparison &requirements)
{
    const auto troubled = std::count_if(requirements.packages.begin(), requirements.packages.end(),
                                        [](const RequirementFact &package) { return !package.problems.isEmpty(); });
    return EngineText::tr("%n package(s) compared; %1 need a look.", nullptr, int(requirements.packages.size()))
        .arg(troubled);
}

} // namespace rehome::evidence
