// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/copy_watch.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include <unistd.h>

namespace rehome::postgres {
namespace {

using namespace std::chrono_literals;

const QString copies = QStringLiteral(R"(
    SELECT n.nspname, c.relname, p.tuples_processed, p.bytes_processed
    FROM pg_stat_progress_copy p JOIN pg_stat_activity a ON a.pid = p.pid
    JOIN pg_class c ON c.oid = p.relid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE p.datname = current_database() AND a.application_name = %1)");

/// An index is built in two halves: the table is read, then the sorted rows are written. Its own row in the catalog is
/// not committed yet, so that nothing but the numbers is known of it.
const QString indexes = QStringLiteral(R"(
    SELECT coalesce(sum(CASE WHEN p.tuples_total > 0 THEN 0.5 + 0.5 * p.tuples_done / p.tuples_total
                             WHEN p.blocks_total > 0 THEN 0.5 * p.blocks_done / p.blocks_total ELSE 0 END), 0)
    FROM pg_stat_progress_create_index p JOIN pg_stat_activity a ON a.pid = p.pid
    WHERE p.datname = current_database() AND a.application_name = %1)");

CopyActivity activity(Session &session, const QString &applicationName)
{
    CopyActivity result;
    const QString name = session.quotedText(applicationName);
    if (session.serverVersion() >= 140000) {
        for (const Row &row : session.query(copies.arg(name)))
            result.tables.push_back({row[0], row[1], row[2].toLongLong(), row[3].toLongLong()});
    }
    if (session.serverVersion() >= 120000)
        result.indexes = session.value(indexes.arg(name)).toDouble();
    return result;
}

} // namespace

CopyWatch::CopyWatch(ServerAddress database, QString applicationName, Sink sink, const core::WorkContext &context)
    : m_database(std::move(database)), m_applicationName(std::move(applicationName)), m_sink(std::move(sink)),
      m_context(context), m_thread([this](const std::stop_token &done) { watch(done); })
{}

CopyWatch::~CopyWatch() = default;

void CopyWatch::watch(const std::stop_token &done)
{
    std::stop_source either;
    const std::stop_callback whenDone(done, [&either] { either.request_stop(); });
    const std::stop_callback whenStopped(m_context.stop, [&either] { either.request_stop(); });
    core::WorkContext quiet;
    quiet.stop = either.get_token();
    std::mutex mutex;
    std::condition_variable_any wake;
    const auto aSecondPassed = [&] {
        std::unique_lock lock(mutex);
        wake.wait_for(lock, quiet.stop, 1s, [] { return false; });
        return !quiet.stop.stop_requested();
    };
    try {
        if (!aSecondPassed()) // short work needs no watch
            return;
        Session session(m_database, Access::ReadOnly, quiet);
        do {
            m_sink(activity(session, m_applicationName));
        } while (aSecondPassed());
    } catch (const core::Stopped &) {
        // That is how it ends.
    } catch (const core::Error &error) {
        m_context.debug(EngineText::tr("The server does not tell how far it is: %1").arg(error.whatHappened()));
    }
}

QString watchedName()
{
    static std::atomic<int> runs{0};
    return QStringLiteral("rehome %1-%2").arg(::getpid()).arg(++runs);
}

QString watchedConnection(const ServerAddress &address, const QString &applicationName)
{
    // Of two, libpq takes the last one.
    return address.toolConnection() + QStringLiteral(" application_name='%1'").arg(applicationName);
}

} // namespace rehome::postgres
