// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/table_lines.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/schema_kinds.h"

namespace rehome::plan {
namespace {

using evidence::SchemaDifference;
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

constexpr int mostSchemaLines = 200;

QString lineOf(const SchemaDifference &difference)
{
    if (difference.verdict == Verdict::CouldNotCheck)
        return EngineText::tr("Schema, %1 %2 could not be checked: %3")
            .arg(evidence::schemaKindWord(difference.kind), difference.name, difference.reason);
    return EngineText::tr("Schema, %1 %2 differs: %3")
        .arg(evidence::schemaKindWord(difference.kind), difference.name,
             difference.legitimate.isEmpty() ? difference.reason : difference.legitimate);
}

void logSchema(const evidence::SchemaComparison &schema, const core::WorkContext &context)
{
    context.debug(EngineText::tr("%1 schema objects compared.").arg(core::countText(schema.objects)));
    int left = mostSchemaLines;
    int untold = 0;
    for (const SchemaDifference &difference : schema.differences) {
        if (difference.verdict == Verdict::Differs && !difference.legitimate.isEmpty())
            context.debug(lineOf(difference));
        else if (left-- > 0)
            context.warning(lineOf(difference));
        else
            ++untold;
    }
    if (untold > 0)
        context.warning(EngineText::tr("Schema: %n more difference(s), which the result lists.", nullptr, untold));
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
    if (verification.schema)
        logSchema(*verification.schema, context);
}

} // namespace rehome::plan
