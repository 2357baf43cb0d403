// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace rehome::core {

/// Calls work(0) … work(count − 1), at most \a jobs at a time, each on its own thread, in order of the index.
/// Returns when all have ended. The first exception ends the rest (what runs is waited for) and is thrown again.
void forEachIndex(std::size_t count, int jobs, const std::function<void(std::size_t)> &work);

} // namespace rehome::core
