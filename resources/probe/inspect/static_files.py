# SPDX-License-Identifier: GPL-3.0-or-later
"""Static files in finder order, and the folders of templates."""
import hashlib
import posixpath

from values import as_list, as_text, settled

MOST_FILES = 5000
MOST_BYTES = 64 * 1024 * 1024


class StaticFiles:
    def __init__(self, tree, main_folder):
        self.tree, self.main_folder = tree, main_folder
        self.limit_reached = False
        self._bytes = 0

    def folders(self, space, apps):
        """[(folder, prefix)] in finder order, and those of STATICFILES_DIRS that are not there."""
        found, missing = [], []
        for entry in as_list(space.get("STATICFILES_DIRS")):
            prefix, path = ("", entry) if not isinstance(entry, tuple) or len(entry) != 2 else (as_text(entry[0]), entry[1])
            path = settled(path)
            folder = inside(self.tree, path, self.main_folder)
            if folder is None:
                continue
            if self.tree.is_folder(folder):
                found.append((folder, prefix))
            elif folder:
                missing.append(folder)
        for app in apps:
            folder = app.folder + "/static" if app.local and app.folder else None
            if folder and self.tree.is_folder(folder):
                found.append((folder, ""))
        return found, missing

    def read(self, folders):
        """path as asked for → fact; contents that differ from the one served: shadowed."""
        facts, differing = {}, []
        by_folder = self._grouped([folder for folder, _ in folders])
        for folder, prefix in folders:
            for file in sorted(by_folder[folder]):
                asked = file[len(folder) + 1:] if folder else file
                path = prefix + "/" + asked if prefix else asked
                if len(facts) >= MOST_FILES:
                    self.limit_reached = True
                    break
                if path in facts:
                    if file != facts[path]["file"]:
                        facts[path]["shadowed"].append(file)
                        if self.digest(file) != facts[path]["sha256"]:
                            differing.append(facts[path])
                else:
                    facts[path] = {"path": path, "file": file, "bytes": self.tree.files[file].size, "sha256": self.digest(file), "shadowed": []}
        return sorted(facts.values(), key=lambda fact: fact["path"]), differing

    def _grouped(self, folders):
        grouped = {folder: [] for folder in folders}
        for path in self.tree.files:
            for folder in grouped:
                if (not folder or path.startswith(folder + "/")) and not any(part.startswith(".") or part == "CVS" for part in path.split("/")) \
                        and not path.endswith("~"):
                    grouped[folder].append(path)
        return grouped

    def digest(self, file):
        size = self.tree.files[file].size
        if self._bytes + size > MOST_BYTES:
            self.limit_reached = True
            return ""
        self._bytes += size
        try:
            return hashlib.sha256(self.tree.bytes_of(file)).hexdigest()
        except OSError:
            return ""


def inside(tree, path, main_folder):
    """The folder in the project that a setting means; a relative one counts from where manage.py is started."""
    if not isinstance(path, str) or not path:
        return None
    return tree.relative(path if path.startswith("/") else posixpath.join(tree.root, main_folder, path))


def template_folders(tree, space, apps, main_folder):
    found = []
    for engine in as_list(space.get("TEMPLATES")):
        engine = settled(engine)
        for path in as_list(engine.get("DIRS")) if isinstance(engine, dict) else []:
            path = settled(path)
            folder = inside(tree, path, main_folder)
            if folder and tree.is_folder(folder) and folder not in found:
                found.append(folder)
    for path in as_list(space.get("TEMPLATE_DIRS")):
        folder = inside(tree, settled(path), main_folder)
        if folder and tree.is_folder(folder) and folder not in found:
            found.append(folder)
    for app in apps:
        for name in ("templates", "jinja2"):
            folder = app.folder + "/" + name if app.local and app.folder else None
            if folder and tree.is_folder(folder) and folder not in found:
                found.append(folder)
    return found
