// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/database_properties.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::postgres {
namespace {

QString localeColumns(int serverVersion)
{
    if (serverVersion < 150000)
        return QStringLiteral("'', '', ''");
    return QStringLiteral("CASE d.datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE '' END, ") +
           (serverVersion < 170000 ? QStringLiteral("d.daticulocale") : QStringLiteral("d.datlocale")) +
           (serverVersion < 160000 ? QStringLiteral(", ''") : QStringLiteral(", d.daticurules"));
}

} // namespace

DatabaseProperties databaseProperties(Session &session, const QString &database)
{
    const QString where = QStringLiteral("WHERE d.datname = ") + session.quotedText(database);
    const Row row =
        session
            .query(QStringLiteral("SELECT pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), d.datcollate, "
                                  "d.datctype, shobj_description(d.oid, 'pg_database'), d.datconnlimit, "
                                  "d.datacl IS NOT NULL, %1 FROM pg_database d %2")
                       .arg(localeColumns(session.serverVersion()), where))
            .front();
    DatabaseProperties properties{.owner = row[0],
                                  .encoding = row[1],
                                  .collation = row[2],
                                  .characterType = row[3],
                                  .localeProvider = row[7],
                                  .locale = row[8],
                                  .collationRules = row[9],
                                  .comment = row[4],
                                  .connectionLimit = row[5].toInt(),
                                  .hasGrants = row[6] == QLatin1String("t"),
                                  .settings = {},
                                  .grants = {}};
    properties.settings = savedSettings(session, database);
    properties.grants = session.query(
        QStringLiteral("SELECT a.privilege_type, CASE WHEN a.grantee = 0 THEN '' ELSE pg_get_userbyid(a.grantee) END, "
                       "a.is_grantable FROM pg_database d, aclexplode(d.datacl) a ") +
        where);
    return properties;
}

void resetProperties(Session &administrator, const QString &database)
{
    const QString name = administrator.quotedName(database);
    const QString where = QStringLiteral("WHERE d.datname = ") + administrator.quotedText(database);
    QString sql = QStringLiteral("ALTER DATABASE %1 RESET ALL; ALTER DATABASE %1 CONNECTION LIMIT -1;").arg(name);
    for (const Row &role : administrator.query(
             QStringLiteral("SELECT r.rolname FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase "
                            "JOIN pg_roles r ON r.oid = s.setrole ") +
             where))
        sql += QStringLiteral("ALTER ROLE %1 IN DATABASE %2 RESET ALL;").arg(administrator.quotedName(role[0]), name);
    const Rows grantees = administrator.query(
        QStringLiteral("SELECT DISTINCT CASE WHEN a.grantee = 0 THEN '' ELSE pg_get_userbyid(a.grantee) END "
                       "FROM pg_database d, aclexplode(d.datacl) a %1 AND a.grantee <> d.datdba")
            .arg(where));
    for (const Row &grantee : grantees) {
        if (!grantee[0].isEmpty())
            sql += QStringLiteral("REVOKE ALL ON DATABASE %1 FROM %2 CASCADE;")
                       .arg(name, administrator.quotedName(grantee[0]));
    }
    const QString isPlain = QStringLiteral("SELECT d.datacl IS NULL FROM pg_database d ") + where;
    if (administrator.value(isPlain) != QLatin1String("t"))
        sql += QStringLiteral("GRANT CONNECT, TEMPORARY ON DATABASE %1 TO PUBLIC").arg(name);
    administrator.execute(sql);
}

QStringList applyProperties(Session &administrator, const QString &database, const DatabaseProperties &properties,
                            const core::WorkContext &context)
{
    // What a list of names holds, and what may not be shown, is known there.
    QStringList problems = applySettings(administrator, database, properties.settings, properties.comment, context);
    const QString name = administrator.quotedName(database);
    const auto tryTo = [&](const QString &sql) {
        try {
            administrator.execute(sql);
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            problems += EngineText::tr("This could not be set on the new database: %1").arg(sql);
            context.warning(problems.last());
            context.debug(error.details());
        }
    };
    if (properties.hasGrants)
        tryTo(QStringLiteral("REVOKE ALL ON DATABASE %1 FROM PUBLIC").arg(name));
    for (const Row &grant : properties.grants)
        tryTo(QStringLiteral("GRANT %1 ON DATABASE %2 TO %3%4")
                  .arg(grant[0], name,
                       grant[1].isEmpty() ? QStringLiteral("PUBLIC") : administrator.quotedName(grant[1]),
                       grant[2] == QLatin1String("t") ? QStringLiteral(" WITH GRANT OPTION") : QString()));
    if (properties.connectionLimit >= 0)
        tryTo(QStringLiteral("ALTER DATABASE %1 CONNECTION LIMIT %2")
                  .arg(name, QString::number(properties.connectionLimit)));
    return problems;
}

} // namespace rehome::postgres
