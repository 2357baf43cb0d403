// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rehome::core {
namespace {

void syncPath(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throwFileError(errno, path);
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (result != 0 && error != EINVAL) // some file systems cannot sync a folder
        throwFileError(error, path);
}

/// Opening a named pipe waits for whoever writes into it, and nothing can break that off.
void refusePipe(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 ||
        (!S_ISFIFO(status.st_mode) && !S_ISSOCK(status.st_mode)))
        return;
    throw Error(ErrorCode::BadInput, EngineText::tr("%1 is a named pipe or a socket, not a file.").arg(path),
                EngineText::tr("Copy what it gives into a file, and name that one."));
}

void openForReading(QFile &file)
{
    refusePipe(file.fileName());
    errno = 0;
    if (file.open(QIODevice::ReadOnly))
        return;
    if (QFileInfo(file.fileName()).isDir()) // Qt then sets no errno
        throwFileError(EISDIR, file.fileName());
    throwFileError(errno != 0 ? errno : EIO, file.fileName());
}

} // namespace

void throwFileError(int error, const QString &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        throw Error(ErrorCode::DiskFull, EngineText::tr("The disk that holds %1 is full.").arg(path),
                    EngineText::tr("Free some space or choose a folder on another disk, then try again."), reason);
    case EACCES:
    case EPERM:
        throw Error(ErrorCode::PermissionDenied, EngineText::tr("%1 may not be used by this user.").arg(path),
                    EngineText::tr("Give this user the right to use it, or choose another place."), reason);
    case EROFS:
        throw Error(ErrorCode::PermissionDenied, EngineText::tr("%1 is on a read-only file system.").arg(path),
                    EngineText::tr("Choose a folder that can be written to."), reason);
    case ENOENT:
        throw Error(ErrorCode::NotFound, EngineText::tr("%1 does not exist.").arg(path),
                    EngineText::tr("Check the spelling of the path."), reason);
    case ENOTDIR:
    case EISDIR:
    case ENAMETOOLONG:
    case ELOOP:
        throw Error(ErrorCode::BadInput, EngineText::tr("%1 cannot be used: %2.").arg(path, reason),
                    EngineText::tr("Check the spelling of the path."), reason);
    case EEXIST:
    case ENOTEMPTY:
        throw Error(ErrorCode::AlreadyExists, EngineText::tr("%1 exists already.").arg(path),
                    EngineText::tr("Choose another name, or move it away."), reason);
    default:
        throw Error(ErrorCode::Internal, EngineText::tr("%1 cannot be used: %2.").arg(path, reason),
                    EngineText::tr("Check the disk and the path, then try again."), reason);
    }
}

void writeFile(const QString &path, const QByteArray &content, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly)) {
        const int error = errno != 0 ? errno : EIO;
        throwFileError(error, error == ENOENT ? QFileInfo(path).absolutePath() : path); // its folder is what is missing
    }
    // Before the content: a secret must not be readable by others even for a moment.
    file.setPermissions(permissions);
    errno = 0;
    if (file.write(content) != content.size() || !file.commit())
        throwFileError(errno != 0 ? errno : EIO, path);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    openForReading(file);
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        throwFileError(errno != 0 ? errno : EIO, path);
    return content;
}

void makeFolder(const QString &path)
{
    errno = 0;
    if (QDir().mkpath(path))
        return;
    const int error = errno != 0 ? errno : EIO;
    if (error != ENOENT && error != ENOTDIR)
        throwFileError(error, path);
    throw Error(ErrorCode::PermissionDenied, EngineText::tr("The folder %1 cannot be made.").arg(path),
                EngineText::tr("Choose a place where this user may make folders."),
                QString::fromLocal8Bit(std::strerror(error)));
}

void removeFolder(const QString &path)
{
    const QFileInfo place(path);
    if (!place.exists() && !place.isSymLink())
        return;
    errno = 0;
    // removeRecursively() follows a link if it is the folder itself.
    const bool removed = place.isSymLink() || !place.isDir() ? QFile::remove(path) : QDir(path).removeRecursively();
    if (!removed)
        throwFileError(errno != 0 ? errno : EIO, path);
}

void publish(const QString &partial, const QString &path)
{
    if (QFileInfo::exists(path))
        throwFileError(EEXIST, path);
    if (::rename(QFile::encodeName(partial).constData(), QFile::encodeName(path).constData()) != 0)
        throwFileError(errno, path);
    syncPath(QFileInfo(path).absolutePath());
}

void syncFolder(const QString &path, const WorkContext &context)
{
    // Each file waits for the file system's next commit; those that wait at the same time share one.
    constexpr int atATime = 16;
    const QStringList files = filesBelow(path);
    forEachIndex(std::size_t(files.size()), atATime, [&](std::size_t i) {
        context.throwIfStopped();
        syncPath(path + QLatin1Char('/') + files[qsizetype(i)]);
    });
    QDirIterator folders(path, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    while (folders.hasNext())
        syncPath(folders.next());
    syncPath(path);
}

QStringList filesBelow(const QString &folder)
{
    const QDir root(folder);
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files += root.relativeFilePath(entries.next());
    files.sort();
    return files;
}

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        bytes += entries.fileInfo().size();
    }
    return bytes;
}

QString sha256OfFile(const QString &path, const WorkContext &context, const std::function<void(qint64)> &onRead)
{
    QFile file(path);
    openForReading(file);

    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (;;) {
        context.throwIfStopped();
        const qint64 bytes = file.read(block.data(), block.size());
        if (bytes < 0)
            throwFileError(EIO, path);
        if (bytes == 0)
            break;
        hash.addData(QByteArrayView(block.constData(), bytes));
        if (onRead)
            onRead(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

qint64 freeBytes(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return QStorageInfo(place.absoluteFilePath()).bytesAvailable();
}

} // namespace rehome::core
