# SPDX-License-Identifier: GPL-3.0-or-later
"""Python files: decoded as Python would, parsed only when asked for."""
import ast
import re
import warnings

from project_tree import LARGEST_SOURCE

COOKIE = re.compile(br"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
PYTHON_2 = re.compile(r"^[ \t]*(?:print[ \t]+(?![=\-+.,)]|in\b|is\b|and\b|or\b|not in\b|if\b|for\b|else\b)[\"'%\w(]|print[ \t]*>>|except[ \t]+[\w.() ,]+,[ \t]*\w+[ \t]*:|raise[ \t]+\w+[ \t]*,|exec[ \t]+[\"'])",
                      re.MULTILINE)
PLACEHOLDER = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}")


class Source:
    """One Python file. problem is empty, or says why there is no tree."""

    def __init__(self, path, raw):
        self.path = path
        self.problem = ""
        self.python2 = False
        self.template = False
        self._tree = None
        self._parsed = False
        self.text = self._decode(raw)

    def _decode(self, raw):
        if len(raw) > LARGEST_SOURCE:
            self.problem = "larger than 2 MB"
            return ""
        if b"\0" in raw:
            self.problem = "holds NUL bytes"
            return ""
        encoding = "utf-8-sig"
        for line in raw.split(b"\n", 2)[:2]:
            cookie = COOKIE.match(line)
            if cookie and not raw.startswith(b"\xef\xbb\xbf"):
                encoding = cookie.group(1).decode("ascii", "replace")
        try:
            text = raw.decode(encoding)
        except LookupError:
            self.problem = "unknown encoding " + encoding
            text = raw.decode("latin-1")
        except (UnicodeError, ValueError):
            self.problem = "not written in " + encoding.replace("utf-8-sig", "UTF-8")
            text = raw.decode("latin-1")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    @property
    def tree(self):
        """The syntax tree, or None."""
        if not self._parsed:
            self._parsed = True
            if not self.problem:
                self._parse()
        return self._tree

    def _parse(self):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._tree = ast.parse(self.text)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
            self._say(error)

    def _say(self, error):
        if PLACEHOLDER.search(self.text):
            self.template = True
            self.problem = "holds placeholders of a template"
        elif isinstance(error, SyntaxError) and PYTHON_2.search(self.text):
            self.python2 = True
            self.problem = "written for Python 2"
        elif isinstance(error, SyntaxError) and error.lineno:
            self.problem = "syntax error in line %d" % error.lineno
        else:
            self.problem = "nested too deeply"

    def line_of(self, position):
        return self.text.count("\n", 0, position) + 1


class Sources:
    def __init__(self, tree):
        self.tree = tree
        self._sources = {}

    def get(self, path):
        if path not in self._sources:
            try:
                entry = self.tree.files[path]
                raw = b"" if entry.size > LARGEST_SOURCE else self.tree.bytes_of(path)
                source = Source(path, raw)
                if entry.size > LARGEST_SOURCE:
                    source.problem = "larger than 2 MB"
            except OSError as error:
                source = Source(path, b"")
                source.problem = "not readable: %s" % (error.strerror or "unknown")
            self._sources[path] = source
        return self._sources[path]
