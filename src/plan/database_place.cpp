// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/database_place.h"

#include "django/project.h"

namespace rehome::plan {

postgres::ServerAddress placeOf(const django::DatabaseEntry &entry)
{
    return {.host = entry.host,
            .port = entry.port,
            .database = entry.name,
            .user = entry.user,
            .service = entry.options.value(QStringLiteral("service"))};
}

} // namespace rehome::plan
