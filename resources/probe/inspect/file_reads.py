# SPDX-License-Identifier: GPL-3.0-or-later
"""Environment variables, read file by file: a file may use readers that another one defines."""
import ast

from environment_reads import Reads, Wrapper, may_read
from project_tree import is_test
from syntax import MISSING
from values import DatabaseFromUrl, EnvironmentValue, UNKNOWN


class FileReads:
    """The part of SettingsReader that knows which variables a file reads."""

    def reads_of(self, path):
        """The readings in a file, with the readers that it imports from other files of the project."""
        if path in self._reads or path in self._active_reads:
            return self._reads.get(path)
        self._active_reads.add(path)
        source = self.sources.get(path)
        made = None
        # Only files whose text may read anything are parsed.
        if (may_read(source.text) or self._wrapped(source.text)) and source.tree is not None:
            made = Reads(source.tree, self._inherited(path, source.tree))
            self.wrappers.update(name for name, reader in made.readers.items() if isinstance(reader, Wrapper) and len(name) > 3)
        self._reads[path] = made
        self._active_reads.discard(path)
        return made

    def _wrapped(self, content):
        return any(name + "(" in content for name in self.wrappers)

    def find_wrappers(self):
        """Reads the files that define functions around the environment, so that files that only call these are seen too."""
        for path in self.tree.python:
            content = self.sources.get(path).text
            if "def " in content and ("environ" in content or "getenv" in content) and not is_test(path):
                self.reads_of(path)
        for path in [path for path, made in self._reads.items() if made is None]:
            del self._reads[path]

    def _inherited(self, path, tree):
        found = {}
        for node in tree.body:
            inside = [node] + (node.body if isinstance(node, ast.Try) else [])
            for statement in inside:
                if not isinstance(statement, ast.ImportFrom):
                    continue
                file = self.module_file(path, statement.level, statement.module or "")
                reads = self.reads_of(file) if file and file != path else None
                for alias in statement.names if reads else ():
                    if alias.name == "*":
                        found.update(reads.readers)
                    elif alias.name in reads.readers:
                        found[alias.asname or alias.name] = reads.readers[alias.name]
        return found

    def read_of(self, node, space):
        reads = self.reads_of(space.file) if space.file else None
        return reads.read_of(node) if reads else None

    def environment_value(self, read, space):
        default = None if read.default is MISSING or not isinstance(read.default, ast.AST) else self.evaluator.of(read.default, space)
        value = EnvironmentValue(read, None if default is UNKNOWN else default)
        return DatabaseFromUrl(value) if read.cast == "url" else value
