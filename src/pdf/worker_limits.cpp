// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker_limits.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rehome::pdf {
namespace {

constexpr char outOfMemory[] =
    "{\"ending\":\"out of memory\",\"problem\":\"The document needs more memory than it may use.\"}\n";
constexpr char timedOut[] = "{\"ending\":\"timed out\",\"problem\":\"The document used up its processor time.\"}\n";
constexpr char gaveUp[] = "{\"ending\":\"failed\",\"problem\":\"The PDF library gave up on the document.\"}\n";

int capturedErrors = -1; // a signal handler can reach nothing else

template <std::size_t Size>
[[noreturn]] void endWith(const char (&line)[Size])
{
    // Whether anyone still reads it changes nothing about the ending.
    [[maybe_unused]] const ssize_t written = ::write(STDOUT_FILENO, line, Size - 1);
    ::_exit(1);
}

bool printed(const char *tail, std::size_t size, const char *text)
{
    return ::memmem(tail, size, text, std::strlen(text)) != nullptr;
}

/// Poppler's own allocation functions print a sentence and abort; only that sentence tells it from other aborts.
void onAbort(int /*signal*/)
{
    char tail[4096];
    struct stat file;
    ssize_t size = 0;
    if (capturedErrors >= 0 && ::fstat(capturedErrors, &file) == 0) {
        const off_t start = file.st_size > off_t(sizeof tail) ? file.st_size - off_t(sizeof tail) : 0;
        size = ::pread(capturedErrors, tail, sizeof tail, start);
    }
    const std::size_t held = size > 0 ? std::size_t(size) : 0;
    for (const char *words : {"Out of memory", "memory allocation", "bad_alloc"}) {
        if (printed(tail, held, words))
            endWith(outOfMemory);
    }
    endWith(gaveUp);
}

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit value{soft, hard};
    ::setrlimit(resource, &value); // a stricter limit that was inherited stays
}

} // namespace

void limitThisProcess(const ProcessLimits &limits)
{
    limit(RLIMIT_CORE, 0, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose shadow memory is terabytes of addresses
    if (limits.memoryBytes > 0)
        limit(RLIMIT_AS, rlim_t(limits.memoryBytes), rlim_t(limits.memoryBytes));
#endif

    capturedErrors = ::memfd_create("errors", MFD_CLOEXEC);
    if (capturedErrors >= 0)
        ::dup2(capturedErrors, STDERR_FILENO);
    std::set_new_handler([] { endWith(outOfMemory); });
    std::signal(SIGABRT, onAbort);
    std::signal(SIGXCPU, [](int /*signal*/) { endWith(timedOut); });
}

void limitProcessorTime(int seconds)
{
    rusage used{};
    rlimit value{};
    if (seconds <= 0 || ::getrusage(RUSAGE_SELF, &used) != 0 || ::getrlimit(RLIMIT_CPU, &value) != 0)
        return;
    // The hard limit stays, for it could not be raised again for the next document.
    constexpr qint64 microseconds = 1'000'000; // in a second
    const qint64 usedMicroseconds =
        (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * microseconds + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
    const rlim_t wanted = rlim_t((usedMicroseconds + microseconds - 1) / microseconds + seconds);
    limit(RLIMIT_CPU, std::min(wanted, value.rlim_max), value.rlim_max);
}

} // namespace rehome::pdf
