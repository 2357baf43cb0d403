// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/catalog/table_chunks.h"
#include "postgres/compare/hash_recipe.h"
#include "postgres/session/snapshot.h"

namespace rehome::postgres {

/// The names and types of the columns, and the key, as a short hash: the same hashes can only be expected where this is
/// the same.
[[nodiscard]] QString shapeHash(const TableShape &table);

/// Counts the rows of a table, or of some chunks of it, and sums their 64-bit hashes (a sum with a count, never XOR:
/// pairs would cancel). Children of the table (inheritance) are not in it.
/// \throws Error PermissionDenied and so on; a partial count is never returned
[[nodiscard]] evidence::TableFingerprint fingerprint(Session &session, const TableShape &table,
                                                     const HashRecipe &recipe, evidence::Level level,
                                                     const TableChunks &chunks = {});

/// The same of other rows with the table's columns: \a rows is an item of a FROM clause, named t.
[[nodiscard]] evidence::TableFingerprint fingerprintOf(Session &session, const TableShape &table,
                                                       const HashRecipe &recipe, evidence::Level level,
                                                       const QString &rows);

/// The fingerprint of a table out of those of its chunks.
[[nodiscard]] evidence::TableFingerprint joined(const std::vector<evidence::TableFingerprint> &chunks);

/// All tables of a snapshot, largest first, several chunks of them at a time. \a onRead is called from the working
/// threads with each table as a part of it has been read, and with that part's share of the table's bytes.
[[nodiscard]] std::vector<evidence::TableFingerprint> fingerprints(
    Snapshot &snapshot, const std::vector<TableShape> &tables, evidence::Level level, int jobs,
    const std::function<void(const TableShape &, qint64)> &onRead);

} // namespace rehome::postgres
