// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/preflight_checks.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"

#include <QFileInfo>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <memory>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/un.h>
#include <unistd.h>

namespace rehome::deploy {
namespace {

using evidence::PreflightFinding;

QString nearestExisting(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return place.absoluteFilePath();
}

/// \throws Error naming the folder
dev_t deviceOf(const QString &path)
{
    struct stat found
    {};
    const QString existing = nearestExisting(path);
    if (::stat(existing.toLocal8Bit().constData(), &found) != 0)
        core::throwFileError(errno, existing);
    return found.st_dev;
}

PreflightFinding space(const std::vector<DiskUse> &uses)
{
    qint64 needed = 0;
    QStringList purposes;
    for (const DiskUse &use : uses) {
        needed += use.bytes;
        purposes += EngineText::tr("%1: %2", "what for: bytes").arg(use.purpose, core::bytesText(use.bytes));
    }
    const QString folder = nearestExisting(uses.front().folder);
    const qint64 available = core::freeBytes(folder);
    const QString parts = purposes.join(QStringLiteral("; "));
    const QString fix = EngineText::tr("Free some space, or put the migration’s folder on a larger disk.");
    const QString command = QStringLiteral("df -h '%1'").arg(folder);
    if (available < needed)
        return evidence::failed(EngineText::tr("%1 are free on the disk of %2, up to %3 are needed (%4).")
                                    .arg(core::bytesText(available), folder, core::bytesText(needed), parts),
                                fix, command);
    if (available / 2 < needed)
        return evidence::advised(
            EngineText::tr("%1 are free on the disk of %2: enough for one run (%3), but not for doing it twice (%4).")
                .arg(core::bytesText(available), folder, core::bytesText(needed), parts),
            fix, command);
    return evidence::passed(EngineText::tr("%1 are free on the disk of %2, up to %3 are needed (%4).")
                                .arg(core::bytesText(available), folder, core::bytesText(needed), parts));
}

PreflightFinding fileLimit()
{
    constexpr rlim_t enough = 1024;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return evidence::notKnown(EngineText::tr("The limit of open files cannot be read: %1.")
                                      .arg(QString::fromLocal8Bit(std::strerror(errno))),
                                  EngineText::tr("Look with ulimit -n."));
    const QString number = core::countText(qint64(limit.rlim_cur));
    if (limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < enough)
        return evidence::failed(EngineText::tr("A program may open only %1 files at a time.").arg(number),
                                EngineText::tr("Raise the limit to 1,024 or more before Rehome is started."),
                                QStringLiteral("ulimit -n 4096"));
    return evidence::passed(limit.rlim_cur == RLIM_INFINITY
                                ? EngineText::tr("A program may open as many files as it likes.")
                                : EngineText::tr("A program may open %1 files at a time.").arg(number));
}

/// The kind of a file system by its magic number (linux/magic.h and the kernel's own sources).
QString networkName(unsigned long magic)
{
    switch (magic) {
    case 0x6969:
        return QStringLiteral("NFS");
    case 0xff534d42:
    case 0xfe534d42:
    case 0x517b:
        return QStringLiteral("SMB");
    case 0x01021997:
        return QStringLiteral("9P");
    case 0x00c36400:
        return QStringLiteral("Ceph");
    case 0x65735546:
        return QStringLiteral("FUSE");
    default:
        return {};
    }
}

PreflightFinding fileSystem(const QString &folder)
{
    struct statfs found
    {};
    const QString existing = nearestExisting(folder);
    if (::statfs(existing.toLocal8Bit().constData(), &found) != 0)
        core::throwFileError(errno, existing);
    const auto magic = static_cast<unsigned int>(found.f_type);
    if (magic == 0x01021994 || magic == 0x858458f6)
        return evidence::failed(
            EngineText::tr("The migration’s folder %1 is kept in memory only: a restart loses it, backup and all.")
                .arg(folder),
            EngineText::tr("Begin the migration in a folder on a disk."),
            QStringLiteral("findmnt -T '%1'").arg(existing));
    const QString network = networkName(magic);
    if (!network.isEmpty())
        return evidence::failed(EngineText::tr("The migration’s folder %1 lies on a file system of the kind %2. Locks, "
                                               "and what a server writes, are not safe on every such one.")
                                    .arg(folder, network),
                                EngineText::tr("Begin the migration in a folder on a disk of this machine."),
                                QStringLiteral("findmnt -T '%1'").arg(existing));
    return evidence::passed(EngineText::tr("The migration’s folder lies on a disk of this machine."));
}

constexpr int longestSocketPath = int(sizeof(sockaddr_un::sun_path)) - 1;

PreflightFinding socketPath(const QString &socket)
{
    if (socket.isEmpty())
        return evidence::passed(EngineText::tr("No socket is used: servers are entered by address and port."));
    const qsizetype length = socket.toLocal8Bit().size();
    if (length > longestSocketPath)
        return evidence::failed(EngineText::tr("The path of the socket %1 has %2 bytes; %3 are the most.")
                                    .arg(socket)
                                    .arg(length)
                                    .arg(longestSocketPath),
                                EngineText::tr("Enter the old server by 127.0.0.1 and its port instead."));
    return evidence::passed(EngineText::tr("The path of the socket %1 is short enough.").arg(socket));
}

/// 0 where it is free, else errno. All addresses: what listens on one of them only is in the way too.
int whyNotFree(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return errno;
    const int yes = 1; // connections that have just ended are no obstacle
    (void)::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const int problem = ::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 ? 0 : errno;
    ::close(descriptor);
    return problem;
}

PreflightFinding freePort(const PortUse &use)
{
    const int problem = whyNotFree(use.port);
    if (problem == 0)
        return evidence::passed(EngineText::tr("Port %1 is free.").arg(use.port));
    if (problem == EADDRINUSE)
        return evidence::failed(
            EngineText::tr("Port %1 is taken by another program of this machine.").arg(use.port),
            EngineText::tr("End that program if it is not the old system, or give the new one another port in .env."),
            QStringLiteral("sudo ss -ltnp 'sport = :%1'").arg(use.port));
    return evidence::notKnown(EngineText::tr("Port %1 cannot be tried: %2.")
                                  .arg(use.port)
                                  .arg(QString::fromLocal8Bit(std::strerror(problem))),
                              EngineText::tr("Choose a port above 1023."));
}

} // namespace

evidence::PreflightTasks diskChecks(const std::vector<DiskUse> &places,
                                    const std::function<std::vector<qint64>()> &bytes)
{
    std::vector<std::pair<dev_t, std::vector<std::size_t>>> disks;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const dev_t device = deviceOf(places[i].folder);
        auto disk =
            std::find_if(disks.begin(), disks.end(), [device](const auto &known) { return known.first == device; });
        if (disk == disks.end())
            disk = disks.insert(disks.end(), {device, {}});
        disk->second.push_back(i);
    }
    evidence::PreflightTasks tasks;
    for (const auto &disk : disks) {
        const std::vector<std::size_t> indexes = disk.second;
        QStringList purposes;
        for (const std::size_t i : indexes)
            purposes += places[i].purpose;
        tasks.push_back({.id = QStringLiteral("disk.") + places[indexes.front()].id,
                         .name = EngineText::tr("Disk space for %1").arg(purposes.join(QStringLiteral(", "))),
                         .required = true,
                         .look = [places, bytes, indexes] {
                             const std::vector<qint64> needed = bytes();
                             std::vector<DiskUse> uses;
                             for (const std::size_t i : indexes) {
                                 uses.push_back(places[i]);
                                 uses.back().bytes = needed[i];
                             }
                             return space(uses);
                         }});
    }
    return tasks;
}

evidence::PreflightTasks machineChecks(const QString &folder, const std::function<QString()> &sourceSocket)
{
    return {{QStringLiteral("machine.folder"), EngineText::tr("File system of the migration"), false,
             [folder] { return fileSystem(folder); }},
            {QStringLiteral("machine.files"), EngineText::tr("Open files"), false, fileLimit},
            {QStringLiteral("machine.socket"), EngineText::tr("Length of socket paths"), true,
             [sourceSocket] { return socketPath(sourceSocket()); }}};
}

evidence::PreflightTasks portChecks(const std::vector<PortUse> &ports, bool required)
{
    evidence::PreflightTasks tasks;
    for (const PortUse &use : ports)
        tasks.push_back({QStringLiteral("port.") + use.id, EngineText::tr("Port %1: %2").arg(use.port).arg(use.purpose),
                         required, [use] { return freePort(use); }});
    return tasks;
}

} // namespace rehome::deploy
