// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupts.h"

#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace rehome::cli {
namespace {

/// A signal handler may do next to nothing but write into a pipe.
std::array<int, 2> signalPipe{-1, -1};
std::atomic<int> signalsSeen{0};

constexpr std::array handledSignals{SIGINT, SIGTERM, SIGHUP};

void onSignal(int)
{
    if (signalsSeen.fetch_add(1) > 0)
        ::_exit(130);
    const char mark = 's';
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &mark, 1);
}

void handle(void (*handler)(int))
{
    struct sigaction action
    {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int signal : handledSignals)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(std::function<void()> onInterrupt)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC) != 0)
        return; // signals keep their default meaning: they end the program
    signalsSeen = 0;
    m_watcher = std::jthread([onInterrupt = std::move(onInterrupt)] {
        char mark = 0;
        if (::read(signalPipe[0], &mark, 1) == 1 && mark == 's')
            onInterrupt();
    });
    handle(onSignal);
}

Interrupts::~Interrupts()
{
    handle(SIG_DFL);
    const char mark = 'q';
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &mark, 1);
    if (m_watcher.joinable())
        m_watcher.join();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
    signalPipe = {-1, -1};
}

} // namespace rehome::cli
