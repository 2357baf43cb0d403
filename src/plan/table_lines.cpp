// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/table_lines.h"

#include "core/engine_text.h"
#include "core/text.h"

namespace rehome::plan {
namespace {

using evidence::TableVerdict;
using evidence::Verdict;

QString rowsText(const std::optional<qint64> &rows)
{
    return rows ? core::countText(*rows) : QStringLiteral("?");
}

QString lineOf(const TableVerdict &table)
{
    switch (table.verdict) {
    case Verdict::Same:
        return EngineText::tr("%1: %2 rows old, %3 new: same.")
            .arg(table.table, rowsText(table.oldRows), rowsText(table.newRows));
    case Verdict::Differs:
        if (table.oldRows != table.newRows && table.legitimate.isEmpty()) // which says why
            return EngineText::tr("%1: %2 rows old, %3 new: differs.")
                .arg(table.table, rowsText(table.oldRows), rowsText(table.newRows));
        return EngineText::tr("%1: %2 rows old, %3 new: differs. %4")
            .arg(table.table, rowsText(table.oldRows), rowsText(table.newRows),
                 table.legitimate.isEmpty() ? table.reason : table.legitimate);
    case Verdict::CouldNotCheck:
        break;
    }
    return EngineText::tr("%1 could not be checked: %2").arg(table.table, table.reason);
}

} // namespace

void logTables(const evidence::Verification &verification, const core::WorkContext &context)
{
    for (const TableVerdict &table : verification.tables) {
        const bool isWell =
            table.verdict == Verdict::Same || (table.verdict == Verdict::Differs && !table.legitimate.isEmpty());
        if (isWell)
            context.debug(lineOf(table));
        else
            context.warning(lineOf(table));
    }
    if (!verification.schema)
        return;
    for (const evidence::SchemaDifference &item : verification.schema->differences) {
        const QString line = QStringLiteral("%1 %2: %3")
                                 .arg(item.kind, item.name, item.legitimate.isEmpty() ? item.reason : item.legitimate);
        if (item.legitimate.isEmpty())
            context.warning(line);
        else
            context.debug(line);
    }
}

} // namespace rehome::plan
