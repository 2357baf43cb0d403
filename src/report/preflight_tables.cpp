// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {

Standing standingOf(const evidence::PreflightCheck &check)
{
    const Standing standing = standingOf(check.result.verdict);
    if (!check.required && check.result.verdict == evidence::CheckVerdict::Failed)
        return {Mark::Attention, EngineText::tr("recommended")};
    return standing;
}

std::vector<Table> preflightTables(const evidence::Preflight &preflight)
{
    Table table{.title = EngineText::tr("Checks before anything is written"),
                .columns = {{EngineText::tr("Check")},
                            {EngineText::tr("State")},
                            {EngineText::tr("Finding")},
                            {EngineText::tr("What to do")}}};
    for (const evidence::PreflightCheck &check : preflight.checks) {
        const Standing standing = standingOf(check);
        table.rows.push_back({.cells = {textCell(check.result.name), markCell(standing), textCell(check.result.finding),
                                        textCell(check.result.fix)},
                              .mark = standing.mark});
    }
    return {table};
}

} // namespace rehome::report
