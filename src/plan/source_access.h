// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/work_context.h"
#include "plan/migration.h"
#include "postgres/discovery/known_database.h"
#include "postgres/session/server_address.h"

#include <optional>

namespace rehome::plan {

/// The source database with its password, and every database that the project knows. Where the source was found in the
/// project's settings, they are read again each time (which runs the settings module): so no password is ever stored.
/// What the settings know of a source that the user gave is used for its password too.
struct SourceAccess
{
    postgres::ServerAddress address;
    std::vector<postgres::KnownDatabase> known;
    core::Secret secretKey; ///< the project's SECRET_KEY
    QString djangoVersion;
    QString pythonVersion;
    QString wsgiApplication;
    QString timeZone;
    QString languageCode;
    QStringList allowedHosts;
};

/// A password that the user gives now wins over all others; then, for a source that was found in the settings, theirs;
/// for another one PGPASSWORD and ~/.pgpass where they know it, and the settings' password of the same place after
/// that. Every secret that is met goes to the redactor. \throws Error as django::readProject()
[[nodiscard]] SourceAccess sourceAccess(const MigrationSettings &settings, core::Redactor &redactor,
                                        const core::WorkContext &context, const core::Secret &password = {});

} // namespace rehome::plan
