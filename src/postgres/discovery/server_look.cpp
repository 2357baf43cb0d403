// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/discovery/server_look.h"

#include "core/engine_text.h"
#include "core/parallel.h"
#include "core/text.h"
#include "postgres/catalog/catalog.h"
#include "postgres/discovery/libpq_files.h"
#include "postgres/session/session.h"

#include <QDir>

namespace rehome::postgres {
namespace {

using core::ErrorCode;

constexpr int looksAtOnce = 8;

/// A value that this user may not be allowed to read.
QString valueIfAllowed(Session &session, const QString &sql)
{
    try {
        return session.value(sql);
    } catch (const core::Error &error) {
        if (error.code() == ErrorCode::ConnectionLost)
            throw;
        return {};
    }
}

void readActivity(Session &session, ServerLook &look)
{
    const Rows clients = session.query(QStringLiteral(
        "SELECT coalesce(nullif(application_name, ''), usename, ''), coalesce(host(client_addr), ''), count(*)"
        " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND application_name IS DISTINCT FROM 'rehome' AND (backend_type IS NULL OR backend_type = 'client backend')"
        " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"));
    for (const Row &client : clients) {
        look.sessions += client[2].toInt();
        look.clients += client[1].isEmpty() ? client[0] : EngineText::tr("%1 from %2").arg(client[0], client[1]);
    }
    if (look.sessions == 0 && session.value(QStringLiteral("SELECT ") + seesAllSessions()) != QLatin1String("t"))
        look.sessions = -1;
    const QString transactions = valueIfAllowed(
        session,
        QStringLiteral("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"));
    look.transactions = transactions.isEmpty() ? -1 : transactions.toLongLong();
}

void readServer(Session &session, ServerLook &look)
{
    look.version = session.serverVersion();
    look.database = session.value(QStringLiteral("SELECT current_database()"));
    look.startedAt = valueIfAllowed(session, QStringLiteral("SELECT pg_postmaster_start_time()"));
    look.systemIdentifier =
        valueIfAllowed(session, QStringLiteral("SELECT system_identifier FROM pg_control_system()"));
    look.dataDirectory = valueIfAllowed(session, QStringLiteral("SELECT current_setting('data_directory', true)"));
    for (const Row &row : session.query(QStringLiteral(
             "SELECT datname, CASE WHEN has_database_privilege(oid, 'CONNECT') THEN pg_database_size(oid) END"
             " FROM pg_database WHERE NOT datistemplate ORDER BY 2 DESC NULLS LAST, 1")))
        look.databases +=
            row[1].isNull() ? row[0] : QStringLiteral("%1 (%2)").arg(row[0], core::bytesText(row[1].toLongLong()));
    readActivity(session, look);
}

/// Whether both lead to the same server as the same user: then PGPASSWORD is meant for both.
bool isEnteredLike(const ServerAddress &address, const ServerAddress &source)
{
    const QString direct = QStringLiteral("hostaddr");
    const bool isNamed = !source.database.isEmpty() || !source.service.isEmpty();
    // What one leaves to libpq need not be what the other says.
    return isNamed && address.service == source.service && address.user == source.user &&
           address.host.isEmpty() == source.host.isEmpty() && address.port.isEmpty() == source.port.isEmpty() &&
           address.others.value(direct) == source.others.value(direct) && placeOf(address) == placeOf(source);
}

/// The addresses to try: the one that is named, or what an unnamed server is most likely to let one into.
std::vector<ServerAddress> attemptsAt(const KnownDatabase &known, const ServerAddress &wanted)
{
    ServerAddress address = known.address;
    if (!address.others.contains(QStringLiteral("connect_timeout")))
        address.others.insert(QStringLiteral("connect_timeout"),
                              known.origin == Origin::Server ? QStringLiteral("2") : QStringLiteral("5"));
    address.withoutEnvironmentPassword =
        !known.chosen && (known.origin == Origin::Server || !isEnteredLike(address, wanted));
    if (address.withoutEnvironmentPassword && address.password.isEmpty() && !address.service.isEmpty())
        address.password = passwordOfService(address.service); // meant for it, and libpq would pass it over now
    if (known.origin != Origin::Server)
        return {address};
    std::vector<ServerAddress> attempts;
    const QStringList users{address.user.isEmpty() ? wanted.user : address.user, address.user};
    for (const QString &user : users) {
        for (const QString &database : {wanted.database, QStringLiteral("postgres")}) {
            ServerAddress attempt = address;
            attempt.user = user;
            attempt.database = address.database.isEmpty() ? database : address.database;
            attempts.push_back(attempt);
        }
    }
    return attempts;
}

ServerLook lookAt(const KnownDatabase &known, const ServerAddress &wanted, const core::WorkContext &context)
{
    ServerLook look{.address = known.address};
    for (const ServerAddress &attempt : attemptsAt(known, wanted)) {
        context.throwIfStopped();
        try {
            Session session(attempt, Access::ReadOnly, context);
            look = {.address = attempt};
            readServer(session, look);
            return look;
        } catch (const core::Error &error) {
            look.error = error;
            if (!look.isPostgres()) // the other names would get the same answer
                break;
        }
    }
    return look;
}

} // namespace

bool ServerLook::isPostgres() const
{
    if (!error)
        return true;
    const ErrorCode code = error->code();
    return code == ErrorCode::WrongPassword || code == ErrorCode::NoSuchDatabase ||
           code == ErrorCode::PermissionDenied || code == ErrorCode::Busy;
}

std::vector<ServerLook> serverLooks(const std::vector<KnownDatabase> &known, const ServerAddress &wanted,
                                    const core::WorkContext &context)
{
    core::WorkContext quiet = context; // whoever asks tells the progress
    quiet.progress = nullptr;
    std::vector<ServerLook> looks(known.size());
    core::forEachIndex(known.size(), looksAtOnce, [&](std::size_t i) { looks[i] = lookAt(known[i], wanted, quiet); });
    return looks;
}

QString placeOf(const ServerAddress &address)
{
    if (!address.service.isEmpty() && address.host.isEmpty())
        return address.display();
    QString host = address.host;
    const QString port = address.port.isEmpty() ? QStringLiteral("5432") : address.port;
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        host = QStringLiteral("127.0.0.1");
    if (host.isEmpty())
        host = QStringLiteral("/var/run/postgresql");
    if (!host.startsWith(QLatin1Char('/')))
        return EngineText::tr("%1 port %2").arg(host, port);
    const QString folder = QDir(host).canonicalPath(); // /var/run is a link to /run
    return EngineText::tr("socket in %1, port %2").arg(folder.isEmpty() ? host : folder, port);
}

} // namespace rehome::postgres
