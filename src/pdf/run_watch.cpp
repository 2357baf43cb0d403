// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/run_watch.h"

namespace rehome::pdf {

using std::chrono::steady_clock;

RunWatch::RunWatch(std::chrono::milliseconds limit, const std::stop_token &outer)
    : m_limit(limit), m_forward(outer, [this] { m_stop.request_stop(); }), m_deadline(steady_clock::now() + limit)
{
    if (m_limit.count() > 0)
        m_thread = std::thread([this] { wait(); });
}

RunWatch::~RunWatch()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_finished = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void RunWatch::nextRunBegins()
{
    const std::scoped_lock lock(m_mutex);
    m_deadline = steady_clock::now() + m_limit; // later than before: whoever waits looks again by itself
}

void RunWatch::wait()
{
    std::unique_lock lock(m_mutex);
    while (!m_finished) {
        if (steady_clock::now() >= m_deadline) {
            m_stop.request_stop();
            return;
        }
        m_changed.wait_until(lock, m_deadline);
    }
}

} // namespace rehome::pdf
