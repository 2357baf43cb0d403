// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/snapshot.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/session_settings.h"

#include <algorithm>
#include <iterator>

namespace rehome::postgres {
namespace {

/// Joins an exported snapshot, where one is named. All in one statement: one way to the server.
QString beginReading(const QString &exported)
{
    QString statement = QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; ");
    if (!exported.isEmpty())
        statement += QStringLiteral("SET TRANSACTION SNAPSHOT '%1'; ").arg(exported);
    return statement + endWithClient(SettingScope::Transaction);
}

/// Tables that a reader may keep locked, each with its indexes.
constexpr int usesUntilRenewal = 32;
/// So long a reader keeps its locks between two statements, be it used or not.
constexpr std::chrono::milliseconds longestHold{1000};

} // namespace

Snapshot::Snapshot(const ServerAddress &address, const core::WorkContext &context, const QString &exported)
    : m_holder(address, Access::ReadOnly, context), m_context(context)
{
    m_holder.execute(beginReading(exported));
    m_id = exported.isEmpty() ? m_holder.value(QStringLiteral("SELECT pg_export_snapshot()")) : exported;
    m_closer = std::jthread([this](const std::stop_token &done) { closeUnused(done); });
}

Snapshot::Reader Snapshot::reader()
{
    Idle lent = takeIdle();
    if (!lent.session) {
        lent.session = std::make_unique<Session>(m_holder.address(), Access::ReadOnly, m_context);
        join(*lent.session);
        lent.joined = Clock::now();
    } else if (!m_keepsLocks && (lent.uses >= usesUntilRenewal || Clock::now() - lent.joined > longestHold)) {
        join(*lent.session, QStringLiteral("ROLLBACK; "));
        lent.uses = 0;
        lent.joined = Clock::now();
    }
    return Reader(lent.session.release(), [this, uses = lent.uses + 1, joined = lent.joined](Session *returned) {
        std::unique_ptr<Session> owned(returned);
        const std::scoped_lock lock(m_mutex);
        if (owned->isHealthy())
            m_idle.push_back({std::move(owned), uses, joined, Clock::now()});
    });
}

void Snapshot::closeUnused(const std::stop_token &done)
{
    std::unique_lock lock(m_mutex);
    while (!done.stop_requested()) {
        m_wake.wait_for(lock, done, longestHold / 2, [] { return false; });
        if (m_keepsLocks)
            continue;
        const auto unused = std::stable_partition(m_idle.begin(), m_idle.end(), [now = Clock::now()](const Idle &idle) {
            return now - idle.returned < longestHold;
        });
        std::vector<Idle> closed(std::make_move_iterator(unused), std::make_move_iterator(m_idle.end()));
        m_idle.erase(unused, m_idle.end());
        lock.unlock();
        closed.clear();
        lock.lock();
    }
}

Snapshot::Idle Snapshot::takeIdle()
{
    const std::scoped_lock lock(m_mutex);
    if (m_idle.empty())
        return {};
    Idle idle = std::move(m_idle.back());
    m_idle.pop_back();
    return idle;
}

/// \a before: what ends the transaction that the session may be in.
void Snapshot::join(Session &session, const QString &before) const
{
    try {
        session.execute(before + beginReading(m_id));
    } catch (const core::Error &error) { // the server no longer knows it: its session has gone
        throw core::Error(core::ErrorCode::ConnectionLost,
                          EngineText::tr("The snapshot of %1 is gone.").arg(m_holder.address().display()),
                          EngineText::tr("Check that the server runs and can be reached, then try again."),
                          error.whatHappened());
    }
}

void Snapshot::checkAlive()
{
    m_holder.execute(QStringLiteral("SELECT 1"));
}

} // namespace rehome::postgres
