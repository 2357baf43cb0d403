// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/delta_merge.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace rehome::postgres {
namespace {

/// Whether equal values are the same to the letter, and the server finds the operator without looking into schemas.
bool isPlainKey(const ColumnShape *column)
{
    static const QSet<QString> types{
        QStringLiteral("bool"), QStringLiteral("int2"),      QStringLiteral("int4"),       QStringLiteral("int8"),
        QStringLiteral("oid"),  QStringLiteral("text"),      QStringLiteral("varchar"),    QStringLiteral("name"),
        QStringLiteral("char"), QStringLiteral("bytea"),     QStringLiteral("uuid"),       QStringLiteral("date"),
        QStringLiteral("time"), QStringLiteral("timestamp"), QStringLiteral("timestamptz")};
    return column == nullptr || (types.contains(column->baseType) && column->plainCollation);
}

/// Keys are the same to the letter: 1.0 and 1.00 are two, since a row with the one is not brought up to the other by
/// changing its other columns.
QString keyEquality(const Session &session, const TableShape &table, const QString &other)
{
    QStringList equal;
    for (const QString &name : table.key) {
        const QString form =
            isPlainKey(table.column(name))
                ? QStringLiteral("t.%1 = %2.%1")
                : QStringLiteral("concat(t.%1) COLLATE \"C\" = concat(%2.%1) COLLATE \"C\""); // the output functions
        equal += form.arg(session.quotedName(name), other);
    }
    return equal.join(QStringLiteral(" AND "));
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

DeltaMerge::DeltaMerge(CopyPump &pump, const Session &source) : m_pump(pump), m_source(source)
{}

std::vector<evidence::SyncedTable> DeltaMerge::write(const std::vector<TableDelta> &deltas,
                                                     const std::function<void(qint64)> &onBytes)
{
    std::vector<evidence::SyncedTable> synced;
    for (std::size_t i = 0; i < deltas.size(); ++i) {
        stage(deltas[i], stageOf(i));
        synced.push_back({.table = deltas[i].table.display(), .whole = !deltas[i].groups});
        synced[i].copied = pumpRows(m_pump, m_source, deltas[i], stageOf(i), onBytes);
    }
    mergeAll(deltas, synced);
    m_pump.onTarget(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE")); // a table with checks pending cannot be altered
    for (const TableDelta &delta : deltas) {
        for (const QString &statement : delta.triggers)
            m_pump.onTarget(statement);
    }
    return synced;
}

void DeltaMerge::stage(const TableDelta &delta, const QString &stage)
{
    const QString known =
        delta.table.key.isEmpty() ? QString() : QStringLiteral(", NULL::boolean AS ") + knownColumn(m_source, delta);
    m_pump.onTarget(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2%3 FROM ONLY %4 WHERE false")
                        .arg(stage, columnList(delta), known, delta.columns.quoted));
    if (!delta.triggers.isEmpty())
        m_pump.onTarget(QStringLiteral("ALTER TABLE ONLY %1 DISABLE TRIGGER USER").arg(delta.columns.quoted));
}

/// Marks the rows in the stage that the table has in another form.
void DeltaMerge::markKnown(const TableDelta &delta, const QString &stage)
{
    if (!delta.table.key.isEmpty())
        m_pump.onTarget(QStringLiteral("UPDATE %1 s SET %2 = true WHERE EXISTS (SELECT FROM ONLY %3 t WHERE %4)")
                            .arg(stage, knownColumn(m_source, delta), delta.columns.quoted,
                                 keyEquality(m_source, delta.table, QStringLiteral("s"))));
}

void DeltaMerge::insert(const TableDelta &delta, const QString &stage)
{
    const QString list = columnList(delta);
    const QString condition = delta.table.key.isEmpty()
                                  ? QString()
                                  : QStringLiteral(" WHERE s.%1 IS NOT TRUE").arg(knownColumn(m_source, delta));
    m_pump.onTarget(QStringLiteral("INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %2 FROM %3 s%4")
                        .arg(delta.columns.quoted, list, stage, condition));
}

/// \return how many rows
qint64 DeltaMerge::update(const TableDelta &delta, const QString &stage)
{
    const QString update = delta.table.key.isEmpty() ? QString() : updateOf(m_source, delta, stage);
    return update.isEmpty() ? 0 : m_pump.onTarget(counted(update)).toLongLong();
}

/// \return how many rows
qint64 DeltaMerge::remove(const TableDelta &delta, const QString &stage)
{
    if (delta.table.key.isEmpty())
        return removeRows(m_pump, m_source, delta);
    return removeRows(m_pump, m_source, delta,
                      QStringLiteral(" AND NOT EXISTS (SELECT FROM %1 s WHERE %2)")
                          .arg(stage, keyEquality(m_source, delta.table, QStringLiteral("s"))));
}

/// Takes away the rows that come back in another form, so that two of them can have each other's values; not where a
/// foreign key would do something to rows that refer to them.
void DeltaMerge::replaceKnown(const TableDelta &delta, const QString &stage, evidence::SyncedTable &synced)
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
void DeltaMerge::mergeAll(const std::vector<TableDelta> &deltas, std::vector<evidence::SyncedTable> &synced)
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

} // namespace rehome::postgres
