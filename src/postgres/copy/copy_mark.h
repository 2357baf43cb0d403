// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

/// A half-made copy in which everything stands that rows need says so in the comment on its database: whoever may see
/// the database's name can read it, no object of the user's own is in its way, and a name is given to a copy only when
/// its comment is another one. Nothing of the rows stands there: what of them is there is looked at when it counts.
namespace rehome::postgres {

/// The hash of the schema with which the half-made copy was begun; empty where there is no mark, or one of a program
/// that made copies in another way.
[[nodiscard]] QString copyMark(Session &administrator, const QString &database);
void setCopyMark(Session &administrator, const QString &database, const QString &schemaHash);
void removeCopyMark(Session &administrator, const QString &database);

} // namespace rehome::postgres
