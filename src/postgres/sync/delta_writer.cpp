// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_writer.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

QString keyEquality(const Session &session, const TableShape &table, const QString &other)
{
    QStringList equal;
    for (const QString &name : table.key)
        equal += QStringLiteral("t.%1 = %2.%1").arg(session.quotedName(name), other);
    return equal.join(QStringLiteral(" AND "));
}

QString stageOf(std::size_t table)
{
    return QStringLiteral("pg_temp.rehome_stage_%1").arg(table);
}

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

/// The column of a stage that says whether the table has a row with this key; no name of the table's own.
QString knownColumn(const Session &session, const TableDelta &delta)
{
    QString name = QStringLiteral("rehome_known");
    while (delta.table.column(name) != nullptr)
        name += QLatin1Char('_');
    return session.quotedName(name);
}

/// UPDATE …, the columns that are not of the key; empty where there are none.
QString updateOf(const Session &session, const TableDelta &delta, const QString &stage)
{
    QStringList changes;
    for (const QString &name : delta.columns.columnNames) {
        const auto isName = [&](const QString &key) { return session.quotedName(key) == name; };
        if (std::none_of(delta.table.key.begin(), delta.table.key.end(), isName))
            changes += name + QStringLiteral(" = s.") + name;
    }
    if (changes.isEmpty())
        return {};
    return QStringLiteral("UPDATE ONLY %1 t SET %2 FROM %3 s WHERE %4 AND s.%5")
        .arg(delta.columns.quoted, changes.join(QStringLiteral(", ")), stage,
             keyEquality(session, delta.table, QStringLiteral("s")), knownColumn(session, delta));
}

} // namespace

DeltaWriter::DeltaWriter(CopyPump &pump, Session &source) : m_pump(pump), m_source(source)
{
    m_pump.onTarget(QStringLiteral("SAVEPOINT rehome_role"));
    try {
        m_pump.onTarget(QStringLiteral("SET LOCAL session_replication_role = replica"));
        m_sleeping = true;
        m_isAlone = m_pump.onTarget(isAlone) == QLatin1String("t");
    } catch (const core::Error &error) {
        if (error.code() != core::ErrorCode::PermissionDenied)
            throw;
        m_pump.onTarget(QStringLiteral("ROLLBACK TO SAVEPOINT rehome_role"));
        m_pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL DEFERRED"));
    }
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
        synced = writeAwake(parentsFirst(deltas), onBytes);
    }
    for (std::size_t i = 0; i < deltas.size(); ++i)
        check(deltas[i], i);
    return synced;
}

/// Whether its rows on the target are taken away and put there by their places.
bool DeltaWriter::isPlaced(const TableDelta &delta) const
{
    return m_isAlone && delta.places && !delta.columns.columnNames.isEmpty();
}

qint64 DeltaWriter::pump(const TableDelta &delta, const QString &into, const std::function<void(qint64)> &onBytes)
{
    const QString format = delta.columns.binary ? QStringLiteral("binary") : QStringLiteral("text");
    qint64 rows = 0;
    for (const QString &part : oldRows(m_source, delta))
        rows +=
            m_pump
                .pump(
                    {.title = delta.table.display(),
                     .copyOut = QStringLiteral("COPY (SELECT %1 FROM %2) TO STDOUT (FORMAT %3)")
                                    .arg(columnList(delta), part, format),
                     .before = {},
                     .copyIn =
                         QStringLiteral("COPY %1 %2 FROM STDIN (FORMAT %3)").arg(into, delta.columns.columns, format)},
                    onBytes)
                .rows;
    return rows;
}

/// \return how many rows; \a condition narrows them down
qint64 DeltaWriter::removeRows(const TableDelta &delta, const QString &condition)
{
    qint64 removed = 0;
    for (const QString &part : rowsByGroup(m_source, delta))
        removed += m_pump.onTarget(counted(QStringLiteral("DELETE FROM ") + part + condition)).toLongLong();
    return removed;
}

evidence::SyncedTable DeltaWriter::exchange(const TableDelta &delta, const std::function<void(qint64)> &onBytes)
{
    evidence::SyncedTable synced{.table = delta.table.display(), .whole = !delta.groups};
    synced.removed = removeRows(delta, {});
    synced.copied = pump(delta, delta.columns.quoted, onBytes);
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
    synced.copied = pump(delta, stage, onBytes);
    for (const QString &part : rowsAt(m_source, delta, delta.places->newSide))
        synced.removed += m_pump.onTarget(counted(QStringLiteral("DELETE FROM ") + part)).toLongLong();
    if (synced.removed != qint64(delta.places->newSide.size()))
        throwDamaged(delta);
    m_pump.onTarget(QStringLiteral("WITH added AS (INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %2 FROM %3 "
                                   "RETURNING ctid) INSERT INTO %4 SELECT ctid FROM added")
                        .arg(delta.columns.quoted, list, stage, places));
    return synced;
}

