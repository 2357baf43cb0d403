// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/database_place.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <chrono>
#include <thread>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

/// A name of more than 63 bytes would be cut by the server.
QString shortName(const QString &database)
{
    const QByteArray utf8 = database.toUtf8();
    if (utf8.size() <= 47)
        return database;
    return QString::fromLatin1(QCryptographicHash::hash(utf8, QCryptographicHash::Sha256).toHex().left(32));
}

/// The server's own, such as autovacuum, make way by themselves, and only a superuser may end them.
QString usersIn(const Session &session, const QString &database)
{
    return QStringLiteral("FROM pg_stat_activity WHERE datname = %1 AND pid <> pg_backend_pid() "
                          "AND usesysid IS NOT NULL")
        .arg(session.quotedText(database));
}

void endSessions(Session &session, const QString &database)
{
    session.execute(QStringLiteral("SELECT pg_terminate_backend(pid) ") + usersIn(session, database));
}

/// Runs what needs a database without sessions. A service that uses it comes back as often as its sessions are ended.
void insistOn(Session &session, const QString &database, const QString &sql)
{
    constexpr int attempts = 5; // each waits some seconds
    for (int attempt = 1;; ++attempt) {
        endSessions(session, database);
        try {
            return session.execute(sql);
        } catch (const core::Error &error) {
            if (attempt == attempts || error.code() != core::ErrorCode::Busy)
                throw;
        }
    }
}

QString providerClause(Session &administrator, const NewDatabase &database, const core::WorkContext &context)
{
    if (database.localeProvider.isEmpty())
        return {};
    const bool builtin = database.localeProvider == QLatin1String("builtin");
    if (administrator.serverVersion() >= (builtin ? 170000 : 150000)) {
        const QString clause = QStringLiteral(" LOCALE_PROVIDER %1 %2 ")
                                   .arg(database.localeProvider,
                                        builtin ? QStringLiteral("BUILTIN_LOCALE") : QStringLiteral("ICU_LOCALE")) +
                               administrator.quotedText(database.locale);
        return database.collationRules.isEmpty()
                   ? clause
                   : clause + QStringLiteral(" ICU_RULES ") + administrator.quotedText(database.collationRules);
    }
    context.warning(EngineText::tr("The new server has no collations of the kind %1; its operating system's are used "
                                   "instead.")
                        .arg(database.localeProvider));
    return {};
}

/// Of a new database: the server does not know its locale, or the encoding does not go with it.
bool isOfLocale(const QString &sqlState)
{
    return sqlState == QLatin1String("42809") || sqlState.startsWith(QLatin1String("22"));
}

} // namespace

QString incomingDatabase(const QString &database)
{
    return QStringLiteral("rehome_incoming_") + shortName(database);
}

QString retiredDatabase(const QString &database)
{
    return QStringLiteral("rehome_retired_") + shortName(database);
}

QString replacedDatabase(const QString &stamp, const QString &database)
{
    return QStringLiteral("replaced_%1_%2").arg(stamp, shortName(database));
}

void createDatabase(Session &administrator, const NewDatabase &database, const core::WorkContext &context)
{
    const QString provider = providerClause(administrator, database, context);
    const auto create = [&](const QString &collation, const QString &characterType) {
        administrator.execute(
            QStringLiteral("CREATE DATABASE %1 OWNER %2 TEMPLATE template0 ENCODING %3 LC_COLLATE %4 LC_CTYPE %5%6")
                .arg(administrator.quotedName(database.name), administrator.quotedName(database.owner),
                     administrator.quotedText(database.encoding), administrator.quotedText(collation),
                     administrator.quotedText(characterType), provider));
    };
    try {
        create(database.collation, database.characterType);
    } catch (const core::Error &) {
        if (!isOfLocale(administrator.lastSqlState()))
            throw;
        context.warning(
            EngineText::tr("The new server has no collation %1; C.UTF-8 is used instead.").arg(database.collation));
        create(QStringLiteral("C.UTF-8"), QStringLiteral("C.UTF-8"));
    }
}

void leaveNobodyIn(Session &administrator, const QString &database)
{
    endSessions(administrator, database);
    for (int attempt = 0; attempt < 200; ++attempt) {
        if (administrator.value(QStringLiteral("SELECT count(*) ") + usersIn(administrator, database)) ==
            QLatin1String("0"))
            return;
        std::this_thread::sleep_for(50ms);
    }
    throw core::Error(core::ErrorCode::Busy,
                      EngineText::tr("Sessions in the database %1 of the new side do not end.").arg(database),
                      EngineText::tr("See in pg_stat_activity what they do there, then try again."));
}

void dropDatabase(Session &administrator, const QString &name)
{
    endSessions(administrator, name);
    administrator.execute(QStringLiteral("DROP DATABASE IF EXISTS %1").arg(administrator.quotedName(name)));
}

bool databaseExists(Session &administrator, const QString &name)
{
    return !administrator
                .value(
                    QStringLiteral("SELECT 1 FROM pg_database WHERE datname = %1").arg(administrator.quotedText(name)))
                .isNull();
}

/// For what is kept. The name tells the second, so that there may be one of this second.
static QString freeName(Session &administrator, const QString &database)
{
    for (;;) {
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd_HHmmss"));
        QString name = replacedDatabase(stamp, database);
        if (!databaseExists(administrator, name))
            return name;
        std::this_thread::sleep_for(50ms);
    }
}

/// The new one has taken its place: neither a failure nor a stop is one of the whole any more.
static void dropRetired(Session &administrator, const QString &name, const core::WorkContext &context)
{
    const auto isLeft = [&] {
        context.warning(EngineText::tr("The database that was there before could not be dropped; it is called %1 now, "
                                       "and can go.")
                            .arg(name));
    };
    try {
        dropDatabase(administrator, name);
    } catch (const core::Error &error) {
        context.debug(error.details());
        isLeft();
    } catch (const core::Stopped &) {
        isLeft();
    }
}

QString takePlace(Session &administrator, const FinalPlace &place, const core::WorkContext &context)
{
    const QString &database = place.database;
    const QString incoming = incomingDatabase(database);
    const auto rename = [&administrator](const QString &from, const QString &to) {
        return QStringLiteral("ALTER DATABASE %1 RENAME TO %2;")
            .arg(administrator.quotedName(from), administrator.quotedName(to));
    };
    QString sql = rename(incoming, database); // one message is one transaction
    if (place.comment)
        sql += QStringLiteral("COMMENT ON DATABASE %1 IS %2;")
                   .arg(administrator.quotedName(database), administrator.quotedText(*place.comment));
    if (!databaseExists(administrator, database)) {
        administrator.execute(sql);
        return {};
    }
    if (place.existing == Existing::Refuse)
        throw core::Error(core::ErrorCode::AlreadyExists,
                          EngineText::tr("Somebody has made a database %1 on the server meanwhile.").arg(database),
                          EngineText::tr("Choose another name, or allow it to be replaced."));
    const bool keep = place.existing == Existing::Keep;
    QString aside = keep ? freeName(administrator, database) : retiredDatabase(database);
    if (!keep)
        dropDatabase(administrator, aside);
    insistOn(administrator, database, rename(database, aside) + sql);
    if (!keep) {
        dropRetired(administrator, aside, context);
        return {};
    }
    context.warning(
        EngineText::tr("The database that was there before is kept as %1; drop it when it is not needed.").arg(aside));
    return aside;
}

} // namespace rehome::postgres
