// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {

std::vector<Table> offsiteTables(const evidence::OffsiteCopies &offsite)
{
    Table table{.title = EngineText::tr("Files at %1").arg(offsite.place),
                .columns = {{EngineText::tr("File"), ColumnKind::Code},
                            {EngineText::tr("Size"), ColumnKind::Number},
                            {EngineText::tr("SHA-256"), ColumnKind::Code},
                            {EngineText::tr("Read back")}}};
    for (const evidence::OffsiteFile &file : offsite.files) {
        const Standing standing = standingOf(file.verdict);
        table.rows.push_back({.cells = {textCell(file.path), textCell(core::bytesText(file.bytes)),
                                        textCell(file.sha256), markCell(standing)},
                              .mark = standing.mark});
    }
    return {table};
}

} // namespace rehome::report
