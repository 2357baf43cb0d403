// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/connection_error.h"

#include "core/engine_text.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <memory>

#include <libpq-fe.h>
#include <poll.h>

namespace rehome::postgres {

using core::Error;
using core::ErrorCode;

namespace {

Error noListener(const QString &where, const QString &libpqMessage)
{
    return Error(ErrorCode::ConnectionRefused, EngineText::tr("No server is listening there: %1.").arg(where),
                 EngineText::tr("Start the server, or check host and port."), libpqMessage);
}

/// Why the server refuses the connection, as five characters: it may say so in any language, and libpqxx does not tell
/// them. So it is asked once more.
QString refusalOf(const ServerAddress &address)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectStart(address.connectionString().c_str()),
                                                                  &PQfinish);
    if (!connection)
        return {};
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);
    const QDeadlineTimer limit(1000);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while ((state == PGRES_POLLING_WRITING || state == PGRES_POLLING_READING) && !limit.hasExpired()) {
        pollfd socket{PQsocket(connection.get()), short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&socket, 1, 100) != 0)
            state = PQconnectPoll(connection.get());
    }
    static const QRegularExpression code(QStringLiteral("\\b([0-9A-Z]{5})\\s*$"));
    return code.match(QString::fromUtf8(PQerrorMessage(connection.get()))).captured(1);
}

Error refusal(const ServerAddress &address, const QString &libpqMessage)
{
    const QString where = address.display();
    const QString state = refusalOf(address);
    if (state == QLatin1String("28P01"))
        return Error(ErrorCode::WrongPassword, EngineText::tr("The server refused user or password: %1.").arg(where),
                     EngineText::tr("Check the user and the password, or put them into ~/.pgpass."), libpqMessage);
    if (state == QLatin1String("3D000"))
        return Error(ErrorCode::NoSuchDatabase, EngineText::tr("The server has no such database: %1.").arg(where),
                     EngineText::tr("Check the name of the database."), libpqMessage);
    if (state == QLatin1String("28000") || state == QLatin1String("42501"))
        return Error(ErrorCode::PermissionDenied,
                     EngineText::tr("The server does not let this user in from here: %1.").arg(where),
                     EngineText::tr("Allow it in the server's pg_hba.conf, or use another user."), libpqMessage);
    return Error(ErrorCode::ConnectionLost, EngineText::tr("The server could not be reached: %1.").arg(where),
                 EngineText::tr("The details hold the server's words."), libpqMessage);
}

} // namespace

