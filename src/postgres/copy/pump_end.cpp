// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/pump_end.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/connection_error.h"
#include "postgres/session/session_settings.h"
#include "postgres/session/until_stopped.h"

#include <poll.h>

namespace rehome::postgres {

PumpEnd::PumpEnd(const ServerAddress &address, Access access, const QString &encoding, const core::WorkContext &context)
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

void PumpEnd::send(const QString &sql)
{
    m_statement = sql;
    if (PQsendQuery(connection(), sql.toUtf8().constData()) == 0)
        throwBroken();
}

PumpEnd::Result PumpEnd::nextResult()
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

qint64 PumpEnd::finish()
{
    qint64 rows = 0;
    while (const Result result = nextResult())
        rows = QByteArray(PQcmdTuples(result.get())).toLongLong();
    return rows;
}

void PumpEnd::execute(const QString &sql)
{
    send(sql);
    (void)finish();
}

QString PumpEnd::value(const QString &sql)
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
void PumpEnd::beginCopy(const QString &sql, ExecStatusType wanted)
{
    send(switchesEncoding() ? QStringLiteral("SET client_encoding = '%1';%2").arg(m_encoding, sql) : sql);
    if (switchesEncoding())
        (void)nextResult();
    if (PQresultStatus(nextResult().get()) != wanted)
        throw core::Error(core::ErrorCode::Internal, EngineText::tr("%1: COPY did not begin.").arg(m_address.display()),
                          {}, sql);
}

qint64 PumpEnd::finishCopy()
{
    const qint64 rows = finish();
    if (switchesEncoding())
        execute(QStringLiteral("SET client_encoding = 'UTF8'"));
    return rows;
}

bool PumpEnd::addRow(std::string &piece, bool &ended)
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

void PumpEnd::put(const std::string &piece)
{
    if (PQputCopyData(connection(), piece.data(), int(piece.size())) != 1)
        throwBroken();
}

void PumpEnd::endCopy(const char *failure)
{
    if (PQputCopyEnd(connection(), failure) != 1)
        throwBroken();
}

void PumpEnd::consume()
{
    if (PQconsumeInput(connection()) == 0)
        throwBroken();
}

bool PumpEnd::flush()
{
    const int left = PQflush(connection());
    if (left < 0)
        throwBroken();
    return left > 0;
}

void PumpEnd::listen()
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

void PumpEnd::wait(short events) const
{
    pollfd descriptor{PQsocket(connection()), events, 0};
    ::poll(&descriptor, 1, stopCheckMilliseconds);
    m_context.throwIfStopped();
}

bool PumpEnd::switchesEncoding() const
{
    return m_encoding != QLatin1String("UTF8");
}

void PumpEnd::noteNotice(void *end, const PGresult * /*notice*/)
{
    static_cast<PumpEnd *>(end)->m_noticed = true;
}

void PumpEnd::throwBroken() const
{
    m_context.throwIfStopped();
    throw statementError(m_address, QString(), QString::fromUtf8(PQerrorMessage(connection())), m_statement);
}

void PumpEnd::throwRefused(const PGresult *result) const
{
    m_context.throwIfStopped();
    throw statementError(m_address, QString::fromUtf8(PQresultErrorField(result, PG_DIAG_SQLSTATE)),
                         QString::fromUtf8(PQresultErrorMessage(result)), m_statement);
}

} // namespace rehome::postgres
