// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/connection_look.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "plan/source_access.h"
#include "postgres/catalog/catalog.h"
#include "postgres/session/session.h"

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;
using postgres::ServerAddress;

constexpr int oldestServed = 120000;

const QString tlsKeyword = QStringLiteral("sslmode");

/// As tableShapes() counts them, and what else pg_dump must read. Row-level security would hide rows without a word.
const QString readableRelations = QStringLiteral(R"(
    SELECT c.relkind IN ('r', 'm'), n.nspname || '.' || c.relname,
           has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm', 'p', 'S') AND c.relpersistence <> 't' AND c.relispopulated
      AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
      AND %1
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")");

/// The address with the password that the project's settings know of it, where nobody gave another one.
ServerAddress addressOf(const ConnectionRequest &request, const core::WorkContext &context)
{
    ServerAddress address = ServerAddress::parse(request.address);
    if (!request.password.isEmpty())
        address.password = request.password;
    if (request.projectFolder.isEmpty())
        return address;
    core::Redactor redactor;
    const MigrationSettings settings{.projectFolder = request.projectFolder,
                                     .interpreter = request.interpreter,
                                     .source = address.url(),
                                     .sourceAlias = request.alias};
    return sourceAccess(settings, redactor, context, address.password).address;
}

void checkVersion(const postgres::Session &session)
{
    if (session.serverVersion() < oldestServed)
        throw Error(ErrorCode::ServerUnsuitable,
                    EngineText::tr("The server is too old, PostgreSQL %1: %2.")
                        .arg(postgres::versionText(session.serverVersion()), session.address().display()),
                    EngineText::tr("Rehome reads PostgreSQL %1 and newer: upgrade the old server first.")
                        .arg(oldestServed / 10000));
}

} // namespace

AddressParts addressParts(const QString &text)
{
    ServerAddress address = ServerAddress::parse(text);
    return {.host = address.host,
            .port = address.port,
            .database = address.database,
            .user = address.user,
            .tlsMode = address.others.value(tlsKeyword),
            .password = address.password,
            .url = address.url(),
            .display = address.display(),
            .isService = !address.service.isEmpty()};
}

QString addressUrl(const AddressParts &parts)
{
    ServerAddress address{.host = parts.host, .port = parts.port, .database = parts.database, .user = parts.user};
    if (!parts.tlsMode.isEmpty())
        address.others.insert(tlsKeyword, parts.tlsMode);
    return address.url();
}

ConnectionLook tryConnection(const ConnectionRequest &request, const core::WorkContext &context)
{
    const ServerAddress address = addressOf(request, context);
    postgres::Session session(address, postgres::Access::ReadOnly, context);
    checkVersion(session);
    ConnectionLook look{.display = address.display(),
                        .serverVersion = postgres::versionText(session.serverVersion()),
                        .database = session.value(QStringLiteral("SELECT current_database()")),
                        .user = session.value(QStringLiteral("SELECT session_user")),
                        .bytes =
                            session.value(QStringLiteral("SELECT pg_database_size(current_database())")).toLongLong()};
    for (const postgres::Row &row : session.query(readableRelations.arg(postgres::holdsOwnContent("c")))) {
        if (row[0] == QLatin1String("t"))
            ++look.tables;
        if (row[2] != QLatin1String("t"))
            look.unreadable += row[1];
    }
    return look;
}

} // namespace rehome::plan
