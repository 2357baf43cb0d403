# SPDX-License-Identifier: GPL-3.0-or-later
"""Which settings modules there are, and which one the production system is started with."""
import posixpath
import re

from project_tree import is_test
from values import ClassValue

SETS = re.compile(r"^[ \t]*(INSTALLED_APPS|DATABASES|SECRET_KEY|ROOT_URLCONF|MIDDLEWARE|MIDDLEWARE_CLASSES|WSGI_APPLICATION|TEMPLATES|ALLOWED_HOSTS|DEBUG|"
                  r"STATIC_URL|MEDIA_URL|TIME_ZONE)\b[^\n=]*=(?!=)", re.MULTILINE)
NAMED = re.compile(r"DJANGO_SETTINGS_MODULE[\"']?\s*[,=:\]) ]+\s*(?:or\s+)?[\"']?\$?\{?(?:DJANGO_SETTINGS_MODULE:-)?([A-Za-z_][\w]*(?:\.\w+)*)"
                   r"|--settings[= ][\"']?([A-Za-z_]\w*(?:\.\w+)*)")
STAR = re.compile(r"^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\*", re.MULTILINE)
CONFIGURATION = re.compile(r"DJANGO_CONFIGURATION[\"']?\s*[,=:\]) ]+\s*[\"']?(\w+)")
DEPLOYMENT = re.compile(r"(^|/)(Dockerfile[^/]*|[^/]*\.dockerfile|[^/]*compose[^/]*\.ya?ml|Procfile[^/]*|[^/]*\.service|app\.ya?ml|fly\.toml|render\.ya?ml|app\.json|"
                        r"uwsgi[^/]*\.ini|gunicorn[^/]*|supervisord?\.conf|\.env|[^/]*\.sh|entrypoint[^/]*|start)$")
TESTING = re.compile(r"(^|/)(pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml|conftest\.py|\.coveragerc|runtests\.py)$")
DEVELOPMENT = re.compile(r"(^|[._/-])(dev|devel|development|local|test|tests|testing|ci|debug)\w{0,8}([._/-]|$)", re.IGNORECASE)


class Reference:
    """A file that names a settings module."""

    def __init__(self, file, module, weight):
        self.file, self.module, self.weight = file, module, weight


def manage_files(tree):
    found = [path for path in tree.python if posixpath.basename(path) == "manage.py"]
    return sorted(found, key=lambda path: (is_test(path), path.count("/"), path))


def references(tree, sources):
    found = []
    for path in tree.python:
        text = sources.get(path).text
        if "DJANGO_SETTINGS_MODULE" in text:
            name = posixpath.basename(path)
            weight = 0 if is_test(path) or TESTING.search(path) else 6 if name in ("wsgi.py", "asgi.py") else 5 if name == "manage.py" else 2
            found += [Reference(path, module, weight) for module in _named(text)]
    for path in tree.files:
        if path.endswith(".py") or tree.files[path].size > 200000:
            continue
        if DEPLOYMENT.search(path) or TESTING.search(path):
            text = tree.text(path)
            if "DJANGO_SETTINGS_MODULE" in text or "--settings" in text:
                weight = 0 if TESTING.search(path) else 4 if DEVELOPMENT.search(path) else 8
                found += [Reference(path, module, weight) for module in _named(text)]
    return found


def _named(text):
    found = []
    for match in NAMED.finditer(text):
        module = match.group(1) or match.group(2)
        if module and module not in found and module not in ("os", "None", "DJANGO_SETTINGS_MODULE"):
            found.append(module)
    return found


