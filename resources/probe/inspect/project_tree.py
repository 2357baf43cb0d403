# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a project: walked once, each read at most once."""
import os
import re
import stat

SKIPPED = {"node_modules", "bower_components", "site-packages", "dist-packages", "__pycache__", "__pypackages__", "venv",
           "virtualenv", "htmlcov", "lib64"}
LARGEST_SOURCE = 2 * 1024 * 1024
MOST_FILES = 200000


class Entry:
    """One regular file."""
    __slots__ = ("path", "size")

    def __init__(self, path, size):
        self.path = path  # relative to the folder, with "/"
        self.size = size

    @property
    def name(self):
        return self.path.rpartition("/")[2]

    @property
    def folder(self):
        return self.path.rpartition("/")[0]


class Tree:
    def __init__(self, root):
        self.root = os.path.realpath(root)
        self.files = {}      # path → Entry
        self.folders = set()
        self.limit_reached = False
        self.unreadable = []
        self.hidden = []     # hidden files, such as .env
        self.texts = {}
        self._walk()
        self.python = sorted(path for path in self.files if path.endswith(".py"))

    def _walk(self):
        pending = [""]
        while pending:
            folder = pending.pop()
            try:
                with os.scandir(os.path.join(self.root, folder)) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except OSError as error:
                if not folder:
                    raise
                self.unreadable.append((folder, error.strerror or "not readable"))
                continue
            if folder and any(entry.name in ("pyvenv.cfg", "conda-meta") for entry in entries):
                continue  # a virtual environment under any name
            self.folders.add(folder)
            for entry in entries:
                self._take(folder, entry, pending)
                if len(self.files) >= MOST_FILES:
                    self.limit_reached = True
                    return

    def _take(self, folder, entry, pending):
        path = folder + "/" + entry.name if folder else entry.name
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            return  # a name that is no text cannot be told
        try:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED and not entry.name.startswith(".") and not entry.name.endswith(".egg-info"):
                    pending.append(path)
                elif entry.name == ".envs":  # cookiecutter-django keeps its environment files there
                    pending.append(path)
            elif entry.is_file():  # neither fifos nor sockets; symbolic links to folders may loop
                self.files[path] = Entry(path, entry.stat().st_size)
                if entry.name.startswith("."):
                    self.hidden.append(path)
        except OSError as error:
            self.unreadable.append((path, error.strerror or "not readable"))

    def absolute(self, path):
        return os.path.join(self.root, path)

    def relative(self, absolute):
        """The path below the folder, or None."""
        absolute = os.path.normpath(absolute)
        if absolute == self.root:
            return ""
        if absolute.startswith(self.root + os.sep):
            return absolute[len(self.root) + 1:].replace(os.sep, "/")
        return None

    def bytes_of(self, path, most=None):
        descriptor = os.open(self.absolute(path), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return b""
            return file.read() if most is None else file.read(most)

    def text(self, path):
        """Any small text file, as far as it can be read."""
        if path not in self.texts:
            try:
                raw = self.bytes_of(path, LARGEST_SOURCE)
            except OSError:
                raw = b""
            self.texts[path] = raw.decode("utf-8-sig", "replace")
        return self.texts[path]

    def is_folder(self, path):
        return path in self.folders

    def below(self, folder):
        prefix = folder + "/" if folder else ""
        return [path for path in self.files if path.startswith(prefix)]


TESTS = re.compile(r"(^|/)(tests?|testing|test_\w+|\w+_tests?|conftest|spec|examples?|docs?|fixtures?|demo|sandbox)(/|\.py$)|(^|/)test[^/]*\.py$")


def is_test(path):
    return bool(TESTS.search(path))
