// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/work_context.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>

namespace rehome::process {

/// One run of a program. It never passes through a shell; secrets go through the environment only.
struct ProgramCall
{
    QString program; ///< a path, or a name that is looked for in PATH
    QString title;   ///< how messages call it; empty: program
    QStringList arguments;
    QMap<QString, QString> environment;               ///< added to this process's own
    QMap<QString, core::Secret> secrets;              ///< likewise, never shown
    QString workingDirectory;                         ///< empty: this process's own
    QByteArray input;                                 ///< given on standard input, which is then closed
    QString outputFile;                               ///< standard output goes to this file instead of the result
    std::chrono::milliseconds timeLimit{0};           ///< 0: none
    qint64 outputLimit = qint64(64) * 1024 * 1024;    ///< bytes of standard output; a program that prints more is ended
    std::function<void(const QByteArray &)> onOutput; ///< takes standard output as it comes; none of it is then kept
    std::function<void(const QByteArray &)> onOutputLine; ///< lines of standard output as they come, without the end
    std::function<void(const QByteArray &)> onErrorLine;
    bool keepsOutput = true; ///< else onOutputLine alone gets it, and the result has none
    bool outlivesUs = false; ///< it may go on when this process is killed: a server that is started
};

struct ProgramResult
{
    int exitCode = -1; ///< −1 when a signal ended it
    bool timedOut = false;
    bool overflowed = false; ///< it printed more than the limit
    QByteArray output;
    QByteArray errors; ///< the last 64 KiB of standard error
    std::chrono::milliseconds duration{0};
};

/// Runs the program and waits for its end, on a worker thread. Children run with LC_ALL=C in a process group of their
/// own. When the context's stop is asked for, the group gets SIGTERM, a second to go, then SIGKILL. If this process is
/// killed, the program is ended by the kernel. The call is logged, without its secrets. \throws Error ToolMissing if it
/// cannot be started \throws Stopped after the program has gone
[[nodiscard]] ProgramResult runProgram(const ProgramCall &call, const core::WorkContext &context);

/// Runs it and insists on exit code 0.
/// \throws Error ToolFailed, TimedOut with the command and the end of its standard error as details
ProgramResult runProgramOrThrow(const ProgramCall &call, const core::WorkContext &context);

/// Says what came of a program that has failed, as runProgramOrThrow() does.
[[noreturn]] void throwFailure(const ProgramCall &call, const ProgramResult &result);

/// The program's path as it would be found in PATH; empty if it is not there.
[[nodiscard]] QString findProgram(const QString &name);

} // namespace rehome::process
