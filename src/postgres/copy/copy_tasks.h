// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_progress.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/copy/copy_schedule.h"
#include "postgres/copy/standing_parts.h"

namespace rehome::postgres {

/// One thing that a copy does, by one hand.
struct CopyTask
{
    enum class Kind { TableRows, Index, IndexSettings, ForeignKey, ForeignKeyCheck, Statistics };
    Kind kind;
    std::size_t which;   ///< of the catalog's tables, indexes or foreign keys
    bool stands = false; ///< was done by an earlier run
};

/// "public.transaction"
[[nodiscard]] QString titleOf(const TableToCopy &table);

/// What there is to do for a copy, by its number in \a schedule, which learns what waits for what and which things the
/// server's locks keep apart. \a progress is told of each, under its number as text.
[[nodiscard]] std::vector<CopyTask> scheduleCopy(const CopyCatalog &catalog, const StandingParts *standing,
                                                 core::WorkProgress &progress, CopySchedule &schedule);

} // namespace rehome::postgres
