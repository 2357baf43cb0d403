// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/archive/archive.h"
#include "postgres/archive/superuser_objects.h"
#include "postgres/session/server_address.h"

#include <QSet>

namespace rehome::postgres {

/// A part of an archive that is restored at once, by one role.
struct RestoreStep
{
    QByteArray contents; ///< what pg_restore takes as --use-list
    bool asAdministrator = false;
    bool makesCode = false; ///< functions and the like that only an administrator may make, and the owner shall have
    bool isApart = false;   ///< indexes beside which no other of their tables may be built
    bool makesWatchers = false; ///< event triggers: what is changed after them, they may write down or refuse
};

/// What of a backup only an administrator can restore.
struct AdministratorsParts
{
    SuperuserObjects objects;
    QSet<QString> rows; ///< tables and sequences that an extension made, and its owner keeps: asInContents()
};
[[nodiscard]] AdministratorsParts administratorsParts(const evidence::Backup &backup);

/// Indexes that cannot be built at the same time as others of their tables: asInContents(). pg_restore builds several
/// indexes of a table at once. With one it makes the table's clustering, with another one its replica identity; for
/// either the table must be locked for that one alone, and each would wait for the other.
[[nodiscard]] QSet<QString> indexesApart(const std::vector<evidence::SchemaObject> &schema);

/// Schemas, then extensions, which need an administrator, who then owns them, with the rows of their tables, then all
/// else in the archive's order as the owner, but what only a superuser may make: publications, foreign data wrappers,
/// operator classes, functions of machine code and their like. Event triggers are the last: they would fire when
/// materialized views are filled, which stand behind them in the archive. \a apart: in steps of
/// their own.
[[nodiscard]] std::vector<RestoreStep> restoreSteps(const std::vector<ArchiveEntry> &entries,
                                                    const AdministratorsParts &parts, const QSet<QString> &apart = {});

/// Gives the functions, types and foreign tables that the administrator has just made to the owner, as all else. What
/// belongs to an extension stays with it.
void handOverCode(const ServerAddress &database, const QString &owner, const core::WorkContext &context);

/// Whether foreign servers are among the entries: whoever makes them must be allowed to use their wrappers.
[[nodiscard]] bool makesForeignServers(const std::vector<ArchiveEntry> &entries);

/// Lets the owner use the foreign data wrappers of a database, whose administrator enters it, to make servers with
/// them.
void allowWrappers(const ServerAddress &database, const QString &owner, const core::WorkContext &context);

} // namespace rehome::postgres
