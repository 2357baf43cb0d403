// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/folder_store.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace rehome::deploy {
namespace {

constexpr qsizetype blockBytes = 1 << 20;
const QString partialEnd = QStringLiteral(".partial");

int errorNumber()
{
    return errno != 0 ? errno : EIO;
}

} // namespace

FolderStore::FolderStore(QString folder, core::WorkContext context)
    : m_folder(std::move(folder)), m_context(std::move(context))
{}

void FolderStore::throwIfMissing() const
{
    if (!QFileInfo(m_folder).isDir())
        throw core::Error(core::ErrorCode::NotFound, EngineText::tr("There is no folder %1.").arg(m_folder),
                          EngineText::tr("Is the disk mounted? Mount it, or make the folder, and try again."));
}

QString FolderStore::at(const QString &path) const
{
    return m_folder + QLatin1Char('/') + path;
}

QStringList FolderStore::names()
{
    return QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

QMap<QString, qint64> FolderStore::files(const QString &folder)
{
    QMap<QString, qint64> found;
    const QString place = at(folder);
    const QString start = folder + QLatin1Char('/');
    if (!QFileInfo(place).isDir())
        return found;
    for (const QString &file : core::filesBelow(place)) {
        m_context.throwIfStopped();
        if (!file.endsWith(partialEnd)) // a copy that was stopped has left it
            found.insert(start + file, QFileInfo(place + QLatin1Char('/') + file).size());
    }
    return found;
}

void FolderStore::send(const QString &localFile, const QString &path, const Count &onSent)
{
    throwIfMissing(); // a disk that is not mounted is not to be taken for this one
    const QString target = at(path);
    core::makeFolder(QFileInfo(target).absolutePath());
    QFile from(localFile);
    errno = 0;
    if (!from.open(QIODevice::ReadOnly))
        core::throwFileError(errorNumber(), localFile);
    QFile to(target + partialEnd);
    errno = 0;
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        core::throwFileError(errorNumber(), to.fileName());
    to.setPermissions(core::ownerOnly);
    QByteArray block(blockBytes, Qt::Uninitialized);
    try {
        for (qint64 sent = 0;;) {
            m_context.throwIfStopped();
            const qint64 bytes = from.read(block.data(), block.size());
            if (bytes < 0)
                core::throwFileError(EIO, localFile);
            if (bytes == 0)
                break;
            errno = 0;
            if (to.write(block.constData(), bytes) != bytes)
                core::throwFileError(errorNumber(), target);
            onSent(sent += bytes);
        }
        errno = 0;
        if (::fsync(to.handle()) != 0)
            core::throwFileError(errorNumber(), target);
        to.close();
        core::publish(to.fileName(), target);
    } catch (...) {
        to.remove();
        throw;
    }
}

void FolderStore::read(const QString &path, const Sink &sink)
{
    QFile file(at(path));
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        core::throwFileError(errorNumber(), file.fileName());
    // What was just written is to be read from the disk, not from memory.
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    for (;;) {
        m_context.throwIfStopped();
        const QByteArray block = file.read(blockBytes);
        if (block.isEmpty()) {
            if (file.error() != QFileDevice::NoError)
                core::throwFileError(EIO, file.fileName());
            return;
        }
        sink(block);
    }
}

void FolderStore::finish(const QString &folder)
{
    core::syncFolder(at(folder), m_context);
}

void FolderStore::remove(const QString &folder, const QStringList &paths)
{
    const QString place = at(folder);
    const QString dying = place + QStringLiteral(".removed");
    if (QFileInfo(place).isDir()) {
        for (const QString &file : core::filesBelow(place)) { // what files() does not tell, too
            QString ours = folder + QLatin1Char('/') + file;
            if (!paths.contains(ours) && ours.endsWith(partialEnd))
                ours.chop(partialEnd.size());
            if (!paths.contains(ours))
                throw core::Error(
                    core::ErrorCode::AlreadyExists,
                    EngineText::tr("The file %1 is of no backup.").arg(at(folder + QLatin1Char('/') + file)),
                    EngineText::tr("Move it elsewhere; until then the folder around it stays."));
        }
        // At once gone as a backup, however long its files take.
        core::removeFolder(dying); // of a run that was killed
        core::publish(place, dying);
        core::removeFolder(dying);
    }
    for (const QString &path : paths) {
        if (!path.startsWith(folder + QLatin1Char('/')))
            core::removeFolder(at(path));
    }
}

} // namespace rehome::deploy
