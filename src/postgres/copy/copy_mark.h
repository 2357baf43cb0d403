// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

/// A copy in which everything stands that rows need says so in the comment on its database until it has its name:
/// whoever may see the database's name can read it, no object of the user's own is in its way, and both are changed in
/// one transaction. Nothing of the rows stands there: what of them is there is looked at when it counts.
namespace rehome::postgres {

enum class CopyStage {
    HalfMade,
    Whole, ///< all but its name
};

/// The hash of the schema with which the copy was begun; empty where there is no mark, or one of a program
/// that made copies in another way.
[[nodiscard]] QString copyMark(Session &administrator, const QString &database);
/// \a stage is for people who read it.
void setCopyMark(Session &administrator, const QString &database, const QString &schemaHash, CopyStage stage);

} // namespace rehome::postgres
