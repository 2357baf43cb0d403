// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "deploy/oldsystem/dns_records.h"
#include "evidence/old_system.h"

#include <QStringList>

#include <vector>

namespace rehome::deploy {

/// A name, and where it was found, in words.
struct KnownName
{
    QString name;
    QString foundIn;
};

/// What to look for around the old system.
struct OldSystemRequest
{
    QString projectFolder;
    QString endpoint; ///< a URL; empty: not known
    std::vector<KnownName>
        names;              ///< that a person gave, or that the settings name; "*", addresses and such are left out
    QStringList proxyFiles; ///< of nginx; empty: /etc/nginx/nginx.conf
    QStringList units;      ///< told in any case: "shop.service", or files
    NameServer nameServer;
    QString root; ///< of the file system that is looked at; empty: this machine's own
    QString home; ///< of the account; empty: this one's
};

/// Looks up DNS, endpoints, certificates, proxies, ports and units, and what in them has to be known before a cutover.
/// Reads files, asks name servers and endpoints; changes nothing. What cannot be looked at is told, never thrown.
/// \throws Stopped
[[nodiscard]] evidence::OldSystem lookAtOldSystem(const OldSystemRequest &request, const core::WorkContext &context);

/// The findings on what was looked up.
[[nodiscard]] std::vector<evidence::Finding> adviceOn(const evidence::OldSystem &old);

} // namespace rehome::deploy
