// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/saved_settings.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/session/identifier_list.h"

#include <algorithm>
#include <optional>

namespace rehome::postgres {
namespace {

using evidence::DatabaseSetting;

bool mayBeSecret(const QString &name)
{
    return name.contains(QLatin1Char('.'));
}

bool isOneOf(const QString &name, const QStringList &names)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// Settings whose values the server keeps as a list of quoted names; given as one text, they would be one name.
bool isListOfNames(const QString &name)
{
    return isOneOf(name, {QStringLiteral("search_path"), QStringLiteral("temp_tablespaces"),
                          QStringLiteral("local_preload_libraries"), QStringLiteral("session_preload_libraries"),
                          QStringLiteral("shared_preload_libraries"), QStringLiteral("unix_socket_directories")});
}

QString valueOf(const Session &session, const DatabaseSetting &setting)
{
    if (!isListOfNames(setting.name))
        return session.quotedText(setting.value);
    QStringList values;
    for (const QString &name : splitIdentifiers(setting.value))
        values += session.quotedText(name);
    return values.join(QStringLiteral(", "));
}

/// "work_mem", "work_mem for the role clerk"
QString titleOf(const DatabaseSetting &setting)
{
    return setting.role.isEmpty() ? setting.name : EngineText::tr("%1 for the role %2").arg(setting.name, setting.role);
}

/// "ALTER DATABASE a", "ALTER ROLE r IN DATABASE a"; the database's name is quoted already.
QString holderOf(const Session &session, const QString &database, const DatabaseSetting &setting)
{
    const QString name = QStringLiteral("DATABASE ") + database;
    return setting.role.isEmpty() ? QStringLiteral("ALTER ") + name
                                  : QStringLiteral("ALTER ROLE %1 IN ").arg(session.quotedName(setting.role)) + name;
}

QString assignment(const Session &session, const QString &database, const DatabaseSetting &setting)
{
    return QStringLiteral("%1 SET %2 TO ").arg(holderOf(session, database, setting), session.quotedName(setting.name)) +
           valueOf(session, setting);
}

/// Whether anybody can still enter: a library that is not installed keeps everybody out.
bool canBeEntered(const Session &administrator, const QString &database, const core::WorkContext &context)
{
    try {
        const Session trial(administrator.address().withDatabase(database), Access::ReadOnly, context);
        return true;
    } catch (const core::Error &) {
        return false;
    }
}

void apply(Session &administrator, const QString &database, const DatabaseSetting &setting,
           const core::WorkContext &context)
{
    const QString quoted = administrator.quotedName(database);
    administrator.execute(assignment(administrator, quoted, setting));
    const bool isLibrary =
        isOneOf(setting.name, {QStringLiteral("local_preload_libraries"), QStringLiteral("session_preload_libraries")});
    if (isLibrary && setting.role.isEmpty() && !canBeEntered(administrator, database, context)) {
        administrator.execute(
            QStringLiteral("%1 RESET %2")
                .arg(holderOf(administrator, quoted, setting), administrator.quotedName(setting.name)));
        throw core::Error(core::ErrorCode::NotFound,
                          EngineText::tr("The new server does not have the library %1.").arg(setting.value));
    }
}

/// Why it could not be made; empty where it was.
QString problemWith(Session &session, const QString &database, const DatabaseSetting &setting,
                    const core::WorkContext &context)
{
    try {
        apply(session, database, setting, context);
        return {};
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost) // its details hold the statement, and so the value
            throw core::Error(error.code(), error.whatHappened(), error.whatToDo());
        // The server's words may quote the value.
        return mayBeSecret(setting.name)
                   ? EngineText::tr("The old database's setting %1 could not be made in the new one.")
                         .arg(titleOf(setting))
                   : EngineText::tr("The old database's setting %1 could not be made in the new one: %2")
                         .arg(titleOf(setting), error.whatHappened());
    }
}

QString textsOf(const std::vector<DatabaseSetting> &settings, const QString &comment)
{
    QString texts = comment;
    for (const DatabaseSetting &setting : settings)
        texts += setting.name + setting.value;
    return texts;
}

} // namespace

bool mustBeSaidInside(Session &administrator, const QString &database, const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 127; }) &&
           administrator.value(QStringLiteral("SELECT pg_encoding_to_char(encoding) = "
                                              "current_setting('server_encoding') FROM pg_database WHERE datname = ") +
                               administrator.quotedText(database)) == QLatin1String("f");
}

std::vector<DatabaseSetting> savedSettings(Session &session, const QString &database)
{
    std::vector<DatabaseSetting> settings;
    for (const Row &row : session.query(
             QStringLiteral(R"(
             SELECT c.setting, r.rolname
             FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
             LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) WITH ORDINALITY c(setting, place)
             WHERE d.datname = %1
             ORDER BY r.rolname COLLATE "C" NULLS FIRST, c.place)")
                 .arg(database.isEmpty() ? QStringLiteral("current_database()") : session.quotedText(database)))) {
        const qsizetype equals = row[0].indexOf(QLatin1Char('='));
        settings.push_back({.name = row[0].left(equals), .value = row[0].mid(equals + 1), .role = row[1]});
    }
    return settings;
}

QString databaseComment(Session &session)
{
    return session.value(QStringLiteral("SELECT shobj_description(oid, 'pg_database') FROM pg_database "
                                        "WHERE datname = current_database()"));
}

QString settingsScript(const Session &session, const std::vector<DatabaseSetting> &settings, const QString &comment)
{
    const QString database = QStringLiteral(":\"database\"");
    QString script = QStringLiteral("-- psql --set=database=NAME --file=settings.sql\n"
                                    "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n");
    for (const DatabaseSetting &setting : settings)
        script += assignment(session, database, setting) + QStringLiteral(";\n");
    if (!comment.isEmpty())
        script += QStringLiteral("COMMENT ON DATABASE %1 IS ").arg(database) + session.quotedText(comment) +
                  QStringLiteral(";\n");
    return script;
}

QStringList applySettings(Session &administrator, const QString &database, const std::vector<DatabaseSetting> &settings,
                          const QString &comment, const core::WorkContext &context)
{
    QStringList leftOut;
    const auto leaveOut = [&](const QString &sentence) {
        context.warning(sentence);
        leftOut += sentence;
    };
    std::optional<Session> inside;
    if (mustBeSaidInside(administrator, database, textsOf(settings, comment)))
        inside.emplace(administrator.address().withDatabase(database), Access::ReadWrite, context);
    Session &session = inside ? *inside : administrator;
    for (const DatabaseSetting &setting : settings) {
        if (const QString problem = problemWith(session, database, setting, context); !problem.isEmpty())
            leaveOut(problem);
        if (setting.name == QLatin1String("default_transaction_read_only") && setting.value != QLatin1String("off"))
            context.warning(EngineText::tr("The new database is read-only until told otherwise, as the old one was: "
                                           "its setting %1 came along.")
                                .arg(titleOf(setting)));
    }
    if (comment.isEmpty())
        return leftOut;
    try {
        session.execute(QStringLiteral("COMMENT ON DATABASE %1 IS %2")
                            .arg(session.quotedName(database), session.quotedText(comment)));
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw;
        leaveOut(EngineText::tr("The comment of the old database could not be given to the new one: %1")
                     .arg(error.whatHappened()));
    }
    return leftOut;
}

std::vector<DatabaseSetting> shownSettings(std::vector<DatabaseSetting> settings)
{
    for (DatabaseSetting &setting : settings) {
        if (mayBeSecret(setting.name))
            setting.value.clear();
    }
    return settings;
}

} // namespace rehome::postgres
