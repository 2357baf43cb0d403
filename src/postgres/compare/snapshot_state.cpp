// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/snapshot_state.h"

#include "core/engine_text.h"
#include "postgres/catalog/catalog.h"
#include "postgres/catalog/large_objects.h"
#include "postgres/catalog/sequences.h"
#include "postgres/compare/fingerprint.h"
#include "postgres/schema/schema_facts.h"

#include <algorithm>
#include <mutex>

namespace rehome::postgres {
namespace {

qint64 bytesOf(const std::vector<TableShape> &tables)
{
    qint64 bytes = 0;
    for (const TableShape &table : tables)
        bytes += table.bytes;
    return bytes;
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
    const qint64 total = bytesOf(tables) + largeObjectBytes(*snapshot.reader());
    std::mutex mutex; // so that no report overtakes another
    qint64 done = 0;
    const auto advance = [&](qint64 bytes, const QString &what) {
        const std::scoped_lock lock(mutex);
        done += bytes;
        context.report({done, total, core::Progress::Unit::Bytes, what});
    };
    state.tables = fingerprints(snapshot, tables, state.level, jobs,
                                [&](const TableShape &table, qint64 bytes) { advance(bytes, table.display()); });
    if (const auto objects = largeObjects(*snapshot.reader(), state.level,
                                          [&](qint64 bytes) { advance(bytes, evidence::largeObjectsName); }))
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
