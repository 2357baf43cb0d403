# SPDX-License-Identifier: GPL-3.0-or-later
"""What the project's own code imports and names, read with ast; nothing of it is run."""
import ast
import os
import re
import warnings

from known_names import SETTING_TEXTS

SKIPPED = {"node_modules", "site-packages", "dist-packages", "__pycache__", ".git", ".hg", ".svn", ".tox", ".nox", ".venv",
           "venv", ".eggs", "bower_components", ".mypy_cache", "__pypackages__"}
LARGEST = 2 * 1024 * 1024
DOTTED = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")
TEST_FILE = re.compile(r"(^|/)(tests?|testing|docs?|examples?)/|(^|/)(test_[^/]*|[^/]*_tests?|tests|conftest|fabfile|noxfile|setup)\.py$")
DEV_SETTINGS = re.compile(r"(^|/)(settings?|config|conf)/(?:.*/)?(dev\w*|local\w*|tests?\w*|ci|debug)\.py$"
                          r"|(^|/)(dev|development|local|test|testing|ci)_?settings\.py$"
                          r"|(^|/)settings_?(dev|development|local|tests?|testing|ci)\.py$")
COMMAND_FILE = re.compile(r"(^|/)(Procfile|Dockerfile|Makefile|docker-compose|compose|supervisor\w*|uwsgi|circus)[\w.-]*$|\.(sh|service)$")


def python_files(root):
    """(Python files, files that hold commands) below the folder, relative to it; virtual environments are passed over."""
    sources, commands = [], []
    for folder, names, files in os.walk(root):
        names[:] = sorted(n for n in names if n not in SKIPPED
                          and not os.path.exists(os.path.join(folder, n, "pyvenv.cfg"))
                          and not n.endswith(".egg-info"))
        for name in sorted(files):
            path = os.path.relpath(os.path.join(folder, name), root)
            if name.endswith(".py"):
                sources.append(path)
            elif COMMAND_FILE.search(path) and path.count(os.sep) < 4:
                commands.append(path)
    return sources, commands


class LocalModules:
    """Tells the project's own modules from those of packages."""

    def __init__(self, sources):
        self.strong, self.weak = set(), set()
        folders = {os.path.dirname(p) for p in sources}
        packages = {os.path.dirname(p) for p in sources if os.path.basename(p) == "__init__.py"}
        for path in sources:
            folder, stem = os.path.split(path)
            self._add(folder, stem[:-3], packages)
        for folder in {f for path in folders for f in _with_parents(path)}:
            self._add(os.path.dirname(folder), os.path.basename(folder), packages)

    def _add(self, folder, name, packages):
        self.weak.add(name)
        # A folder that is no package itself can stand in sys.path: above all the project's and src/.
        if folder in ("", "src") or folder not in packages:
            self.strong.add((folder, name))

    def has(self, top, path, provided):
        """Whether a file's import of this name stays in the project. A package that gives the name wins over a module
        that lies somewhere deep in the project."""
        beside = os.path.dirname(path)
        if ("", top) in self.strong or ("src", top) in self.strong or (beside, top) in self.strong:
            return True
        return top in self.weak and not provided


def _with_parents(folder):
    while folder:
        yield folder
        folder = os.path.dirname(folder)


class Uses(ast.NodeVisitor):
    """Collects what one file uses: [dotted name, line, "runtime" | "optional" | "dev", whether it is only a hint]."""

    def __init__(self, path, top_names):
        self.found, self._kind, self._top_names = [], "dev" if TEST_FILE.search(path) or DEV_SETTINGS.search(path) else "runtime", top_names
        self._settings = re.search(r"(^|/)(\w*settings\w*|config|conf)(/|\.py$)", path) is not None

    def _add(self, name, line, hint=False):
        self.found.append((name, line, self._kind, hint))

    def _within(self, kind, nodes):
        before = self._kind
        self._kind = "dev" if before == "dev" else kind
        for node in nodes:
            self.visit(node)
        self._kind = before

    def visit_Import(self, node):
        for alias in node.names:
            self._add(alias.name, node.lineno)

    def visit_ImportFrom(self, node):
        if node.level == 0 and node.module:
            for alias in node.names:  # the name may be a module of a namespace package
                self._add(node.module + ("." + alias.name if alias.name != "*" else ""), node.lineno)

    def visit_Try(self, node):
        caught = {getattr(t, "id", getattr(t, "attr", "")) for handler in node.handlers
                  for t in (handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type])}
        optional = bool(caught & {"ImportError", "ModuleNotFoundError"}) or any(h.type is None for h in node.handlers)
        self._within("optional" if optional else self._kind, node.body + node.handlers)
        for statement in node.orelse + node.finalbody:
            self.visit(statement)

    def visit_If(self, node):
        names = {getattr(n, "id", getattr(n, "attr", "")) for n in ast.walk(node.test)}
        negated = isinstance(node.test, ast.UnaryOp)
        dev = bool(names & {"DEBUG", "TYPE_CHECKING", "TESTING", "ENABLE_DEBUG_TOOLBAR"}) and not negated
        self.visit(node.test)
        self._within("dev" if dev else self._kind, node.body)
        for statement in node.orelse:
            self.visit(statement)

    def visit_Call(self, node):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "ImageField" and isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "models":
            self._add("PIL", node.lineno)
        text = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
        if name in ("import_module", "__import__") and isinstance(text, str) and DOTTED.match(text):
            self._add(text, node.lineno)
        self.generic_visit(node)

    def visit_List(self, node):
        for element in node.elts:
            value = getattr(element, "value", None)
            # "rest_framework" among INSTALLED_APPS has no dot.
            if self._settings and isinstance(value, str) and value in self._top_names:
                self._add(value, element.lineno)
            self.visit(element)

    visit_Tuple = visit_List

    def visit_Constant(self, node):
        text = node.value
        if not isinstance(text, str) or len(text) > 200:
            return
        if self._settings:
            for beginning, module in SETTING_TEXTS.items():
                if text.startswith(beginning):
                    self._add(module, node.lineno, "://" in beginning)
        if "." in text and DOTTED.match(text) and text.partition(".")[0] in self._top_names:
            self._add(text, node.lineno, not self._settings)


def uses_of(root, sources, top_names, note):
    """{path: uses} of every file that can be read; the others are noted with the line that stops the parser."""
    warnings.simplefilter("ignore")
    uses = {}
    for path in sources:
        try:
            if os.path.getsize(os.path.join(root, path)) > LARGEST:
                note("too-large", path)
                continue
            with open(os.path.join(root, path), "rb") as file:
                content = file.read()
            visitor = Uses(path, top_names)
            visitor.visit(ast.parse(content))
            uses[path] = visitor.found
        except SyntaxError as error:
            template = b"{%" in content or b"{{" in content
            note("template" if template else "syntax", path, error.lineno or 0, error.msg or "")
        except (ValueError, RecursionError, MemoryError) as error:
            note("syntax", path, 0, str(error))
        except OSError as error:
            note("unreadable", path, 0, error.strerror or "")
    return uses
