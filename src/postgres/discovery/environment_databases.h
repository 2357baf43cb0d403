// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/discovery/known_database.h"

#include <optional>

namespace rehome::postgres {

/// A variable and where it is set: "the environment", ".env, line 3".
struct SetVariable
{
    QString name;
    QString value;
    QString place;
};

/// The address in a URL as django-environ and dj-database-url take it: their schemes, percent-encoded parts, a socket
/// folder as the path, options that are Django's and not libpq's passed over. None where it is no PostgreSQL URL.
[[nodiscard]] std::optional<ServerAddress> addressOfUrl(const QString &url);

/// What an environment file sets, without running anything: quotes are taken off, a comment after a blank too, and a
/// value that begins with $ is looked up in the same file.
[[nodiscard]] std::vector<SetVariable> variablesOf(const QByteArray &envFile, const QString &name);

/// The databases that variables name: PostgreSQL URLs, and groups such as PGHOST and PGDATABASE, or DB_HOST and
/// DB_NAME.
[[nodiscard]] std::vector<KnownDatabase> databasesIn(const std::vector<SetVariable> &variables);

/// The databases named in this process's environment and in the .env files of a project's folder and the two around it.
[[nodiscard]] FoundDatabases databasesOfEnvironment(const QString &projectFolder);

} // namespace rehome::postgres
