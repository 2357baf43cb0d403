// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/backup.h"
#include "evidence/snapshot_state.h"
#include "evidence/verification.h"
#include "postgres/session/server_address.h"

namespace rehome::postgres {

struct VerifyOptions
{
    evidence::Level level = evidence::Level::Content;
    int jobs = 2;                  ///< tables at a time on each side
    int rowsShown = 20;            ///< differing rows kept with their values, for each table
    bool schema = true;            ///< whether the schemas are compared, too
    bool ownershipLeftOut = false; ///< owners and privileges were not carried over: other ones are legitimate
    bool settingsLeftOut = false;  ///< nor the database's settings and its comment
    /// The new side has just been made by a restore or copy, whose last step fills the materialized views: another
    /// content is that of the rows that were brought over. Else they are held against their queries: judgeViews().
    bool viewsJustFilled = false;
};

/// Holds two live databases against each other, each inside one snapshot, both at once: every table's rows, the
/// sequences, and the schema. Where a table differs, its differing rows are looked for. A table that cannot be read is
/// "could not check" with the reason; the others are compared all the same. Progress in bytes. \throws Error if a side
/// cannot be entered at all
[[nodiscard]] evidence::Verification verifyDatabases(const ServerAddress &oldSide, const ServerAddress &newSide,
                                                     const VerifyOptions &options, const core::WorkContext &context);

/// Holds a database against what its source held at one moment: a source that lives on is not taken for loss. Differing
/// rows cannot be shown, since the evidence holds sums only. Owners and privileges are taken as left out. A state
/// without a schema leaves the schema out of the result.
[[nodiscard]] evidence::Verification verifyAgainstState(const evidence::SnapshotState &state,
                                                        const ServerAddress &newSide, const VerifyOptions &options,
                                                        const core::WorkContext &context);

/// The same with what was counted and hashed when the backup was taken.
[[nodiscard]] evidence::Verification verifyAgainstBackup(const evidence::Backup &backup, const ServerAddress &newSide,
                                                         const VerifyOptions &options,
                                                         const core::WorkContext &context);

} // namespace rehome::postgres
