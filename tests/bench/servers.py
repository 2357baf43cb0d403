"""Own PostgreSQL servers: default settings, free ports of 127.0.0.1, in a temporary folder, ended whatever happens."""
import ctypes
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# Where the servers listen.
PLACES = {"listen_addresses": "'127.0.0.1'", "unix_socket_directories": "''"}
# All else that differs from a fresh server's settings: with its 64, pg_dump --jobs cannot read 10,000 tables.
SETTINGS = {"max_locks_per_transaction": "512"}
# What is not measured need not wait for the disk.
UNMEASURED = {"PGOPTIONS": "-c synchronous_commit=off"}
PR_SET_PDEATHSIG = 1


class Failed(Exception):
    """A sentence that says what could not be done."""


def newest_programs():
    """The folder of the newest PostgreSQL server's programs, where Debian and others put it."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if found:
        return max(found, key=lambda folder: int(folder.parent.name))
    initdb = shutil.which("initdb")
    if not initdb:
        raise Failed("There is no PostgreSQL server on this machine: initdb was not found (--programs names its place).")
    return Path(initdb).resolve().parent


def dies_with_us(sign):
    """What a child does before its program starts, so that it does not outlive a bench that was killed."""
    libc = ctypes.CDLL(None)
    return lambda: libc.prctl(PR_SET_PDEATHSIG, sign, 0, 0, 0)


def last_lines(text, count=3):
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    return " / ".join(lines[-count:])


class Account:
    """Whom the servers run as: PostgreSQL refuses root, so root's servers run as the user postgres."""

    def __init__(self):
        self.popen = {}
        self._ids = None
        if os.geteuid() == 0:
            try:
                entry = pwd.getpwnam("postgres")
            except KeyError:
                raise Failed("Root cannot run a PostgreSQL server, and there is no user postgres to run it as.")
            self._ids = (entry.pw_uid, entry.pw_gid)
            # Not through runuser: so the process that is started is the postmaster itself, to be counted and ended.
            self.popen = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}

    def folder(self, path):
        path.mkdir(mode=0o700)
        if self._ids:
            os.chown(path, *self._ids)


class Place:
    """The bench's temporary folder; others may pass through it, so that the servers' account reaches its own."""

    def __init__(self, parent, keep):
        self.path = Path(tempfile.mkdtemp(prefix="rehome-bench-", dir=parent))
        self.path.chmod(0o711)
        self._keep = keep
        self._number = 0

    def fresh(self, name):
        """A path below the folder that nothing has had yet."""
        self._number += 1
        return self.path / f"{name}-{self._number}"

    def remove(self):
        if self._keep:
            print(f"Kept: {self.path}", file=sys.stderr)
        else:
            shutil.rmtree(self.path, ignore_errors=True)


def free_port():
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


class Cluster:
    """One server without passwords, reachable from this machine only."""

    def __init__(self, programs, folder, name, fsync=True):
        self.programs = programs
        self.name = name
        self.data = folder / name
        self.port = free_port()
        self._log = folder / f"{name}.log"
        self._process = None
        self._settings = SETTINGS if fsync else {**SETTINGS, "fsync": "off"}
        account = Account()
        account.folder(self.data)
        made = subprocess.run(
            [programs / "initdb", "--pgdata", self.data, "--username=bench", "--auth=trust", "--encoding=UTF8",
             "--locale=C.UTF-8", "--no-sync"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/", **account.popen)
        if made.returncode != 0:
            raise Failed(f"initdb failed: {last_lines(made.stdout)}")
        with open(self.data / "postgresql.auto.conf", "a", encoding="utf-8") as settings:
            settings.writelines(f"{name} = {value}\n" for name, value in {**PLACES, **self._settings}.items())
        with open(self._log, "wb") as log:
            # In a session of its own: Ctrl-C is for the bench, which then ends the server in order.
            self._process = subprocess.Popen(
                [programs / "postgres", "-D", self.data, "-p", str(self.port)], stdout=log, stderr=log, cwd="/",
                stdin=subprocess.DEVNULL, start_new_session=True, preexec_fn=dies_with_us(signal.SIGINT),
                **account.popen)
        try:
            self._wait_until_ready()
        except BaseException:
            self.stop()
            raise

    def _wait_until_ready(self):
        for _ in range(600):
            ready = subprocess.run([self.programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)])
            if ready.returncode == 0:
                return
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        raise Failed(f"The server {self.name} did not start: {last_lines(self._log.read_text(errors='replace'))}")

    @property
    def pid(self):
        return self._process.pid

    def stop(self):
        if self._process is None:
            return
        for sign, seconds in ((signal.SIGINT, 60), (signal.SIGQUIT, 20), (signal.SIGKILL, 20)):
            if self._process.poll() is None:
                self._process.send_signal(sign)
            try:
                self._process.wait(seconds)
                return
            except subprocess.TimeoutExpired:
                continue

    def url(self, database):
        return f"postgresql://bench@127.0.0.1:{self.port}/{database}"

    def sql(self, database, text, variables=None):
        """Runs statements and gives back what they print, columns separated by |."""
        options = [option for name, value in (variables or {}).items() for option in ("-v", f"{name}={value}")]
        done = subprocess.run(
            [self.programs / "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", *options, "-d",
             self.url(database), "-f", "-"],
            input=text, capture_output=True, text=True, start_new_session=True,
            env={**os.environ, **UNMEASURED}, preexec_fn=dies_with_us(signal.SIGTERM))
        if done.returncode != 0:
            raise Failed(f"psql failed on {database}: {last_lines(done.stderr)}")
        return done.stdout.strip()

    def create(self, database):
        self.sql("postgres", f'drop database if exists "{database}" with (force);'
                             f'create database "{database}" template template0;')

    def drop(self, database):
        self.sql("postgres", f'drop database if exists "{database}" with (force);')

    def checkpoint(self):
        """So that nobody's run pays for what an earlier one left to be written."""
        self.sql("postgres", "checkpoint;")

    def settings(self):
        return "default settings but " + ", ".join(f"{name} = {value}" for name, value in self._settings.items())

    def version(self):
        return self.sql("postgres", "show server_version;")

    def outline(self, database):
        """How many tables, indexes, constraints and rows there are: what tells a copy that is no copy."""
        return self.sql(database, """
            select (select count(*) from pg_class c where relkind in ('r', 'i', 'S') and relnamespace = n.oid),
                   (select count(*) from pg_constraint c where connamespace = n.oid and contype in ('p', 'f', 'u')),
                   (select sum((xpath('/row/n/text()', query_to_xml(
                               format('select count(*) as n from %I.%I', nspname, relname),
                               false, true, '')))[1]::text::bigint)
                    from pg_class where relkind = 'r' and relnamespace = n.oid)
            from pg_namespace n where nspname = 'public';""")

    def copy_to(self, other, database, place):
        """The same database on another server, by the standard tools; not measured."""
        folder = place.fresh("twin")
        other.create(database)
        for arguments in (
                [self.programs / "pg_dump", "-Fd", "-j2", "-Z1", "-f", folder, "-d", self.url(database)],
                [other.programs / "pg_restore", "-j2", "--exit-on-error", "-d", other.url(database), folder]):
            done = subprocess.run(arguments, capture_output=True, text=True, start_new_session=True,
                                  env={**os.environ, **UNMEASURED}, preexec_fn=dies_with_us(signal.SIGTERM))
            if done.returncode != 0:
                raise Failed(f"{arguments[0].name} failed: {last_lines(done.stderr)}")
        shutil.rmtree(folder)
        other.sql(database, "vacuum analyze;")
