// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_catalog.h"
#include "postgres/session/snapshot.h"

#include <optional>

namespace rehome::postgres {

/// What of a half-made copy need not be made again, by the catalog's numbers.
struct StandingParts
{
    std::vector<std::optional<qint64>> tables; ///< how many rows; none where the table is to be emptied and filled
    std::vector<bool> indexes;                 ///< built
    std::vector<bool> indexSettings;           ///< likewise, with all that is set on it or made of it
    std::vector<bool> foreignKeys;             ///< added, and checked where they are to be

    [[nodiscard]] qint64 tableCount() const;
};

/// Looks at a half-made copy that was begun with the same schema as the source has in this snapshot. The rows of a
/// table arrive in one transaction, so that there are all or none of those of an earlier moment; a table stands where
/// they are, to the letter, those of this snapshot. Indexes and foreign keys of the others are dropped here, so that
/// these can be filled. Progress in bytes. Nobody else may be in \a half. \throws Error if a side is lost
[[nodiscard]] StandingParts standingParts(const Snapshot &source, const ServerAddress &half, const CopyCatalog &catalog,
                                          int jobs, const core::WorkContext &context);

/// Whether the large objects of a half-made copy are those of the snapshot, \a owners with owners and privileges. Drops
/// them all where they are not.
[[nodiscard]] bool largeObjectsStand(const Snapshot &source, const ServerAddress &half, bool owners,
                                     const core::WorkContext &context);

} // namespace rehome::postgres
