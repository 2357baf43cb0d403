"""What one run of a program costs: seconds, the servers' processor time, its own processor time and memory."""
import ctypes
import os
import re
import shlex
import signal
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from servers import Failed, dies_with_us, last_lines

PR_SET_CHILD_SUBREAPER = 36
TICKS = os.sysconf("SC_CLK_TCK")
SERVER_PROGRAMS = ("postgres", "initdb", "pg_ctl")


class NotMeasured(Exception):
    """Why there is no figure; the other figures go on."""


@dataclass
class Run:
    """One run. Times in seconds, memory in bytes."""
    seconds: float = 0.0
    server_cpu: float = 0.0
    client_cpu: float = 0.0
    peak_memory: int = 0
    output: str = ""
    exit_code: int = 0

    def __add__(self, other):
        return Run(self.seconds + other.seconds, self.server_cpu + other.server_cpu,
                   self.client_cpu + other.client_cpu, max(self.peak_memory, other.peak_memory),
                   self.output + other.output, other.exit_code)


@dataclass
class Series:
    """The runs of one contender, or why it has none."""
    command: str = ""
    runs: list = field(default_factory=list)
    problem: str = ""

    def median(self, what="seconds"):
        if self.problem:
            raise NotMeasured(self.problem)
        return statistics.median(getattr(run, what) for run in self.runs)

    def facts(self):
        return {"command": self.command, "seconds": [round(run.seconds, 3) for run in self.runs],
                "median_seconds": round(self.median(), 3),
                "servers_cpu_seconds": round(self.median("server_cpu"), 2),
                "client_cpu_seconds": round(self.median("client_cpu"), 2),
                "client_peak_memory_bytes": max(run.peak_memory for run in self.runs)}


def fields_of(pid):
    """The fields of /proc/PID/stat from the state on, and the program's name; None where it has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(errors="replace")
    except OSError:
        return None
    name, _, rest = text.partition("(")[2].rpartition(")")
    return name, rest.split()


def cpu_seconds(pid, with_reaped):
    found = fields_of(pid)
    if found is None:
        return 0.0
    values = found[1]
    ticks = int(values[11]) + int(values[12])
    if with_reaped:
        ticks += int(values[13]) + int(values[14])
    return ticks / TICKS


def children_of(pid):
    children = []
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children += [int(word) for word in tasks.read_text().split()]
        except OSError:
            continue  # the thread has just ended
    return children


def memory_of(pid):
    """The proportional set size, so that what processes share is counted once; bytes."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def client_memory(pid):
    """Of a program and all that it runs, but for servers."""
    found = fields_of(pid)
    if found is None or found[0] in SERVER_PROGRAMS:
        return 0
    return memory_of(pid) + sum(client_memory(child) for child in children_of(pid))


def complaint(errors, output):
    """What a program says about its failure, among what it says besides."""
    found = re.search(r"^.*(?:error|fatal):.*", errors, re.IGNORECASE | re.MULTILINE)
    if found:
        return last_lines("\n".join(errors[found.start():].splitlines()[:3]))
    return last_lines(f"{errors}\n{output}")


class Watch(threading.Thread):
    """Looks at a running program ten times a second: its peak memory, and whether it is past its deadline or takes a
    quarter of the machine's memory, which ends it with its process group: some hang when their server fails, and some
    take gigabytes where there are many tables."""

    def __init__(self, pid, deadline):
        super().__init__(daemon=True)
        self.peak = 0
        self.verdict = ""  # why it was ended
        self._pid = pid
        self._deadline = deadline
        self._memory_limit = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4
        self._ended = threading.Event()

    def run(self):
        while True:
            self.peak = max(self.peak, client_memory(self._pid))
            if not self.verdict and self.peak > self._memory_limit:
                self.verdict = f"was ended when it took {self.peak / 1e9:.1f} GB of memory"
                self._deadline = time.monotonic()
            over = time.monotonic() - self._deadline
            if over >= 0:
                self.verdict = self.verdict or "was ended because it took too long (--limit)"
                try:
                    os.killpg(self._pid, signal.SIGTERM if over < 10 else signal.SIGKILL)
                except ProcessLookupError:
                    pass
            if self._ended.wait(0.1):
                return

    def end(self):
        self._ended.set()
        self.join()


