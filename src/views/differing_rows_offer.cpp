// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/differing_rows_offer.h"

#include "views/row_counts_outcome.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

struct RowsOffer
{
    Q_DECLARE_TR_FUNCTIONS(rehome::views::RowCountsView)
};

} // namespace

QString whyNoRows(const evidence::TableVerdict *table)
{
    if (table == nullptr)
        return RowsOffer::tr("Select a table that differs to see its differing rows.");
    if (!table->differences.empty())
        return {};
    if (isLargeObjects(*table))
        return RowsOffer::tr("Large objects are no rows of a table: there are none to show. %1").arg(table->reason);
    if (table->verdict == evidence::Verdict::Differs)
        return RowsOffer::tr("The differing rows of this table were not read. %1").arg(table->reason);
    if (table->verdict == evidence::Verdict::CouldNotCheck)
        return RowsOffer::tr("This table could not be checked. %1").arg(table->reason);
    return RowsOffer::tr("There is nothing to show: this table does not differ.");
}

} // namespace rehome::views
