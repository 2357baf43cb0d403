# SPDX-License-Identifier: GPL-3.0-or-later
"""The probe's modules, and folders with a project's files, for the tests beside this file."""
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "probe", "requirements"))

import main
from manifests import Manifests
from requirement_files import RequirementFiles
from standards import Standards

Standards()  # the library is imported while the interpreter's own folders are still in the path


class ProjectTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.path.realpath(folder.name)

    def put(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self):
        """What the files declare, as the whole program reads them."""
        self.notes = []
        self.files = RequirementFiles(self.folder, Standards(), self.notes)
        self.manifests = Manifests(self.files)
        main.read_declared(self.folder, self.files, self.manifests)
        return self.files.declared

    def declared(self):
        """name: (specifier, group) of everything that is declared."""
        return {e["name"]: (e["specifier"], e["group"]) for e in self.read()}

    def codes(self):
        return sorted(note["code"] for note in self.notes)

    def compared(self):
        """The whole answer, with its packages by name."""
        answer = main.compared(self.folder)
        self.notes = answer["notes"]
        answer["packages"] = {row["name"]: row for row in answer["packages"]}
        return answer
