#!/usr/bin/env python3
"""Checks who includes whom in src/, from the #include lines alone.

    check_includes.py SRC QT_WIDGETS_HEADERS

SRC is the folder src/; QT_WIDGETS_HEADERS is the folder of Qt's Widgets headers, whose file names say which headers
these are. Prints "file:line: what is wrong" for every violation; exits 0 without any, 1 with some, 2 on bad usage.
"""
import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple, Optional

DOMAIN = {"process", "evidence", "core"}
ENGINE = {"postgres", "django", "pdf", "deploy"} | DOMAIN

# A folder of src/ and the folders that it may include, besides itself.
ALLOWED = {
    "core": set(),
    "evidence": {"core"},
    "process": {"core"},
    "postgres": DOMAIN,
    "django": DOMAIN,
    "pdf": DOMAIN,
    "deploy": DOMAIN,
    "journal": {"core"},
    "plan": ENGINE | {"journal"},
    "report": {"plan", "journal", "evidence", "core"},
    "cli": ENGINE | {"journal", "plan", "report"},
    "views": {"report", "evidence", "core"},
    "wizard": {"views", "report", "plan", "journal", "evidence", "core"},
    "app": ENGINE | {"journal", "plan", "report", "cli", "views", "wizard"},
}

# Folders whose own folders stand above one another: each may include itself and those before it.
FLOORS = {
    "postgres": ["session", "server", "catalog", "discovery", "schema", "compare", "archive", "copy", "sync", "preflight", "measure"],
}


class Fence(NamedTuple):
    """Headers of a library that only some folders may include."""

    library: str
    header: "re.Pattern[str]"
    folders: set


FENCES = [
    Fence("QProcess", re.compile(r"(QtCore/)?(QProcess|qprocess\.h)"), {"process"}),
    Fence("libpq", re.compile(r"(postgresql/)?(libpq-fe\.h|libpq-events\.h|libpq/.*|pg_config.*\.h)"), {"postgres"}),
    Fence("libpqxx", re.compile(r"pqxx(/.*)?"), {"postgres"}),
    Fence("Poppler", re.compile(r"(poppler/.*|(qt6/)?poppler-.*\.h)"), {"pdf"}),
    Fence("Qt Sql", re.compile(r"QtSql(/.*)?|QSql\w*|qsql\w*\.h"), {"journal", "wizard"}),
]
WIDGETS_FOLDERS = {"views", "wizard", "app"}
WIDGETS = re.compile(r"(QtWidgets|QtCharts|QtPrintSupport)(/.*)?|ui_\w+\.h|QChart\w*|QPrint\w*")

INCLUDE = re.compile(r"\s*#\s*include(?:_next)?\b\s*(.*)")
NAMED = re.compile(r'(?:"([^"]+)"|<([^>]+)>)')
COMMENT_OR_TEXT = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)


def without_comments(code: str) -> str:
    """The code with its comments blanked, every line where it was."""

    def blank(match: "re.Match[str]") -> str:
        return match[0] if match[0].startswith('"') else "\n" * match[0].count("\n")

    return COMMENT_OR_TEXT.sub(blank, code)


def folder_violation(folder: str, file: Path, header: str, quoted: bool) -> Optional[str]:
    target, slash, _ = header.partition("/")
    if not slash:
        return None
    if target in (".", ".."):
        return f"name the header by its folder of src/, not as {header}"
    if target in ALLOWED:
        if target == folder or target in ALLOWED[folder]:
            return None
        return f"{folder} must not include {target} ({header})"
    if quoted and not (file.parent / header).exists():
        return f"{target} is no folder of src/ that has a rule ({header})"
    return None


def floor_violation(path: tuple, header: str) -> Optional[str]:
    """Whether a file, given as the parts of its path in src/, includes a header of a floor above its own."""
    folder, *below = path[:-1]
    floors = FLOORS.get(folder)
    target = header.split("/")
    if floors is None or target[0] != folder:
        return None
    if not below or below[0] not in floors:
        return f"src/{folder} holds folders alone: {', '.join(floors)}"
    if len(target) < 3 or target[1] not in floors:
        return f"name the header by its folder of src/{folder}, not as {header}"
    if floors.index(target[1]) > floors.index(below[0]):
        return f"{folder}/{below[0]} must not include {folder}/{target[1]} ({header})"
    return None


def violations_of(path: tuple, file: Path, header: str, quoted: bool, widgets: set) -> Iterator[str]:
    folder = path[0]
    for wrong_folder in (folder_violation(folder, file, header, quoted), floor_violation(path, header)):
        if wrong_folder:
            yield wrong_folder
    for fence in FENCES:
        if fence.header.fullmatch(header) and folder not in fence.folders:
            yield f"{fence.library} belongs to {' and '.join(sorted(fence.folders))} ({header})"
    if (header in widgets or WIDGETS.fullmatch(header)) and folder not in WIDGETS_FOLDERS:
        yield f"Qt Widgets belong to {' and '.join(sorted(WIDGETS_FOLDERS))} ({header})"


def violations(source: Path, widgets: set) -> Iterator[str]:
    files = sorted(path for path in source.rglob("*") if path.suffix in (".h", ".cpp"))
    if not files:
        yield f"{source}: no source files here"
    for file in files:
        path = file.relative_to(source).parts
        if path[0] not in ALLOWED:
            yield f"{file}:1: src/{path[0]} has no rule in check_includes.py"
            continue
        for number, line in enumerate(without_comments(file.read_text(encoding="utf-8")).split("\n"), start=1):
            include = INCLUDE.match(line)
            if not include:
                continue
            named = NAMED.match(include[1])
            if not named:
                yield f"{file}:{number}: an include by macro cannot be checked"
                continue
            header = named[1] or named[2]
            for what in violations_of(path, file, header, bool(named[1]), widgets):
                yield f"{file}:{number}: {what}"


def main(arguments: list) -> int:
    if len(arguments) != 2 or not all(Path(argument).is_dir() for argument in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    source, qt_widgets = (Path(argument) for argument in arguments)
    widgets = {path.name for path in qt_widgets.iterdir()}
    if "QWidget" not in widgets:
        print(f"{qt_widgets} does not hold Qt's Widgets headers", file=sys.stderr)
        return 2
    found = list(violations(source, widgets))
    for violation in found:
        print(violation)
    if found:
        print(f"{len(found)} includes go the wrong way.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
