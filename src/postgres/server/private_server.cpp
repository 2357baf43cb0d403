// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/private_server.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "postgres/server/load_mark.h"
#include "postgres/server/server_account.h"
#include "postgres/server/server_process.h"
#include "postgres/session/pass_file.h"
#include "postgres/session/password_verifier.h"
#include "postgres/session/session.h"
#include "postgres/session/tools.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;

const QString superuserName = QStringLiteral("rehome");

/// However the folder is written, with a slash at its end, say.
QString placeOf(const QString &folder)
{
    return QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

QString descriptionFile(const QString &folder)
{
    return folder + QStringLiteral("/server.json");
}

/// There as long as the server is made, so that what a killed run has left is told from what is none of ours.
QString makingFile(const QString &folder)
{
    return folder + QStringLiteral("/server.making");
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

/// Ends what runs in the folder; what is not in the data folders stays.
void removeData(const QString &folder, const WorkContext &context)
{
    for (const QString &data : {folder + QStringLiteral("/data"), homeDataFolder(folder)}) {
        endServer(data, context);
        core::removeFolder(data);
        QFile::remove(data + QStringLiteral(".password"));
    }
}

} // namespace

PrivateServer::PrivateServer(const QString &folder) : m_folder(placeOf(folder))
{}

QString PrivateServer::dataPlace(const QString &folder)
{
    return dataFolderFor(placeOf(folder));
}

bool PrivateServer::exists(const QString &folder)
{
    return QFileInfo::exists(descriptionFile(folder));
}

bool PrivateServer::isHalfMade(const QString &folder)
{
    return !exists(folder) && QFileInfo::exists(makingFile(folder));
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
        server.start(context);
    } else {
        server.makeAnew(purpose, major, context);
    }
    return server;
}

/// Also where a half-made one is, without a description. The folder itself stays: it is locked.
void PrivateServer::makeAnew(ServerPurpose purpose, int major, const WorkContext &context)
{
    m_programs = QFileInfo(toolFor(QStringLiteral("initdb"), major, context).path).absolutePath();
    core::makeFolder(m_folder);
    const ServerLock lock(m_folder);
    if (lock.state() == ServerLock::State::Busy || exists(m_folder)) // made meanwhile, and not seen running yet
        throw Error(ErrorCode::Busy, EngineText::tr("Another run is making a server in %1.").arg(m_folder),
                    EngineText::tr("Wait until it has ended, then try again."));
    core::writeFile(makingFile(m_folder), "Rehome makes a server here.\n");
    removeData(m_folder, context);
    QFile::remove(passFile());
    initialise(purpose, context);
    QFile::remove(makingFile(m_folder));
    start(context);
}

void PrivateServer::initialise(ServerPurpose purpose, const WorkContext &context)
{
    m_data = dataFolderFor(m_folder);
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
    QByteArray settings = "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nlogging_collector = off\n"
                          "max_locks_per_transaction = 1024\n"; // thousands of tables are restored in one go
    if (purpose == ServerPurpose::Scratch)
        settings += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nwal_level = minimal\n"
                    "max_wal_senders = 0\nautovacuum = off\nmax_wal_size = 4GB\n";
    QFile file(m_data + QStringLiteral("/postgresql.auto.conf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size())
        core::throwFileError(EIO, file.fileName());
    giveToServerAccount(file.fileName());
}

void PrivateServer::start(const WorkContext &context)
{
    awaitServer(m_data, context);
    if (hasLoadSettings()) {
        const ServerLock lock(m_folder);
        if (lock.state() == ServerLock::State::Busy)
            return;
        context.info(EngineText::tr("The private server in %1 still has the settings of a run that was cut off while "
                                    "it loaded data: it is started anew.")
                         .arg(m_folder));
        stop(context);
        startWith({}, context); // under the lock
        return;
    }
    startWith({}, context);
}

void PrivateServer::startWith(const QStringList &settings, const WorkContext &context)
{
    // A port that was free a moment ago may be taken now; that only shows when the server wants it.
    for (int attempt = 1; !isRunning(); ++attempt) {
        if (startServer({m_data, m_programs}, m_port, settings, context).exitCode == 0)
            return;
        if (isRunning() && attempt < 5) { // a killed run's pg_ctl was faster, with settings of its own
            stop(context);
            continue;
        }
        const QByteArray log = serverLogTail(m_data);
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
    if (isRunning())
        stopServer({m_data, m_programs}, context);
}

bool PrivateServer::isRunning() const
{
    return serverProcess(m_data) != 0;
}

bool PrivateServer::hasLoadSettings() const
{
    return serverArguments(m_data).contains(loadMark.toUtf8());
}

void PrivateServer::remove(const QString &place, const WorkContext &context)
{
    const QString folder = placeOf(place);
    removeData(folder, context);
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
