// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timing_runs.h"

#include <optional>

namespace rehome::views {

/// Milliseconds (or bytes, where the row says so) by core::quantile (type 7) of the times that count, as the engine's
/// percentiles are. Without values where nothing counts.
struct PercentileFigures
{
    std::size_t runs = 0; ///< that were made
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    std::optional<double> maximum;
};

struct PercentileRow
{
    QString name;
    QString fullName; ///< where it is longer: the command itself
    PercentileFigures before;
    PercentileFigures after;
    bool bytes = false;     ///< its maximum is memory
    bool summary = false;   ///< of all documents or of the command
    report::Standing limit; ///< an empty word where there is no limit
    report::Standing ending;
    QString remark;
    int document = -1; ///< its index in documentsOf()
};

[[nodiscard]] PercentileFigures percentileFigures(std::vector<double> counted, std::size_t made);

/// All documents, the command's wall time, processor time and peak memory, and every document.
[[nodiscard]] std::vector<PercentileRow> percentileRows(const TimingRuns &runs);

} // namespace rehome::views
