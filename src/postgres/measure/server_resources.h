// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/resources.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// What the server and the database use now and have counted, and the settings that decide about speed.
/// \throws Error as Session
[[nodiscard]] evidence::ServerResources serverResources(const ServerAddress &address, const core::WorkContext &context);

} // namespace rehome::postgres
