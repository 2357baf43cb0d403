// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/private_server.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/pass_file.h"
#include "postgres/password_verifier.h"
#include "postgres/server_account.h"
#include "postgres/session.h"
#include "postgres/tools.h"
#include "process/left_processes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;

const QString superuserName = QStringLiteral("rehome");

QString descriptionFile(const QString &folder)
{
    return folder + QStringLiteral("/server.json");
}

/// The data stand in the folder itself where the server's account can get there, else in that account's home, under a
/// name that depends on the folder alone: so that they are found again from the folder, also after a crash.
QString homeDataFolder(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("/var/lib/postgresql/rehome/") + QString::fromLatin1(hash.toHex().left(16));
}

QString dataFolderFor(const QString &folder)
{
    return serverAccountReaches(QFileInfo(folder).absolutePath()) ? folder + QStringLiteral("/data")
                                                                  : homeDataFolder(folder);
}

/// The process id in postmaster.pid if that process is there and is a server of this data folder; 0 otherwise. One that
/// has ended and whom nobody has waited for, as in a container without an init, has no command line any more.
pid_t serverProcess(const QString &data)
{
    QFile file(data + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto process = pid_t(file.readLine().trimmed().toInt());
    if (process <= 0 || ::kill(process, 0) != 0)
        return 0;
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process));
    return commandLine.open(QIODevice::ReadOnly) && commandLine.readAll().contains(data.toUtf8()) ? process : 0;
}

QByteArray logTail(const QString &data)
{
    QFile file(data + QStringLiteral("/server.log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(4000) : QByteArray();
}

/// Work that tidies up is not stopped by the stop that made it necessary.
WorkContext unstoppable(const WorkContext &context)
{
    WorkContext tidying = context;
    tidying.stop = {};
    return tidying;
}

} // namespace

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
        throw Error(ErrorCode::Internal, EngineText::tr("No free port was found on 127.0.0.1."),
                    EngineText::tr("End programs that listen on many ports, then try again."));
    return ntohs(address.sin_port);
}

PrivateServer::PrivateServer(const QString &folder) : m_folder(QFileInfo(folder).absoluteFilePath())
{}

bool PrivateServer::exists(const QString &folder)
{
    return QFileInfo::exists(descriptionFile(folder));
}

PrivateServer PrivateServer::existing(const QString &folder)
{
    PrivateServer server(folder);
    server.load();
    return server;
}

PrivateServer PrivateServer::open(const QString &folder, ServerPurpose purpose, int major, const WorkContext &context)
{
    PrivateServer server(folder);
    if (exists(folder)) {
        server.load();
    } else {
        remove(folder, context); // a half-made one, without a description
        server.initialise(purpose, major, context);
    }
    server.start(context);
    return server;
}

