// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {

std::vector<Table> requirementsTables(const evidence::RequirementsComparison &requirements)
{
    Table table{.title = EngineText::tr("Packages"),
                .columns = {{EngineText::tr("Package")},
                            {EngineText::tr("Installed")},
                            {EngineText::tr("Declared")},
                            {EngineText::tr("Imported")},
                            {EngineText::tr("Proposed"), ColumnKind::Code}}};
    for (const evidence::RequirementFact &package : requirements.packages)
        table.rows.push_back({.cells = {textCell(package.name), textCell(package.installed),
                                        textCell(package.declared.join(QStringLiteral("; "))),
                                        textCell(package.imported.join(QStringLiteral(", "))), textCell(package.line)},
                              .mark = package.problems.isEmpty() ? Mark::None : Mark::Attention});
    return {table, findingsTable(EngineText::tr("Findings"), requirements.findings)};
}

} // namespace rehome::report
