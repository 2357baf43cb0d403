// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

#include <string>

namespace rehome::cli {

struct BackupCommandOptions
{
    std::string source;
    std::string output;
    std::string format = "directory";
    std::string compression;
    std::string offsite;
    std::string endpoint;
    std::string profile;
    std::string keep;
    int jobs = 2;
    bool prove = false;
    bool status = false;
    bool json = false;
};

void addBackupCommand(CLI::App &app, CommandEnvironment &environment); ///< backup

} // namespace rehome::cli
