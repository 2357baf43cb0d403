// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_catalog.h"

/// The part of copyCatalog() that is about indexes.
namespace rehome::postgres {

using Places = QHash<QString, std::size_t>; ///< by oid

/// Adds the indexes of the catalog's tables, those of \a tablePlaces, with all that is set on them. \return where they
/// are
Places addIndexes(Session &session, CopyCatalog &catalog, const Places &tablePlaces);

/// Drops the indexes of partitioned tables that are attached to none above: pg_dump knows no statement for those that
/// are to be attached, since they go with the other one.
void dropUnattachedIndexes(Session &session);

/// As CopyCatalog::inheritedDepths has it.
[[nodiscard]] QHash<QString, int> inheritedDepths(Session &session);

} // namespace rehome::postgres
