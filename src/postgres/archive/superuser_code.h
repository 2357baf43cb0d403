// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/schema.h"
#include "postgres/session/server_address.h"

#include <QSet>

namespace rehome::postgres {

/// Functions, types and aggregates that only a superuser may make, "schema.name" as an archive's table of contents
/// shows it: in C, in a language that is not trusted, leakproof, with a setting or a planner's support of their own.
/// Nobody but a superuser of the source can have made them either, so that they are no way for its ordinary roles to
/// have something done by the one who restores; all other code is made, and run, as the owner.
[[nodiscard]] QSet<QString> superusersCode(const std::vector<evidence::SchemaObject> &schema);

/// Gives the functions and types that the administrator has just made to the owner, as all else. What belongs to an
/// extension stays with it.
void handOverCode(const ServerAddress &database, const QString &owner, const core::WorkContext &context);

} // namespace rehome::postgres
