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

private:
    QString m_folder;
    PrivateServer m_server;
};

} // namespace rehome::postgres
