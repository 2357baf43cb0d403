// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>

#include <optional>
#include <vector>

namespace rehome::postgres {

/// A PostgreSQL program on this machine.
struct Tool
{
    QString path;
    int major = 0;
    QString version; ///< "15.18"
};

/// How new a program has to be, in major versions.
struct ToolNeed
{
    int least = 0; ///< what an older one cannot do: pg_dump reads no newer server, pg_restore no newer archive
    int best = 0;  ///< whose work fits best, such as that of the new server's own
};

/// All programs of the given name on this machine.
[[nodiscard]] std::vector<Tool> installedTools(const QString &program, const core::WorkContext &context);
/// Of these the best version, else the next newer one; where all are older, the newest that is not too old. None if
/// there is no such program.
[[nodiscard]] std::optional<Tool> fittingTool(const std::vector<Tool> &tools, const ToolNeed &need);

/// \throws Error ToolMissing naming the package to install
[[nodiscard]] Tool toolFor(const QString &program, const ToolNeed &need, const core::WorkContext &context);
/// The program that fits a server of this major version, and is not older: it has to understand that server.
[[nodiscard]] Tool toolFor(const QString &program, int serverMajor, const core::WorkContext &context);

} // namespace rehome::postgres
