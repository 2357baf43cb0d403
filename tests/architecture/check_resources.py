#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file below resources/ is embedded, and every sentence of the shipped languages is translated.

usage: check_resources.py SOURCE_FOLDER LUPDATE
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def unlisted(resources):
    listed = set(re.findall(r"<file>(.*?)</file>", (resources / "rehome.qrc").read_text()))
    present = {str(path.relative_to(resources)) for path in resources.rglob("*")
               if path.is_file() and "__pycache__" not in path.parts and path.name not in ("rehome.qrc", "CMakeLists.txt")}
    return sorted(present - listed), sorted(listed - present)


def untranslated(source, lupdate):
    """Sentences that a fresh lupdate finds and the .ts files do not translate. English holds plural forms only."""
    found = []
    for ts in sorted((source / "translations").glob("rehome_*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / ts.name
            shutil.copy(ts, copy)
            plural = ["-pluralonly"] if ts.stem.endswith("_en") else []
            subprocess.run([lupdate, *plural, "-silent", "-locations", "none", "-no-obsolete", "-I", str(source / "src"), str(source / "src"),
                            str(source / "ui"), "-ts", str(copy)], check=True, capture_output=True)
            for message in re.findall(r"<message.*?</message>", copy.read_text(), re.S):
                if 'type="unfinished"' in message:
                    found.append(f"{ts.name}: {re.search('<source>(.*?)</source>', message, re.S).group(1)}")
    return found


def main():
    source, lupdate = Path(sys.argv[1]), sys.argv[2]
    missing, gone = unlisted(source / "resources")
    problems = [f"resources/rehome.qrc does not list {name}" for name in missing]
    problems += [f"resources/rehome.qrc lists {name}, which is not there" for name in gone]
    problems += [f"not translated: {text}" for text in untranslated(source, lupdate)]
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
