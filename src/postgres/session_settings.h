// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session.h"

namespace rehome::postgres {

/// The address of a connection on which everything is pinned that changes how a value is written or which rows are
/// seen. With Access::ReadOnly, every transaction is read-only. \a encoding is the client's.
[[nodiscard]] ServerAddress pinnedAddress(ServerAddress address, Access access,
                                          const QString &encoding = QStringLiteral("UTF8"));

} // namespace rehome::postgres
