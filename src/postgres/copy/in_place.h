// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// The extensions that are there, without plpgsql.
[[nodiscard]] QStringList extensionsOf(Session &session);

/// Drops everything that was made in a database which was empty before, as a user who may not drop the database
/// itself. Extensions of \a kept stay. What cannot be dropped is told in the log.
void emptyDatabase(Session &session, const QStringList &kept, const core::WorkContext &context);

} // namespace rehome::postgres
