// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace rehome::pdf {

/// Asks for a stop when a run takes longer than the limit, or when the outer stop is asked for. A series of runs in one
/// process has one of these; it owns a thread that only waits. Its functions may be called from any thread.
class RunWatch final
{
public:
    /// The first run begins now. A limit of 0: none.
    RunWatch(std::chrono::milliseconds limit, const std::stop_token &outer);
    ~RunWatch();

    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }
    void nextRunBegins();

private:
    void wait();

    const std::chrono::milliseconds m_limit;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::steady_clock::time_point m_deadline;
    bool m_finished = false;
    std::thread m_thread;
};

} // namespace rehome::pdf
