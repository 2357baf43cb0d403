# SPDX-License-Identifier: GPL-3.0-or-later
"""Which file a dotted name means: the folders that stand in for sys.path, in order."""


class Modules:
    def __init__(self, tree, roots):
        self.tree = tree
        # Where the folder is itself a package, its modules are imported by the folder's name.
        self.package = tree.root.rpartition("/")[2] if "__init__.py" in tree.files and "manage.py" not in tree.files else ""
        self.roots = []
        for root in roots:
            self.add_root(root)

    def add_root(self, root, first=False):
        if root in self.roots or not self.tree.is_folder(root):
            return
        self.roots.insert(0 if first else len(self.roots), root)

    def add_root_of(self, file):
        """The folder that the outermost package around a file lies in."""
        folder = file.rpartition("/")[0]
        while folder and folder + "/__init__.py" in self.tree.files:
            folder = folder.rpartition("/")[0]
        self.add_root(folder)

    def _at(self, path):
        for candidate in (path + "/__init__.py", path + ".py"):
            if candidate.lstrip("/") in self.tree.files:
                return candidate.lstrip("/")
        return None

    def find(self, dotted):
        """The file of a module, or None."""
        if self.package and (dotted + ".").startswith(self.package + "."):
            found = self._at(dotted[len(self.package) + 1:].replace(".", "/"))
            if found:
                return found
        path = dotted.replace(".", "/")
        for root in self.roots:
            found = self._at(root + "/" + path if root else path)
            if found:
                return found
        return None

    def find_folder(self, dotted):
        """The folder of a package, namespace packages included, or None."""
        if self.package and dotted.startswith(self.package + ".") and self.tree.is_folder(dotted[len(self.package) + 1:].replace(".", "/")):
            return dotted[len(self.package) + 1:].replace(".", "/")
        if self.package and dotted == self.package:
            return ""
        path = dotted.replace(".", "/")
        fallback = None
        for root in self.roots:
            folder = root + "/" + path if root else path
            if folder + "/__init__.py" in self.tree.files:
                return folder
            if fallback is None and path and self.tree.is_folder(folder):
                fallback = folder
        return fallback

    def relative(self, file, level, module):
        """The file that "from ..x import" means in this file."""
        folder = file.rpartition("/")[0]
        for _ in range(level - 1):
            folder = folder.rpartition("/")[0]
        path = folder + "/" + module.replace(".", "/") if module else folder
        return self._at(path.strip("/")) if path.strip("/") else ("__init__.py" if "__init__.py" in self.tree.files else None)

    def absolute_name(self, file, level, module):
        """The dotted name of a relative import."""
        name = self.name(file)
        parts = name.split(".")
        if not file.endswith("/__init__.py"):
            parts = parts[:-1]
        parts = parts[:len(parts) - (level - 1)] if level > 1 else parts
        return ".".join(parts + ([module] if module else []))

    def names(self, file):
        """Every dotted name that a file can be imported by, by the order of the roots."""
        path = file[:-len("/__init__.py")] if file.endswith("/__init__.py") else file[:-3]
        found = [self.package + "." + path.replace("/", ".")] if self.package and path != "__init__" else []
        for root in self.roots:
            if not root or path.startswith(root + "/"):
                inside = path[len(root) + 1:] if root else path
                if inside and all(part.isidentifier() for part in inside.split("/")):
                    found.append(inside.replace("/", "."))
        return found

    def name(self, file):
        """The name that it is most likely imported by: the one through the first root whose folders are packages."""
        found = self.names(file)
        if self.package and found:
            return found[0]
        for name in found:
            if self.find(name) == file and self._packages(file, name):
                return name
        return found[0] if found else file[:-3].replace("/", ".")

    def _packages(self, file, name):
        folder = file.rpartition("/")[0]
        depth = name.count(".") - (1 if file.endswith("/__init__.py") else 0)
        for _ in range(max(depth, 0)):
            if folder + "/__init__.py" not in self.tree.files:
                return False
            folder = folder.rpartition("/")[0]
        return True
