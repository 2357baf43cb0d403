// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "postgres/session/session.h"

namespace rehome::postgres {

/// What `ALTER DATABASE … SET` and `ALTER ROLE … IN DATABASE … SET` have set for a database of the session's server
/// (without a name: the session's own): pg_dump leaves it out of an archive.
[[nodiscard]] std::vector<evidence::DatabaseSetting> savedSettings(Session &session, const QString &database = {});

/// The database's comment, which pg_dump leaves out as well.
[[nodiscard]] QString databaseComment(Session &session);

/// Both as statements for psql, whose variable "database" names the database that they are to be set for. It may hold
/// secrets.
[[nodiscard]] QString settingsScript(const Session &session, const std::vector<evidence::DatabaseSetting> &settings,
                                     const QString &comment);

/// Gives them to a database of this administrator's server. What the server does not accept (a setting that it does not
/// know, a role that it does not have, a library that is not installed) is left out with a warning that names it and
/// never shows a value that may be a secret. \return the sentences about what was left out
QStringList applySettings(Session &administrator, const QString &database,
                          const std::vector<evidence::DatabaseSetting> &settings, const QString &comment,
                          const core::WorkContext &context);

/// What a database is given stands in a catalog of all databases, in the encoding of the one from which it was said,
/// and is read in its own. \return whether these are not the same, and the text has letters beyond ASCII
[[nodiscard]] bool mustBeSaidInside(Session &administrator, const QString &database, const QString &text);

/// The settings as they may be shown: without the values that may be secrets. PostgreSQL's own settings hold none;
/// those with a dot in their names are an application's or an extension's.
[[nodiscard]] std::vector<evidence::DatabaseSetting> shownSettings(std::vector<evidence::DatabaseSetting> settings);

} // namespace rehome::postgres
