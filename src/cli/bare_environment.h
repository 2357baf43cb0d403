// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rehome::cli {

/// Sets what programs expect of an environment and a job at night may not have: HOME, USER, LOGNAME, PATH. What is set
/// stays as it is. Before the first thread begins.
void completeEnvironment();

} // namespace rehome::cli
