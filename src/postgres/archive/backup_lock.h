// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

namespace rehome::postgres {

/// Says to other runs that a folder is in use, into which a backup is written or in which one is proven: a locked file
/// beside it. The lock goes with the process, however that ends; the file then stays, and tells who it was and since
/// when. Owned by the run that uses the folder.
class BackupLock final
{
public:
    /// \throws Error Busy if a live run holds it, with the sentence \a busy
    BackupLock(const QString &folder, const QString &busy);
    ~BackupLock();
    BackupLock(const BackupLock &) = delete;
    BackupLock &operator=(const BackupLock &) = delete;

private:
    QString m_path;
    int m_descriptor = -1;
};

/// Where the lock of a folder is.
[[nodiscard]] QString lockOf(const QString &folder);

/// Removes what killed runs have left in a folder of backups, half-made backups and the servers of proofs, and says so
/// in the log. What a live run or another user's uses, and a folder of which no lock says whose it is, stays.
void removeDeadBackups(const QString &folder, const core::WorkContext &context);

} // namespace rehome::postgres
