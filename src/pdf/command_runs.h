// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/timing.h"
#include "process/program.h"

#include <utility>

namespace rehome::pdf {

/// The project's own command and how to measure it.
struct CommandRequest
{
    process::ProgramCall call; ///< its outputFile is not used; its timeLimit holds for a single run, 0: none
    QString title;             ///< what a person calls the command; empty: the call as a line for a shell
    QString database;          ///< which database it runs on, without a password
    int repeats = 5;
    int warmUps = 1;
    QString python;     ///< an interpreter (3.8 or newer); any, not the project's
    QString script;     ///< resources/probe/measure.py as a file
    QString outputFile; ///< where the standard output of the last run is kept; empty: nowhere
    QString artifact;   ///< the same file relative to the migration's folder, for the fact
};

/// Runs the command, warm-up first, and measures wall time, processor time (user and system, with the children it
/// waited for) and the largest resident set of any of its processes (never less than the 10 MB of the interpreter that
/// starts it). A run that exits with another code than 0 counts, and is logged with the end of its standard error;
/// exitCode is that of the last such run. A run that hits the call's limit counts as the limit, has exit code −1, and
/// is the last one. \throws Error ToolMissing if the interpreter, the script or the command cannot be started;
/// CheckFailed if it prints more than the call's outputLimit; BadUsage for fewer than one repeat \throws Stopped when
/// the command has gone: it gets SIGTERM, and SIGKILL a second later
[[nodiscard]] evidence::CommandTiming measureCommand(const CommandRequest &request, const core::WorkContext &context);

/// Two commands in turn, A B A B …, so that what the machine does meanwhile befalls both alike; warm-ups first, in turn
/// too. The larger number of repeats and of warm-ups holds for both, and when one hits its limit both are done.
[[nodiscard]] std::pair<evidence::CommandTiming, evidence::CommandTiming> measureCommandsInterleaved(
    const CommandRequest &oldRequest, const CommandRequest &newRequest, const core::WorkContext &context);

} // namespace rehome::pdf
