// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session.h"

namespace rehome::postgres {

/// The address of a connection on which everything is pinned that changes how a value is written or which rows are
/// seen. With Access::ReadOnly, every transaction is read-only. \a encoding is the client's.
[[nodiscard]] ServerAddress pinnedAddress(ServerAddress address, Access access,
                                          const QString &encoding = QStringLiteral("UTF8"));

/// The address of connections that do not wait for the disk at the end of every statement: whatever they make is half
/// made until something that does wait follows, and is thrown away after a crash. \a settings: further " -c
/// name=value".
[[nodiscard]] ServerAddress hastyAddress(ServerAddress address, const QString &settings = {});

} // namespace rehome::postgres
