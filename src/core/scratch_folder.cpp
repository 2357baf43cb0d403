// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scratch_folder.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"

#include <QDir>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rehome::core {
namespace {

const QString prefix = QStringLiteral("rehome-scratch-");

int openedFolder(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// False also on a file system without locks.
bool isLocked(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

bool isOurs(int descriptor)
{
    struct stat found = {};
    return ::fstat(descriptor, &found) == 0 && found.st_uid == ::geteuid();
}

void removeDeadFolders()
{
    const QDir place = QDir::temp();
    for (const QString &name : place.entryList({prefix + QLatin1Char('*')}, QDir::Dirs | QDir::Hidden)) {
        const int descriptor = openedFolder(place.filePath(name));
        if (descriptor < 0)
            continue;
        if (isOurs(descriptor) && isLocked(descriptor))
            QDir(place.filePath(name)).removeRecursively();
        ::close(descriptor);
    }
}

} // namespace

/// Locked before it has the name by which it is taken for one that may be dead.
ScratchFolder::ScratchFolder()
{
    removeDeadFolders();
    QByteArray made = QFile::encodeName(QDir::temp().filePath(QStringLiteral("rehome-new-XXXXXX")));
    if (::mkdtemp(made.data()) == nullptr)
        throwFileError(errno, QDir::tempPath());
    m_path = QFile::decodeName(made);
    m_descriptor = openedFolder(m_path);
    const QString path = QDir::temp().filePath(prefix + m_path.right(6));
    if (m_descriptor >= 0 && isLocked(m_descriptor) &&
        ::rename(made.constData(), QFile::encodeName(path).constData()) == 0)
        m_path = path;
}

ScratchFolder::~ScratchFolder()
{
    QDir(m_path).removeRecursively();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void ScratchFolder::checkRoomFor(qint64 bytes) const
{
    const qint64 available = freeBytes(m_path);
    if (available >= bytes)
        return;
    throw Error(
        ErrorCode::DiskFull,
        EngineText::tr("There is too little space in %1 for what is needed for a while: %2 free, about %3 needed.")
            .arg(QDir::tempPath(), bytesText(available), bytesText(bytes)),
        EngineText::tr("Free some space there, or name a folder on another disk in the environment variable "
                       "TMPDIR, then try again."));
}

} // namespace rehome::core
