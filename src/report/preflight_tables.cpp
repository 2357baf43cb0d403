// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using evidence::CheckVerdict;
using evidence::PreflightCheck;

/// What asks for attention, with what is to be done.
Table attentionTable(const std::vector<const PreflightCheck *> &checks)
{
    Table table{.title = EngineText::tr("Checks that ask for attention"),
                .columns = {{EngineText::tr("Check")},
                            {EngineText::tr("State")},
                            {EngineText::tr("Finding")},
                            {EngineText::tr("What to do")},
                            {EngineText::tr("Command"), ColumnKind::Code}}};
    for (const PreflightCheck *check : checks) {
        const Standing standing = standingOf(*check);
        table.rows.push_back(
            {.cells = {textCell(check->result.name), markCell(standing), textCell(check->result.finding),
                       textCell(check->result.fix), textCell(check->command)},
             .mark = standing.mark});
    }
    return table;
}

Table passedTable(const std::vector<const PreflightCheck *> &checks)
{
    Table table{.title = EngineText::tr("Checks that passed"),
                .columns = {{EngineText::tr("About")}, {EngineText::tr("Check")}, {EngineText::tr("Finding")}}};
    for (const PreflightCheck *check : checks)
        table.rows.push_back(
            {.cells = {textCell(check->group), textCell(check->result.name), textCell(check->result.finding)},
             .mark = Mark::Good});
    return table;
}

} // namespace

Standing standingOf(const PreflightCheck &check)
{
    if (!check.required && check.result.verdict == CheckVerdict::Failed)
        return {Mark::Attention, EngineText::tr("recommended")};
    return standingOf(check.result.verdict);
}

std::vector<Table> preflightTables(const evidence::Preflight &preflight)
{
    std::vector<const PreflightCheck *> attention;
    std::vector<const PreflightCheck *> passed;
    for (const PreflightCheck &check : preflight.checks)
        (check.result.verdict == CheckVerdict::Passed ? passed : attention).push_back(&check);
    std::stable_partition(attention.begin(), attention.end(),
                          [](const PreflightCheck *check) { return check->required; });
    std::vector<Table> tables;
    if (!attention.empty() || passed.empty()) {
        tables.push_back(attentionTable(attention));
        if (passed.empty() && attention.empty())
            tables.front().note = EngineText::tr("Nothing was checked.");
    }
    if (!passed.empty())
        tables.push_back(passedTable(passed));
    return tables;
}

} // namespace rehome::report
