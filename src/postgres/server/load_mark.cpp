// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/load_mark.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace rehome::postgres {

/// The folder itself is locked, so that there is no file that stays behind.
ServerLock::ServerLock(const QString &folder)
    : m_descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (m_descriptor < 0)
        return;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        m_state = State::Held;
    else if (errno == EWOULDBLOCK)
        m_state = State::Busy;
}

ServerLock::~ServerLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace rehome::postgres
