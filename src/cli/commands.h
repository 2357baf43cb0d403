// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <functional>

namespace CLI {
class App;
}

namespace rehome::cli {

/// What a command has to work with, and the exit code that it leaves.
struct CommandEnvironment
{
    Console &console;
    std::function<int()> chosen; ///< what the chosen command does; set while parsing
};

/// Each adds its commands to the parser. A new command is a function like these, or one more block in one of them.
void addProjectCommands(CLI::App &app, CommandEnvironment &environment);   ///< sample, pdf-baseline
void addInspectCommand(CLI::App &app, CommandEnvironment &environment);    ///< inspect
void addGoldenCommand(CLI::App &app, CommandEnvironment &environment);     ///< pdf-golden
void addMigrationCommands(CLI::App &app, CommandEnvironment &environment); ///< init, run
void addRollbackCommand(CLI::App &app, CommandEnvironment &environment);   ///< rollback
void addLookCommands(CLI::App &app, CommandEnvironment &environment);      ///< status, log, target
void addCopyCommands(CLI::App &app, CommandEnvironment &environment);      ///< copy
void addSyncCommand(CLI::App &app, CommandEnvironment &environment);       ///< sync
void addDatabaseCommands(CLI::App &app, CommandEnvironment &environment);  ///< prove, verify

/// Does long work on this thread, stopped by Ctrl-C.
/// \throws Error, Stopped
void work(Console &console, const std::function<void(const core::WorkContext &)> &job);

} // namespace rehome::cli
