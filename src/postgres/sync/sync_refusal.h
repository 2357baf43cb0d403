// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/database_comparison.h"
#include "postgres/copy/copy_pump.h"
#include "postgres/schema/schema_facts.h"

#include <QSet>

namespace rehome::postgres {

/// Refuses to bring rows over where the target lacks a table of the source, or has it with other columns: before any
/// row is read. \return sentences about what is on the target only \throws Error CheckFailed naming the tables
[[nodiscard]] QStringList refuseOtherTables(DatabaseComparison &comparison);

/// Says in one warning what else differs in the schema, which a synchronisation of rows leaves as it is.
/// \return how many objects differ, without what is to be expected
qint64 warnOfOtherSchema(const SchemaFacts &before, const SchemaFacts &after, const core::WorkContext &context);

/// Where triggers do not sleep while \a tables are written. Before version 15, what a partition has of the triggers of
/// the table above is the server's own, which its owner cannot put to sleep. \a session gives names their quotes.
void warnOfAwakeClones(CopyPump &pump, const Session &session, const QSet<QString> &tables,
                       const core::WorkContext &context);

} // namespace rehome::postgres
