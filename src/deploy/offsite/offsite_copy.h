// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "deploy/offsite/offsite_store.h"
#include "evidence/offsite.h"

namespace rehome::deploy {

struct OffsiteRequest
{
    OffsitePlace place;
    QString backup;                        ///< the backup's folder; its name is that of the copy, too
    std::vector<evidence::FileFact> files; ///< as its manifest names them; what describes them is copied beside
};

/// Copies a backup to another place, several files at a time, then reads every byte back and compares sizes and SHA-256
/// with what was sent. A file that is there already and is the same is not sent again; one that differs is left alone
/// and told. Progress in bytes, sent and read together.
/// \throws Error BadInput where the place is not apart from the backup, Damaged where the backup itself is not what its
/// manifest says, ToolMissing, PermissionDenied …
[[nodiscard]] evidence::OffsiteCopies copyOffsite(OffsiteStore &store, const OffsiteRequest &request,
                                                  const core::WorkContext &context);

} // namespace rehome::deploy
