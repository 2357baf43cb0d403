// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace rehome::postgres {

/// One view of a database that many sessions share: an exported, repeatable-read, read-only transaction. It dies with
/// its own session, which is kept here; readers are lent to one thread at a time.
///
/// A transaction keeps a lock on every table and index that it has read, and the server's table of locks is small; and
/// who wants to alter such a table waits for that lock, and all others who want to read it wait behind him, another
/// reader of this snapshot too. So a reader gives its locks back now and then and joins the snapshot again, and one
/// that nobody wants is closed soon.
class Snapshot final
{
public:
    /// With the name of a snapshot that another session has exported and keeps, joins that one.
    Snapshot(const ServerAddress &address, const core::WorkContext &context, const QString &exported = {});

    /// The name for pg_dump --snapshot.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const ServerAddress &address() const { return m_holder.address(); }

    /// A reader that goes back to the snapshot's pool when the handle dies.
    using Reader = std::unique_ptr<Session, std::function<void(Session *)>>;
    [[nodiscard]] Reader reader();

    /// Whether readers keep all of their locks: what was read once cannot be emptied or altered then. May be called
    /// from any thread.
    void keepLocks(bool kept) { m_keepsLocks = kept; }

    /// \throws Error ConnectionLost if the session that keeps the snapshot is gone: nothing read since can be trusted
    void checkAlive();

private:
    using Clock = std::chrono::steady_clock;

    struct Idle
    {
        std::unique_ptr<Session> session;
        int uses = 0; ///< since it joined the snapshot
        Clock::time_point joined;
        Clock::time_point returned;
    };

    [[nodiscard]] Idle takeIdle();
    void closeUnused(const std::stop_token &done);
    void join(Session &session, const QString &before = {}) const;

    Session m_holder;
    core::WorkContext m_context;
    QString m_id;
    std::mutex m_mutex;
    std::vector<Idle> m_idle;
    std::atomic_bool m_keepsLocks = false;
    std::condition_variable_any m_wake;
    std::jthread m_closer; ///< ends before what it looks at
};

} // namespace rehome::postgres
