// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/server_resources.h"

#include "postgres/session/session.h"

namespace rehome::postgres {
namespace {

QMap<QString, QString> speedSettings(Session &session)
{
    const Rows rows = session.query(QStringLiteral(
        "SELECT name, current_setting(name) FROM pg_settings WHERE name IN ('server_version', 'shared_buffers', "
        "'effective_cache_size', 'work_mem', 'maintenance_work_mem', 'max_connections', 'max_parallel_workers', "
        "'max_parallel_workers_per_gather', 'random_page_cost', 'effective_io_concurrency', 'jit', 'max_wal_size', "
        "'checkpoint_timeout', 'autovacuum', 'default_statistics_target', 'synchronous_commit', 'huge_pages', "
        "'track_io_timing') AND (name, source) <> ('synchronous_commit', 'client')"));
    QMap<QString, QString> settings;
    for (const Row &row : rows)
        settings.insert(row[0], row[1]);
    return settings;
}

} // namespace

evidence::ServerResources serverResources(const ServerAddress &address, const core::WorkContext &context)
{
    Session session(address, Access::ReadOnly, context);
    const Row database =
        session
            .query(QStringLiteral(
                "SELECT pg_database_size(datid), xact_commit, xact_rollback, tup_returned, tup_inserted + tup_updated "
                "+ "
                "tup_deleted, temp_files, temp_bytes, deadlocks, blks_hit::float8 / nullif(blks_hit + blks_read, 0), "
                "date_trunc('second', stats_reset) FROM pg_stat_database WHERE datname = current_database()"))
            .at(0);
    evidence::ServerResources found{.databaseBytes = database[0].toLongLong(),
                                    .commits = database[1].toLongLong(),
                                    .rollbacks = database[2].toLongLong(),
                                    .rowsReturned = database[3].toLongLong(),
                                    .rowsWritten = database[4].toLongLong(),
                                    .temporaryFiles = database[5].toLongLong(),
                                    .temporaryBytes = database[6].toLongLong(),
                                    .deadlocks = database[7].toLongLong(),
                                    .countedSince = database[9]};
    if (!database[8].isNull())
        found.cacheHitRatio = database[8].toDouble();
    const Row server = session
                           .query(QStringLiteral(
                               "SELECT (SELECT sum(numbackends) FROM pg_stat_database), "
                               "current_setting('max_connections'), (SELECT coalesce(sum(n_live_tup), 0) FROM "
                               "pg_stat_user_tables), (SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_user_tables), "
                               "inet_server_addr() IS NULL OR inet_server_addr() = inet_client_addr()"))
                           .at(0);
    found.connections = server[0].toInt();
    found.mostConnections = server[1].toInt();
    found.liveRows = server[2].toLongLong();
    found.deadRows = server[3].toLongLong();
    found.onThisMachine = server[4] == QLatin1String("t");
    found.settings = speedSettings(session);
    return found;
}

} // namespace rehome::postgres
