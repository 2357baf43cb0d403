// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/session.h"

#include <libpq-fe.h>

#include <memory>
#include <string>

namespace rehome::postgres {

/// One connection of a CopyPump, never blocking once it stands: whatever waits looks ten times a second whether a stop
/// is asked for. Lives on the thread of its pump.
class PumpEnd final
{
public:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
    using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
    static constexpr int stopCheckMilliseconds = 100;

    /// \a encoding: of rows
    PumpEnd(const ServerAddress &address, Access access, const QString &encoding, const core::WorkContext &context);

    [[nodiscard]] PGconn *connection() const { return m_connection.get(); }

    void send(const QString &sql);
    /// Waits for the next result; null at the end of a statement. \throws Error if the server refused
    Result nextResult();
    /// Runs a statement to its end. \return the number of rows that it says
    qint64 finish();
    void execute(const QString &sql);
    /// The first value of the first row that a statement gives; null where there is none. After an error, the
    /// connection can be used on.
    QString value(const QString &sql);

    void beginCopy(const QString &sql, ExecStatusType wanted);
    /// Waits for the end of a COPY. \return the number of rows that the server says
    qint64 finishCopy();
    /// The next row into \a piece. \return false where there is none at the moment or at all; then \a ended says which
    bool addRow(std::string &piece, bool &ended);
    void put(const std::string &piece);
    void endCopy(const char *failure = nullptr);

    void consume();
    /// \return whether something is left to send
    bool flush();
    /// What a server says in the middle of a COPY IN is a notice, or else that it has given up.
    void listen();

private:
    void wait(short events) const;
    [[nodiscard]] bool switchesEncoding() const;
    static void noteNotice(void *end, const PGresult *notice);
    [[noreturn]] void throwBroken() const;
    [[noreturn]] void throwRefused(const PGresult *result) const;

    ServerAddress m_address;
    core::WorkContext m_context;
    QString m_encoding; ///< of rows
    Connection m_connection;
    QString m_statement; ///< what runs now
    bool m_noticed = false;
};

} // namespace rehome::postgres
