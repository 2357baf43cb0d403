// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_totals.h"

#include "core/text.h"
#include "views/row_counts_line.h"

namespace rehome::views {

using core::countText;

void RowCountsTotals::add(const evidence::TableVerdict &table)
{
    m_bytes += table.bytes;
    if (isLargeObjects(table)) {
        m_largeObjects = table;
        return;
    }
    const RowCountsLine line(table, evidence::Level::Counts);
    ++m_tables;
    m_oldRows += table.oldRows.value_or(0);
    m_newRows += table.newRows.value_or(0);
    m_difference += line.difference().value_or(0);
    m_withoutOldRows += table.oldRows ? 0 : 1;
    m_withoutNewRows += table.newRows ? 0 : 1;
    m_withoutDifference += line.difference() ? 0 : 1;
}

QString RowCountsTotals::text(qint64 all) const
{
    if (!m_largeObjects)
        return tablesText(all);
    const RowCountsLine line(*m_largeObjects, evidence::Level::Counts);
    return tr("%1; large objects: %2 old, %3 new", "the sums of the tables before")
        .arg(tablesText(all), line.text(RowCountsLine::OldRowsColumn), line.text(RowCountsLine::NewRowsColumn));
}

QString RowCountsTotals::tablesText(qint64 all) const
{
    const auto sum = [](qint64 rows, int without) {
        return without > 0 ? tr("at least %1").arg(countText(rows)) : countText(rows);
    };
    const QString tables = m_tables == all
                               ? tr("%1 table(s)", nullptr, int(all)).arg(countText(all))
                               : tr("%1 of %2 table(s)", nullptr, int(all)).arg(countText(m_tables), countText(all));
    return tr("%1: %2 old rows, %3 new rows, difference %4, %5")
        .arg(tables, sum(m_oldRows, m_withoutOldRows), sum(m_newRows, m_withoutNewRows),
             QChar(0x200e) + RowCountsLine::differenceText(m_difference), core::bytesText(m_bytes));
}

QString RowCountsTotals::gaps() const
{
    QStringList sentences;
    if (m_withoutOldRows > 0)
        sentences += tr("%n table(s) were not counted on the old side.", nullptr, m_withoutOldRows);
    if (m_withoutNewRows > 0)
        sentences += tr("%n table(s) were not counted on the new side.", nullptr, m_withoutNewRows);
    if (m_withoutDifference > 0)
        sentences += tr("The difference is of the tables that were counted on both sides.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace rehome::views
