// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/database_properties.h"

#include "core/engine_text.h"
#include "core/error.h"

namespace rehome::postgres {
namespace {

/// Settings that hold a list of names, which is stored with its quotes: each name is a value of its own.
bool isListOfNames(const QString &setting)
{
    static const QStringList lists{QStringLiteral("search_path"),
                                   QStringLiteral("temp_tablespaces"),
                                   QStringLiteral("session_preload_libraries"),
                                   QStringLiteral("local_preload_libraries"),
                                   QStringLiteral("shared_preload_libraries"),
                                   QStringLiteral("unix_socket_directories")};
    return lists.contains(setting.toLower());
}

QString valueFor(const Session &session, const QString &setting, const QString &value)
{
    if (!isListOfNames(setting))
        return session.quotedText(value);
    QStringList names;
    QString name;
    bool inQuotes = false;
    for (const QChar c : value) {
        if (c == QLatin1Char('"'))
            inQuotes = !inQuotes;
        else if (c == QLatin1Char(',') && !inQuotes)
            names += std::exchange(name, {});
        else if (inQuotes || c != QLatin1Char(' '))
            name += c;
    }
    names += name;
    for (QString &each : names)
        each = session.quotedText(each);
    return names.join(QStringLiteral(", "));
}

/// A custom setting has two names with a dot between them.
QString quotedSetting(const Session &session, const QString &setting)
{
    QStringList parts = setting.split(QLatin1Char('.'));
    for (QString &part : parts)
        part = session.quotedName(part);
    return parts.join(QLatin1Char('.'));
}

} // namespace

DatabaseProperties databaseProperties(Session &session, const QString &database)
{
    const QString where = QStringLiteral("WHERE d.datname = ") + session.quotedText(database);
    const Row row =
        session
            .query(QStringLiteral("SELECT pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), d.datcollate, "
                                  "d.datctype, shobj_description(d.oid, 'pg_database'), d.datconnlimit, "
                                  "d.datacl IS NOT NULL FROM pg_database d ") +
                   where)
            .front();
    DatabaseProperties properties{.owner = row[0],
                                  .encoding = row[1],
                                  .collation = row[2],
                                  .characterType = row[3],
                                  .comment = row[4],
                                  .connectionLimit = row[5].toInt(),
                                  .hasGrants = row[6] == QLatin1String("t"),
                                  .settings = {},
                                  .grants = {}};
    properties.settings = session.query(
        QStringLiteral("SELECT coalesce(pg_get_userbyid(nullif(s.setrole, 0)), ''), split_part(c, '=', 1), "
                       "substr(c, strpos(c, '=') + 1) FROM pg_db_role_setting s JOIN pg_database d ON d.oid = "
                       "s.setdatabase, unnest(s.setconfig) c ") +
        where);
    properties.grants = session.query(
        QStringLiteral("SELECT a.privilege_type, CASE WHEN a.grantee = 0 THEN '' ELSE pg_get_userbyid(a.grantee) END, "
                       "a.is_grantable FROM pg_database d, aclexplode(d.datacl) a ") +
        where);
    return properties;
}

QStringList applyProperties(Session &administrator, const QString &database, const DatabaseProperties &properties,
                            const core::WorkContext &context)
{
    QStringList problems;
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
    for (const Row &setting : properties.settings) {
        const QString whose =
            setting[0].isEmpty()
                ? QStringLiteral("ALTER DATABASE %1").arg(name)
                : QStringLiteral("ALTER ROLE %2 IN DATABASE %1").arg(name, administrator.quotedName(setting[0]));
        tryTo(
            QStringLiteral("%1 SET %2 TO %3")
                .arg(whose, quotedSetting(administrator, setting[1]), valueFor(administrator, setting[1], setting[2])));
    }
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
    if (!properties.comment.isEmpty())
        tryTo(QStringLiteral("COMMENT ON DATABASE %1 IS %2").arg(name, administrator.quotedText(properties.comment)));
    return problems;
}

} // namespace rehome::postgres
