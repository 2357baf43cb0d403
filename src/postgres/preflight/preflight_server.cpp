// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/preflight_checks.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "postgres/catalog/catalog.h"
#include "postgres/preflight/collation_checks.h"

#include <cstdlib>

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

constexpr int oldestServed = 13;
constexpr int newestServed = 17;

/// Also whether the server can be entered at all.
PreflightFinding version(SourceLook &source)
{
    try {
        (void)source.snapshot();
    } catch (const core::Error &error) {
        return evidence::failed(error.whatHappened(), error.whatToDo());
    }
    const int number = source.reader()->serverVersion();
    const QString text = versionText(number);
    if (number / 10000 < oldestServed)
        return evidence::failed(
            EngineText::tr("The old server is PostgreSQL %1. Rehome serves %2 to %3.")
                .arg(text)
                .arg(oldestServed)
                .arg(newestServed),
            EngineText::tr("Bring the old server to PostgreSQL %1 or later first.").arg(oldestServed));
    if (number / 10000 > newestServed)
        return evidence::advised(EngineText::tr("The old server is PostgreSQL %1, which is newer than what Rehome was "
                                                "tested with (%2 to %3).")
                                     .arg(text)
                                     .arg(oldestServed)
                                     .arg(newestServed),
                                 EngineText::tr("Look closely at the proof of the backup."));
    return evidence::passed(
        EngineText::tr("%1 can be entered; it is PostgreSQL %2.").arg(source.address().display(), text));
}

PreflightFinding standby(SourceLook &source)
{
    const Row row =
        source.reader()
            ->query(QStringLiteral("SELECT pg_is_in_recovery(), EXISTS (SELECT FROM pg_db_role_setting s WHERE "
                                   "s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = "
                                   "current_database())) AND 'default_transaction_read_only=on' = ANY (s.setconfig))"))
            .front();
    if (row[0] == QLatin1String("t"))
        return evidence::failed(EngineText::tr("The old server is a standby: a long backup may be cancelled by what it "
                                               "replays, and the cutover has to stop writes on its primary."),
                                EngineText::tr("Name the primary as the source."));
    if (row[1] == QLatin1String("t"))
        return evidence::failed(EngineText::tr("Sessions of the old database are read-only by default."),
                                EngineText::tr("Find out whether it is the database that the application writes to."));
    return evidence::passed(EngineText::tr("The old server is a primary that accepts writes."));
}

/// pg_dump's leader and its jobs, the session that keeps the snapshot, the one that hashes, the one that watches.
PreflightFinding connections(SourceLook &source, int jobs)
{
    const int needed = jobs + 4;
    const auto reader = source.reader();
    // Those of this look are free again then. What kind a session of others is, may be hidden: then all are counted.
    const Row row =
        reader
            ->query(
                QStringLiteral(
                    "SELECT current_setting('max_connections')::int - "
                    "current_setting('superuser_reserved_connections')::int"
                    " - coalesce(current_setting('reserved_connections', true), '0')::int - CASE WHEN %1 THEN (SELECT "
                    "count(*) FROM "
                    "pg_stat_activity WHERE backend_type = 'client backend') ELSE (SELECT sum(numbackends) FROM "
                    "pg_stat_database) END + 2, "
                    "CASE WHEN d.datconnlimit >= 0 AND NOT r.rolsuper THEN d.datconnlimit - (SELECT count(*) FROM "
                    "pg_stat_activity WHERE datname = d.datname) + 2 END, "
                    "CASE WHEN r.rolconnlimit >= 0 AND NOT r.rolsuper THEN r.rolconnlimit - (SELECT count(*) FROM "
                    "pg_stat_activity WHERE usename = r.rolname) + 2 END "
                    "FROM pg_database d, pg_roles r WHERE d.datname = current_database() AND r.rolname = current_user")
                    .arg(seesAllSessions()))
            .front();
    int available = row[0].toInt();
    for (const QString &limit : {row[1], row[2]}) {
        if (!limit.isNull())
            available = std::min(available, limit.toInt());
    }
    if (available >= needed)
        return evidence::passed(
            EngineText::tr("%1 connections are free; a backup takes %2.").arg(available).arg(needed));
    return evidence::failed(EngineText::tr("Only %1 connections are free; a backup with %2 jobs takes %3.")
                                .arg(std::max(0, available))
                                .arg(jobs)
                                .arg(needed),
                            EngineText::tr("Let the backup work on fewer tables at a time, or raise the limit of the "
                                           "server, the database or the role."));
}

constexpr qint64 clockSeconds = 5;

