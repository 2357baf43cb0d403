"""The programs that Rehome is measured against, as a careful person would run them."""
import re
import shutil
import subprocess
import sys
from pathlib import Path

from measure import NotMeasured

PLAN_DUMP = "pg_dump -Fc --clean"
PLAN_RESTORE = "cat … | pg_restore --clean --if-exists --no-owner --no-privileges --exit-on-error"


class Peers:
    def __init__(self, programs, jobs, meter, place):
        self._programs = programs
        self._jobs = str(jobs)
        self._meter = meter
        self._place = place
        self.pgcopydb = shutil.which("pgcopydb")

    def version(self):
        if not self.pgcopydb:
            return "not installed"
        done = subprocess.run([self.pgcopydb, "version"], capture_output=True, text=True)
        found = re.search(r"\d+\.\d+[\w.~+-]*", done.stdout + done.stderr)
        return found[0] if found else "unknown"

    def require_pgcopydb(self):
        if not self.pgcopydb:
            raise NotMeasured("pgcopydb is not installed")

    def clone_command(self):
        return f"pgcopydb clone --table-jobs {self._jobs} --index-jobs {self._jobs}"

    def clone(self, source, target):
        self.require_pgcopydb()
        folder = self._place.fresh("pgcopydb")
        try:
            return self._meter.run([self.pgcopydb, "clone", "--source", source, "--target", target, "--table-jobs",
                                    self._jobs, "--index-jobs", self._jobs, "--dir", folder])
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def has_compare_data(self):
        if not self.pgcopydb:
            return False
        done = subprocess.run([self.pgcopydb, "compare", "data", "--help"], capture_output=True, text=True)
        return done.returncode == 0 and "unknown command" not in done.stdout + done.stderr

    def compare_command(self):
        if self.has_compare_data():
            return "pgcopydb compare data"
        return ("psql, 4 tables at a time, on both servers at once: select count(1), sum(hashtext(t::text)::bigint) "
                "from only … as t, which is what pgcopydb 0.18's compare data sends")

    def compare_by_psql(self, source, target):
        """Fails where the databases differ."""
        return self._meter.run([sys.executable, "-B", Path(__file__).with_name("compare_data.py"),
                                self._programs / "psql", source, target, "4"], name="compare_data.py")

    def compare(self, source, target):
        if not self.has_compare_data():
            return self.compare_by_psql(source, target)
        folder = self._place.fresh("pgcopydb")
        try:
            return self._meter.run([self.pgcopydb, "compare", "data", "--source", source, "--target", target, "--dir",
                                    folder])
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _script(self, text, *arguments):
        return self._meter.run(["bash", "-euo", "pipefail", "-c", text, "bash", *arguments], name="the script")

    def plans_way(self, source, target):
        """The plan document's dump and restore, which verifies nothing."""
        dump = self._place.fresh("dump")
        try:
            return self._script('pg_dump -d "$1" -Fc --clean > "$3"', source, target, dump) + self._script(
                'cat "$3" | pg_restore -d "$2" --clean --if-exists --no-owner --no-privileges --exit-on-error',
                source, target, dump)
        finally:
            dump.unlink(missing_ok=True)

    def parallel_command(self):
        return f"pg_dump -Fd -j{self._jobs} -Z1, then pg_restore -j{self._jobs}"

    def parallel_dump(self, source, target):
        dump = self._place.fresh("dump")
        try:
            return self._script(
                'pg_dump -d "$1" -Fd -j"$4" -Z1 -f "$3"; pg_restore -d "$2" -j"$4" --exit-on-error "$3"',
                source, target, dump, self._jobs)
        finally:
            shutil.rmtree(dump, ignore_errors=True)


