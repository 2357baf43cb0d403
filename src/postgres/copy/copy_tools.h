// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/session/tools.h"

namespace rehome::postgres {

/// The programs that carry a schema over: each is as new as the new server where such a one is installed, else at least
/// as new as the old server, whose schema it has to understand.
struct CopyTools
{
    Tool dump;
    Tool restore; ///< not older than dump

    /// Which they are, and why, for servers of these versions ("15.18").
    [[nodiscard]] QString remark(const QString &source, const QString &target) const;
};

/// \throws Error ToolMissing naming the package to install
[[nodiscard]] CopyTools copyTools(int sourceMajor, int targetMajor, const core::WorkContext &context);

} // namespace rehome::postgres