class Choice:
    """modules: file → name, of every settings module; used: the file that counts in production, or None."""

    def __init__(self, tree, sources, modules, main_folder):
        self.tree, self.sources, self.modules, self.main_folder = tree, sources, modules, main_folder
        self.references = references(tree, sources)
        self.named = {}      # file → best weight of a reference to it
        self.absent = []     # references to modules that are not there
        self.names = {}      # file → as it was referred to
        for reference in self.references:
            self._resolve(reference)
        self.files = self._candidates()
        self.used = self._choose()
        self.configuration = self._configuration()

    def _resolve(self, reference):
        file = self.modules.find(reference.module)
        folder = posixpath.dirname(reference.file)
        own = self._beside(folder, reference.module)
        file = own if own and (not file or posixpath.basename(reference.file) == "manage.py") else file
        if not file:
            self.absent.append(reference)
            return
        weight = reference.weight - (3 if not self._of_main(reference.file, file) else 0)
        if self.named.get(file, -9) < weight:
            self.named[file] = weight
            self.names[file] = reference.module

    def _beside(self, folder, module):
        path = posixpath.join(folder, module.replace(".", "/"))
        for candidate in (path + ".py", path + "/__init__.py"):
            if candidate in self.tree.files:
                return candidate
        return None

    def _of_main(self, reference, file):
        """Named by the main project's own files, not by a project nested in it."""
        if posixpath.basename(reference) == "manage.py":
            return posixpath.dirname(reference) == self.main_folder
        return not self.main_folder or file.startswith(self.main_folder + "/")

    def _candidates(self):
        found = set(self.named)
        for path in self.tree.python:
            if path in found or "/migrations/" in path:
                continue
            name = posixpath.basename(path)
            text = self.sources.get(path).text
            if "INSTALLED_APPS" not in text and "DATABASES" not in text and "settings" not in path:
                continue
            kinds = set(SETS.findall(text))
            in_settings = path.rpartition("/")[0].rpartition("/")[2].startswith("settings") or name.startswith("settings") or name.endswith("settings.py")
            if len(kinds) >= 3 or (len(kinds) >= 1 and in_settings and not is_test(path)) or \
                    (in_settings and not is_test(path) and re.search(r"^from\s+\.?\S*(base|settings|common|defaults?|prod\w*)\s+import\s+\*|split_settings", text, re.MULTILINE)):
                found.add(path)
        return sorted(path for path in found if self.sources.get(path).text)

    def _choose(self):
        best = [file for file in self.named if self.named[file] >= 2]
        if best:
            top = max(self.named[file] for file in best)
            first = [file for file in best if self.named[file] == top]
            production = [file for file in first if not DEVELOPMENT.search(file)]
            return sorted(production or first, key=lambda file: (is_test(file), "prod" not in file, file.count("/"), file))[0]
        # Without a word from anybody: a file that no other takes in, and that sets most.
        inner = self._taken_in()
        own = [file for file in self.files if not is_test(file)] or self.files
        whole = [file for file in own if file not in inner] or own
        whole = [file for file in whole if SETS.search(self.sources.get(file).text)] or whole
        production = [file for file in whole if "prod" in posixpath.basename(file)]
        choice = sorted(production or whole, key=lambda file: (bool(DEVELOPMENT.search(file)), -self._kinds(file), file.count("/"), file))
        return choice[0] if choice else None

    def _taken_in(self):
        found = set()
        for file in self.files:
            for match in STAR.finditer(self.sources.get(file).text):
                level, module = len(match.group(1)), match.group(2)
                found.add(self.modules.relative(file, level, module) if level else self.modules.find(module))
        return found

    def _kinds(self, file):
        """How much of what settings usually set stands in a file: "all" and "most" alike."""
        return len(set(SETS.findall(self.sources.get(file).text))) // 4

    @property
    def unclear(self):
        """Modules that the main project's own files name with the same right."""
        if not self.used:
            return []
        top = self.named.get(self.used, 0)
        rivals = [file for file in self.named if self.named[file] == top and top >= 5 and not DEVELOPMENT.search(file)]
        return sorted(rivals) if len(rivals) > 1 else []

    def _configuration(self):
        for path in sorted(self.files + [reference.file for reference in sorted(self.references, key=lambda each: -each.weight)],
                           key=lambda path: path.endswith("manage.py")):
            text = self.sources.get(path).text if path.endswith(".py") else self.tree.text(path)
            match = CONFIGURATION.search(text)
            if match:
                return match.group(1)
        return ""

    def name_of(self, file):
        return self.names.get(file) or self.modules.name(file)

    def class_of(self, space):
        """The class of django-configurations that counts, where settings are written so."""
        classes = {name: value for name, value in space.items() if isinstance(value, ClassValue)
                   and any(key in value.namespace for key in ("INSTALLED_APPS", "DATABASES", "ROOT_URLCONF"))}
        if not classes or "INSTALLED_APPS" in space:
            return None
        for name in (self.configuration, "Production", "Prod", "Live"):
            if name in classes:
                return classes[name]
        return list(classes.values())[-1]
