// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/snapshot.h"

namespace rehome::postgres {
namespace {

const QString beginReading = QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");

} // namespace

Snapshot::Snapshot(const ServerAddress &address, const core::WorkContext &context, const QString &exported)
    : m_holder(address, Access::ReadOnly, context), m_context(context)
{
    m_holder.execute(beginReading);
    if (exported.isEmpty())
        m_id = m_holder.value(QStringLiteral("SELECT pg_export_snapshot()"));
    else
        m_holder.execute(QStringLiteral("SET TRANSACTION SNAPSHOT '%1'").arg(m_id = exported));
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
        session->execute(beginReading);
        session->execute(QStringLiteral("SET TRANSACTION SNAPSHOT '%1'").arg(m_id));
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
