// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/server_address.h"

/// What a session that builds indexes and checks foreign keys is to take, in bytes: its maintenance_work_mem.
namespace rehome::postgres {

/// For whatever likes much of it, several at a time: the checks of foreign keys, indexes that are no B-trees.
[[nodiscard]] qint64 workMemory(const ServerAddress &target, int jobs);

/// For a B-tree over so many rows, whose work \a helpers share.
[[nodiscard]] qint64 sortMemory(double rows, int helpers);

} // namespace rehome::postgres
