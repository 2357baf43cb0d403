// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_writer.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr std::size_t keysAtOnce = 50'000; ///< named in a statement

QString counted(const QString &statement)
{
    return QStringLiteral("WITH touched AS (%1 RETURNING 1) SELECT count(*) FROM touched").arg(statement);
}

QString keyEquality(const Session &session, const TableShape &table, const QString &other)
{
    QStringList equal;
    for (const QString &name : table.key)
        equal += QStringLiteral("t.%1 = %2.%1").arg(session.quotedName(name), other);
    return equal.join(QStringLiteral(" AND "));
}

QString listOf(const TableDelta &delta, const QString &prefix = {})
{
    QStringList names;
    for (const QString &name : delta.columns.columnNames)
        names += prefix + name;
    return names.join(QStringLiteral(", "));
}

QString stageOf(std::size_t table)
{
    return QStringLiteral("pg_temp.rehome_stage_%1").arg(table);
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
        for (const TableDelta &delta : deltas)
            synced.push_back(exchange(delta, onBytes));
    } else {
        synced = writeAwake(parentsFirst(deltas), onBytes);
    }
    for (const TableDelta &delta : deltas)
        check(delta);
    return synced;
}

QStringList DeltaWriter::rowsOfAll(const TableDelta &delta) const
{
    const QString table =
        QStringLiteral("ONLY %1 t WHERE ").arg(quoted(m_source, delta.table)) +
        (delta.table.condition.isEmpty() ? QStringLiteral("true") : QStringLiteral("(%1)").arg(delta.table.condition));
    if (!delta.groups)
        return {table};
    // Keys are looked up; for hashes the whole table is read, so that it is done once. A list of constants would be
    // gone through for every row by servers before 14.
    const bool byKey = !integerKeyColumn(delta.table).isEmpty();
    const QString condition = byKey ? QStringLiteral("%1 AND %2 = ANY ('{%3}'::bigint[])")
                                    : QStringLiteral("%1 AND %2 IN (SELECT unnest('{%3}'::bigint[]))");
    const std::size_t step = byKey ? keysAtOnce : std::max<std::size_t>(1, delta.groups->size());
    QStringList parts;
    for (std::size_t begin = 0; begin < delta.groups->size(); begin += step) {
        QStringList values;
        for (std::size_t i = begin; i < std::min(delta.groups->size(), begin + step); ++i)
            values += QString::number((*delta.groups)[i]);
        parts += condition.arg(table, delta.groupExpression, values.join(QLatin1Char(',')));
    }
    return parts;
}

