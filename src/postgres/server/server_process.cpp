// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/server_process.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/server/server_account.h"
#include "process/left_processes.h"

#include <QFile>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace rehome::postgres {
namespace {

/// Of pg_ctl, which gives up after a minute else: a server that was killed reads its log first, one that stops writes
/// down what it holds, and both go on anyway.
const QString patience = QStringLiteral("--timeout=3600");

/// Of postmaster.pid, counted from 0, in PostgreSQL 10 and later.
constexpr int statusLine = 7;

QString logFile(const QString &data)
{
    return data + QStringLiteral("/server.log");
}

QByteArray commandLineOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// One that has ended and whom nobody has waited for, as in a container without an init, has no command line any more.
pid_t serverProcess(const QString &data)
{
    QFile file(data + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto process = pid_t(file.readLine().trimmed().toInt());
    if (process <= 0 || ::kill(process, 0) != 0)
        return 0;
    return commandLineOf(process).contains(data.toUtf8()) ? process : 0;
}

bool isChangingState(const QString &data)
{
    QFile file(data + QStringLiteral("/postmaster.pid"));
    if (serverProcess(data) == 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray state = file.readAll().split('\n').value(statusLine).trimmed();
    return state == "starting" || state == "stopping";
}

void awaitServer(const QString &data, const core::WorkContext &context)
{
    if (isChangingState(data))
        context.info(
            EngineText::tr("Waiting for the private server in %1, which is just starting or stopping.").arg(data));
    while (isChangingState(data)) {
        context.throwIfStopped();
        ::usleep(20'000);
    }
}

QByteArrayList serverArguments(const QString &data)
{
    const pid_t process = serverProcess(data);
    return process == 0 ? QByteArrayList() : commandLineOf(process).split('\0');
}

process::ProgramResult startServer(const ServerFiles &files, int port, const QStringList &settings,
                                   const core::WorkContext &context)
{
    QString options = QStringLiteral("--options=-p %1").arg(port);
    for (const QString &setting : settings)
        options += QStringLiteral(" -c ") + setting;
    return process::runProgram(
        asServerAccount(
            {.program = files.programs + QStringLiteral("/pg_ctl"),
             .arguments = {QStringLiteral("start"), QStringLiteral("--pgdata=") + files.data, QStringLiteral("--wait"),
                           patience, QStringLiteral("--log=") + logFile(files.data), options},
             .outlivesUs = true}),
        context);
}

void stopServer(const ServerFiles &files, const core::WorkContext &context)
{
    core::WorkContext tidying = context;
    tidying.stop = {}; // work that tidies up is not stopped by the stop that made it necessary
    const process::ProgramCall call =
        asServerAccount({.program = files.programs + QStringLiteral("/pg_ctl"),
                         .arguments = {QStringLiteral("stop"), QStringLiteral("--pgdata=") + files.data,
                                       QStringLiteral("--mode=fast"), QStringLiteral("--wait"), patience}});
    const process::ProgramResult result = process::runProgram(call, tidying);
    const bool ended = serverProcess(files.data) == 0; // which is an error to pg_ctl where it ended by itself just now
    if (result.exitCode != 0 && !ended)
        process::throwFailure(call, result);
}

void endServer(const QString &data, const core::WorkContext &context)
{
    if (const pid_t process = serverProcess(data)) {
        context.debug(EngineText::tr("Ending the private server in %1 (process %2).").arg(data).arg(process));
        ::kill(process, SIGQUIT); // immediate shutdown
        for (int i = 0; i < 250 && serverProcess(data) == process; ++i)
            ::usleep(20'000);
    }
    // A server that ignores it, one that is just being made or started, and the processes of one that has died.
    process::endProcessesIn(
        data,
        {QStringLiteral("initdb"), QStringLiteral("pg_ctl"), QStringLiteral("postgres"), QStringLiteral("runuser")},
        context);
}

QByteArray serverLogTail(const QString &data)
{
    QFile file(logFile(data));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(4000) : QByteArray();
}

int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool found = descriptor >= 0 && ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), size) == 0 &&
                       ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!found)
        throw core::Error(core::ErrorCode::Internal, EngineText::tr("No free port was found on 127.0.0.1."),
                          EngineText::tr("End programs that listen on many ports, then try again."));
    return ntohs(address.sin_port);
}

} // namespace rehome::postgres
