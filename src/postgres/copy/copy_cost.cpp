// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_cost.h"

#include <algorithm>

namespace rehome::postgres {

double estimatedRows(const TableToCopy &table)
{
    return table.rows > 0 ? table.rows : double(table.bytes) / 100; // never analysed
}

double rowsCost(const TableToCopy &table)
{
    return 1 + double(table.bytes) / 100e3;
}

double indexCost(const IndexToBuild &index, const TableToCopy &table)
{
    const double scan = double(table.bytes) / 1e6;
    if (!index.isTree)
        return scan + 1 + double(index.bytes) / 10e3;
    return scan + 1 + estimatedRows(table) * (index.isPlain ? 0.0004 : 0.0014);
}

double checkCost(const TableToCopy &table, const TableToCopy &referenced)
{
    return 1 + (estimatedRows(table) + estimatedRows(referenced)) * 0.00015;
}

double statisticsCost(const TableToCopy &table)
{
    return 1 + std::min(300.0, double(table.bytes) / 1e6);
}

/// Less than rowsCost() says: rows are seldom all that is done.
qint64 weightOf(double milliseconds)
{
    return qint64(milliseconds * 60e3);
}

} // namespace rehome::postgres
