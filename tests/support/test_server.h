// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/server/private_server.h"
#include "postgres/session/session.h"

#include <QTemporaryDir>

namespace rehome::testing {

/// A PostgreSQL server for one test program, in a folder of its own below /tmp; removed at the end, also after a failed
/// test. Should the program crash, a shell that waits for its end removes server and folder.
class TestServer final
{
public:
    TestServer();
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    const postgres::PrivateServer *operator->() const { return &*m_server; }
    /// A new, empty database with a name of its own, as the superuser.
    postgres::ServerAddress newDatabase();
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    void watch();

    QTemporaryDir m_folder;
    std::optional<postgres::PrivateServer> m_server;
    int m_watcher = -1; ///< the pipe whose end tells the shell that this program has gone
    int m_count = 0;
};

/// Runs statements on a connection of their own.
void runSql(const postgres::ServerAddress &address, const QString &sql);
/// The first value of the first row.
QString sqlValue(const postgres::ServerAddress &address, const QString &sql);

} // namespace rehome::testing
