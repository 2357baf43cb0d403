// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/table_verdicts.h"

#include "core/engine_text.h"

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

TableVerdict compareTables(const QString &table, const Reading *before, const Reading *after, Level level)
{
    TableVerdict verdict{.table = table, .verdict = Verdict::Differs};
    if (before == nullptr || after == nullptr) {
        verdict.reason = before == nullptr ? EngineText::tr("The table exists on the new side only.")
                                           : EngineText::tr("The table is missing on the new side.");
        if (before != nullptr && before->fingerprint)
            verdict.oldRows = before->fingerprint->rows;
        if (after != nullptr && after->fingerprint)
            verdict.newRows = after->fingerprint->rows;
        return verdict;
    }
    if (before->fingerprint)
        verdict.oldRows = before->fingerprint->rows;
    if (after->fingerprint) {
        verdict.newRows = after->fingerprint->rows;
        verdict.bytes = after->fingerprint->bytes;
    }
    if (!before->fingerprint || !after->fingerprint) {
        verdict.verdict = Verdict::CouldNotCheck;
        verdict.reason = before->problem.isEmpty() ? after->problem : before->problem;
        return verdict;
    }
    const TableFingerprint &oldOne = *before->fingerprint;
    const TableFingerprint &newOne = *after->fingerprint;
    if (oldOne.rows != newOne.rows) {
        verdict.reason =
            EngineText::tr("%1 rows on the old side, %2 on the new one.").arg(oldOne.rows).arg(newOne.rows);
    } else if (level == Level::Counts || (oldOne.recipe == newOne.recipe && oldOne.hash == newOne.hash)) {
        verdict.verdict = Verdict::Same;
    } else if (recipeName(oldOne.recipe) != recipeName(newOne.recipe)) {
        verdict.verdict = Verdict::CouldNotCheck;
        verdict.reason =
            EngineText::tr("The two servers hash rows differently, so that only the counts could be compared.");
    } else if (oldOne.recipe != newOne.recipe) {
        verdict.reason = EngineText::tr("The columns or the key are not the same on both sides.");
    } else {
        verdict.reason = EngineText::tr("The same number of rows, but not the same content.");
    }
    return verdict;
}

} // namespace

Readings readingsOf(const SideReader &side)
{
    Readings readings;
    for (std::size_t i = 0; i < side.shapes.size(); ++i) {
        if (!side.isLeftOut(i))
            readings.emplace(side.shapes[i].display(), side.reading(i));
    }
    return readings;
}

std::vector<TableVerdict> compareReadings(const Readings &before, const Readings &after, Level level)
{
    std::map<QString, TableVerdict> verdicts;
    for (const Readings *side : {&before, &after}) {
        for (const auto &[table, reading] : *side) {
            const auto oldOne = before.find(table);
            const auto newOne = after.find(table);
            verdicts.emplace(table, compareTables(table, oldOne == before.end() ? nullptr : &oldOne->second,
                                                  newOne == after.end() ? nullptr : &newOne->second, level));
        }
    }
    std::vector<TableVerdict> list;
    list.reserve(verdicts.size());
    for (auto &[table, verdict] : verdicts)
        list.push_back(std::move(verdict));
    return list;
}

} // namespace rehome::postgres
