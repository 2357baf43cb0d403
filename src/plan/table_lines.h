// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/verification.h"

namespace rehome::plan {

/// A line in the log for every table that was compared: "public.invoice: 20,014 rows old, 20,013 new: differs". What is
/// the same is told at level Debug, the rest as a warning. Likewise for what differs in the schema.
void logTables(const evidence::Verification &verification, const core::WorkContext &context);

} // namespace rehome::plan