PreflightFinding clock(SourceLook &source)
{
    const auto reader = source.reader();
    const QDateTime before = source.now();
    const QString answer =
        reader->value(QStringLiteral("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"));
    const QDateTime after = source.now();
    const qint64 middle = (before.toMSecsSinceEpoch() + after.toMSecsSinceEpoch()) / 2;
    const qint64 seconds = std::abs(answer.toLongLong() - middle) / 1000;
    if (seconds <= clockSeconds)
        return evidence::passed(EngineText::tr("The clocks of this machine and of the old server agree."));
    return evidence::failed(
        EngineText::tr("The clocks of this machine and of the old server differ by %1: times in the "
                       "log and in the data would not fit together.")
            .arg(core::secondsText(std::chrono::seconds(seconds))),
        EngineText::tr("Let both machines keep their time by NTP."), QStringLiteral("timedatectl status"));
}

PreflightFinding encoding(SourceLook &source)
{
    const QString name = source.reader()->value(QStringLiteral("SHOW server_encoding"));
    if (name == QLatin1String("SQL_ASCII"))
        return evidence::failed(EngineText::tr("The database’s encoding is SQL_ASCII: nobody has ever checked its "
                                               "texts, and some may not be UTF-8."),
                                EngineText::tr("The new database is made with SQL_ASCII too, so that no byte changes; "
                                               "plan to clean the texts and to move to UTF8 after that."));
    if (name != QLatin1String("UTF8"))
        return evidence::passed(
            EngineText::tr("The database’s encoding is %1; the new one is made with the same.").arg(name));
    return evidence::passed(EngineText::tr("The database’s encoding is UTF8."));
}

constexpr qint64 worryingAge = 1'000'000'000;

PreflightFinding wraparound(SourceLook &source)
{
    const auto reader = source.reader();
    const Row row = reader
                        ->query(QStringLiteral("SELECT age(datfrozenxid), mxid_age(datminmxid) FROM pg_database WHERE "
                                               "datname = current_database()"))
                        .front();
    const qint64 age = std::max(row[0].toLongLong(), row[1].toLongLong());
    if (age < worryingAge)
        return evidence::passed(
            EngineText::tr("The oldest transaction number in use is %1 transactions old.").arg(core::countText(age)));
    return evidence::failed(
        EngineText::tr("The oldest transaction number in use is %1 transactions old; at 2,000,000,000"
                       " the server refuses every write.")
            .arg(core::countText(age)),
        EngineText::tr("Freeze the old rows before you go on, and find out why autovacuum does not."),
        QStringLiteral("vacuumdb --freeze --jobs=2 --dbname=%1").arg(source.address().database));
}

} // namespace

evidence::PreflightTasks serverChecks(SourceLook &source, int jobs)
{
    return {
        {QStringLiteral("server.version"), EngineText::tr("The old server and its version"), true,
         [&source] { return version(source); }},
        {QStringLiteral("server.connections"), EngineText::tr("Free connections"), true,
         [&source, jobs] { return connections(source, jobs); }},
        {QStringLiteral("server.standby"), EngineText::tr("Primary, not standby"), false,
         [&source] { return standby(source); }},
        {QStringLiteral("server.clock"), EngineText::tr("Clocks"), false, [&source] { return clock(source); }},
        {QStringLiteral("server.encoding"), EngineText::tr("Encoding"), false, [&source] { return encoding(source); }},
        {QStringLiteral("server.collation"), EngineText::tr("Versions of collations"), false,
         [&source] { return collationVersions(source); }},
        {QStringLiteral("server.wraparound"), EngineText::tr("Age of transaction numbers"), false,
         [&source] { return wraparound(source); }}};
}

SpaceNeeds spaceNeeds(SourceLook &source)
{
    // As long as a server is loaded, its log may grow to max_wal_size, by default 1 GB; an empty one takes about 60 MB.
    constexpr qint64 mostLog = qint64(1024) * 1024 * 1024;
    constexpr qint64 emptyServer = qint64(100) * 1024 * 1024;
    const auto reader = source.reader();
    // A table that is locked cannot be measured: then all of the database counts.
    const Row row =
        reader
            ->query(QStringLiteral("SELECT pg_database_size(current_database()), CASE WHEN EXISTS (SELECT FROM "
                                   "pg_class c WHERE %1) THEN pg_database_size(current_database()) ELSE (SELECT "
                                   "coalesce(sum(pg_table_size(c.oid)), 0) FROM pg_class c WHERE c.relkind "
                                   "IN ('r', 'm') AND c.oid >= 16384) + "
                                   "pg_total_relation_size('pg_largeobject') END")
                        .arg(isLockedAgainstReading("c")))
            .front();
    const qint64 database = row[0].toLongLong();
    return {.dump = row[1].toLongLong(), .restore = database + std::min(database, mostLog) + emptyServer};
}

} // namespace rehome::postgres
