// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QStringList>

namespace rehome::cli {

/// Runs rehome-cli. Exit codes: 0 done and everything the same; 1 done, differences found or a check failed; 2 bad
/// usage or bad input; 3 could not do or could not check; 130 stopped.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace rehome::cli
