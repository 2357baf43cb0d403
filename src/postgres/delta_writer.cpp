// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/delta_writer.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

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

/// UPDATE …, the columns that are not of the key; empty where there are none.
QString updateOf(const Session &session, const TableDelta &delta, const QString &stage, const QString &sameKey)
{
    QStringList changes;
    for (const QString &name : delta.columns.columnNames) {
        const auto isName = [&](const QString &key) { return session.quotedName(key) == name; };
        if (std::none_of(delta.table.key.begin(), delta.table.key.end(), isName))
            changes += name + QStringLiteral(" = s.") + name;
    }
    if (changes.isEmpty())
        return {};
    return QStringLiteral("UPDATE ONLY %1 t SET %2 FROM %3 s WHERE %4")
        .arg(delta.columns.quoted, changes.join(QStringLiteral(", ")), stage, sameKey);
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

QString DeltaWriter::condition(const TableDelta &delta) const
{
    const QString own =
        delta.table.condition.isEmpty() ? QStringLiteral("true") : QStringLiteral("(%1)").arg(delta.table.condition);
    if (!delta.groups)
        return own;
    QStringList hashes;
    for (const qint64 hash : *delta.groups)
        hashes += QString::number(hash);
    return QStringLiteral("%1 AND %2 = ANY ('{%3}'::bigint[])")
        .arg(own, delta.groupExpression, hashes.join(QLatin1Char(',')));
}

/// FROM …, the rows that differ, as "t".
QString DeltaWriter::rows(const TableDelta &delta) const
{
    return QStringLiteral("ONLY %1 t WHERE %2").arg(quoted(m_source, delta.table), condition(delta));
}

PumpedTable DeltaWriter::pumped(const TableDelta &delta, const QString &into) const
{
    const QString format = delta.columns.binary ? QStringLiteral("binary") : QStringLiteral("text");
    return {
        .title = delta.table.display(),
        .copyOut =
            QStringLiteral("COPY (SELECT %1 FROM %2) TO STDOUT (FORMAT %3)").arg(listOf(delta), rows(delta), format),
        .before = {},
        .copyIn = QStringLiteral("COPY %1 %2 FROM STDIN (FORMAT %3)").arg(into, delta.columns.columns, format)};
}

evidence::SyncedTable DeltaWriter::exchange(const TableDelta &delta, const std::function<void(qint64)> &onBytes)
{
    evidence::SyncedTable synced{.table = delta.table.display(), .whole = !delta.groups};
    synced.removed = m_pump.onTarget(counted(QStringLiteral("DELETE FROM ") + rows(delta))).toLongLong();
    synced.copied = m_pump.pump(pumped(delta, delta.columns.quoted), onBytes).rows;
    return synced;
}

void DeltaWriter::stage(const TableDelta &delta, const QString &stage)
{
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2 FROM ONLY %3 WHERE false")
                        .arg(stage, listOf(delta), delta.columns.quoted));
    if (!delta.triggers.isEmpty())
        m_pump.onTarget(QStringLiteral("ALTER TABLE ONLY %1 DISABLE TRIGGER USER").arg(delta.columns.quoted));
}

void DeltaWriter::merge(const TableDelta &delta, const QString &stage)
{
    const QString list = listOf(delta);
    QString missing = QStringLiteral("SELECT %1 FROM %2 s").arg(list, stage);
    if (delta.table.key.isEmpty()) {
        m_pump.onTarget(QStringLiteral("DELETE FROM ") + rows(delta));
    } else {
        const QString sameKey = keyEquality(m_source, delta.table, QStringLiteral("s"));
        if (const QString update = updateOf(m_source, delta, stage, sameKey); !update.isEmpty())
            m_pump.onTarget(update);
        missing +=
            QStringLiteral(" WHERE NOT EXISTS (SELECT FROM ONLY %1 t WHERE %2)").arg(delta.columns.quoted, sameKey);
    }
    m_pump.onTarget(
        QStringLiteral("INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE %3").arg(delta.columns.quoted, list, missing));
}

qint64 DeltaWriter::remove(const TableDelta &delta, const QString &stage)
{
    if (delta.table.key.isEmpty())
        return 0; // gone already
    return m_pump
        .onTarget(counted(QStringLiteral("DELETE FROM %1 AND NOT EXISTS (SELECT FROM %2 s WHERE %3)")
                              .arg(rows(delta), stage, keyEquality(m_source, delta.table, QStringLiteral("s")))))
        .toLongLong();
}

std::vector<evidence::SyncedTable> DeltaWriter::writeAwake(const std::vector<TableDelta> &deltas,
                                                           const std::function<void(qint64)> &onBytes)
{
    const auto stageOf = [](std::size_t i) { return QStringLiteral("pg_temp.rehome_stage_%1").arg(i); };
    std::vector<evidence::SyncedTable> synced;
    for (std::size_t i = 0; i < deltas.size(); ++i) {
        stage(deltas[i], stageOf(i));
        synced.push_back({.table = deltas[i].table.display(), .whole = !deltas[i].groups});
        synced[i].copied = m_pump.pump(pumped(deltas[i], stageOf(i)), onBytes).rows;
    }
    for (std::size_t i = 0; i < deltas.size(); ++i)
        merge(deltas[i], stageOf(i));
    for (std::size_t i = deltas.size(); i-- > 0;)
        synced[i].removed = remove(deltas[i], stageOf(i));
    m_pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")); // a table with checks pending cannot be altered
    for (const TableDelta &delta : deltas) {
        for (const QString &statement : delta.triggers)
            m_pump.onTarget(statement);
    }
    return synced;
}

void DeltaWriter::check(const TableDelta &delta)
{
    const QString sum = QStringLiteral("SELECT count(*) || '/' || coalesce(sum(%1), 0) FROM %2")
                            .arg(delta.recipe.rowHash(m_source, delta.table), rows(delta));
    if (m_pump.onTarget(sum) == m_source.value(sum))
        return;
    throw core::Error(
        core::ErrorCode::Damaged,
        EngineText::tr("The table %1 is not the same as on the old side after its rows were written.")
            .arg(delta.table.display()),
        EngineText::tr("Nothing was changed. A trigger or a rule of the table may have written something else: use "
                       "`rehome-cli sync --strategy full`."));
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