core::Error connectionError(const ServerAddress &address, const QString &libpqMessage)
{
    const QString where = address.display();
    if (libpqMessage.contains(QLatin1String("unsupported startup parameter")))
        return poolerError(address, libpqMessage);
    const auto says = [&libpqMessage](const char *words) {
        return libpqMessage.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    if (says("could not translate host name") || says("Name or service not known"))
        return Error(ErrorCode::NoSuchHost, EngineText::tr("No host of this name was found: %1.").arg(where),
                     EngineText::tr("Check the spelling of the host, and that this machine can resolve it."),
                     libpqMessage);
    if (says("password authentication failed") || says("no password supplied") || says("SCRAM"))
        return Error(ErrorCode::WrongPassword, EngineText::tr("The server refused user or password: %1.").arg(where),
                     EngineText::tr("Check the user and the password, or put them into ~/.pgpass."), libpqMessage);
    if (says("role \"") && says("does not exist"))
        return Error(ErrorCode::WrongPassword, EngineText::tr("The server knows no such user: %1.").arg(where),
                     EngineText::tr("Check the name of the user."), libpqMessage);
    if (says("database \"") && says("does not exist"))
        return Error(ErrorCode::NoSuchDatabase, EngineText::tr("The server has no such database: %1.").arg(where),
                     EngineText::tr("Check the name of the database."), libpqMessage);
    if (says("no pg_hba.conf entry") || says("permission denied for database"))
        return Error(ErrorCode::PermissionDenied,
                     EngineText::tr("The server does not let this user in from here: %1.").arg(where),
                     EngineText::tr("Allow it in the server's pg_hba.conf, or use another user."), libpqMessage);
    if (says("too many connections") || says("too many clients") || says("remaining connection slots"))
        return Error(ErrorCode::Busy, EngineText::tr("The server takes no more connections: %1.").arg(where),
                     EngineText::tr("Wait until others have ended, raise the limit of the role, the database or the "
                                    "server (max_connections), or work on fewer tables at a time."),
                     libpqMessage);
    if (says("Connection refused"))
        return noListener(where, libpqMessage);
    if (libpqMessage.contains(QLatin1String("SSL")) || says("certificate"))
        return Error(ErrorCode::ServerUnsuitable, EngineText::tr("No secure connection could be made: %1.").arg(where),
                     EngineText::tr("Check sslmode and the certificates."), libpqMessage);
    if (says("timeout expired") || says("timed out"))
        return Error(ErrorCode::TimedOut, EngineText::tr("The server did not answer: %1.").arg(where),
                     EngineText::tr("Check that the server is up and that no firewall is in between."), libpqMessage);
    if (says("service file") || says("definition of service"))
        return Error(
            ErrorCode::BadInput, EngineText::tr("There is no such service: %1.").arg(where),
            EngineText::tr("Write the address like postgresql://user@host:5432/database, or add the service to "
                           "pg_service.conf."),
            libpqMessage);
    if (says("No such file or directory"))
        return noListener(where, libpqMessage);
    return refusal(address, libpqMessage);
}

core::Error poolerError(const ServerAddress &address, const QString &details)
{
    return Error(ErrorCode::ServerUnsuitable,
                 EngineText::tr("A connection pooler stands before the server and does not pass settings on: %1.")
                     .arg(address.display()),
                 EngineText::tr("Give the address of the PostgreSQL server itself."), details);
}

QString adviceOnSearchPath(const QString &wordsOfServer)
{
    static const QRegularExpression function(QStringLiteral(
        "does not exist\\b[\\s\\S]*?\nCONTEXT: .*(?:SQL function \"([^\"]+)\"|PL/pgSQL function ([^\n]+?) line \\d)"));
    const auto match = function.match(wordsOfServer);
    if (!match.hasMatch())
        return {};
    return EngineText::tr("The function %1 names something without its schema, and finds it only on the application's "
                          "own search path. Give it that path on the old side, with ALTER FUNCTION … SET search_path = "
                          "…, then try again.")
        .arg(match.captured(1) + match.captured(2));
}

core::Error statementError(const ServerAddress &address, const QString &sqlState, const QString &message,
                           const QString &statement)
{
    const QString details = message.trimmed() + QLatin1Char('\n') + statement.left(2000);
    const QString firstLine = message.section(QLatin1Char('\n'), 0, 0).remove(QLatin1String("ERROR:")).trimmed();
    if (sqlState.isEmpty() || sqlState.startsWith(QLatin1String("08")) || sqlState.startsWith(QLatin1String("57P")))
        return Error(ErrorCode::ConnectionLost, EngineText::tr("The connection was lost: %1.").arg(address.display()),
                     EngineText::tr("Check that the server is up, then try again."), details);
    if (sqlState == QLatin1String("55P03")) // lock_timeout
        return Error(
            ErrorCode::Busy,
            EngineText::tr("Another session keeps something locked that is needed: %1.").arg(address.display()),
            EngineText::tr("Wait until whoever alters it is done, then try again."), details);
    if (sqlState == QLatin1String("55006")) // somebody is in the database
        return Error(ErrorCode::Busy, EngineText::tr("%1: %2.").arg(address.display(), firstLine),
                     EngineText::tr("The details hold the statement and the server's words."), details);
    if (sqlState == QLatin1String("42501"))
        return Error(ErrorCode::PermissionDenied, EngineText::tr("%1: %2.").arg(address.display(), firstLine),
                     EngineText::tr("Use a user who may read this, such as the owner of the tables."), details);
    if (sqlState == QLatin1String("53200") && message.contains(QLatin1String("max_locks_per_transaction")))
        return Error(ErrorCode::ServerUnsuitable,
                     EngineText::tr("The server cannot lock so many tables at once: %1.").arg(address.display()),
                     EngineText::tr("Raise max_locks_per_transaction in its settings (to 512, say) and restart it."),
                     details);
    if (sqlState == QLatin1String("25006"))
        return Error(ErrorCode::ToolFailed, EngineText::tr("%1: %2.").arg(address.display(), firstLine),
                     EngineText::tr("It is a standby server, or the setting default_transaction_read_only of the "
                                    "database, the role or the server is on: take it off, then try again."),
                     details);
    if (sqlState == QLatin1String("53100"))
        return Error(ErrorCode::DiskFull, EngineText::tr("The server's disk is full: %1.").arg(address.display()),
                     EngineText::tr("Free some space on the server, then try again."), details);
    const QString advice = adviceOnSearchPath(message);
    return Error(ErrorCode::ToolFailed, EngineText::tr("%1: %2.").arg(address.display(), firstLine),
                 advice.isEmpty() ? EngineText::tr("The details hold the statement and the server's words.") : advice,
                 details);
}

} // namespace rehome::postgres
