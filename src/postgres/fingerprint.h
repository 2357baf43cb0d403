// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "postgres/catalog.h"
#include "postgres/snapshot.h"

namespace rehome::postgres {

/// How the rows of a table are hashed on a given server.
struct HashRecipe
{
    QString name; ///< hashes compare only where names are equal
    QString rowHash(const Session &session, const TableShape &table) const; ///< an SQL expression of type bigint
    bool wholeRecord = false;  ///< hash_record_extended (server 14 and later) instead of the row's text
    bool strict = false;       ///< every column through its text
    bool extendedText = false; ///< hashtextextended (server 11 and later) instead of md5
};

/// What this server offers for the level. The recipe's name holds the server's own hash of fixed values, since hash
/// functions may differ between major versions.
[[nodiscard]] HashRecipe hashRecipe(Session &session, evidence::Level level);

/// The names and types of the columns as a short hash: the same rows can only be expected where this is the same.
[[nodiscard]] QString shapeHash(const TableShape &table);

/// Counts every row of one table and sums the 64-bit hashes of all rows (a sum with a count, never XOR: pairs would
/// cancel). A table of another relation kind than its name says (inheritance) is read with ONLY.
/// \throws Error PermissionDenied and so on; a partial count is never returned
[[nodiscard]] evidence::TableFingerprint fingerprint(Session &session, const TableShape &table,
                                                     const HashRecipe &recipe, evidence::Level level);

/// All tables of a snapshot, largest first, several at a time. \a onTable is called from the working threads with the
/// bytes of each table when it is done.
[[nodiscard]] std::vector<evidence::TableFingerprint> fingerprints(
    Snapshot &snapshot, const std::vector<TableShape> &tables, evidence::Level level, int jobs,
    const std::function<void(const TableShape &)> &onTable);

} // namespace rehome::postgres
