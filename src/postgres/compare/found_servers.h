// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/discovery/server_look.h"

namespace rehome::postgres {

/// Which servers stand behind the addresses that were looked at, each once.
struct FoundServers
{
    std::vector<evidence::ServerFact> servers;
    std::vector<int> serverOf; ///< for each address, its server; −1 where none answers
};

/// Two addresses are one server where its identifier and the moment of its start are the same; a physical copy has the
/// identifier too, but starts by itself. Where a server did not let anybody in, only the same place tells.
[[nodiscard]] FoundServers foundServers(const std::vector<KnownDatabase> &known, const std::vector<ServerLook> &looks);

} // namespace rehome::postgres
