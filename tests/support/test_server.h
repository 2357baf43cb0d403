// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/server/private_server.h"
#include "postgres/session/session.h"
#include "support/folder_watch.h"

#include <QTemporaryDir>

#include <optional>

namespace rehome::testing {

/// A PostgreSQL server for one test program, in a folder of its own below /tmp; removed at the end, also after a failed
/// test, and also where the program crashes.
class TestServer final
{
public:
    TestServer();
    ~TestServer();
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    const postgres::PrivateServer *operator->() const { return &*m_server; }
    /// A new database with a name of its own, as the superuser: empty, or a copy of another one without sessions.
    postgres::ServerAddress newDatabase(const QString &likeThis = QStringLiteral("template1"));
    /// An empty one in another encoding, such as "LATIN1", with the locale C.
    postgres::ServerAddress newDatabaseIn(const QString &encoding);
    /// Drops what these made, but for \a kept. A file that is young goes at once; hundreds of databases that
    /// have come to the disk by the end of a program take it longer to remove than its tests took.
    void dropDatabases(const QStringList &kept = {});
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    postgres::ServerAddress make(const QString &options);
    QTemporaryDir m_folder;
    std::optional<FolderWatch> m_watch;
    std::optional<postgres::PrivateServer> m_server;
    int m_count = 0;
    QStringList m_databases; ///< that were made, but for the server's own
};

/// Runs statements on a connection of their own.
void runSql(const postgres::ServerAddress &address, const QString &sql);
/// The first value of the first row.
QString sqlValue(const postgres::ServerAddress &address, const QString &sql);

} // namespace rehome::testing
