// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "process/program.h"

#include <QByteArrayList>

#include <sys/types.h>

/// The process of a server, found by its data folder, started and ended with pg_ctl.
namespace rehome::postgres {

/// Where the server's files are.
struct ServerFiles
{
    QString data;
    QString programs; ///< the folder of pg_ctl and its kin
};

/// The process id in postmaster.pid if that process is there and is a server of this data folder; 0 otherwise.
[[nodiscard]] pid_t serverProcess(const QString &data);
/// Whether one runs there that does not let sessions in yet, or is about to end.
[[nodiscard]] bool isChangingState(const QString &data);
/// Waits as long as that is so: what a run that was killed has asked of a server goes on without it. \throws Stopped
void awaitServer(const QString &data, const core::WorkContext &context);
/// What that process was started with; empty where none runs.
[[nodiscard]] QByteArrayList serverArguments(const QString &data);

/// Starts it on that port and waits until it lets sessions in. \a settings ("name=value", plain words) hold as long as
/// it runs and stand in no file. \return pg_ctl's, also where the server did not start
[[nodiscard]] process::ProgramResult startServer(const ServerFiles &files, int port, const QStringList &settings,
                                                 const core::WorkContext &context);
/// Ends its sessions, has it write down everything, and waits for its end, also where it is ending already.
/// A wish to stop does not cut that short.
void stopServer(const ServerFiles &files, const core::WorkContext &context);
/// Ends it at once and whatever is about to become one there, for a data folder that is removed next.
void endServer(const QString &data, const core::WorkContext &context);

/// A port of 127.0.0.1 on which nothing listens now.
[[nodiscard]] int freePort();

/// The end of the server's log.
[[nodiscard]] QByteArray serverLogTail(const QString &data);

} // namespace rehome::postgres
