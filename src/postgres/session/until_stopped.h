// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <chrono>
#include <future>
#include <thread>
#include <utility>

namespace rehome::postgres {

/// What \a make gives, which may take long and has no way of being stopped, as a connection to a server that does not
/// answer. After a stop it is left to a thread of its own, which goes when it ends: \a make must hold all that it
/// needs. \throws Stopped, and what \a make throws
template <typename Make>
auto untilStopped(Make make, const core::WorkContext &context) -> decltype(make())
{
    context.throwIfStopped();
    if (!context.stop.stop_possible())
        return make();
    std::packaged_task<decltype(make())()> task(std::move(make));
    std::future<decltype(make())> result = task.get_future();
    std::thread(std::move(task)).detach();
    while (result.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
        context.throwIfStopped();
    return result.get();
}

} // namespace rehome::postgres