void PrivateServer::initialise(ServerPurpose purpose, int major, const WorkContext &context)
{
    m_data = dataFolderFor(m_folder);
    m_programs = QFileInfo(toolFor(QStringLiteral("initdb"), major, context).path).absolutePath();
    core::makeFolder(m_folder);
    core::makeFolder(m_data);
    if (runsAsOtherAccount() && !m_data.startsWith(m_folder))
        giveToServerAccount(QFileInfo(m_data).absolutePath());
    giveToServerAccount(m_data);
    QFile::setPermissions(m_data, core::ownerOnly | QFileDevice::ExeOwner);

    const core::Secret password = core::Secret::generate();
    const QString passwordFile = m_data + QStringLiteral(".password");
    core::writeFile(passwordFile, password.reveal().toUtf8() + '\n', core::ownerOnly);
    giveToServerAccount(passwordFile);
    process::ProgramCall initdb{
        .program = m_programs + QStringLiteral("/initdb"),
        .arguments = {QStringLiteral("--pgdata=") + m_data, QStringLiteral("--username=") + superuserName,
                      QStringLiteral("--pwfile=") + passwordFile, QStringLiteral("--auth=scram-sha-256"),
                      QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8")}};
    if (purpose == ServerPurpose::Scratch)
        initdb.arguments += QStringLiteral("--no-sync");
    try {
        process::runProgramOrThrow(asServerAccount(initdb), context);
    } catch (...) {
        QFile::remove(passwordFile);
        throw;
    }
    QFile::remove(passwordFile);
    writeSettings(purpose);
    m_port = freePort();
    PassFile(passFile()).add(superuserName, password);
    save();
}

void PrivateServer::writeSettings(ServerPurpose purpose) const
{
    QByteArray settings = "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nlogging_collector = off\n";
    if (purpose == ServerPurpose::Scratch)
        settings += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nwal_level = minimal\n"
                    "max_wal_senders = 0\nautovacuum = off\nmaintenance_work_mem = 256MB\nmax_wal_size = 4GB\n";
    QFile file(m_data + QStringLiteral("/postgresql.auto.conf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size())
        core::throwFileError(EIO, file.fileName());
    giveToServerAccount(file.fileName());
}

void PrivateServer::start(const WorkContext &context)
{
    // A port that was free a moment ago may be taken now; that only shows when the server wants it.
    for (int attempt = 1; !isRunning(); ++attempt) {
        const process::ProgramResult result = process::runProgram(
            asServerAccount(
                {.program = m_programs + QStringLiteral("/pg_ctl"),
                 .arguments = {QStringLiteral("start"), QStringLiteral("--pgdata=") + m_data, QStringLiteral("--wait"),
                               QStringLiteral("--log=") + m_data + QStringLiteral("/server.log"),
                               QStringLiteral("--options=-p %1").arg(m_port)},
                 .outlivesUs = true}),
            context);
        if (result.exitCode == 0)
            return;
        const QByteArray log = logTail(m_data);
        if (!log.contains("Address already in use") || attempt == 5)
            throw Error(ErrorCode::ToolFailed,
                        EngineText::tr("The private PostgreSQL server in %1 could not be started.").arg(m_folder),
                        EngineText::tr("The details hold the end of its log."), QString::fromUtf8(log));
        m_port = freePort();
        save();
    }
}

void PrivateServer::stop(const WorkContext &context) const
{
    if (!isRunning())
        return;
    process::runProgramOrThrow(
        asServerAccount({.program = m_programs + QStringLiteral("/pg_ctl"),
                         .arguments = {QStringLiteral("stop"), QStringLiteral("--pgdata=") + m_data,
                                       QStringLiteral("--mode=fast"), QStringLiteral("--wait")}}),
        unstoppable(context));
}

bool PrivateServer::isRunning() const
{
    return serverProcess(m_data) != 0;
}

void PrivateServer::remove(const QString &place, const WorkContext &context)
{
    const QString folder = QFileInfo(place).absoluteFilePath();
    for (const QString &data : {folder + QStringLiteral("/data"), homeDataFolder(folder)}) {
        if (const pid_t process = serverProcess(data)) {
            context.debug(EngineText::tr("Ending the private server in %1 (process %2).").arg(data).arg(process));
            ::kill(process, SIGQUIT); // immediate shutdown: its data go next
            for (int i = 0; i < 250 && serverProcess(data) == process; ++i)
                ::usleep(20'000);
        }
        // A server that ignores it, one that is just being made or started, and the processes of one that has died.
        process::endProcessesIn(
            data,
            {QStringLiteral("initdb"), QStringLiteral("pg_ctl"), QStringLiteral("postgres"), QStringLiteral("runuser")},
            context);
        core::removeFolder(data);
        QFile::remove(data + QStringLiteral(".password"));
    }
    core::removeFolder(folder);
}

QString PrivateServer::passFile() const
{
    return m_folder + QStringLiteral("/pgpass");
}

ServerAddress PrivateServer::address(const QString &role, const QString &database) const
{
    ServerAddress address{.host = QStringLiteral("127.0.0.1"),
                          .port = QString::number(m_port),
                          .database = database,
                          .user = role,
                          .password = PassFile(passFile()).passwordOf(role),
                          .passFile = passFile()};
    return address;
}

ServerAddress PrivateServer::superuser(const QString &database) const
{
    return address(superuserName, database);
}

ServerAddress PrivateServer::as(const QString &role, const QString &database) const
{
    if (PassFile(passFile()).passwordOf(role).isEmpty())
        throw Error(ErrorCode::NotFound, EngineText::tr("The private server in %1 has no role %2.").arg(m_folder, role),
                    EngineText::tr("Check the name of the role."));
    return address(role, database);
}

ServerAddress PrivateServer::ensureRole(const QString &role, const QString &database, const WorkContext &context,
                                        const core::Secret &wanted) const
{
    core::Secret password = PassFile(passFile()).passwordOf(role);
    if (password.isEmpty()) {
        password = wanted.isEmpty() ? core::Secret::generate() : wanted;
        PassFile(passFile()).add(role, password);
    }
    Session session(superuser(), Access::ReadWrite, context);
    const bool there =
        !session.value(QStringLiteral("SELECT 1 FROM pg_roles WHERE rolname = %1").arg(session.quotedText(role)))
             .isNull();
    session.execute(QStringLiteral("%1 ROLE %2 LOGIN PASSWORD %3")
                        .arg(there ? QStringLiteral("ALTER") : QStringLiteral("CREATE"), session.quotedName(role),
                             session.quotedText(passwordVerifier(superuser(), role, password))));
    return address(role, database);
}

void PrivateServer::save() const
{
    const QJsonObject description{
        {QStringLiteral("data"), m_data}, {QStringLiteral("programs"), m_programs}, {QStringLiteral("port"), m_port}};
    core::writeFile(descriptionFile(m_folder), QJsonDocument(description).toJson());
}

void PrivateServer::load()
{
    if (!exists(m_folder))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no private server in %1.").arg(m_folder),
                    EngineText::tr("Check the path."));
    const QJsonObject description = QJsonDocument::fromJson(core::readFile(descriptionFile(m_folder))).object();
    m_data = description.value(QStringLiteral("data")).toString();
    m_programs = description.value(QStringLiteral("programs")).toString();
    m_port = description.value(QStringLiteral("port")).toInt();
}

} // namespace rehome::postgres
