// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/snapshot.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session_settings.h"

namespace rehome::postgres {
namespace {

/// Joins an exported snapshot, where one is named.
void beginReading(Session &session, const QString &exported)
{
    session.execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"));
    if (!exported.isEmpty())
        session.execute(QStringLiteral("SET TRANSACTION SNAPSHOT '%1'").arg(exported));
    session.execute(endWithClient(SettingScope::Transaction));
}

} // namespace

Snapshot::Snapshot(const ServerAddress &address, const core::WorkContext &context, const QString &exported)
    : m_holder(address, Access::ReadOnly, context), m_context(context)
{
    beginReading(m_holder, exported);
    m_id = exported.isEmpty() ? m_holder.value(QStringLiteral("SELECT pg_export_snapshot()")) : exported;
}

Snapshot::Reader Snapshot::reader()
{
    std::unique_ptr<Session> session;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            session = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!session) {
        session = std::make_unique<Session>(m_holder.address(), Access::ReadOnly, m_context);
        try {
            beginReading(*session, m_id);
        } catch (const core::Error &error) { // the server no longer knows it: its session has gone
            throw core::Error(core::ErrorCode::ConnectionLost,
                              EngineText::tr("The snapshot of %1 is gone.").arg(m_holder.address().display()),
                              EngineText::tr("Check that the server runs and can be reached, then try again."),
                              error.whatHappened());
        }
    }
    return Reader(session.release(), [this](Session *returned) {
        std::unique_ptr<Session> owned(returned);
        const std::scoped_lock lock(m_mutex);
        if (owned->isHealthy())
            m_idle.push_back(std::move(owned));
    });
}

void Snapshot::checkAlive()
{
    m_holder.execute(QStringLiteral("SELECT 1"));
}

} // namespace rehome::postgres
