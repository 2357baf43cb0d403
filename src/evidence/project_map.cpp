// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/project_map.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::evidence {

qint64 findingsOf(const ProjectMap &project, FindingWeight weight)
{
    return std::count_if(project.findings.begin(), project.findings.end(),
                         [weight](const Finding &finding) { return finding.weight == weight; });
}

QString sentenceOf(const ProjectMap &project)
{
    qint64 apps = 0;
    std::size_t models = 0;
    for (const AppFact &app : project.apps) {
        apps += app.local ? 1 : 0;
        models += app.local ? app.models.size() : 0;
    }
    const qint64 troubles = findingsOf(project, FindingWeight::Trouble);
    const qint64 decisions = findingsOf(project, FindingWeight::Attention);
    QStringList sentences{troubles == 0
                              ? EngineText::tr("No trouble was found in the project.")
                              : EngineText::tr("%n trouble(s) found in the project.", nullptr, int(troubles))};
    if (decisions > 0)
        sentences += EngineText::tr("%n more point(s) need a decision.", nullptr, int(decisions));
    sentences += EngineText::tr("Its own apps: %1, their models: %2, settings modules: %3, environment variables: %4.")
                     .arg(apps)
                     .arg(models)
                     .arg(project.settings.size())
                     .arg(project.variables.size());
    if (!project.ran)
        sentences += EngineText::tr("This is what the text of the code says; the project was not run.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace rehome::evidence
