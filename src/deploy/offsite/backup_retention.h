// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "deploy/offsite/offsite_store.h"
#include "deploy/retention.h"

namespace rehome::deploy {

struct RetentionRequest
{
    QString place;     ///< as messages name it
    QString justTaken; ///< the folder of the newest backup, "shop-20260301-030000-123": only its kind is looked at
    Keep keep;
};

/// Removes the backups of the same source that need not stay, here or at an offsite place, and says which. The same
/// source is the same address on the same server, as the manifests say: several servers may share a place. Only a
/// complete backup counts and may go: the name with its time stamp, a manifest that its checksum file confirms, and
/// every file of it there with its size, and no other. Anything else stays, and what looks like a backup but is none is
/// told. Where the newest one is not whole, nothing goes. \return the names of those that were removed
QStringList removeSuperseded(OffsiteStore &store, const RetentionRequest &request, const core::WorkContext &context);

} // namespace rehome::deploy
