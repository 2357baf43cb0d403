// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

namespace rehome::postgres {

/// Says to other runs that a backup is being written into a partial folder: a locked file beside it. The lock goes with
/// the process, however that ends; the file then stays, and tells who it was and since when. Owned by the run that
/// writes the backup.
class BackupLock final
{
public:
    /// \throws Error Busy if a live run holds it
    explicit BackupLock(const QString &partialFolder);
    ~BackupLock();
    BackupLock(const BackupLock &) = delete;
    BackupLock &operator=(const BackupLock &) = delete;

private:
    QString m_path;
    int m_descriptor = -1;
};

/// Where the lock of a partial folder is.
[[nodiscard]] QString lockOf(const QString &partialFolder);

/// Removes what killed runs have left in a folder of backups, and says so in the log. What a live run writes, and a
/// folder of which no lock says that it is a backup's, stays.
void removeDeadBackups(const QString &folder, const core::WorkContext &context);

} // namespace rehome::postgres
