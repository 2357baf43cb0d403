// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/session.h"

namespace rehome::postgres {

/// Keeps every table of a database from being dropped, altered or emptied as long as it lives; whoever wants to, waits.
/// It is made before the snapshot that is read: a table that is rewritten or emptied in between would look empty in it,
/// and nobody would say so. Reading and writing go on. Lives on one thread.
class SourceLocks final
{
public:
    SourceLocks(const ServerAddress &address, const core::WorkContext &context);

    /// \throws Error ConnectionLost if the locks are gone
    void checkAlive() { m_session.execute(QStringLiteral("SELECT 1")); }

private:
    bool lockAll();

    Session m_session;
};

} // namespace rehome::postgres
