// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/sequence_copy.h"

#include "core/engine_text.h"
#include "postgres/catalog/catalog.h"
#include "postgres/catalog/sequences.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// With the column that a sequence of step 1 feeds, where it feeds one. Those of the tables whose rows an extension
/// wants dumped are among them: pg_dump forgets these.
const QString sequences = QStringLiteral(R"(
    SELECT n.nspname, c.relname, tn.nspname, t.relname, a.attname, s.seqincrement
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                         AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND s.seqincrement = 1
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND %2
    WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\_%'
      AND (%1 OR EXISTS (SELECT FROM pg_extension e WHERE d.refobjid = ANY (e.extconfig)))
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")");

/// Statements over so many sequences at once: one by one, thousands of them would take long.
constexpr std::size_t batch = 200;

/// Those that the target has, too.
Rows sequencesOf(Session &source, Session &target)
{
    const QString known = sequences.arg(holdsOwnContent("c"), feedsNumbers("a"));
    QSet<QStringList> there;
    for (const Row &row : target.query(known))
        there.insert(row.mid(0, 2));
    Rows rows = source.query(known);
    std::erase_if(rows, [&there](const Row &row) { return !there.contains(row.mid(0, 2)); });
    return rows;
}

QString quoted(const Session &session, const Row &row, int at)
{
    return session.quotedName(row[at]) + QLatin1Char('.') + session.quotedName(row[at + 1]);
}

enum class Move { Any, ForwardOnly };

/// setval(), with whether it was called, as the source has it, for each that is not there yet. \return how many
qint64 setBatch(Session &source, Session &target, const Rows &rows, std::size_t begin, Move move)
{
    const bool forwardOnly = move == Move::ForwardOnly;
    QStringList reads;
    for (std::size_t i = begin; i < std::min(rows.size(), begin + batch); ++i) {
        if (!forwardOnly || !rows[i][5].startsWith(QLatin1Char('-')))
            reads += QStringLiteral("SELECT %1, last_value, is_called FROM %2")
                         .arg(QString::number(i), quoted(source, rows[i], 0));
    }
    if (reads.isEmpty())
        return 0;
    QStringList sets;
    for (const Row &value : source.query(reads.join(QStringLiteral(" UNION ALL ")))) {
        const QString name = quoted(target, rows[value[0].toULongLong()], 0);
        const QString isCalled = value[2] == QLatin1String("t") ? QStringLiteral("true") : QStringLiteral("false");
        sets += QStringLiteral("SELECT setval(%1::regclass, %2, %3) FROM %4 WHERE (last_value, is_called) %5 (%2, %3)")
                    .arg(target.quotedText(name), value[1], isCalled, name,
                         forwardOnly ? QStringLiteral("<") : QStringLiteral("<>"));
    }
    return qint64(target.query(sets.join(QStringLiteral(" UNION ALL "))).size());
}

qint64 setAll(Session &source, Session &target, const Rows &rows, Move move)
{
    qint64 moved = 0;
    for (std::size_t begin = 0; begin < rows.size(); begin += batch)
        moved += setBatch(source, target, rows, begin, move);
    return moved;
}

/// Rows with numbers of their own overtake a sequence that nobody asked.
void overtake(Session &target, const Row &row, const core::WorkContext &context)
{
    const QString sequence = quoted(target, row, 0);
    const QString moved = target.value(
        QStringLiteral("SELECT setval(%1::regclass, trunc(m.largest)::bigint) FROM (SELECT max(%2)::numeric AS largest "
                       "FROM %3) m, "
                       "pg_sequence s, (SELECT last_value + is_called::int AS next FROM %4) v "
                       "WHERE s.seqrelid = %1::regclass AND m.largest >= v.next AND m.largest <= s.seqmax")
            .arg(target.quotedText(sequence), target.quotedName(row[4]), quoted(target, row, 2), sequence));
    if (!moved.isNull())
        context.info(EngineText::tr("The sequence %1 was behind its column on the old side; it was set to %2.")
                         .arg(sequence, moved));
}

} // namespace

qint64 raiseSequences(Session &source, Session &target)
{
    return setAll(source, target, sequencesOf(source, target), Move::ForwardOnly);
}

CopiedSequences copySequences(Session &source, Session &target, const core::WorkContext &context)
{
    const Rows rows = sequencesOf(source, target);
    const CopiedSequences copied{.all = qint64(rows.size()), .moved = setAll(source, target, rows, Move::Any)};
    for (const Row &row : rows) {
        if (!row[4].isNull())
            overtake(target, row, context);
    }
    return copied;
}

} // namespace rehome::postgres
