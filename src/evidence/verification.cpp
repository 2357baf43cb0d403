// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/verification.h"

#include <algorithm>

namespace rehome::evidence {

Verdict SchemaComparison::overall() const
{
    const auto differs = [](const SchemaDifference &item) {
        return item.verdict == Verdict::Differs && item.legitimate.isEmpty();
    };
    const auto unknown = [](const SchemaDifference &item) { return item.verdict == Verdict::CouldNotCheck; };
    if (std::any_of(differences.begin(), differences.end(), differs))
        return Verdict::Differs;
    return std::any_of(differences.begin(), differences.end(), unknown) ? Verdict::CouldNotCheck : Verdict::Same;
}

Verdict Verification::overall() const
{
    const auto differs = [](const auto &item) { return item.verdict == Verdict::Differs; };
    const auto unknown = [](const auto &item) { return item.verdict == Verdict::CouldNotCheck; };
    const auto tableDiffers = [](const TableVerdict &table) {
        return table.verdict == Verdict::Differs && table.legitimate.isEmpty();
    };
    const auto schemaIs = [this](Verdict verdict) { return schema && schema->overall() == verdict; };
    if (std::any_of(tables.begin(), tables.end(), tableDiffers) ||
        std::any_of(sequences.begin(), sequences.end(), differs) || schemaIs(Verdict::Differs))
        return Verdict::Differs;
    if (tables.empty() || std::any_of(tables.begin(), tables.end(), unknown) ||
        std::any_of(sequences.begin(), sequences.end(), unknown) || schemaIs(Verdict::CouldNotCheck))
        return Verdict::CouldNotCheck;
    return Verdict::Same;
}

qint64 Verification::tablesWith(Verdict verdict) const
{
    return std::count_if(tables.begin(), tables.end(),
                         [verdict](const TableVerdict &table) { return table.verdict == verdict; });
}

qint64 Verification::oldRows() const
{
    qint64 rows = 0;
    for (const TableVerdict &table : tables)
        rows += table.table == largeObjectsName ? 0 : table.oldRows.value_or(0);
    return rows;
}

qint64 Verification::newRows() const
{
    qint64 rows = 0;
    for (const TableVerdict &table : tables)
        rows += table.table == largeObjectsName ? 0 : table.newRows.value_or(0);
    return rows;
}

qint64 Verification::tableCount() const
{
    return std::count_if(tables.begin(), tables.end(),
                         [](const TableVerdict &table) { return table.table != largeObjectsName; });
}

} // namespace rehome::evidence
