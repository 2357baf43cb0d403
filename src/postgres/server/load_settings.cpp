// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/load_settings.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/server/load_mark.h"
#include "postgres/server/private_server.h"
#include "postgres/session/session.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

using core::Error;
using core::WorkContext;

/// fsync and full_page_writes stay as they are, and so does synchronous_commit, which sessions that load set for
/// themselves: the server may hold other databases.
QStringList loadSettings(const PrivateServer &server)
{
    // Unless it is written down meanwhile, so much of the log is kept on the disk.
    const qint64 logMegabytes = std::clamp<qint64>(core::freeBytes(server.dataFolder()) / 10 / 1024 / 1024, 1024, 8192);
    return {loadMark,
            QStringLiteral("wal_level=minimal"),
            QStringLiteral("max_wal_senders=0"),
            QStringLiteral("max_wal_size=%1MB").arg(logMegabytes),
            QStringLiteral("checkpoint_timeout=1h"),
            QStringLiteral("autovacuum=off"),
            QStringLiteral("max_locks_per_transaction=1024")};
}

bool othersAreIn(Session &session)
{
    const QString others = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                                          "AND backend_type IN ('client backend', 'walsender')");
    for (int attempt = 0; attempt < 20; ++attempt) { // one that has gone is seen a moment longer
        if (session.value(others) == QLatin1String("0"))
            return false;
        std::this_thread::sleep_for(50ms);
    }
    return true;
}

/// Why the server is not to be restarted with settings for loading; empty: it may be.
QString reasonAgainst(const PrivateServer &server, const WorkContext &context)
{
    Session session(server.superuser(), Access::ReadOnly, context);
    const QString replicated = QStringLiteral(
        "SELECT current_setting('archive_mode') <> 'off' OR current_setting('wal_level') NOT IN ('minimal', 'replica') "
        "OR EXISTS (SELECT FROM pg_replication_slots)");
    if (session.value(replicated) == QLatin1String("t"))
        return EngineText::tr("The server in %1 is archived or replicated: it keeps its ordinary settings, with which "
                              "loading takes longer.")
            .arg(server.folder());
    if (othersAreIn(session))
        return EngineText::tr("Others have sessions in the server in %1: it keeps its ordinary settings, with which "
                              "loading takes longer.")
            .arg(server.folder());
    return {};
}

/// A server that does not start with these settings, since its own files hold others that do not go with them, goes on
/// as it was.
void startForLoading(PrivateServer &server, const WorkContext &tidying)
{
    const QStringList settings = loadSettings(server);
    server.stop(tidying);
    try {
        server.startWith(settings, tidying);
    } catch (const Error &error) {
        tidying.warning(EngineText::tr("The server in %1 keeps its ordinary settings, with which loading takes longer: "
                                       "it does not start with others.")
                            .arg(server.folder()));
        tidying.debug(error.details());
        server.start(tidying);
    }
}

void putBack(PrivateServer &server, const WorkContext &tidying)
{
    if (!server.hasLoadSettings() && server.isRunning())
        return;
    server.stop(tidying);
    server.startWith({}, tidying);
}

} // namespace

void withLoadSettings(PrivateServer &server, const WorkContext &context, const std::function<void()> &work)
{
    server.start(context);
    const ServerLock lock(server.folder());
    if (lock.state() == ServerLock::State::Busy)
        throw Error(core::ErrorCode::Busy,
                    EngineText::tr("Another run is loading data into the server in %1.").arg(server.folder()),
                    EngineText::tr("Wait until it has ended, then try again."));
    const QString reason =
        lock.state() == ServerLock::State::Held
            ? reasonAgainst(server, context)
            : EngineText::tr("%1 is on a file system without locks: the server keeps its ordinary settings, with which "
                             "loading takes longer.")
                  .arg(server.folder());
    if (!reason.isEmpty()) {
        context.warning(reason);
        return work();
    }
    WorkContext tidying = context; // a stop neither leaves the server half started nor with these settings
    tidying.stop = {};
    try {
        startForLoading(server, tidying);
        work();
    } catch (...) {
        try {
            putBack(server, tidying);
        } catch (const Error &error) {
            context.warning(error.whatHappened());
        }
        throw;
    }
    putBack(server, tidying);
}

} // namespace rehome::postgres
