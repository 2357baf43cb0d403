// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/snapshot_state.h"

#include "core/engine_text.h"
#include "core/work_progress.h"
#include "postgres/catalog/catalog.h"
#include "postgres/catalog/large_objects.h"
#include "postgres/catalog/sequences.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/schema/schema_facts.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

core::ExpectedPart hashedPart(const QString &name, qint64 bytes, bool isTable)
{
    return {
        .name = name, .doing = EngineText::tr("hashing", "a table"), .weight = bytes, .size = bytes, .table = isTable};
}

} // namespace

evidence::SnapshotState snapshotState(Snapshot &snapshot, evidence::Level level, int jobs,
                                      const core::WorkContext &context)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    evidence::SnapshotState state{
        .title = EngineText::tr("%1 as it was copied, %2").arg(snapshot.address().display(), now.toString(Qt::ISODate)),
        .takenAt = now,
        .serverVersion = versionText(snapshot.reader()->serverVersion()),
        .level = std::max(level, evidence::Level::Content),
        .tables = {},
        .sequences = sequenceStates(snapshot),
        .schema = schemaFacts(snapshot).objects};
    const std::vector<TableShape> tables = tableShapes(*snapshot.reader());
    core::WorkProgress progress(context);
    for (const TableShape &table : tables)
        progress.expect(table.display(), hashedPart(table.display(), table.bytes, true));
    progress.expect(evidence::largeObjectsName,
                    hashedPart(evidence::largeObjectsName, largeObjectBytes(*snapshot.reader()), false));
    progress.begin();
    state.tables = fingerprints(snapshot, tables, state.level, jobs,
                                [&](const TableShape &table, qint64 bytes) { progress.add(table.display(), bytes); });
    if (const auto objects = largeObjects(*snapshot.reader(), state.level,
                                          [&](qint64 bytes) { progress.add(evidence::largeObjectsName, bytes); }))
        state.tables.push_back(*objects);
    snapshot.checkAlive();
    return state;
}

evidence::SnapshotState snapshotState(const evidence::Backup &backup)
{
    return {.title = EngineText::tr("the backup of %1, taken %2")
                         .arg(backup.source, backup.takenAt.toUTC().toString(Qt::ISODate)),
            .takenAt = backup.takenAt,
            .serverVersion = backup.serverVersion,
            .level = backup.level,
            .tables = backup.tables,
            .sequences = backup.sequences,
            .schema = backup.schema};
}

} // namespace rehome::postgres
