// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>

namespace rehome::postgres {

/// A PostgreSQL program on this machine.
struct Tool
{
    QString path;
    int major = 0;
    QString version; ///< "15.18"
};

/// The program of the given name that fits a server of this major version: the same version if it is installed, else
/// the next newer one. Tools older than the server are never used: they cannot read it. \throws Error ToolMissing
/// naming the package to install
[[nodiscard]] Tool toolFor(const QString &program, int serverMajor, const core::WorkContext &context);

} // namespace rehome::postgres
