// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/commit_witness.h"

#include "core/error.h"
#include "postgres/session/session.h"

#include <chrono>
#include <thread>

using namespace std::chrono_literals;

namespace rehome::postgres {

CommitWitness::CommitWitness(CopyPump &pump, const ServerAddress &target, const core::WorkContext &context)
    : m_target(target), m_context(context),
      m_transaction(pump.onTarget(QStringLiteral("SELECT txid_current_if_assigned()"))),
      m_backend(pump.onTarget(QStringLiteral("SELECT pg_backend_pid()")))
{
    m_context.stop = {};
    m_target.others.insert(QStringLiteral("connect_timeout"), QStringLiteral("2"));
}

CommitEnd CommitWitness::end() const
{
    if (m_transaction.isEmpty())
        return CommitEnd::RolledBack;
    try {
        Session session(m_target, Access::ReadOnly, m_context);
        for (int attempt = 0; attempt < 20; ++attempt) {
            const QString status = session.value(QStringLiteral("SELECT txid_status(%1)").arg(m_transaction));
            if (status == QLatin1String("committed"))
                return CommitEnd::Committed;
            if (status == QLatin1String("aborted"))
                return CommitEnd::RolledBack;
            session.execute(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = %1 AND "
                                           "backend_xid::text = (%2::bigint & 4294967295)::text")
                                .arg(m_backend, m_transaction));
            std::this_thread::sleep_for(50ms);
        }
    } catch (const core::Error &error) {
        m_context.debug(error.whatHappened());
    }
    return CommitEnd::Unknown;
}

} // namespace rehome::postgres