qint64 DeltaWriter::pump(const TableDelta &delta, const QString &into, const std::function<void(qint64)> &onBytes)
{
    const QString format = delta.columns.binary ? QStringLiteral("binary") : QStringLiteral("text");
    qint64 rows = 0;
    for (const QString &part : rowsOfAll(delta))
        rows +=
            m_pump
                .pump(
                    {.title = delta.table.display(),
                     .copyOut = QStringLiteral("COPY (SELECT %1 FROM %2) TO STDOUT (FORMAT %3)")
                                    .arg(listOf(delta), part, format),
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
    for (const QString &part : rowsOfAll(delta))
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

void DeltaWriter::stage(const TableDelta &delta, const QString &stage)
{
    const QString known =
        delta.table.key.isEmpty() ? QString() : QStringLiteral(", NULL::boolean AS ") + knownColumn(m_source, delta);
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2%3 FROM ONLY %4 WHERE false")
                        .arg(stage, listOf(delta), known, delta.columns.quoted));
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
    const QString list = listOf(delta);
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

/// Takes away the rows that come back in another form, so that two of them can have each other's values; not where a
/// foreign key would do something to rows that refer to them.
void DeltaWriter::replaceKnown(const TableDelta &delta, const QString &stage, evidence::SyncedTable &synced)
{
    if (delta.table.key.isEmpty() ||
        m_pump.onTarget(QStringLiteral("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND confrelid = "
                                       "'%1'::regclass AND confdeltype IN ('c', 'n', 'd')")
                            .arg(QString(delta.columns.quoted).replace(QLatin1Char('\''), QLatin1String("''")))) !=
            QLatin1String("0"))
        return;
    const QString known = knownColumn(m_source, delta);
    synced.removed += m_pump
                          .onTarget(counted(QStringLiteral("DELETE FROM ONLY %1 t USING %2 s WHERE %3 AND s.%4")
                                                .arg(delta.columns.quoted, stage,
                                                     keyEquality(m_source, delta.table, QStringLiteral("s")), known)))
                          .toLongLong();
    m_pump.onTarget(QStringLiteral("UPDATE %1 SET %2 = NULL").arg(stage, known));
}

/// Rows come before others refer to them, and are removed when nobody does any more; or the other way round, where a
/// new row has a value that must be unique, and that another one had until now; or rows that change are removed as
/// well, where two of them have each other's values. Of a table without a key, old rows cannot be told from new ones:
/// they go first.
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
    enum class Way { AddFirst, RemoveFirst, Replace };
    const auto merge = [&](Way way) {
        if (way == Way::AddFirst) {
            addThem(true);
            removeThem(false);
            return;
        }
        removeThem(true);
        for (std::size_t i = deltas.size(); way == Way::Replace && i-- > 0;)
            replaceKnown(deltas[i], stageOf(i), synced[i]);
        addThem(false);
    };
    for (std::size_t i = 0; i < deltas.size(); ++i)
        markKnown(deltas[i], stageOf(i));
    const std::vector<evidence::SyncedTable> before = synced;
    std::optional<core::Error> refused; // the first time
    m_pump.onTarget(QStringLiteral("SAVEPOINT rehome_merge"));
    for (const Way way : {Way::AddFirst, Way::RemoveFirst, Way::Replace}) {
        try {
            return merge(way);
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::ToolFailed)
                throw;
            if (!refused)
                refused = error;
            m_pump.onTarget(QStringLiteral("ROLLBACK TO SAVEPOINT rehome_merge"));
            synced = before;
        }
    }
    throw core::Error(refused->code(), refused->whatHappened(),
                      EngineText::tr("Nothing was changed. A superuser of the new server may write the rows while no "
                                     "foreign key is checked; or use `rehome-cli sync --strategy full`."),
                      refused->details());
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

void DeltaWriter::check(const TableDelta &delta)
{
    for (const QString &part : rowsOfAll(delta)) {
        const QString sum = QStringLiteral("SELECT count(*) || '/' || coalesce(sum(%1), 0) FROM %2")
                                .arg(delta.recipe.rowHash(m_source, delta.table), part);
        if (m_pump.onTarget(sum) == m_source.value(sum))
            continue;
        throw core::Error(
            core::ErrorCode::Damaged,
            EngineText::tr("The table %1 is not the same as on the old side after its rows were written.")
                .arg(delta.table.display()),
            EngineText::tr("Nothing was changed. A trigger or a rule of the table may have written something else: "
                           "use `rehome-cli sync --strategy full`."));
    }
}

std::vector<TableDelta> parentsFirst(std::vector<TableDelta> deltas)
{
    QSet<QString> waiting;
    for (const TableDelta &delta : deltas)
        waiting.insert(delta.table.display());
    std::vector<TableDelta> ordered;
    while (!deltas.empty()) {
        // The first one that waits for nobody; in a circle, simply the first one.
        const auto isFree = [&waiting](const TableDelta &delta) {
            return std::none_of(delta.parents.begin(), delta.parents.end(), [&](const QString &parent) {
                return parent != delta.table.display() && waiting.contains(parent);
            });
        };
        auto next = std::find_if(deltas.begin(), deltas.end(), isFree);
        if (next == deltas.end())
            next = deltas.begin();
        waiting.remove(next->table.display());
        ordered.push_back(std::move(*next));
        deltas.erase(next);
    }
    return ordered;
}

} // namespace rehome::postgres
