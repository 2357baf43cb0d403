// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/preflight_task.h"
#include "postgres/preflight/source_look.h"

namespace rehome::postgres {

/// Whether texts are still sorted as when the indexes were built: an update of the C library or of ICU changes that.
[[nodiscard]] evidence::PreflightFinding collationVersions(SourceLook &source);

/// Whether a server on this machine can have the database's locales, and sorts as the old one does.
[[nodiscard]] evidence::PreflightFinding localesHere(SourceLook &source);

} // namespace rehome::postgres
