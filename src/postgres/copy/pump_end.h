// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/connection_error.h"
#include "postgres/session/session_settings.h"
#include "postgres/session/until_stopped.h"

#include <libpq-fe.h>
#include <poll.h>

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

    PumpEnd(const ServerAddress &address, Access access, const QString &encoding, const core::WorkContext &context)
        : m_address(address), m_context(context), m_encoding(encoding),
          m_connection(untilStopped(
              [text = pinnedAddress(address, access).connectionString()] {
                  return Connection(PQconnectdb(text.c_str()), &PQfinish);
              },
              context))
    {
        if (PQstatus(connection()) != CONNECTION_OK)
            throw connectionError(address, QString::fromUtf8(PQerrorMessage(connection())));
        PQsetnonblocking(connection(), 1);
        PQsetNoticeReceiver(connection(), &PumpEnd::noteNotice, this);
    }

    [[nodiscard]] PGconn *connection() const { return m_connection.get(); }

    void send(const QString &sql)
    {
        m_statement = sql;
        if (PQsendQuery(connection(), sql.toUtf8().constData()) == 0)
            throwBroken();
    }

    /// Waits for the next result; null at the end of a statement. \throws Error if the server refused
    Result nextResult()
    {
        while (flush())
            wait(POLLIN | POLLOUT);
        while (PQisBusy(connection()) != 0) {
            wait(POLLIN);
            consume();
        }
        Result result(PQgetResult(connection()), &PQclear);
        if (PQresultStatus(result.get()) == PGRES_FATAL_ERROR && result)
            throwRefused(result.get());
        return result;
    }

    /// Runs a statement to its end. \return the number of rows that it says
    qint64 finish()
    {
        qint64 rows = 0;
        while (const Result result = nextResult())
            rows = QByteArray(PQcmdTuples(result.get())).toLongLong();
        return rows;
    }

    void execute(const QString &sql)
    {
        send(sql);
        (void)finish();
    }

    /// The first value of the first row that a statement gives; null where there is none. After an error, the
    /// connection can be used on.
    QString value(const QString &sql)
    {
        QString first;
        send(sql);
        try {
            while (const Result result = nextResult()) {
                if (PQntuples(result.get()) > 0 && PQnfields(result.get()) > 0)
                    first = QString::fromUtf8(PQgetvalue(result.get(), 0, 0));
            }
        } catch (const core::Error &) {
            while (const Result rest{PQgetResult(connection()), &PQclear}) {
                // Until nothing is left of a refused statement, no other one can be sent.
            }
            throw;
        }
        return first;
    }

    /// The statement itself is written in UTF-8: a message of several statements is read as a whole before the first
    /// of them changes the encoding.
    void beginCopy(const QString &sql, ExecStatusType wanted)
    {
        send(switchesEncoding() ? QStringLiteral("SET client_encoding = '%1';%2").arg(m_encoding, sql) : sql);
        if (switchesEncoding())
            (void)nextResult();
        if (PQresultStatus(nextResult().get()) != wanted)
            throw core::Error(core::ErrorCode::Internal,
                              EngineText::tr("%1: COPY did not begin.").arg(m_address.display()), {}, sql);
    }

    /// Waits for the end of a COPY. \return the number of rows that the server says
    qint64 finishCopy()
    {
        const qint64 rows = finish();
        if (switchesEncoding())
            execute(QStringLiteral("SET client_encoding = 'UTF8'"));
        return rows;
    }

    void consume()
    {
        if (PQconsumeInput(connection()) == 0)
            throwBroken();
    }

    /// \return whether something is left to send
    bool flush()
    {
        const int left = PQflush(connection());
        if (left < 0)
            throwBroken();
        return left > 0;
    }

    /// The next row into \a piece. \return false where there is none at the moment or at all; then \a ended says which
    bool addRow(std::string &piece, bool &ended)
    {
        char *row = nullptr;
        const int size = PQgetCopyData(connection(), &row, 1);
        if (size > 0) {
            piece.append(row, std::size_t(size));
            PQfreemem(row);
            return true;
        }
        if (size == -2)
            throwBroken();
        ended = size == -1;
        return false;
    }

    void put(const std::string &piece)
    {
        if (PQputCopyData(connection(), piece.data(), int(piece.size())) != 1)
            throwBroken();
    }

    void endCopy(const char *failure = nullptr)
    {
        if (PQputCopyEnd(connection(), failure) != 1)
            throwBroken();
    }

    /// What a server says in the middle of a COPY IN is a notice, or else that it has given up.
    void listen()
    {
        m_noticed = false;
        consume();
        (void)PQisBusy(connection()); // reads notices
        if (m_noticed)
            return;
        endCopy("the copy was ended");
        (void)finish();
        throwBroken();
    }

    void wait(short events) const
    {
        pollfd descriptor{PQsocket(connection()), events, 0};
        ::poll(&descriptor, 1, stopCheckMilliseconds);
        m_context.throwIfStopped();
    }

    [[noreturn]] void throwBroken() const
    {
        m_context.throwIfStopped();
        throw statementError(m_address, QString(), QString::fromUtf8(PQerrorMessage(connection())), m_statement);
    }

private:
    [[nodiscard]] bool switchesEncoding() const { return m_encoding != QLatin1String("UTF8"); }

    static void noteNotice(void *end, const PGresult * /*notice*/) { static_cast<PumpEnd *>(end)->m_noticed = true; }

    [[noreturn]] void throwRefused(const PGresult *result) const
    {
        m_context.throwIfStopped();
        throw statementError(m_address, QString::fromUtf8(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                             QString::fromUtf8(PQresultErrorMessage(result)), m_statement);
    }

    ServerAddress m_address;
    core::WorkContext m_context;
    QString m_encoding; ///< of rows
    Connection m_connection;
    QString m_statement; ///< what runs now
    bool m_noticed = false;
};

} // namespace rehome::postgres
