#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command and measures it: wall time, processor time, peak memory.

    REHOME_MEASURE_FILE=measured.json measure.py PROGRAM [ARGUMENT …]

The command keeps this process's standard streams and environment (without REHOME_MEASURE_FILE). When it has ended,
the file holds {"exitCode", "wallMilliseconds", "processorMilliseconds", "peakBytes"}: processor time is user and system
time of the command and of all descendants that were waited for, peakBytes the largest resident set of any one of
them. Exits with the command's exit code, 128 + N if signal N ended it, 127 without a file if it could not be started.
SIGTERM, SIGINT and SIGHUP are passed on to the command. Python 3.8 or newer, standard library only.
"""
import json
import os
import signal
import sys
import time

FORWARDED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def forward_signals(pid):
    def forward(number, _frame):
        # A signal to the whole group has reached the command as well; a second one would make some give up their cleaning.
        time.sleep(0.1)
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    for number in FORWARDED:
        signal.signal(number, forward)


def run(arguments):
    path = os.environ.pop("REHOME_MEASURE_FILE")
    # Until the handlers are there a signal waits; the command starts with the signals as any program does.
    signal.pthread_sigmask(signal.SIG_BLOCK, FORWARDED)
    started = time.monotonic()
    try:
        pid = os.posix_spawnp(arguments[0], arguments, os.environ, setsigmask=[],
                              setsigdef=[signal.SIGPIPE, signal.SIGXFSZ])
    except OSError as error:
        print("%s: %s" % (arguments[0], error.strerror), file=sys.stderr)
        return 127
    forward_signals(pid)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, FORWARDED)
    _, status, usage = os.wait4(pid, 0)
    ended = time.monotonic()
    exit_code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)
    measured = {
        "exitCode": exit_code,
        "wallMilliseconds": (ended - started) * 1000,
        "processorMilliseconds": (usage.ru_utime + usage.ru_stime) * 1000,
        "peakBytes": usage.ru_maxrss * 1024,
    }
    with open(path + ".partial", "w", encoding="ascii") as file:
        json.dump(measured, file)
    os.replace(path + ".partial", path)
    return exit_code


if __name__ == "__main__":
    if len(sys.argv) < 2 or "REHOME_MEASURE_FILE" not in os.environ:
        sys.exit(__doc__)
    sys.exit(run(sys.argv[1:]))
