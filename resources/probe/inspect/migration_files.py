# SPDX-License-Identifier: GPL-3.0-or-later
"""Migration files: what they replace, what they need, and what is missing."""
import ast
import posixpath
import re

from syntax import text, walk

LISTS = re.compile(r"^[ \t]+(dependencies|replaces)\s*=\s*(\[)", re.MULTILINE)
NUMBER = re.compile(r"^(\d{4})_")


class Migrations:
    """The migrations of one app."""

    def __init__(self, label, folder, tree, sources):
        self.label, self.folder = label, folder
        self.files = {}       # name → path
        self.needs = {}       # name → [(label, name)]
        self.replaces = {}    # name → [(label, name)]
        prefix = folder + "/"
        for path in tree.python:
            name = posixpath.basename(path)[:-3]
            if path.startswith(prefix) and "/" not in path[len(prefix):] and not name.startswith(("_", "~")):
                content = sources.get(path).text
                if "Migration" in content:
                    self.files[name] = path
                    self._read(name, content, sources.get(path))

    def _read(self, name, content, source):
        self.needs[name] = self.replaces[name] = []
        for match in LISTS.finditer(content):
            pairs = self._pairs(content, match.start(2))
            if pairs is None:
                pairs = self._parsed(source, match.group(1))
            if match.group(1) == "dependencies":
                self.needs[name] = self.needs[name] + pairs
            else:
                self.replaces[name] = pairs

    @staticmethod
    def _pairs(content, start):
        """Most lists are plain: reading those alone is many times as fast as parsing the file."""
        end = content.find("]", start)
        piece = content[start:end + 1]
        if end < 0 or "swappable" in piece or "settings" in piece or "#" in piece or "[" in piece[1:]:
            return None
        try:
            return [pair for pair in ast.literal_eval(piece) if isinstance(pair, tuple) and len(pair) == 2]
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            return None

    @staticmethod
    def _parsed(source, wanted):
        for node in walk(source.tree) if source.tree is not None else ():
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == wanted and isinstance(node.value, ast.List):
                pairs = [(text(pair.elts[0]), text(pair.elts[1])) for pair in node.value.elts if isinstance(pair, ast.Tuple) and len(pair.elts) == 2]
                return [pair for pair in pairs if pair[0] and pair[1]]
        return []

    @property
    def squashed(self):
        return sorted(name for name in self.files if self.replaces[name])

    def known(self, name):
        """There as a file, or taken over by a squashed migration."""
        return name in self.files or any((self.label, name) in pairs for pairs in self.replaces.values())

    def leaves(self):
        gone = {name for pairs in self.replaces.values() for label, name in pairs if label == self.label}
        # Files that were replaced and still stand there do not count.
        alive = [name for name in self.files if name not in gone]
        needed = {name for each in alive for label, name in self.needs[each] if label == self.label}
        for each in alive:
            if self.replaces[each] and any(name in needed for label, name in self.replaces[each] if label == self.label):
                needed.add(each)
        return sorted(name for name in alive if name not in needed)

    def gaps(self):
        numbers = sorted({int(NUMBER.match(name).group(1)) for name in self.files if NUMBER.match(name)})
        replaced = {int(NUMBER.match(name).group(1)) for pairs in self.replaces.values() for _, name in pairs if NUMBER.match(name)}
        if not numbers or self.squashed:
            return []
        return [number for number in range(numbers[0], numbers[-1]) if number not in numbers and number not in replaced]
