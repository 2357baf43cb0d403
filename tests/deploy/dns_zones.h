// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rehome::tests {

/// Every name's records, as the server is given them. The zone example.test has a server of its own, which is this one.
inline QByteArray dnsZones()
{
    return QByteArrayLiteral(R"({
        "example.test": [["A", "192.0.2.1", 86400], ["AAAA", "2001:db8::1", 86400], ["MX", "10 mail.example.test", 3600],
                         ["NS", "ns.example.test", 172800]],
        "ns.example.test": [["A", "127.0.0.1", 60]],
        "www.example.test": [["CNAME", "shop.example.test", 300]],
        "shop.example.test": [["CNAME", "example.test", 120]],
        "round.example.test": [["CNAME", "about.example.test", 300]],
        "about.example.test": [["CNAME", "round.example.test", 300]],
        "alone.cached": [["A", "192.0.2.7", 42]],
        "empty.cached": []
    })");
}

} // namespace rehome::tests
