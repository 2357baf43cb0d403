// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/compare/side_reader.h"

#include <map>

namespace rehome::postgres {

using Readings = std::map<QString, Reading>; ///< by "schema.name"

[[nodiscard]] Readings readingsOf(const SideReader &side);

/// The verdict of every table that either side has, by name.
[[nodiscard]] std::vector<evidence::TableVerdict> compareReadings(const Readings &before, const Readings &after,
                                                                  evidence::Level level);

} // namespace rehome::postgres
