// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_pump.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

/// What became of a COMMIT whose answer did not come.
enum class CommitEnd {
    Committed,
    RolledBack, ///< nothing was changed
    Unknown,
};

/// Knows the transaction that is open on a pump's target, and asks the server what became of it. Lives on the thread
/// of the pump.
class CommitWitness final
{
public:
    /// After everything is written, and before the COMMIT.
    CommitWitness(CopyPump &pump, const ServerAddress &target, const core::WorkContext &context);

    /// On a connection of its own. A COMMIT that is not done yet is ended, so that it is rolled back. Heeds no stop,
    /// and takes a second, or three where the server is out of reach.
    [[nodiscard]] CommitEnd end() const;

private:
    ServerAddress m_target;
    core::WorkContext m_context;
    QString m_transaction; ///< its number; null where it has written nothing
    QString m_backend;
};

} // namespace rehome::postgres
