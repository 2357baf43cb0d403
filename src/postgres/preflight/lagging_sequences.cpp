// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/lagging_sequences.h"

#include "core/error.h"
#include "postgres/catalog/catalog.h"
#include "postgres/catalog/sequences.h"
#include "postgres/session/session_settings.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Name of the sequence, table and column, quoted; the value that comes next; whether what is in the column is had
/// cheaply; the step and the ends of the range. What pg_sequence_last_value() says is NULL as long as nothing was
/// taken.
const QString ownedSequences = QStringLiteral(R"(
    SELECT format('%I.%I', n.nspname, c.relname), format('%I.%I', tn.nspname, t.relname), quote_ident(a.attname),
           CASE WHEN has_sequence_privilege(c.oid, 'SELECT') AND NOT %3
                THEN coalesce(pg_sequence_last_value(c.oid)::numeric + s.seqincrement, s.seqstart) END,
           CASE WHEN %2 THEN false ELSE has_table_privilege(t.oid, 'SELECT') AND (pg_relation_size(t.oid) < 50000000
           OR EXISTS (SELECT FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am m ON m.oid = ic.relam
                      WHERE i.indrelid = t.oid AND i.indisvalid AND i.indkey[0] = a.attnum AND i.indpred IS NULL
                      AND m.amname = 'btree')) END,
           s.seqincrement, s.seqmin, s.seqmax
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid
    JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_namespace tn ON tn.oid = t.relnamespace
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND %1
    WHERE c.relpersistence <> 't' AND n.nspname !~ '^pg_'
    ORDER BY 1)");

/// A condition: the column holds a value that the sequence is still to give.
QString isBehind(const Row &row)
{
    if (row[5] == QLatin1String("1"))
        return QStringLiteral("(SELECT max(%1) >= %2 FROM %3)").arg(row[2], row[3], row[1]);
    // Values between its steps are not its own: another server's, say, that counts in the same steps.
    const bool goesDown = row[5].startsWith(QLatin1Char('-'));
    return QStringLiteral("EXISTS (SELECT FROM %1 WHERE CASE WHEN %2 BETWEEN %3 AND %4 THEN mod(%2::numeric - %5, %6) "
                          "= 0 END AND %2 BETWEEN %3 AND %4)")
        .arg(row[1], row[2], goesDown ? row[6] : row[3], goesDown ? row[3] : row[7], row[3],
             QStringLiteral("(%1)").arg(row[5]));
}

QString mending(const Row &row)
{
    const QString name = QString(row[0]).replace(QLatin1Char('\''), QLatin1String("''"));
    if (row[5] == QLatin1String("1"))
        return QStringLiteral("SELECT setval('%1', (SELECT max(%2) FROM %3));").arg(name, row[2], row[1]);
    // It stays on its steps.
    const bool goesDown = row[5].startsWith(QLatin1Char('-'));
    return QStringLiteral("SELECT setval('%1', (SELECT %2 + floor((%3(%4)::numeric - %2) / (%5)) * (%5) FROM %6 WHERE "
                          "%4 BETWEEN %7 AND %8)::bigint);")
        .arg(name, row[3], goesDown ? QStringLiteral("min") : QStringLiteral("max"), row[2], row[5], row[1],
             goesDown ? row[6] : row[3], goesDown ? row[3] : row[7]);
}

/// So few tables are locked at a time that the server's table of locks is not filled.
constexpr std::size_t tablesAtATime = 50;

Snapshot::Reader hastyReader(Snapshot &snapshot)
{
    Snapshot::Reader reader = snapshot.reader();
    reader->execute(withoutWaitingForLocks(SettingScope::Transaction));
    return reader;
}

void find(Snapshot &snapshot, const Rows &looked, std::size_t begin, std::size_t end, LaggingSequences &found)
{
    QStringList parts;
    for (std::size_t i = begin; i < end; ++i)
        parts += QStringLiteral("SELECT %1 WHERE ").arg(QString::number(i)) + isBehind(looked[i]);
    for (const Row &hit : hastyReader(snapshot)->query(parts.join(QStringLiteral(" UNION ALL ")))) {
        const Row &row = looked[hit[0].toULongLong()];
        found.names += row[0];
        found.commands += mending(row);
    }
}

void findAlone(Snapshot &snapshot, const Rows &looked, std::size_t place, LaggingSequences &found)
{
    try {
        find(snapshot, looked, place, place + 1, found);
    } catch (const core::Error &error) {
        if (error.code() != core::ErrorCode::Busy)
            throw;
        found.notLookedAt += looked[place][0];
    }
}

} // namespace

LaggingSequences laggingSequences(Snapshot &snapshot, const core::WorkContext &context)
{
    LaggingSequences found;
    Rows looked;
    for (const Row &row : hastyReader(snapshot)->query(
             ownedSequences.arg(feedsNumbers("a"), isLockedAgainstReading("t"), isLockedAgainstReading("c")))) {
        if (row[3].isNull() || row[4] != QLatin1String("t"))
            found.notLookedAt += row[0];
        else
            looked.push_back(row);
    }
    found.lookedAt = qint64(looked.size());
    const qsizetype notReadable = found.notLookedAt.size();
    for (std::size_t begin = 0; begin < looked.size(); begin += tablesAtATime) {
        context.throwIfStopped();
        const std::size_t end = std::min(looked.size(), begin + tablesAtATime);
        try {
            find(snapshot, looked, begin, end, found);
        } catch (const core::Error &error) {
            if (error.code() != core::ErrorCode::Busy)
                throw;
            for (std::size_t i = begin; i < end; ++i) // somebody has locked one of them just now
                findAlone(snapshot, looked, i, found);
        }
    }
    found.lookedAt -= found.notLookedAt.size() - notReadable;
    return found;
}

} // namespace rehome::postgres
