// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backup_tables.h"

#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

using report::ColumnKind;
using report::countCell;
using report::textCell;

struct BackupTables
{
    Q_DECLARE_TR_FUNCTIONS(BackupTables)
};

report::Table tables(const std::vector<evidence::TableFingerprint> &fingerprints)
{
    report::Table table{.title = BackupTables::tr("Tables"),
                        .columns = {{BackupTables::tr("Table")},
                                    {BackupTables::tr("Rows"), ColumnKind::Number},
                                    {BackupTables::tr("Size"), ColumnKind::Number},
                                    {BackupTables::tr("Sum of the rows’ hashes"), ColumnKind::Code}}};
    for (const evidence::TableFingerprint &one : fingerprints)
        table.rows.push_back({.cells = {textCell(one.table), countCell(one.rows), textCell(core::bytesText(one.bytes)),
                                        textCell(one.hash)}});
    return table;
}

report::Table sequences(const std::vector<evidence::SequenceState> &states)
{
    report::Table table{.title = BackupTables::tr("Sequences"),
                        .columns = {{BackupTables::tr("Sequence")},
                                    {BackupTables::tr("Last value"), ColumnKind::Number},
                                    {BackupTables::tr("Largest value in use"), ColumnKind::Number},
                                    {BackupTables::tr("Belongs to")}}};
    for (const evidence::SequenceState &one : states) {
        const QString last = one.called ? core::countText(one.lastValue) : BackupTables::tr("not used yet");
        table.rows.push_back(
            {.cells = {textCell(one.sequence), textCell(one.problem.isEmpty() ? last : one.problem),
                       one.columnMax ? countCell(*one.columnMax) : textCell({}), textCell(one.ownedBy)},
             .mark = one.problem.isEmpty() ? report::Mark::None : report::Mark::Unknown});
    }
    return table;
}

} // namespace

std::vector<report::Table> wholeBackupTables(const evidence::Backup &backup)
{
    std::vector<report::Table> result = report::backupTables(backup);
    if (!backup.tables.empty())
        result.push_back(tables(backup.tables));
    if (!backup.sequences.empty())
        result.push_back(sequences(backup.sequences));
    return result;
}

} // namespace rehome::views
