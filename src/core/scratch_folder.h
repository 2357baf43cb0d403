// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rehome::core {

/// A folder for files that are needed for a while, in the system's place for such, for this account alone. It goes with
/// its owner; where that one is killed, whoever makes the next one removes it: a folder that is in use is locked.
class ScratchFolder final
{
public:
    /// \throws Error where none can be made
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;

    /// \throws Error DiskFull where so many bytes do not fit
    void checkRoomFor(qint64 bytes) const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_path + QLatin1Char('/') + name; }

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace rehome::core
