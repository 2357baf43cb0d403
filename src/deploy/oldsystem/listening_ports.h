// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/old_system.h"

namespace rehome::deploy {

/// The TCP ports that something on this machine listens on, by /proc. Whose a port is, is known only of processes that
/// this account may look into. "ofProject" is said of those that work in, or run from, one of the folders.
[[nodiscard]] std::vector<evidence::ListeningPort> listeningPorts(const QStringList &projectFolders);

} // namespace rehome::deploy
