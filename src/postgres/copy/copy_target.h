// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/catalog/database_place.h"
#include "postgres/catalog/database_properties.h"
#include "postgres/copy/copy_catalog.h"

namespace rehome::postgres {

/// What the side is like that a database is copied to.
struct CopyTarget
{
    ServerAddress administrator; ///< a database of that server other than the target
    QString database;            ///< the final name
    QString user;
    QString owner; ///< the role that is to own everything; empty: as on the old side, where that can be
    int serverVersion = 0;
    bool isSuperuser = false;
    bool exists = false;     ///< there is a database of that name
    QString problem;         ///< why it may not be replaced unasked: "holds 14 tables"; empty: it may
    bool inPlace = false;    ///< the user may create no database: the empty one that is there is filled
    bool owners = true;      ///< owners and privileges can be carried over
    bool tablespaces = true; ///< likewise
    QStringList leftOut;     ///< sentences about what cannot be carried over
};

/// \throws Error BadInput if both sessions are in the same database, however its address is written
void refuseSameDatabase(Session &source, Session &target);

/// Why the database that the session is in may not be replaced unasked; empty: nobody has made anything there.
[[nodiscard]] QString whatIsIn(Session &session);

/// Looks at the target and changes nothing. \throws Error BadInput if it is the source itself, ServerUnsuitable if an
/// extension is missing there, PermissionDenied if the user may create no database
/// and has no empty one
[[nodiscard]] CopyTarget examineTarget(const ServerAddress &address, const QString &owner, Session &source,
                                       const CopyCatalog &catalog, const core::WorkContext &context);

/// What the new database is to be: the source's properties, and those that were set on the target before.
[[nodiscard]] DatabaseProperties targetProperties(Session &administrator, const CopyTarget &target,
                                                  const DatabaseProperties &source);

} // namespace rehome::postgres
