// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/project_map.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::evidence {

QString sentenceOf(const ProjectMap &project)
{
    const auto local =
        std::count_if(project.apps.begin(), project.apps.end(), [](const AppFact &app) { return app.local; });
    const auto troubles = std::count_if(project.findings.begin(), project.findings.end(), [](const Finding &finding) {
        return finding.weight == FindingWeight::Trouble;
    });
    return EngineText::tr("%1 apps of the project's own, %2 settings modules, %3 environment variables.")
               .arg(local)
               .arg(project.settings.size())
               .arg(project.variables.size()) +
           QLatin1Char(' ') + EngineText::tr("%n finding(s) to look at.", nullptr, int(troubles));
}

} // namespace rehome::evidence
