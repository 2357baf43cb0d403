// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace rehome::core {

void forEachIndex(std::size_t count, int jobs, const std::function<void(std::size_t)> &work)
{
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto drain = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                if (!failure)
                    failure = std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        const auto helpers = std::min<std::size_t>(count, std::size_t(std::max(1, jobs))) - (count > 0 ? 1 : 0);
        for (std::size_t i = 0; i < helpers; ++i)
            threads.emplace_back(drain);
        drain();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace rehome::core
