// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/password_verifier.h"

#include "postgres/session/connection_error.h"

#include <libpq-fe.h>

#include <memory>

namespace rehome::postgres {

QString passwordVerifier(const ServerAddress &server, const QString &role, const core::Secret &password)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(server.connectionString().c_str()),
                                                                  &PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(connection.get(), password.reveal().toUtf8().constData(), role.toUtf8().constData(),
                              "scram-sha-256"),
        &PQfreemem);
    if (!verifier)
        throw connectionError(server, QString::fromUtf8(PQerrorMessage(connection.get())));
    return QString::fromUtf8(verifier.get());
}

} // namespace rehome::postgres
