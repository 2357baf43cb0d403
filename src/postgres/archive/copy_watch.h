// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

#include <functional>
#include <thread>

namespace rehome::postgres {

/// How far the server is with one table that is being copied.
struct CopiedTable
{
    QString schema;
    QString name;
    qint64 rows = 0;
    qint64 bytes = 0; ///< of COPY's data, which is neither the table's size on disk nor the archive's
};

/// What the server says that a tool is doing at this moment.
struct CopyActivity
{
    std::vector<CopiedTable> tables; ///< server 14 and later
    double indexes = 0;              ///< the sum of the shares of all indexes that are being built
};

/// Asks the server every second what pg_dump or pg_restore is doing, on a thread and a session of its own, until it is
/// destroyed; first after a second, when the tool has its connections. The tool is known by its application name.
/// Progress is a courtesy: when the server does not answer, the watch ends, says so in the log for the curious, and the
/// work goes on.
class CopyWatch final
{
public:
    using Sink = std::function<void(const CopyActivity &)>; ///< called on the watch's thread

    CopyWatch(ServerAddress database, QString applicationName, Sink sink, const core::WorkContext &context);
    ~CopyWatch();
    CopyWatch(const CopyWatch &) = delete;
    CopyWatch &operator=(const CopyWatch &) = delete;

private:
    void watch(const std::stop_token &done);

    ServerAddress m_database;
    QString m_applicationName;
    Sink m_sink;
    core::WorkContext m_context;
    std::jthread m_thread;
};

/// A name for a tool by which a CopyWatch finds it and no other run.
[[nodiscard]] QString watchedName();
/// ServerAddress::toolConnection() under that name.
[[nodiscard]] QString watchedConnection(const ServerAddress &address, const QString &applicationName);

} // namespace rehome::postgres
