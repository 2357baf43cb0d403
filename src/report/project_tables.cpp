// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {

Table findingsTable(const QString &title, const std::vector<evidence::Finding> &findings)
{
    Table table{.title = title,
                .columns = {{EngineText::tr("Where")},
                            {EngineText::tr("What")},
                            {EngineText::tr("Why it matters")},
                            {EngineText::tr("What the migration does")}}};
    for (const evidence::Finding &finding : findings) {
        const QString where =
            finding.line > 0 ? QStringLiteral("%1:%2").arg(finding.file).arg(finding.line) : finding.file;
        table.rows.push_back(
            {.cells = {textCell(where), textCell(finding.what), textCell(finding.why), textCell(finding.plan)},
             .mark = finding.weight == evidence::FindingWeight::Note ? Mark::None : Mark::Attention});
    }
    if (findings.empty())
        table.note = EngineText::tr("Nothing was found.");
    return table;
}

std::vector<Table> projectTables(const evidence::ProjectMap &project)
{
    return {
        factsTable(EngineText::tr("Project"), {{EngineText::tr("Folder"), project.folder},
                                               {EngineText::tr("Django"), project.djangoVersion},
                                               {EngineText::tr("Python"), project.pythonVersion},
                                               {EngineText::tr("Python files"), core::countText(project.pythonFiles)},
                                               {EngineText::tr("User model"), project.userModel},
                                               {EngineText::tr("URLs"), project.rootUrlconf}}),
        findingsTable(EngineText::tr("Findings"), project.findings)};
}

} // namespace rehome::report
