// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/copy_tables.h"

#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace rehome::views {
namespace {

using namespace std::chrono_literals;

using report::ColumnKind;
using report::countCell;
using report::textCell;

struct CopyTables
{
    Q_DECLARE_TR_FUNCTIONS(CopyTables)
};

QString howCopied(const evidence::CopiedTable &table)
{
    if (table.kept)
        return CopyTables::tr("stood already, compared");
    return table.binary ? CopyTables::tr("binary") : CopyTables::tr("as text");
}

/// Of a table that was copied in no time, a rate says nothing.
QString rateText(const evidence::CopiedTable &table)
{
    if (table.kept || table.duration < 10ms)
        return {};
    return CopyTables::tr("%1/s").arg(core::bytesText(table.bytes * 1000 / table.duration.count()));
}

report::Table tables(const evidence::DatabaseCopy &copy)
{
    report::Table result{.title = CopyTables::tr("Tables"),
                         .columns = {{CopyTables::tr("Table")},
                                     {CopyTables::tr("Rows"), ColumnKind::Number},
                                     {CopyTables::tr("Bytes"), ColumnKind::Number},
                                     {CopyTables::tr("Duration"), ColumnKind::Number},
                                     {CopyTables::tr("Rate"), ColumnKind::Number},
                                     {CopyTables::tr("How")}}};
    std::vector<evidence::CopiedTable> slowestFirst = copy.tables;
    std::stable_sort(slowestFirst.begin(), slowestFirst.end(),
                     [](const auto &one, const auto &other) { return one.duration > other.duration; });
    const auto longest = slowestFirst.empty() ? 1ms : std::max(slowestFirst.front().duration, 1ms);
    for (const evidence::CopiedTable &table : slowestFirst) {
        report::Cell duration = textCell(table.kept ? QString() : core::durationText(table.duration));
        duration.share = double(table.duration.count()) / double(longest.count());
        result.rows.push_back({.cells = {textCell(table.table), countCell(table.rows),
                                         textCell(table.kept ? QString() : core::bytesText(table.bytes)), duration,
                                         textCell(rateText(table)), textCell(howCopied(table))}});
    }
    return result;
}

} // namespace

std::vector<report::Table> wholeCopyTables(const evidence::DatabaseCopy &copy)
{
    std::vector<report::Table> result = report::tablesOf(copy);
    if (!copy.tables.empty())
        result.push_back(tables(copy));
    return result;
}

} // namespace rehome::views
