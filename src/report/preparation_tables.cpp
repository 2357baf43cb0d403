// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/evidence_tables.h"
#include "report/figures.h"

namespace rehome::report {

using core::bytesText;
using core::countText;
using core::durationText;

std::vector<Table> backupTables(const evidence::Backup &backup)
{
    return {factsTable(EngineText::tr("Backup"),
                       {{EngineText::tr("Folder"), backup.path},
                        {EngineText::tr("Of"), backup.source},
                        {EngineText::tr("Taken at (UTC)"), timeText(backup.takenAt)},
                        {EngineText::tr("Duration"), durationText(backup.duration)},
                        {EngineText::tr("Format"), backup.format},
                        {EngineText::tr("Compression"), backup.compression},
                        {EngineText::tr("Size on disk"), bytesText(backup.bytes)},
                        {EngineText::tr("Tables"), countText(backup.tableCount())},
                        {EngineText::tr("Large objects"), countText(backup.largeObjects())},
                        {EngineText::tr("Sequences"), countText(qint64(backup.sequences.size()))},
                        {EngineText::tr("Extensions"), backup.extensions.join(QStringLiteral(", "))},
                        {EngineText::tr("Encoding"), backup.encoding},
                        {EngineText::tr("Collation"), backup.collation},
                        {EngineText::tr("PostgreSQL"), backup.serverVersion},
                        {EngineText::tr("pg_dump"), backup.toolVersion}}),
            filesTable(EngineText::tr("Backup files"), backup.files)};
}

std::vector<Table> proofTables(const evidence::Proof &proof)
{
    std::vector<Table> tables{
        factsTable(EngineText::tr("Proof of the backup"),
                   {{EngineText::tr("Folder"), proof.path},
                    {EngineText::tr("Files with the right checksum"), countText(proof.filesChecked)},
                    {EngineText::tr("Table data entries in the archive"), countText(proof.tableDataEntries)},
                    {EngineText::tr("Tables with rows of their own"), countText(proof.tablesExpected)},
                    {EngineText::tr("Critical tables found"), proof.criticalTables.join(QStringLiteral(", "))},
                    {EngineText::tr("Restored in"), durationText(proof.restoreDuration)}})};
    for (Table &table : verificationTables(proof.verification))
        tables.push_back(std::move(table));
    return tables;
}

} // namespace rehome::report
