// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/oldsystem/dns_records.h"

namespace rehome::deploy {

enum class DnsType { A = 1, NS = 2, CNAME = 5, MX = 15, AAAA = 28 };

struct DnsAnswer
{
    bool missing = false; ///< there is no such name
    std::vector<evidence::DnsRecord> records;
    QString problem; ///< why there is no answer; empty where there is one
};

/// Puts one question to one name server over UDP, twice where it does not answer. \throws Stopped
[[nodiscard]] DnsAnswer askNameServer(const NameServer &server, const QString &name, DnsType type,
                                      const core::WorkContext &context);

} // namespace rehome::deploy
