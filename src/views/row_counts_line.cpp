// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_line.h"

#include "core/text.h"
#include "views/row_difference_text.h"

namespace rehome::views {
namespace {

using core::countText;
using evidence::Level;
using evidence::Verdict;

const QString missing = QStringLiteral("–");

} // namespace

std::optional<qint64> RowCountsLine::difference() const
{
    if (!m_table.oldRows || !m_table.newRows)
        return std::nullopt;
    return *m_table.newRows - *m_table.oldRows;
}

std::optional<qint64> RowCountsLine::bytes() const
{
    return m_table.newRows || m_table.bytes > 0 ? std::optional(m_table.bytes) : std::nullopt;
}

QString RowCountsLine::why() const
{
    if (m_table.legitimate.isEmpty() || m_table.reason.isEmpty())
        return m_table.legitimate + m_table.reason;
    return m_table.legitimate + QLatin1Char(' ') + m_table.reason;
}

std::optional<qint64> RowCountsLine::number(int column) const
{
    switch (column) {
    case OldRowsColumn:
        return m_table.oldRows;
    case NewRowsColumn:
        return m_table.newRows;
    case DifferenceColumn:
        return difference();
    case SizeColumn:
        return bytes();
    default:
        return std::nullopt;
    }
}

bool RowCountsLine::isNumber(int column)
{
    return column == OldRowsColumn || column == NewRowsColumn || column == DifferenceColumn || column == SizeColumn;
}

QString RowCountsLine::differenceText(qint64 difference)
{
    if (difference < 0)
        return QStringLiteral("−") + countText(-difference);
    return (difference > 0 ? QStringLiteral("+") : QString()) + countText(difference);
}

bool RowCountsLine::isMissing(int column) const
{
    if (column == ContentColumn)
        return m_table.verdict != Verdict::CouldNotCheck && !difference();
    return isNumber(column) && !number(column);
}

QString RowCountsLine::contentText() const
{
    if (m_table.verdict == Verdict::CouldNotCheck)
        return standingOf(Outcome::CouldNotCheck, m_level).word;
    if (m_level == Level::Counts)
        return tr("not compared");
    return m_table.verdict == Verdict::Same ? tr("same") : tr("differs");
}

QString RowCountsLine::text(int column) const
{
    if (isMissing(column))
        return missing;
    switch (column) {
    case VerdictColumn:
        return standingOf(outcomeOf(m_table), m_level).word;
    case TableColumn:
        return isLargeObjects(m_table) ? tr("large objects") : visibleText(m_table.table, 200);
    case DifferenceColumn:
        return differenceText(*difference());
    case ContentColumn:
        return contentText();
    case SizeColumn:
        return core::bytesText(*bytes());
    case WhyColumn:
        return visibleText(why(), 400);
    default:
        return countText(number(column).value_or(0));
    }
}

QVariant RowCountsLine::sortValue(int column) const
{
    if (isMissing(column))
        return {};
    switch (column) {
    case VerdictColumn:
        return int(outcomeOf(m_table));
    case TableColumn:
        return m_table.table;
    case ContentColumn:
        return contentText();
    case WhyColumn:
        return why().isEmpty() ? QVariant() : QVariant(why());
    default:
        return number(column).value_or(0);
    }
}

QVariant RowCountsLine::exportValue(int column) const
{
    if (isMissing(column))
        return QVariant::fromValue(nullptr);
    switch (column) {
    case VerdictColumn:
        return nameOf(outcomeOf(m_table));
    case TableColumn:
        return m_table.table;
    case ContentColumn:
        if (m_table.verdict != Verdict::CouldNotCheck && m_level == Level::Counts)
            return QStringLiteral("not compared");
        return evidence::enumName(m_table.verdict);
    case WhyColumn:
        return why();
    default:
        return number(column).value_or(0);
    }
}

QString RowCountsLine::missingReason(int column) const
{
    switch (column) {
    case OldRowsColumn:
        return tr("The rows on the old side were not counted.");
    case NewRowsColumn:
        return tr("The rows on the new side were not counted.");
    case DifferenceColumn:
        return tr("There is no difference without both counts.");
    case SizeColumn:
        return tr("The size on the new side is not known.");
    default:
        return tr("There was nothing to compare.");
    }
}

QString RowCountsLine::toolTip(int column) const
{
    if (isMissing(column))
        return toolTipText(missingReason(column) + QLatin1Char(' ') + why());
    switch (column) {
    case TableColumn:
        return isLargeObjects(m_table) ? tr("Large values that stand outside of all tables. Each counts as a row.")
                                       : toolTipText(m_table.table);
    case SizeColumn:
        return tr("%1 bytes").arg(countText(m_table.bytes));
    case VerdictColumn:
    case ContentColumn:
        if (m_table.verdict == Verdict::Same && m_level == Level::Counts)
            return tr("Only the number of rows was compared, not their content.");
        [[fallthrough]];
    case WhyColumn:
        return why().isEmpty() ? QString() : toolTipText(why());
    default:
        return {};
    }
}

QString RowCountsLine::accessibleText(int column) const
{
    const QString verdict = standingOf(outcomeOf(m_table), m_level).word;
    if (isMissing(column))
        return tr("unknown; %1").arg(verdict);
    switch (column) {
    case TableColumn:
        return tr("%1; %2").arg(text(column), verdict);
    case OldRowsColumn:
        return tr("%1 old rows; %2").arg(text(column), verdict);
    case NewRowsColumn:
        return tr("%1 new rows; %2").arg(text(column), verdict);
    case DifferenceColumn:
        return tr("difference %1; %2").arg(text(column), verdict);
    case ContentColumn:
        return tr("content %1; %2").arg(text(column), verdict);
    default:
        return text(column);
    }
}

} // namespace rehome::views
