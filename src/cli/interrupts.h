// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace rehome::cli {

/// Turns SIGINT, SIGTERM and SIGHUP into a call of a function, on a thread of its own. A second signal ends the program
/// at once with exit code 130. A signal that was ignored before, as nohup does with SIGHUP, stays ignored. One at a
/// time; children get the default handling back when they are started.
class Interrupts final
{
public:
    explicit Interrupts(std::function<void()> onInterrupt);
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

private:
    std::jthread m_watcher;
};

} // namespace rehome::cli