void DeltaWriter::stage(const TableDelta &delta, const QString &stage)
{
    const QString known =
        delta.table.key.isEmpty() ? QString() : QStringLiteral(", NULL::boolean AS ") + knownColumn(m_source, delta);
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2%3 FROM ONLY %4 WHERE false")
                        .arg(stage, columnList(delta), known, delta.columns.quoted));
    if (!delta.triggers.isEmpty())
        m_pump.onTarget(QStringLiteral("ALTER TABLE ONLY %1 DISABLE TRIGGER USER").arg(delta.columns.quoted));
}

/// Marks the rows in the stage that the table has in another form.
void DeltaWriter::markKnown(const TableDelta &delta, const QString &stage)
{
    if (!delta.table.key.isEmpty())
        m_pump.onTarget(QStringLiteral("UPDATE %1 s SET %2 = true WHERE EXISTS (SELECT FROM ONLY %3 t WHERE %4)")
                            .arg(stage, knownColumn(m_source, delta), delta.columns.quoted,
                                 keyEquality(m_source, delta.table, QStringLiteral("s"))));
}

void DeltaWriter::insert(const TableDelta &delta, const QString &stage)
{
    const QString list = columnList(delta);
    const QString condition = delta.table.key.isEmpty()
                                  ? QString()
                                  : QStringLiteral(" WHERE s.%1 IS NOT TRUE").arg(knownColumn(m_source, delta));
    m_pump.onTarget(QStringLiteral("INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %2 FROM %3 s%4")
                        .arg(delta.columns.quoted, list, stage, condition));
}

/// \return how many rows
qint64 DeltaWriter::update(const TableDelta &delta, const QString &stage)
{
    const QString update = delta.table.key.isEmpty() ? QString() : updateOf(m_source, delta, stage);
    return update.isEmpty() ? 0 : m_pump.onTarget(counted(update)).toLongLong();
}

/// \return how many rows
qint64 DeltaWriter::remove(const TableDelta &delta, const QString &stage)
{
    if (delta.table.key.isEmpty())
        return removeRows(delta, {});
    return removeRows(delta, QStringLiteral(" AND NOT EXISTS (SELECT FROM %1 s WHERE %2)")
                                 .arg(stage, keyEquality(m_source, delta.table, QStringLiteral("s"))));
}

/// Rows come before others refer to them, and are removed when nobody does any more; or the other way round, where a
/// new row has a value that must be unique, and that another one had until now. Of a table without a key, old rows
/// cannot be told from new ones: they go first.
void DeltaWriter::mergeAll(const std::vector<TableDelta> &deltas, std::vector<evidence::SyncedTable> &synced)
{
    const auto addThem = [&](bool insertFirst) {
        for (std::size_t i = 0; i < deltas.size(); ++i) {
            if (insertFirst && deltas[i].table.key.isEmpty())
                synced[i].removed += remove(deltas[i], stageOf(i));
            if (insertFirst)
                insert(deltas[i], stageOf(i));
            synced[i].removed += update(deltas[i], stageOf(i));
            if (!insertFirst)
                insert(deltas[i], stageOf(i));
        }
    };
    const auto removeThem = [&](bool withoutKeys) {
        for (std::size_t i = deltas.size(); i-- > 0;) {
            if (withoutKeys || !deltas[i].table.key.isEmpty())
                synced[i].removed += remove(deltas[i], stageOf(i));
        }
    };
    for (std::size_t i = 0; i < deltas.size(); ++i)
        markKnown(deltas[i], stageOf(i));
    const std::vector<evidence::SyncedTable> before = synced;
    m_pump.onTarget(QStringLiteral("SAVEPOINT rehome_merge"));
    try {
        addThem(true);
        removeThem(false);
        return;
    } catch (const core::Error &refused) {
        if (refused.code() != core::ErrorCode::ToolFailed)
            throw;
        m_pump.onTarget(QStringLiteral("ROLLBACK TO SAVEPOINT rehome_merge"));
        synced = before;
        try {
            removeThem(true);
            addThem(false);
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::ToolFailed)
                throw;
            throw core::Error(refused.code(), refused.whatHappened(),
                              EngineText::tr("Nothing was changed. A superuser of the new server may write the rows "
                                             "while no foreign key is checked; or use `rehome-cli sync --strategy "
                                             "full`."),
                              refused.details());
        }
    }
}

std::vector<evidence::SyncedTable> DeltaWriter::writeAwake(const std::vector<TableDelta> &deltas,
                                                           const std::function<void(qint64)> &onBytes)
{
    std::vector<evidence::SyncedTable> synced;
    for (std::size_t i = 0; i < deltas.size(); ++i) {
        stage(deltas[i], stageOf(i));
        synced.push_back({.table = deltas[i].table.display(), .whole = !deltas[i].groups});
        synced[i].copied = pump(deltas[i], stageOf(i), onBytes);
    }
    mergeAll(deltas, synced);
    m_pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")); // a table with checks pending cannot be altered
    for (const TableDelta &delta : deltas) {
        for (const QString &statement : delta.triggers)
            m_pump.onTarget(statement);
    }
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

} // namespace rehome::postgres
