// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <algorithm>

namespace rehome::report {
namespace {

using core::countText;
using evidence::TableVerdict;
using evidence::Verdict;

constexpr std::size_t shownRowDifferences = 20; ///< of one table
constexpr std::size_t tablesWithRows = 50;
constexpr qsizetype longestValue = 200;
constexpr qsizetype longestDefinition = 1000;

Standing contentStanding(const TableVerdict &table, evidence::Level level)
{
    if (table.verdict == Verdict::Differs && !table.legitimate.isEmpty())
        return {Mark::Attention, EngineText::tr("differs as expected")};
    if (table.verdict == Verdict::Same && level == evidence::Level::Counts)
        return {Mark::Unknown, EngineText::tr("same count, content not compared")};
    return standingOf(table.verdict);
}

Cell rowsCell(const std::optional<qint64> &rows)
{
    return {.text = rows ? countText(*rows) : EngineText::tr("unknown")};
}

Cell differenceCell(const TableVerdict &table)
{
    if (!table.oldRows || !table.newRows)
        return {.text = EngineText::tr("unknown")};
    const qint64 difference = *table.newRows - *table.oldRows;
    const double whole = double(std::max<qint64>({*table.oldRows, *table.newRows, 1}));
    const QString sign = difference > 0 ? QStringLiteral("+") : difference < 0 ? QStringLiteral("−") : QString();
    return {.text = sign + countText(std::abs(difference)), .share = double(std::abs(difference)) / whole};
}

QString reasonOf(const TableVerdict &table)
{
    QStringList sentences;
    if (!table.legitimate.isEmpty())
        sentences += table.legitimate;
    if (!table.reason.isEmpty())
        sentences += table.reason;
    if (table.differingRows && *table.differingRows > 0)
        sentences += EngineText::tr("Rows that differ: %1.").arg(countText(*table.differingRows));
    return sentences.join(QLatin1Char(' '));
}

/// How much of the table is not the same, by rows that differ or by the number of rows.
double shareOf(const TableVerdict &table, double byCount)
{
    const double whole = double(std::max<qint64>({table.oldRows.value_or(0), table.newRows.value_or(0), 1}));
    return std::min(1.0, std::max(byCount, double(table.differingRows.value_or(0)) / whole));
}

Table tableVerdicts(const evidence::Verification &verification)
{
    Table result{.title = EngineText::tr("Tables"),
                 .columns = {{EngineText::tr("Table")},
                             {EngineText::tr("Old rows"), ColumnKind::Number},
                             {EngineText::tr("New rows"), ColumnKind::Number},
                             {EngineText::tr("Difference"), ColumnKind::Number},
                             {EngineText::tr("Content")},
                             {EngineText::tr("Reason")}}};
    for (const TableVerdict &table : verification.tables) {
        const Standing standing = contentStanding(table, verification.level);
        Cell difference = differenceCell(table);
        difference.share = table.verdict == Verdict::Differs ? shareOf(table, difference.share) : 0;
        // Where contents are never compared, every row is alike and the list may be cut.
        const bool ordinary = table.verdict == Verdict::Same;
        result.rows.push_back({.cells = {textCell(table.table), rowsCell(table.oldRows), rowsCell(table.newRows),
                                         difference, markCell(standing), textCell(reasonOf(table))},
                               .mark = ordinary ? Mark::None : standing.mark});
    }
    limitRows(result);
    if (verification.tables.empty())
        result.note = EngineText::tr("There was no table to compare.");
    return result;
}

Table sequenceVerdicts(const evidence::Verification &verification)
{
    Table result{.title = EngineText::tr("Sequences"),
                 .columns = {{EngineText::tr("Sequence")},
                             {EngineText::tr("Old value"), ColumnKind::Number},
                             {EngineText::tr("New value"), ColumnKind::Number},
                             {EngineText::tr("Verdict")},
                             {EngineText::tr("Reason")}}};
    for (const evidence::SequenceVerdict &sequence : verification.sequences) {
        const Standing standing = standingOf(sequence.verdict);
        result.rows.push_back({.cells = {textCell(sequence.sequence), countCell(sequence.oldValue),
                                         countCell(sequence.newValue), markCell(standing), textCell(sequence.reason)},
                               .mark = standing.mark});
    }
    limitRows(result);
    return result;
}

QString definitionText(const QString &definition)
{
    return definition.isEmpty() ? EngineText::tr("(not there)") : shortened(definition, longestDefinition);
}

/// The legitimate ones apart, or the others.
Table schemaDifferences(const evidence::SchemaComparison &schema, bool legitimate)
{
    Table result{.title = legitimate ? EngineText::tr("Differences of the schema that are to be expected")
                                     : EngineText::tr("Differences of the schema"),
                 .columns = {{EngineText::tr("Kind")},
                             {EngineText::tr("Object")},
                             {EngineText::tr("Verdict")},
                             {EngineText::tr("Reason")},
                             {EngineText::tr("Old definition")},
                             {EngineText::tr("New definition")}}};
    for (const evidence::SchemaDifference &item : schema.differences) {
        if (item.legitimate.isEmpty() == legitimate)
            continue;
        const Standing standing =
            legitimate ? Standing{Mark::Attention, EngineText::tr("differs as expected")} : standingOf(item.verdict);
        const QString reason =
            item.legitimate.isEmpty() ? item.reason : item.legitimate + QLatin1Char(' ') + item.reason;
        result.rows.push_back(
            {.cells = {textCell(item.kind), textCell(item.name), markCell(standing), textCell(reason),
                       textCell(definitionText(item.oldDefinition)), textCell(definitionText(item.newDefinition))},
             .mark = standing.mark});
    }
    limitRows(result);
    return result;
}

void appendSchema(const evidence::SchemaComparison &schema, std::vector<Table> &tables)
{
    const qint64 expected =
        std::count_if(schema.differences.begin(), schema.differences.end(),
                      [](const evidence::SchemaDifference &item) { return !item.legitimate.isEmpty(); });
    tables.push_back(
        factsTable(EngineText::tr("Schema"),
                   {{EngineText::tr("Objects compared"), countText(schema.objects)},
                    {EngineText::tr("Differences"), countText(qint64(schema.differences.size()) - expected)},
                    {EngineText::tr("Differences to be expected"), countText(expected)}}));
    if (qint64(schema.differences.size()) > expected)
        tables.push_back(schemaDifferences(schema, false));
    if (expected > 0)
        tables.push_back(schemaDifferences(schema, true));
}

QString valueText(const QStringList &values, qsizetype column)
{
    if (values.isEmpty())
        return EngineText::tr("(the row is missing)");
    const QString value = values.value(column);
    return value.isEmpty() ? EngineText::tr("(empty)") : shortened(value, longestValue);
}

QString wholeRow(const QStringList &columns, const QStringList &values)
{
    QStringList parts;
    for (qsizetype i = 0; i < values.size(); ++i)
        parts += columns.value(i) + QStringLiteral(" = ") + values[i];
    return parts.isEmpty() ? EngineText::tr("(the row is missing)")
                           : shortened(parts.join(QStringLiteral(", ")), 2 * longestValue);
}

void appendRowDifference(Table &result, const evidence::RowDifference &row)
{
    const bool oneSided = row.oldValues.isEmpty() || row.newValues.isEmpty();
    if (oneSided || row.differingColumns.isEmpty()) {
        result.rows.push_back(
            {.cells = {textCell(row.key), textCell(EngineText::tr("whole row")),
                       textCell(wholeRow(row.columns, row.oldValues)), textCell(wholeRow(row.columns, row.newValues))},
             .mark = Mark::Bad});
        return;
    }
    for (const QString &column : row.differingColumns) {
        const qsizetype place = row.columns.indexOf(column);
        result.rows.push_back({.cells = {textCell(row.key), textCell(column), textCell(valueText(row.oldValues, place)),
                                         textCell(valueText(row.newValues, place))},
                               .mark = Mark::Bad});
    }
}

Table rowDifferences(const TableVerdict &table)
{
    Table result{.title = EngineText::tr("Differing rows of %1").arg(table.table),
                 .columns = {{EngineText::tr("Row")},
                             {EngineText::tr("Column")},
                             {EngineText::tr("Old value")},
                             {EngineText::tr("New value")}}};
    const std::size_t shown = std::min(shownRowDifferences, table.differences.size());
    for (std::size_t i = 0; i < shown; ++i)
        appendRowDifference(result, table.differences[i]);
    if (table.differingRows)
        result.note = EngineText::tr("%1 of %2 differing rows are shown.")
                          .arg(countText(qint64(shown)), countText(*table.differingRows));
    else
        result.note = EngineText::tr("%1 differing rows are shown; how many there are was not counted.")
                          .arg(countText(qint64(shown)));
    return result;
}

Table comparedSides(const evidence::Verification &verification)
{
    const bool counts = verification.level == evidence::Level::Counts;
    const QString level = counts ? EngineText::tr("row counts only; the content was not compared")
                          : verification.level == evidence::Level::Strict ? EngineText::tr("the text of every row")
                                                                          : EngineText::tr("the content of every row");
    return factsTable({}, {{EngineText::tr("Old"), verification.oldSide},
                           {EngineText::tr("New"), verification.newSide},
                           {EngineText::tr("Compared"), level},
                           {EngineText::tr("Duration"), core::durationText(verification.duration)}});
}

} // namespace

std::vector<Table> verificationTables(const evidence::Verification &verification)
{
    std::vector<Table> tables{comparedSides(verification), tableVerdicts(verification)};
    std::size_t withRows = 0;
    for (const TableVerdict &table : verification.tables) {
        if (table.differences.empty() || ++withRows > tablesWithRows)
            continue;
        tables.push_back(rowDifferences(table));
    }
    if (withRows > tablesWithRows) {
        Table &last = tables.back();
        last.note += QLatin1Char(' ') + EngineText::tr("The differing rows of %1 more tables are in the JSON form of "
                                                       "this log.")
                                            .arg(countText(qint64(withRows - tablesWithRows)));
    }
    if (!verification.sequences.empty())
        tables.push_back(sequenceVerdicts(verification));
    if (verification.schema)
        appendSchema(*verification.schema, tables);
    return tables;
}

} // namespace rehome::report
