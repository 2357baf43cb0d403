#!/usr/bin/env python3
"""Runs the bench on a tiny scale, and looks whether every figure was produced and nothing left. No time is asserted.

    bench_smoke.py REHOME_CLI

A peer or a command that is not there is skipped by its name.
"""
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCH = Path(__file__).with_name("bench.py")
PROGRAM = None
EXPECTED = {"P1": 1, "P2": 1, "P3": 1, "P4": 1, "P5": 2, "P6": 5, "P7": 1, "P9": 1, "P13": 6}
ALLOWED = re.compile(r"pgcopydb is not installed|this rehome-cli (has no|does not compare the schema).*")


def bench(*arguments):
    return subprocess.run([sys.executable, "-B", BENCH, "--rehome-cli", PROGRAM, *arguments], capture_output=True,
                          text=True, stdin=subprocess.DEVNULL)


class BenchSmoke(unittest.TestCase):
    def test_every_figure_is_produced_and_nothing_is_left(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o711)
            place, facts, table = (Path(folder, name) for name in ("place", "facts.json", "table.md"))
            place.mkdir()

            done = bench("--scale", "0.005", "--repeat", "1", "--no-fsync", "--folder", place, "--json", facts,
                         "--markdown", table)

            self.assertIn(done.returncode, (0, 1), done.stderr)
            figures = json.loads(facts.read_text(encoding="utf-8"))["figures"]
            counts = {name: sum(figure["figure"] == name for figure in figures) for name in EXPECTED}
            self.assertEqual(counts, EXPECTED)
            for figure in figures:
                self.look_at(figure, done)
                self.assertIn(f"| {figure['figure']} | {figure['what']} |", table.read_text(encoding="utf-8"))
            self.assertEqual(done.returncode == 0, all(figure["value"] is not None for figure in figures))
            self.assertEqual(list(place.iterdir()), [])
            left = [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(place).encode() in content(path)]
            self.assertEqual(left, [])

    def look_at(self, figure, done):
        if figure["value"] is None:
            self.assertRegex(figure["reason"], ALLOWED, done.stderr)
            print(f"skipped: {figure['figure']} ({figure['what']}): {figure['reason']}")
            return
        self.assertGreater(figure["value"], 0)
        self.assertTrue(figure["contenders"])
        for title, contender in figure["contenders"].items():
            for fact in ("median_seconds", "client_peak_memory_bytes"):
                self.assertGreater(contender[fact], 0, f"{figure['figure']} {title}: {fact}")
        # Counted in hundredths of a second: a single one may be nothing on this scale.
        self.assertGreater(sum(one["servers_cpu_seconds"] for one in figure["contenders"].values()), 0, figure["what"])

    def test_a_run_for_which_there_is_too_little_space_is_refused(self):
        done = bench("--scale", "1000000", "--only", "P2")

        self.assertEqual(done.returncode, 2)
        self.assertIn("too little space", done.stderr)

    def test_a_program_that_is_not_there_is_named(self):
        done = subprocess.run([sys.executable, "-B", BENCH, "--rehome-cli", "/nowhere/rehome-cli"], capture_output=True,
                              text=True)

        self.assertEqual(done.returncode, 2)
        self.assertIn("/nowhere/rehome-cli", done.stderr)


def content(path):
    try:
        return path.read_bytes()
    except OSError:
        return b""


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
