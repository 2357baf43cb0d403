// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/catalog/saved_settings.h"

namespace rehome::postgres {

/// What belongs to a database as a whole and is in no dump of its content.
struct DatabaseProperties
{
    QString owner;
    QString encoding;
    QString collation;
    QString characterType;
    QString localeProvider; ///< as NewDatabase has it
    QString locale;
    QString collationRules;
    QString comment;
    int connectionLimit = -1;
    bool hasGrants = false; ///< else those that every new database has
    std::vector<evidence::DatabaseSetting> settings;
    Rows grants; ///< privilege, grantee (empty: PUBLIC), "t" where they may grant it on
};

/// Of a database of the session's server; none of it needs that database to be entered.
[[nodiscard]] DatabaseProperties databaseProperties(Session &session, const QString &database);

/// Takes settings, limit and grants of an earlier applyProperties() back: settings would reach every session that works
/// on in that database, and the old side may have others by now.
void resetProperties(Session &administrator, const QString &database);

/// Sets comment, settings, limit and grants on another database. What cannot be set, such as a setting of a role that
/// this server does not have, is told in the log and returned as sentences.
QStringList applyProperties(Session &administrator, const QString &database, const DatabaseProperties &properties,
                            const core::WorkContext &context);

} // namespace rehome::postgres
