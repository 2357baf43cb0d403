# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what is installed for this interpreter, what a project declares, and what its code imports.

    python main.py PROJECT

Prints one JSON document. Nothing of the project is imported or run. Python 3.8 or newer, standard library only; the
packaging library is taken from where it is found: this interpreter, its pip, the system. Exit code 4: Python too old.
"""
import os
import re
import sys

if sys.version_info < (3, 8):
    sys.stderr.write("Python %d.%d is too old\n" % sys.version_info[:2])
    sys.exit(4)

import json

import compare
import imported
import installed
from manifests import Manifests
from requirement_files import RequirementFiles
from standards import Standards

MANIFESTS = {"pyproject.toml": "pyproject", "setup.cfg": "setup_cfg", "setup.py": "setup_py", "Pipfile": "pipfile",
             "Pipfile.lock": "pipfile_lock", "poetry.lock": "toml_lock", "uv.lock": "toml_lock",
             "environment.yml": "environment_yml", "environment.yaml": "environment_yml"}
REQUIREMENT_FILE = re.compile(r"^(.*[-_.])?(requirements?|reqs)([-_.].*)?\.(txt|in|pip)$", re.IGNORECASE)
REQUIREMENT_FOLDER = re.compile(r"^(requirements?|reqs)([-_].*)?$", re.IGNORECASE)


def roots_of(project):
    """The project's folder, and those above it up to the top of its repository, which may hold the requirements."""
    folders, folder = [project], project
    for _ in range(3):
        if os.path.exists(os.path.join(folder, ".git")):
            return folders
        folder = os.path.dirname(folder)
        folders.append(folder)
    return [project]


def declaring_files(project):
    """(requirement files, other manifests), nearest to the project first."""
    texts, others = [], []
    for number, root in enumerate(roots_of(project)):
        for folder, names, files in os.walk(root):
            depth = 0 if folder == root else os.path.relpath(folder, root).count(os.sep) + 1
            names[:] = sorted(n for n in names if n not in imported.SKIPPED and depth < 3
                              and (number == 0 or REQUIREMENT_FOLDER.match(n))
                              and not os.path.exists(os.path.join(folder, n, "pyvenv.cfg")))
            inside = REQUIREMENT_FOLDER.match(os.path.basename(folder)) is not None
            for name in sorted(files):
                path = os.path.join(folder, name)
                if REQUIREMENT_FILE.match(name) or (inside and name.endswith((".txt", ".in", ".pip"))):
                    texts.append(path)
                elif name in MANIFESTS and folder == root:
                    others.append(path)
    return list(dict.fromkeys(texts)), list(dict.fromkeys(others))


def without_sources(paths):
    """Without x.in where x.txt is there, compiled from it: the .in says what is wanted, the .txt what is pinned."""
    return sorted(paths, key=lambda p: (not p.endswith(".in"), p))


def read_declared(project, files, manifests):
    texts, others = declaring_files(project)
    for path in without_sources(texts):
        files.read(path, constraint="constraint" in os.path.basename(path))
    for path in others:
        getattr(manifests, MANIFESTS[os.path.basename(path)])(path)
    # A file compiled from a .in or a manifest pins what that asks for, and what this needs in turn.
    wanted = {e["name"] for e in files.declared if not e["lock"] and not e["compiled"]}
    for entry in files.declared:
        if entry["compiled"] and wanted and entry["name"] not in wanted:
            entry["lock"] = True


def mentions_in(project, commands, comparison):
    """{package: "Procfile:1"} for the declared packages whose command a file names."""
    wanted = {}
    for name in comparison.declared:
        package = comparison.packages.get(name)
        for word in {name} | (package.scripts if package else set()):
            wanted[word] = name
    found = {}
    for path in commands:
        try:
            with open(os.path.join(project, path), "rb") as file:
                lines = file.read(200000).decode("utf-8", "replace").splitlines()
        except OSError:
            continue
        for number, line in enumerate(lines, 1):
            if "pip install" in line or line.lstrip().startswith("#") or path in ("setup.cfg", "Pipfile"):
                continue
            for word in re.findall(r"[A-Za-z][\w.-]*", line):
                if word in wanted:
                    found.setdefault(wanted[word], "%s:%d" % (path, number))
    return found


def compared(project):
    notes = []
    standards = Standards()
    files = RequirementFiles(project, standards, notes)
    manifests = Manifests(files)
    read_declared(project, files, manifests)
    here = installed.Installed(standards, os.path.dirname(os.path.abspath(__file__)))

    def note(code, path, line=0, text="", name=""):
        notes.append({"code": code, "file": path, "line": line, "text": text, "name": name})

    comparison = compare.Comparison(standards, here, files, manifests.own_names, note)
    sources, commands = imported.python_files(project)
    local = imported.LocalModules(sources)
    tops = {m.partition(".")[0] for p in here.packages.values() for m in p.modules} | {"django"}
    tops |= {k.partition(".")[0] for k in compare.DISTRIBUTIONS}
    # What setup.py imports serves to build, and pip brings it along.
    uses = imported.uses_of(project, [s for s in sources if os.path.basename(s) != "setup.py"], tops, note)
    own_tops = {name.replace("-", "_") for name in manifests.own_names} - tops
    comparison.take_uses(uses, local, installed.standard_modules(), lambda top: top in own_tops)
    comparison.take_mentions(mentions_in(project, commands, comparison))
    rows = comparison.rows()
    named = {row["name"] for row in rows}
    return {"python": "%d.%d.%d" % sys.version_info[:3], "library": standards.label,
            "files": list(dict.fromkeys(files.files)), "pythonFiles": len(sources), "packages": rows, "notes": notes,
            "options": [o for i, o in enumerate(files.options) if o not in files.options[:i]],
            "others": len([n for n in here.packages if n not in named and n not in manifests.own_names])}


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    json.dump(compared(os.path.abspath(sys.argv[1])), sys.stdout)
