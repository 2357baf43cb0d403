// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/old_system.h"

namespace rehome::deploy {

/// Which name server is asked.
struct NameServer
{
    QString address; ///< empty: the first one of /etc/resolv.conf
    int port = 53;
};

/// "127.0.0.1", "127.0.0.1:5353" or "[::1]:5353"; empty for the system's. \throws Error BadInput
[[nodiscard]] NameServer nameServerFrom(const QString &text);

/// Looks a name up: its aliases one after another, its addresses, and the zone's MX and NS records, with their times to
/// live. A name server that caches tells only what is left of these, so the zone's own server is asked where it can be
/// reached. Sends nothing but questions; takes a few seconds at most, and stops within a fraction of one.
[[nodiscard]] evidence::DnsName dnsName(const QString &name, const NameServer &server,
                                        const core::WorkContext &context);

} // namespace rehome::deploy
