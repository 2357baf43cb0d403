// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/old_system.h"

namespace rehome::deploy {

/// What nginx's files say. nginx itself is not asked: "nginx -T" opens its log files for writing, and needs root.
struct NginxConfiguration
{
    std::vector<evidence::ProxySite> sites;
    std::vector<evidence::Finding> findings; ///< an include that leads back to itself, a file that is cut off
    QStringList unknown;                     ///< files that could not be read, a sentence each
};

/// Reads a configuration with everything that it includes. Paths that do not begin with "/" stand below the folder of
/// the first file. Nothing of "ofProject" is said yet.
[[nodiscard]] NginxConfiguration nginxConfiguration(const QString &file);

} // namespace rehome::deploy
