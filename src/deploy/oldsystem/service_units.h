// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/old_system.h"

namespace rehome::deploy {

/// Where to look for what starts the project.
struct UnitSearch
{
    QString root;               ///< of the file system that is looked at; empty: this machine's own
    QString home;               ///< of the account whose user units count
    QStringList projectFolders; ///< whoever names one of them, or a file below, starts a part of the project
    QStringList named;          ///< units ("shop.service") and files that are told in any case
};

struct UnitsFound
{
    std::vector<evidence::ServiceUnit> units;
    QStringList unknown; ///< what this account may not read, a sentence each
};

/// systemd's units (the machine's and the user's), supervisor's programs, crontabs and Procfiles that name the
/// project. Only files are read; \throws Stopped
[[nodiscard]] UnitsFound serviceUnits(const UnitSearch &search, const core::WorkContext &context);

} // namespace rehome::deploy
