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

/// What each of them did before.
std::array<struct sigaction, handledSignals.size()> before{};

/// What is ignored stays so: whoever began the program with nohup wants it to outlive the terminal.
void handleSignals()
{
    struct sigaction action
    {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < handledSignals.size(); ++i) {
        ::sigaction(handledSignals[i], nullptr, &before[i]);
        if (before[i].sa_handler != SIG_IGN)
            ::sigaction(handledSignals[i], &action, nullptr);
    }
}

void leaveSignals()
{
    for (std::size_t i = 0; i < handledSignals.size(); ++i)
        ::sigaction(handledSignals[i], &before[i], nullptr);
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
    handleSignals();
}

Interrupts::~Interrupts()
{
    leaveSignals();
    const char mark = 'q';
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &mark, 1);
    if (m_watcher.joinable())
        m_watcher.join();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
    signalPipe = {-1, -1};
}

} // namespace rehome::cli
