// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "support/test_server.h"

#include <atomic>
#include <mutex>

namespace rehome::testing {

/// A database with something of every stage of a copy, large enough to be met in each.
extern const QString smallDatabase;

/// The context of a copy to which something happens as soon as the log or the progress says certain words: once, on the
/// thread that says them.
class Trouble final
{
public:
    Trouble(QString words, std::function<void()> happens);

    [[nodiscard]] core::WorkContext context();
    void stop() { m_stop.request_stop(); }
    [[nodiscard]] bool hasHappened() const { return m_happened; }
    [[nodiscard]] QString log() const;

private:
    void look(const QString &text);

    QString m_words;
    std::function<void()> m_happens;
    std::stop_source m_stop;
    std::atomic<bool> m_happened{false};
    mutable std::mutex m_mutex;
    QStringList m_log;
};

/// Ends every session on the server but the one that does so. \a database: of those in it alone.
void endSessions(const TestServer &server, const QString &database = {});
/// How many programs have a session there.
int sessionsOn(const TestServer &server);
/// Names of databases that are neither a test's source nor the system's, in order.
QString databasesOn(const TestServer &server);
void dropDatabasesOn(const TestServer &server);

} // namespace rehome::testing
