#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a folder of PDFs through the worker and with a shell loop of pdftotext, in turn, and prints the ratio.

    pdf_bench.py FOLDER [--rehome-cli PROGRAM] [--repeat N] [--jobs N] [--limit RATIO]

P10: a folder through the worker, two documents at a time, takes at most 0.6 times as long as the loop. Both write the
text of every document to files. The first round warms up and does not count. With --limit, exits with 1 above it.
"""
import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LOOP = 'cd "$1" && for f in *.pdf; do timeout 30 pdftotext "$f" "$2/$f.txt" 2>/dev/null; done; true'


def seconds(command):
    with tempfile.TemporaryDirectory(prefix="pdf-bench-") as place:
        started = time.monotonic()
        done = subprocess.run(command(place), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        taken = time.monotonic() - started
        if done.returncode not in (0, 1) or not any(Path(place).rglob("*.txt")):
            sys.exit(f"{command(place)} failed: {done.stderr.decode(errors='replace')}")
        return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rehome-cli", default="rehome-cli")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--limit", type=float)
    options = parser.parse_args()
    folder = options.folder.resolve()

    contenders = {
        "worker, text": lambda place: [options.rehome_cli, "pdf-golden", folder, "--output", f"{place}/golden", "--no-words",
                                       "--jobs", str(options.jobs)],
        "worker, text and words": lambda place: [options.rehome_cli, "pdf-golden", folder, "--output", f"{place}/golden",
                                                 "--jobs", str(options.jobs)],
        "pdftotext loop": lambda place: ["sh", "-c", LOOP, "sh", folder, place],
    }
    times = {name: [] for name in contenders}
    for round_number in range(options.repeat + 1):
        order = list(contenders) if round_number % 2 else list(reversed(contenders))
        for name in order:
            taken = seconds(contenders[name])
            if round_number:
                times[name].append(taken)
    loop = times["pdftotext loop"]
    for name, taken in times.items():
        ratios = [own / other for own, other in zip(taken, loop)]
        print(f"{name:24} median {statistics.median(taken):7.3f} s  ÷ loop {statistics.median(ratios):5.2f}  "
              f"({min(ratios):.2f} to {max(ratios):.2f})")
    ratio = statistics.median(own / other for own, other in zip(times["worker, text"], loop))
    return 1 if options.limit is not None and ratio > options.limit else 0


if __name__ == "__main__":
    sys.exit(main())
