// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "postgres/catalog/catalog.h"

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

/// What is prepared is in no dump, keeps its locks, and outlives every restart.
PreflightFinding prepared(SourceLook &source)
{
    const auto reader = source.reader();
    const NamedThings found = namedThings(
        *reader, QStringLiteral("SELECT gid AS name FROM pg_prepared_xacts WHERE database = current_database()"));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("There is no prepared transaction."));
    QStringList commands;
    for (const QString &name : found.first)
        commands += QStringLiteral("COMMIT PREPARED %1; -- or ROLLBACK PREPARED").arg(reader->quotedText(name));
    return evidence::failed(EngineText::tr("%n transaction(s) is/are prepared and neither committed nor taken back: "
                                           "%1. What it wrote is in no backup, and its locks may hold the backup up.",
                                           nullptr, int(found.count))
                                .arg(found.names),
                            EngineText::tr("Find out who prepared it; commit it or roll it back."),
                            commands.join(QLatin1Char('\n')));
}

PreflightFinding longTransactions(SourceLook &source, std::chrono::seconds longest)
{
    const auto reader = source.reader();
    const Rows rows = reader->query(
        QStringLiteral("SELECT pid, usename, extract(epoch FROM clock_timestamp() - xact_start)::bigint, state FROM "
                       "pg_stat_activity WHERE datname = current_database() AND xact_start < clock_timestamp() - "
                       "interval '%1 seconds' AND backend_type = 'client backend' ORDER BY xact_start")
            .arg(longest.count()));
    if (rows.empty() && reader->value(QStringLiteral("SELECT ") + seesAllSessions()) != QLatin1String("t")) {
        PreflightFinding hidden = evidence::notKnown(
            EngineText::tr("This role does not see how long the transactions of others have been open."),
            EngineText::tr("Let it read the server’s statistics, or look as a superuser."));
        hidden.command = QStringLiteral("GRANT pg_read_all_stats TO %1;")
                             .arg(reader->quotedName(reader->value(QStringLiteral("SELECT current_user"))));
        return hidden;
    }
    if (rows.empty())
        return evidence::passed(
            EngineText::tr("No transaction has been open for longer than %1.").arg(core::secondsText(longest)));
    const Row &oldest = rows.front();
    const QString age = core::secondsText(std::chrono::seconds(oldest[2].toLongLong()));
    QStringList commands;
    for (const Row &row : rows)
        commands += QStringLiteral("SELECT pg_terminate_backend(%1);").arg(row[0]);
    return evidence::failed(EngineText::tr("%n transaction(s) has/have been open for long; the oldest one for %1, by "
                                           "%2 (process %3, %4). It keeps dead rows from being removed, and its "
                                           "locks may hold the backup up.",
                                           nullptr, int(rows.size()))
                                .arg(age, oldest[1], oldest[0], oldest[3]),
                            EngineText::tr("Let it end, or end it where nobody needs it."),
                            commands.join(QLatin1Char('\n')));
}

/// A table that is locked like this cannot even be read.
PreflightFinding exclusiveLocks(SourceLook &source)
{
    const QString locks = QStringLiteral("SELECT format('%I.%I', n.nspname, c.relname) AS name") + ownRelations() +
                          QStringLiteral(" AND c.oid IN (SELECT l.relation FROM pg_locks l JOIN pg_database b ON b.oid "
                                         "= l.database WHERE b.datname = current_database() AND l.granted AND l.mode "
                                         "= 'AccessExclusiveLock')");
    const NamedThings found = namedThings(*source.reader(), locks);
    if (found.count == 0)
        return evidence::passed(EngineText::tr("No table is locked against reading."));
    return evidence::failed(
        EngineText::tr("%n table(s) is/are locked against reading: %1.", nullptr, int(found.count)).arg(found.names),
        EngineText::tr("Wait until whoever alters it is done: the backup would wait for it."),
        QStringLiteral("SELECT pid, usename, state, query FROM pg_stat_activity WHERE pid IN "
                       "(SELECT pid FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted);"));
}

PreflightFinding slots(SourceLook &source)
{
    const auto reader = source.reader();
    const NamedThings found =
        namedThings(*reader, QStringLiteral("SELECT slot_name::text AS name FROM pg_replication_slots WHERE NOT active "
                                            "AND NOT temporary"));
    if (found.count == 0)
        return evidence::passed(EngineText::tr("No replication slot is left behind."));
    QStringList commands;
    for (const QString &name : found.first)
        commands += QStringLiteral("SELECT pg_drop_replication_slot(%1);").arg(reader->quotedText(name));
    return evidence::failed(EngineText::tr("%n replication slot(s) that nobody reads keep(s) the server’s log from "
                                           "being removed: %1. That fills the old server’s disk.",
                                           nullptr, int(found.count))
                                .arg(found.names),
                            EngineText::tr("Drop it if its reader will not come back."),
                            commands.join(QLatin1Char('\n')));
}

} // namespace

evidence::PreflightTasks activityChecks(SourceLook &source, std::chrono::seconds longest)
{
    return {{QStringLiteral("activity.prepared"), EngineText::tr("Prepared transactions"), true,
             [&source] { return prepared(source); }},
            {QStringLiteral("activity.long"), EngineText::tr("Long transactions"), false,
             [&source, longest] { return longTransactions(source, longest); }},
            {QStringLiteral("activity.locks"), EngineText::tr("Locked tables"), false,
             [&source] { return exclusiveLocks(source); }},
            {QStringLiteral("activity.slots"), EngineText::tr("Replication slots"), false,
             [&source] { return slots(source); }}};
}

} // namespace rehome::postgres
