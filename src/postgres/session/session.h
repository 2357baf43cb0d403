// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/server_address.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace pqxx {
class nontransaction;
}

namespace rehome::postgres {

enum class Access { ReadOnly, ReadWrite };

/// A row of a result as text; NULL is a null QString (isNull()), the empty text is not.
using Row = QStringList;
using Rows = std::vector<Row>;

/// One connection to a database, with every setting pinned that changes how values look, and row-level security off.
/// Lives on the thread that made it. Stopping cancels the running statement and throws Stopped. A broken connection is
/// never opened again behind one's back.
class Session final
{
public:
    /// \throws Error NoSuchHost, ConnectionRefused, WrongPassword, NoSuchDatabase, TimedOut …
    Session(const ServerAddress &address, Access access, const core::WorkContext &context);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// \throws Error naming the server; PermissionDenied, DiskFull and ConnectionLost are told apart
    Rows query(const QString &sql);
    void execute(const QString &sql);
    /// The same for a text that others wrote: the server refuses it where it is more than one statement.
    Rows singleStatement(const QString &sql);
    /// All values of a result of whole numbers, row by row, without making texts of them; each modulo 2^64, NULL as 0.
    [[nodiscard]] std::vector<qint64> integers(const QString &sql);
    /// The first column of the first row; a null QString where there is none.
    QString value(const QString &sql);

    [[nodiscard]] QString quotedName(const QString &name) const;
    [[nodiscard]] QString quotedText(const QString &text) const;
    [[nodiscard]] const ServerAddress &address() const { return m_address; }
    /// Such as 150018 for 15.18.
    [[nodiscard]] int serverVersion() const;
    /// What the server has said of the statement that it refused last, as five characters: its words may be of any
    /// language.
    [[nodiscard]] const QString &lastSqlState() const { return m_lastSqlState; }
    /// False after a statement failed: the transaction it stood in is aborted.
    [[nodiscard]] bool isHealthy() const { return m_healthy; }

private:
    class Connection;
    enum class Protocol { Simple, Extended };
    /// Runs the statement and lets \a take have its result.
    template <typename Take>
    void run(const QString &sql, const Take &take, Protocol protocol = Protocol::Simple);

    ServerAddress m_address;
    core::WorkContext m_context;
    std::unique_ptr<Connection> m_connection;
    QString m_lastSqlState;
    bool m_healthy = true;
};

/// Such as "15.18".
[[nodiscard]] QString versionText(int serverVersion);
/// 15 of "15.18".
[[nodiscard]] int majorVersion(const QString &versionText);

} // namespace rehome::postgres
