// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// Who names a database: Django's settings, another file or variable of the project, the machine's own files; or
/// nobody, and all that is known is that a server may listen there.
enum class Origin { Settings, Project, Machine, Server };

/// A database that somebody mentions.
struct KnownDatabase
{
    QString foundIn; ///< "settings bankdocs.settings, DATABASES['default']"
    ServerAddress address;
    bool chosen = false; ///< the one that is migrated
    Origin origin = Origin::Settings;
    bool isDefault = false; ///< DATABASES['default'], as Django sees it
};

/// What a search has found, and where it has looked.
struct FoundDatabases
{
    std::vector<KnownDatabase> databases;
    std::vector<evidence::PlaceFact> places;

    void add(FoundDatabases others)
    {
        databases.insert(databases.end(), others.databases.begin(), others.databases.end());
        places.insert(places.end(), others.places.begin(), others.places.end());
    }
};

} // namespace rehome::postgres
