// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/table_locks.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

/// What others need meanwhile, beside a tenth of the tables.
constexpr qint64 locksToSpare = 1000;
constexpr qint64 leastToSpare = 200; ///< of which is tried whether they are there

/// What pg_dump locks: tables and roots of partitioned tables; and sequences.
const QString relationsToLock = QStringLiteral(R"(
    SELECT n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't'
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                                AND d.deptype = 'e'))");

struct Relations
{
    QStringList tables;
    qint64 sequences = 0;

    Relations(Session &session, bool sequencesToo)
    {
        for (const Row &row : session.query(relationsToLock)) {
            if (row[2] != QLatin1String("S"))
                tables += session.quotedName(row[0]) + QLatin1Char('.') + session.quotedName(row[1]);
            else if (sequencesToo)
                ++sequences;
        }
    }

    [[nodiscard]] qint64 locksFor(int sessions) const
    {
        return sessions * tables.size() + sequences + tables.size() / 10 + locksToSpare;
    }
};

/// The server's room for locks, as its settings promise it; there is somewhat more.
struct LockSettings
{
    qint64 forEach = 0;  ///< max_locks_per_transaction
    qint64 sessions = 0; ///< by which it is multiplied

    explicit LockSettings(Session &session)
    {
        const Row row = session
                            .query(QStringLiteral("SELECT current_setting('max_locks_per_transaction'),"
                                                  " current_setting('max_connections')::bigint"
                                                  " + current_setting('max_prepared_transactions')::bigint"))
                            .front();
        forEach = row[0].toLongLong();
        sessions = row[1].toLongLong();
    }

    [[nodiscard]] qint64 promised() const { return forEach * sessions; }
    /// More than what was ever measured (twice as much as promised, and a thousand or two on small servers).
    [[nodiscard]] qint64 most() const { return 4 * promised() + 4000; }
    /// What the setting must be for so many locks: a multiple of 64.
    [[nodiscard]] qint64 valueFor(qint64 locks) const
    {
        return std::max(2 * forEach, (locks / std::max<qint64>(1, sessions) / 64 + 1) * 64);
    }
};

bool isOutOfLocks(const Error &error)
{
    return error.details().contains(QLatin1String("max_locks_per_transaction"));
}

/// Takes the locks and gives them back. A sequence cannot be locked like that: for each, one more table is. What else
/// keeps a table from being locked is told by whoever comes to need it.
bool hasRoom(const ServerAddress &address, const Relations &relations, int sessions, const core::WorkContext &context)
{
    const QStringList &tables = relations.tables;
    std::vector<std::unique_ptr<Session>> holders;
    qint64 wanted = sessions * tables.size() + relations.sequences + tables.size() / 10 + leastToSpare;
    try {
        for (; wanted > 0 && !tables.isEmpty(); wanted -= tables.size()) {
            holders.push_back(std::make_unique<Session>(address, Access::ReadOnly, context));
            holders.back()->execute(QStringLiteral("BEGIN READ ONLY"));
            // A table that someone changes is waited for no longer than this: then the work itself has to wait.
            holders.back()->execute(QStringLiteral("SET LOCAL lock_timeout = '1s'"));
            lockTables(*holders.back(), tables.mid(0, wanted));
        }
    } catch (const Error &error) {
        if (error.code() == ErrorCode::ConnectionLost)
            throw;
        return !isOutOfLocks(error);
    }
    return true;
}

} // namespace

void lockTables(Session &session, const QStringList &tables)
{
    constexpr qsizetype atATime = 500;
    for (qsizetype begin = 0; begin < tables.size(); begin += atATime)
        session.execute(QStringLiteral("LOCK TABLE ONLY %1 IN ACCESS SHARE MODE")
                            .arg(tables.mid(begin, atATime).join(QStringLiteral(", ONLY "))));
}

LockRoom roomForLocks(const ServerAddress &address, const LockNeed &need, const core::WorkContext &context)
{
    Session session(address, Access::ReadOnly, context);
    const LockSettings settings(session);
    const Relations relations(session, need.sequencesToo);
    for (int sessions = need.wanted; sessions >= need.atLeast; --sessions) {
        const qint64 locks = relations.locksFor(sessions);
        if (locks <= settings.promised())
            return {.sessions = sessions, .isTight = false};
        if (locks <= settings.most() && hasRoom(address, relations, sessions, context))
            return {.sessions = sessions, .isTight = true};
    }
    throw Error(ErrorCode::ServerUnsuitable,
                EngineText::tr("The server cannot lock all of its %n table(s) at once, as this needs: %1.", nullptr,
                               int(relations.tables.size()))
                    .arg(address.display()),
                EngineText::tr("Raise max_locks_per_transaction in its settings from %1 to %2 and restart it.")
                    .arg(settings.forEach)
                    .arg(settings.valueFor(relations.locksFor(need.wanted))),
                QStringLiteral("%1 tables; max_locks_per_transaction × (max_connections + max_prepared_transactions) = "
                               "%2; %3 locks are needed")
                    .arg(relations.tables.size())
                    .arg(settings.promised())
                    .arg(relations.locksFor(need.atLeast)));
}

DumpJobs dumpJobs(const ServerAddress &source, int wanted, const core::WorkContext &context)
{
    const LockRoom room =
        roomForLocks(source, {.atLeast = 1, .wanted = wanted > 1 ? 2 : 1, .sequencesToo = true}, context);
    if (room.sessions > 1 || wanted <= 1)
        return {.jobs = wanted, .locksAreTight = room.isTight};
    context.warning(
        EngineText::tr("The server has too few locks for pg_dump with several jobs: one job is used. With a "
                       "higher max_locks_per_transaction in its settings, it would be faster."));
    return {.jobs = 1, .locksAreTight = room.isTight};
}

} // namespace rehome::postgres
