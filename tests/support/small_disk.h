// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

namespace rehome::testing {

/// A file system in memory of a given size, for tests of full disks; only root can mount it. Unmounted at the end.
class SmallDisk final
{
public:
    explicit SmallDisk(const char *options = "size=2m") : m_folder(QStringLiteral("/tmp/rehome-disk-XXXXXX"))
    {
        m_mounted = ::mount("tmpfs", m_folder.path().toLocal8Bit().constData(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// Makes root an ordinary user for a while, so that permissions count. An ordinary user stays as they are.
class AsOrdinaryUser final
{
public:
    AsOrdinaryUser()
    {
        if (::geteuid() == 0)
            m_lowered = ::seteuid(65534) == 0;
    }
    ~AsOrdinaryUser()
    {
        if (m_lowered && ::seteuid(0) != 0)
            std::abort(); // the rest of the program would run as somebody else
    }
    AsOrdinaryUser(const AsOrdinaryUser &) = delete;
    AsOrdinaryUser &operator=(const AsOrdinaryUser &) = delete;

private:
    bool m_lowered = false;
};

} // namespace rehome::testing
