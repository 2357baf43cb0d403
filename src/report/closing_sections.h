// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/discrepancies.h"

namespace rehome::report {

// The sections after the phases: collected from every run's evidence. Each says so in a sentence where it is empty.
[[nodiscard]] Section discrepanciesSection(const History &history, const std::vector<Discrepancy> &open);
[[nodiscard]] Section skippedSection(const History &history);
[[nodiscard]] Section criteriaSection(const Table &criteria);
[[nodiscard]] Section artifactsSection(const History &history);
[[nodiscard]] Section versionsSection(const History &history);

/// The success criteria as they were measured last; no rows where they never were.
[[nodiscard]] Table measuredCriteria(const History &history);

} // namespace rehome::report
