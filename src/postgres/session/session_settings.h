// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// The address of a connection on which everything is pinned that changes how a value is written or which rows are
/// seen. With Access::ReadOnly, every transaction is read-only. \a encoding is the client's.
[[nodiscard]] ServerAddress pinnedAddress(ServerAddress address, Access access,
                                          const QString &encoding = QStringLiteral("UTF8"));

/// The address of connections of which the server notices within a minute that their client has gone without a word, as
/// when the network is cut: else locks and snapshots would stay for two hours. Those above and below are such.
[[nodiscard]] ServerAddress noticingAddress(ServerAddress address);

/// A statement by which the server ends what a session runs soon after its client has died: else that would go to its
/// end, or wait for a lock for ever, and keep its own; and, where the network was cut, within a minute, also when there
/// is something that the client has not received yet. Without effect on old servers, and on systems other than Linux,
/// which may refuse it.
enum class SettingScope { Session, Transaction };
[[nodiscard]] QString endWithClient(SettingScope scope);

/// A statement after which the server does not end a session because it is idle while others work, or because its
/// transaction takes long. Those limits cannot be pinned: older servers do not know them. \a condition: only where this
/// is true.
[[nodiscard]] QString withoutTimeLimits(const QString &condition = QStringLiteral("true"));

/// A statement after which a table that another session keeps locked is an error (Busy) within seconds. For looks
/// that can do without one table, not for work that needs all of them.
[[nodiscard]] QString withoutWaitingForLocks(SettingScope scope);

/// The address of connections that do not wait for the disk at the end of every statement: whatever they make is half
/// made until something that does wait follows, and is thrown away after a crash. \a settings: further " -c
/// name=value".
[[nodiscard]] ServerAddress hastyAddress(ServerAddress address, const QString &settings = {});

} // namespace rehome::postgres
