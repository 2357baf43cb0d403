// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/backup_lock.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "postgres/server/private_server.h"

#include <QDateTime>
#include <QDir>
#include <QSysInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rehome::postgres {
namespace {

const QString lockEnd = QStringLiteral(".lock");

enum class Attempt {
    Locked,
    Held,         ///< by a live run
    Inapplicable, ///< the file system has no locks
};

Attempt lock(int descriptor)
{
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return Attempt::Locked;
    return errno == EWOULDBLOCK ? Attempt::Held : Attempt::Inapplicable;
}

/// False where the file was removed, and perhaps made anew, between opening and locking it.
bool isStillThere(int descriptor, const QString &path)
{
    struct stat held = {};
    struct stat there = {};
    return ::fstat(descriptor, &held) == 0 && ::stat(QFile::encodeName(path).constData(), &there) == 0 &&
           held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

/// Written by a run of this user's. Other programs call their locks so, too, and what lies beside those is none of
/// ours.
bool isOurs(int descriptor)
{
    struct stat found = {};
    QByteArray text(256, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), std::size_t(text.size()), 0);
    text.truncate(std::max<ssize_t>(size, 0));
    return ::fstat(descriptor, &found) == 0 && found.st_uid == ::geteuid() && text.startsWith("pid ") &&
           text.contains(" on ") && text.contains(" since ");
}

QByteArray ownerText()
{
    return QStringLiteral("pid %1 on %2 since %3\n")
        .arg(::getpid())
        .arg(QSysInfo::machineHostName(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .toUtf8();
}

bool writeOwner(int descriptor)
{
    const QByteArray who = ownerText();
    return ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, who.constData(), std::size_t(who.size()), 0) > 0;
}

/// A lock that comes to its name when it is held and says whose it is: a run that is killed in between leaves nothing.
/// \return −1 where the name is taken, or the file system has no files without a name
int madeWhole(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return -1;
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(descriptor);
    if (lock(descriptor) == Attempt::Locked && writeOwner(descriptor) &&
        ::linkat(AT_FDCWD, self.constData(), AT_FDCWD, QFile::encodeName(path).constData(), AT_SYMLINK_FOLLOW) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

/// \return −1 with errno set
int opened(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/// Where nothing is there, the run was killed just after it was done.
void removeDead(const QString &folder, const core::WorkContext &context)
{
    const bool isThere = QFileInfo::exists(folder);
    if (folder.endsWith(QLatin1String(".scratch"))) {
        PrivateServer::remove(folder, context);
        if (isThere)
            context.info(EngineText::tr(
                             "The server in %1, which a proof that was killed had left behind, was ended and removed.")
                             .arg(folder));
        return;
    }
    const qint64 bytes = core::bytesBelow(folder);
    core::removeFolder(folder);
    if (isThere)
        context.info(EngineText::tr("%1, which a backup that was killed had left behind, was removed: %2.")
                         .arg(folder, core::bytesText(bytes)));
}

} // namespace

QString lockOf(const QString &folder)
{
    return folder + lockEnd;
}

BackupLock::BackupLock(const QString &folder, const QString &busy) : m_path(lockOf(folder))
{
    m_descriptor = madeWhole(m_path);
    if (m_descriptor >= 0)
        return;
    for (;;) {
        m_descriptor = opened(m_path, O_CREAT);
        if (m_descriptor < 0)
            core::throwFileError(errno, m_path);
        const Attempt attempt = lock(m_descriptor);
        if (attempt == Attempt::Held) {
            ::close(m_descriptor);
            throw core::Error(core::ErrorCode::Busy, busy, EngineText::tr("Wait until it has ended, then try again."));
        }
        if (attempt == Attempt::Inapplicable || isStillThere(m_descriptor, m_path))
            break;
        ::close(m_descriptor);
    }
    if (!writeOwner(m_descriptor)) {
        const int error = errno;
        ::unlink(QFile::encodeName(m_path).constData());
        ::close(m_descriptor);
        core::throwFileError(error, m_path);
    }
}

BackupLock::~BackupLock()
{
    ::unlink(QFile::encodeName(m_path).constData()); // while it is still locked: nobody else can have it
    ::close(m_descriptor);
}

void removeDeadBackups(const QString &folder, const core::WorkContext &context)
{
    const QDir place(folder);
    const QStringList ours{QStringLiteral("*.partial") + lockEnd, QStringLiteral("*.scratch") + lockEnd};
    for (const QString &name : place.entryList(ours, QDir::Files | QDir::Hidden)) {
        const QString path = place.filePath(name);
        const int descriptor = opened(path, 0);
        if (descriptor < 0)
            continue; // it has ended meanwhile, or is not ours to touch
        if (isOurs(descriptor) && lock(descriptor) == Attempt::Locked && isStillThere(descriptor, path)) {
            try {
                removeDead(path.chopped(lockEnd.size()), context);
                QFile::remove(path);
            } catch (const core::Error &error) {
                context.warning(error.whatHappened());
            }
        }
        ::close(descriptor);
    }
}

} // namespace rehome::postgres
