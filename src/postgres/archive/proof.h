// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/backup.h"

namespace rehome::postgres {

struct ProofRequest
{
    QString backup;             ///< the backup's folder
    QString scratchFolder;      ///< where the scratch server is made; removed afterwards
    QStringList criticalTables; ///< "schema.name": must be in the archive
    int jobs = 2;
};

/// Proves a backup: every file as it was written, the table of contents complete, the critical tables in it; then
/// restores it into a scratch server and compares every table with what was counted and hashed when it was taken.
/// What differs after the restore is in the result; what is wrong before it is an error.
/// \throws Error Damaged, NotFound, BadInput, ToolMissing
[[nodiscard]] evidence::Proof proveBackup(const ProofRequest &request, const core::WorkContext &context);

/// The file beside a proven backup that says so to scripts: the SHA-256 of its manifest.sha256.
[[nodiscard]] QString proofFile(const QString &backup);
void writeProofFile(const QString &backup, const core::WorkContext &context);

} // namespace rehome::postgres