class Meter:
    """Runs programs and measures them. The servers are the bench's own ones, and those that a program started and left
    running or ended on its way (Rehome's own servers): the bench adopts these, so that their time is not lost."""

    def __init__(self, clusters, place, limit):
        self._own = [cluster.pid for cluster in clusters]
        self._place = place
        self._limit = limit
        self._ended_servers = 0.0
        self._running = None
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    def _adopted(self):
        """Children that no code of the bench started; the ended ones are reaped, and their time kept."""
        alive = []
        for pid in children_of(os.getpid()):
            found = fields_of(pid)
            if pid in self._own or pid == self._running or found is None:
                continue
            name, values = found
            if values[0] != "Z":
                alive.append((pid, name))
                continue
            try:
                _, _, usage = os.wait4(pid, os.WNOHANG)
            except ChildProcessError:
                continue
            if name in SERVER_PROGRAMS:
                self._ended_servers += usage.ru_utime + usage.ru_stime
        return alive

    def _server_seconds(self):
        servers = self._own + [pid for pid, name in self._adopted() if name == "postgres"]
        seconds = self._ended_servers
        for pid in servers:
            seconds += cpu_seconds(pid, with_reaped=True)
            seconds += sum(cpu_seconds(child, with_reaped=False) for child in children_of(pid))
        return seconds

    def run(self, arguments, good=(0,), name=None):
        """Runs one program to its end. \\throws NotMeasured where its exit code is none of the good ones."""
        name = name or f"{Path(arguments[0]).name} {arguments[1]}"
        output, errors = self._place.fresh("output"), self._place.fresh("errors")
        servers_before = self._server_seconds()
        with open(output, "wb") as out, open(errors, "wb") as err:
            start = time.monotonic()
            process = subprocess.Popen(
                [str(word) for word in arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                start_new_session=True, cwd=self._place.path,
                preexec_fn=dies_with_us(signal.SIGTERM))
        self._running = process.pid
        watch = Watch(process.pid, start + self._limit)
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        except BaseException:
            self._end_group(process)
            raise
        finally:
            watch.end()
            self._running = None
        text = output.read_text(errors="replace")
        problem = complaint(errors.read_text(errors="replace"), text)
        output.unlink()
        errors.unlink()
        if watch.verdict:
            raise NotMeasured(f"{name} {watch.verdict}")
        if process.returncode not in good:
            raise NotMeasured(f"{name} ended with {process.returncode}: {problem}")
        return Run(seconds, self._server_seconds() - servers_before, usage.ru_utime + usage.ru_stime, watch.peak, text,
                   process.returncode)

    @staticmethod
    def _end_group(process):
        for sign, seconds in ((signal.SIGTERM, 10), (signal.SIGKILL, 5)):
            try:
                os.killpg(process.pid, sign)  # its own group: start_new_session
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                continue
            except OSError:
                return

    def end_adopted(self):
        """Ends what the programs left running, each by its process id."""
        for sign, tries in ((signal.SIGINT, 100), (signal.SIGQUIT, 100), (signal.SIGKILL, 50)):
            for pid, _ in self._adopted():
                try:
                    os.kill(pid, sign)
                except ProcessLookupError:
                    pass
            for _ in range(tries):
                if not self._adopted():
                    return
                time.sleep(0.1)


def race(name, contenders, repeat, alone=True):
    """Interleaved: A B A B …; gives a series for each contender. A contender is a pair: the command as it is shown, and
    a function that prepares, runs and returns the run. Where one fails, there is no figure; but in a race that serves
    several figures (not alone), the others go on."""
    series = {title: Series(command) for title, (command, _) in contenders.items()}
    for number in range(1, repeat + 1):
        for title, (_, function) in contenders.items():
            if series[title].problem:
                continue
            try:
                run = function()
            except (NotMeasured, Failed) as error:
                series[title].problem = f"{title}: {error}"
                print(f"  {name}, round {number} of {repeat}: {title} failed: {error}", file=sys.stderr, flush=True)
                if alone:
                    raise NotMeasured(series[title].problem) from None
                continue
            series[title].runs.append(run)
            print(f"  {name}, round {number} of {repeat}: {title} {run.seconds:.2f} s, "
                  f"servers' CPU {run.server_cpu:.2f} s", file=sys.stderr, flush=True)
    return series


def shown(arguments):
    return shlex.join(str(word) for word in arguments)
