// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_writer.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/sync/delta_merge.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Holds where rows of the table were put.
QString placesOf(std::size_t table)
{
    return QStringLiteral("pg_temp.rehome_places_%1").arg(table);
}

/// Those that fire although this session replays what was done elsewhere. Without them, and with a temporary table,
/// what was put into a table is what is in it, and where it was put is where it stands.
const QString isAlone = QStringLiteral(
    "SELECT NOT EXISTS (SELECT FROM pg_trigger WHERE tgenabled IN ('R', 'A')) AND NOT EXISTS (SELECT FROM pg_rewrite "
    "WHERE ev_type <> '1' AND ev_enabled IN ('R', 'A')) AND has_database_privilege(current_database(), 'TEMPORARY')");

[[noreturn]] void throwDamaged(const TableDelta &delta)
{
    throw core::Error(
        core::ErrorCode::Damaged,
        EngineText::tr("The table %1 is not the same as on the old side after its rows were written.")
            .arg(delta.table.display()),
        EngineText::tr("Nothing was changed. A trigger or a rule of the table may have written something else: "
                       "use `rehome-cli sync --strategy full`."));
}

} // namespace

bool putToSleep(CopyPump &pump)
{
    pump.onTarget(QStringLiteral("SAVEPOINT rehome_role"));
    try {
        pump.onTarget(QStringLiteral("SET LOCAL session_replication_role = replica"));
        return true;
    } catch (const core::Error &error) {
        if (error.code() != core::ErrorCode::PermissionDenied)
            throw;
        pump.onTarget(QStringLiteral("ROLLBACK TO SAVEPOINT rehome_role"));
        return false;
    }
}

DeltaWriter::DeltaWriter(CopyPump &pump, Session &source) : m_pump(pump), m_source(source)
{
    m_sleeping = putToSleep(pump);
    if (m_sleeping)
        m_isAlone = m_pump.onTarget(isAlone) == QLatin1String("t");
    else
        m_pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL DEFERRED"));
}

std::vector<evidence::SyncedTable> DeltaWriter::write(const std::vector<TableDelta> &deltas,
                                                      const std::function<void(qint64)> &onBytes)
{
    std::vector<evidence::SyncedTable> synced;
    if (m_sleeping) {
        for (std::size_t i = 0; i < deltas.size(); ++i)
            synced.push_back(isPlaced(deltas[i]) ? exchangePlaced(deltas[i], i, onBytes)
                                                 : exchange(deltas[i], onBytes));
    } else {
        synced = DeltaMerge(m_pump, m_source).write(parentsFirst(deltas), onBytes);
    }
    for (std::size_t i = 0; i < deltas.size(); ++i)
        check(deltas[i], i);
    if (!m_isAlone)
        checkOthers(deltas);
    return synced;
}

/// Whether its rows on the target are taken away and put there by their places.
bool DeltaWriter::isPlaced(const TableDelta &delta) const
{
    return m_isAlone && delta.places && !delta.columns.columnNames.isEmpty();
}

evidence::SyncedTable DeltaWriter::exchange(const TableDelta &delta, const std::function<void(qint64)> &onBytes)
{
    evidence::SyncedTable synced{.table = delta.table.display(), .whole = !delta.groups};
    synced.removed = removeRows(m_pump, m_source, delta);
    try {
        synced.copied = pumpRows(m_pump, m_source, delta, delta.columns.quoted, onBytes);
    } catch (const core::Error &error) {
        if (error.code() != core::ErrorCode::Damaged) // fewer rows than were sent: a trigger that never sleeps
            throw;
        throwDamaged(delta);
    }
    return synced;
}

/// A temporary table stands between, because no COPY says where it put its rows.
evidence::SyncedTable DeltaWriter::exchangePlaced(const TableDelta &delta, std::size_t table,
                                                  const std::function<void(qint64)> &onBytes)
{
    evidence::SyncedTable synced{.table = delta.table.display()};
    const QString stage = stageOf(table);
    const QString places = placesOf(table);
    const QString list = columnList(delta);
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2 FROM ONLY %3 WHERE false")
                        .arg(stage, list, delta.columns.quoted));
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 (place tid) ON COMMIT DROP").arg(places));
    synced.copied = pumpRows(m_pump, m_source, delta, stage, onBytes);
    for (const QString &part : rowsAt(m_source, delta, delta.places->newSide))
        synced.removed += m_pump.onTarget(counted(QStringLiteral("DELETE FROM ") + part)).toLongLong();
    if (synced.removed != qint64(delta.places->newSide.size()))
        throwDamaged(delta);
    m_pump.onTarget(QStringLiteral("WITH added AS (INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %2 FROM %3 "
                                   "RETURNING ctid) INSERT INTO %4 SELECT ctid FROM added")
                        .arg(delta.columns.quoted, list, stage, places));
    return synced;
}

/// On the target, everything that is in the groups of rows is looked at, also what a trigger may have put there; if
/// there is none, what was put there. What the old side has is known, where the rows were looked for one by one.
void DeltaWriter::check(const TableDelta &delta, std::size_t table)
{
    const QStringList groups = rowsByGroup(m_source, delta);
    const QString placed = QStringLiteral("ONLY %1 t WHERE t.ctid = ANY (ARRAY(SELECT place FROM %2))")
                               .arg(delta.columns.quoted, placesOf(table));
    const RowSum written = sumOf(m_source, delta, isPlaced(delta) ? QStringList{placed} : groups,
                                 [this](const QString &sql) { return m_pump.onTarget(sql); });
    const RowSum wanted =
        delta.oldSum ? *delta.oldSum
                     : sumOf(m_source, delta, groups, [this](const QString &sql) { return m_source.value(sql); });
    if (written != wanted)
        throwDamaged(delta);
}

/// Tables that were the same have been compared already. A foreign key that takes rows along, or a trigger that never
/// sleeps, may have written into them since; what is on the new side only, nobody compares.
void DeltaWriter::checkOthers(const std::vector<TableDelta> &deltas)
{
    QStringList written;
    for (const TableDelta &delta : deltas)
        written += m_source.quotedText(delta.table.display());
    const QString others = m_pump.onTarget(
        QStringLiteral("SELECT string_agg(quote_literal(schemaname || '.' || relname), ',') FROM "
                       "pg_stat_xact_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 AND schemaname NOT LIKE "
                       "'pg\\_%' AND schemaname || '.' || relname <> ALL (ARRAY[%1]::text[])")
            .arg(written.join(QLatin1Char(','))));
    if (others.isEmpty())
        return;
    const QString table = m_source.value(
        QStringLiteral("SELECT min(n.nspname || '.' || c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = "
                       "c.relnamespace WHERE c.relkind = 'r' AND n.nspname || '.' || c.relname IN (%1)")
            .arg(others));
    if (!table.isEmpty())
        throw core::Error(
            core::ErrorCode::Damaged,
            EngineText::tr("Rows of the table %1 would be changed, too, although they are the same on both sides: by a "
                           "foreign key or a trigger.")
                .arg(table),
            EngineText::tr("Nothing was changed. Use `rehome-cli sync --strategy full`, which makes the tables "
                           "anew."));
}

} // namespace rehome::postgres
