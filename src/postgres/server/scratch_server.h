// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/server/private_server.h"

namespace rehome::postgres {

/// Removes a private server when it goes out of scope, however that happens.
class ScratchServer final
{
public:
    ScratchServer(const QString &folder, int major, const core::WorkContext &context);
    ~ScratchServer();
    ScratchServer(const ScratchServer &) = delete;
    ScratchServer &operator=(const ScratchServer &) = delete;
    const PrivateServer *operator->() const { return &m_server; }

    /// Starts the server anew with the libraries without which some of the extensions cannot be made, or not be used,
    /// in the database; where they are not installed, or it does not start with them, it stays as it is. Nothing of
    /// what these libraries do by themselves (jobs, policies) is done: no background worker is allowed.
    void preloadFor(const QStringList &extensions, const QString &database, const core::WorkContext &context);

private:
    QString m_folder;
    PrivateServer m_server;
};

} // namespace rehome::postgres
