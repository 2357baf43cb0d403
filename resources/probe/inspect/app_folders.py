# SPDX-License-Identifier: GPL-3.0-or-later
"""Installed apps: names, labels, folders, management commands."""
import ast
import posixpath
import re

from syntax import dotted, text
from values import as_list, settled


class App:
    def __init__(self, name, label, folder, entry):
        self.name, self.label, self.folder, self.entry = name, label, folder, entry  # folder: None for third party
        self.models, self.commands = [], []

    @property
    def local(self):
        return self.folder is not None


def _config_class(tree_of_file, wanted=None):
    """(name, label) of an AppConfig in apps.py; of the only one, or the one that says it is the default."""
    found = []
    for node in tree_of_file.body:
        if isinstance(node, ast.ClassDef) and any(dotted(base).rpartition(".")[2].endswith("Config") for base in node.bases):
            values = {target.id: text(statement.value) if text(statement.value) is not None else
                      True if getattr(statement.value, "value", None) is True else None
                      for statement in node.body if isinstance(statement, ast.Assign) for target in statement.targets if isinstance(target, ast.Name)}
            found.append((node.name, values))
    if wanted:
        return next((values for name, values in found if name == wanted), {})
    default = [values for _, values in found if values.get("default") is True]
    return default[0] if default else (found[0][1] if len(found) == 1 else {})


class Apps:
    def __init__(self, tree, sources, modules):
        self.tree, self.sources, self.modules = tree, sources, modules

    def read(self, space):
        """The apps of INSTALLED_APPS, in order, each once."""
        found, seen = [], set()
        for entry in as_list(space.get("INSTALLED_APPS")):
            entry = settled(entry)
            if isinstance(entry, str) and re.match(r"^[A-Za-z_][\w.]*$", entry) and entry not in seen:
                seen.add(entry)
                app = self.app(entry)
                found.append(app)
        return found

    def app(self, entry):
        head, _, last = entry.rpartition(".")
        config, name = {}, entry
        if head and last[:1].isupper() and self.modules.find_folder(entry) is None:
            file = self.modules.find(head)
            name = head[:-len(".apps")] if head.endswith(".apps") else head
            if file and self.sources.get(file).tree is not None:
                config = _config_class(self.sources.get(file).tree, last)
                name = config.get("name") or name
        else:
            folder = self.modules.find_folder(entry)
            file = folder + "/apps.py" if folder else None
            if file in self.tree.files and self.sources.get(file).tree is not None:
                default = re.search(r"^default_app_config\s*=\s*['\"][\w.]+\.(\w+)['\"]", self.tree.text(folder + "/__init__.py"), re.MULTILINE) \
                    if folder + "/__init__.py" in self.tree.files else None
                config = _config_class(self.sources.get(file).tree, default.group(1) if default else None)
                # An AppConfig that names another module belongs to that; the folder was meant.
                name = config.get("name") if config.get("name") and self.modules.find_folder(config["name"]) == folder else entry
        folder = self.modules.find_folder(name)
        label = config.get("label") if isinstance(config.get("label"), str) else name.rpartition(".")[2]
        app = App(name, label, folder, entry)
        if folder is None and self.modules.find(name):
            app.folder = posixpath.dirname(self.modules.find(name))
        if app.local:
            app.commands = self.commands(app.folder)
        return app

    def commands(self, folder):
        prefix = folder + "/management/commands/"
        return sorted(posixpath.basename(path)[:-3] for path in self.tree.python
                      if path.startswith(prefix) and "/" not in path[len(prefix):] and not posixpath.basename(path).startswith("_"))
