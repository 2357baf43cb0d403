# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings: what a careful reader of the project would point at. Sentences are made elsewhere, from code and arguments."""

NOTE, ATTENTION, TROUBLE = "note", "attention", "trouble"
ORDER = {TROUBLE: 0, ATTENTION: 1, NOTE: 2}
MOST_PER_CODE = 40
# Among findings of one weight: what decides about the whole move comes first, the many of one kind last.
FIRST = ("no-settings", "no-postgres", "no-database", "template-repository", "python2", "several-databases", "nested-project",
         "two-names-used", "two-names", "sys-path", "debug-on")


class Findings:
    def __init__(self):
        self.all = []
        self._seen = set()
        self._count = {}

    def add(self, code, weight, at_file="", at_line=0, **arguments):
        file, line = at_file, at_line  # "file" may be the name of an argument
        key = (code, file, line, tuple(sorted(arguments.items())))
        self._count[code] = self._count.get(code, 0) + 1
        if key in self._seen or self._count[code] > MOST_PER_CODE:
            return
        self._seen.add(key)
        self.all.append({"code": code, "weight": weight, "file": file or "", "line": line or 0,
                         "arguments": {name: str(value) for name, value in arguments.items()}})

    def sorted(self):
        return sorted(self.all, key=lambda finding: (ORDER[finding["weight"]], rank(finding["code"]), finding["code"],
                                                     finding["file"], finding["line"]))


def rank(code):
    return FIRST.index(code) if code in FIRST else len(FIRST)


def listed(names, most=8):
    names = list(names)
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def size_text(size):
    for unit in ("bytes", "KB", "MB"):
        if size < 1000:
            return "%d %s" % (size, unit) if unit == "bytes" else "%.1f %s" % (size, unit)
        size = size / 1000
    return "%.1f GB" % size
