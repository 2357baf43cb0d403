// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// A database that was put aside when a copy took its place.
struct ReplacedDatabase
{
    QString name;
    qint64 bytes = -1; ///< on disk; -1 where the user may not know
};

/// Those that bore this session's database's name before, the newest first.
[[nodiscard]] std::vector<ReplacedDatabase> replacedDatabases(Session &session);

/// Drops one of them, and no other database. \throws Error NotFound if it is none of them
void dropReplaced(Session &session, const QString &name);

} // namespace rehome::postgres
