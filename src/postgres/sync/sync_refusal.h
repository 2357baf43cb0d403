// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/database_comparison.h"
#include "postgres/schema/schema_facts.h"

namespace rehome::postgres {

/// Refuses to bring rows over where the target lacks a table of the source, or has it with other columns: before any
/// row is read. \return sentences about what is on the target only \throws Error CheckFailed naming the tables
[[nodiscard]] QStringList refuseOtherTables(DatabaseComparison &comparison);

/// Says in one warning what else differs in the schema, which a synchronisation of rows leaves as it is.
/// \return how many objects differ, without what is to be expected
qint64 warnOfOtherSchema(const SchemaFacts &before, const SchemaFacts &after, const core::WorkContext &context);

} // namespace rehome::postgres
