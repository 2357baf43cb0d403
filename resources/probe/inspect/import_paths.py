# SPDX-License-Identifier: GPL-3.0-or-later
"""sys.path: how it is changed, and what can be imported under two names because of it."""
import ast
import posixpath
import re

from findings import ATTENTION, NOTE, TROUBLE, listed
from project_tree import is_test
from syntax import dotted, walk
from values import External, Namespace, settled

IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([A-Za-z_][\w.]*)[ \t]+import|import[ \t]+([A-Za-z_][\w.]*))", re.MULTILINE)
NAMED = re.compile(r"[\"']([A-Za-z_]\w*(?:\.\w+)+)[\"']")
STARTERS = {"manage.py", "wsgi.py", "asgi.py", "celery.py", "settings.py", "urls.py"}


class PathChange:
    def __init__(self, file, line, folder, words):
        self.file, self.line, self.folder, self.words = file, line, folder, words  # folder: in the project, or None


def path_changes(tree, sources, reader):
    found = []
    for path in tree.python:
        source = sources.get(path)
        name = posixpath.basename(path)
        if "sys.path" not in source.text or is_test(path) or name in ("setup.py", "conf.py", "env.py", "fabfile.py") or source.tree is None:
            continue
        for node in walk(source.tree):
            if not isinstance(node, ast.Call) or dotted(node.func) not in ("sys.path.insert", "sys.path.append", "sys.path.extend") or not node.args:
                continue
            value = settled(reader.evaluator.of(node.args[-1], _space(reader, path, source)))
            for each in value if isinstance(value, (list, tuple)) else [value]:
                folder = tree.relative(each) if isinstance(each, str) and each.startswith("/") else None
                if folder is None and isinstance(each, str) and not each.startswith("/"):
                    folder = tree.relative(posixpath.join(tree.root, posixpath.dirname(path), each))
                words = folder if folder else "." if folder == "" else _outside(tree, each) if isinstance(each, str) else "…"
                found.append(PathChange(path, node.lineno, folder, words))
    return found


def _outside(tree, path):
    """A folder above the project as seen from it: the project's own place is nothing to tell."""
    path = posixpath.normpath(path)
    return posixpath.relpath(path, tree.root) if path != "/" and tree.root.startswith(path + "/") else path


def _space(reader, path, source):
    """The plain assignments of the file, without what it imports: enough to know a path."""
    space = Namespace(path)
    for statement in walk(source.tree):
        if isinstance(statement, (ast.Import, ast.ImportFrom)) and getattr(statement, "level", 0) == 0:
            module = getattr(statement, "module", "") or ""
            if module.partition(".")[0] in ("os", "pathlib", "environ", "") or isinstance(statement, ast.Import):
                for alias in statement.names:
                    space[alias.asname or alias.name.partition(".")[0]] = External(
                        (module + "." + alias.name) if module else (alias.name if alias.asname else alias.name.partition(".")[0]))
    for statement in walk(source.tree):
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
            space[statement.targets[0].id] = reader.evaluator.of(statement.value, space)
    return space


def report(tree, sources, modules, changes, findings, settings_files, used_files, installed):
    for change in changes:
        if change.folder == posixpath.dirname(change.file) or change.words == ".":
            continue  # the script's own folder, or the project's: on the path anyway
        heavy = posixpath.basename(change.file) in STARTERS or change.file in settings_files
        findings.add("sys-path", ATTENTION if heavy else NOTE, change.file, change.line, path=change.words)
    _two_names(tree, sources, modules, findings, settings_files - used_files, installed, used_files)


def _packages_down_to(tree, folder, root):
    inside = folder[len(root) + 1:] if root else folder
    parts = inside.split("/")
    return all((root + "/" if root else "") + "/".join(parts[:count]) + "/__init__.py" in tree.files for count in range(1, len(parts) + 1))


def _two_names(tree, sources, modules, findings, dead, installed, chain):
    """Folders on sys.path that are packages below another such folder: all in them has two names."""
    used = None
    for inner in modules.roots:
        outer = next((root for root in modules.roots if root != inner and (not root or inner.startswith(root + "/")) and
                      inner and _packages_down_to(tree, inner, root)), None)
        if outer is None:
            continue
        used = _used_names(tree, sources, dead, installed, chain) if used is None else used
        long_prefix = (inner[len(outer) + 1:] if outer else inner).replace("/", ".")
        for short, file in _top_modules(tree, inner):
            long_name = long_prefix + "." + short
            by_short = _places(used, short)
            by_long = _places(used, long_name)
            # Imported by the short name, the module must be this one, not another of the same name.
            if by_short and modules.find(short) == file and by_long:
                findings.add("two-names-used", TROUBLE, by_short[0], first=short, second=long_name, places=listed([by_short[0], by_long[0]]))
            elif by_short and modules.find(short) == file:
                findings.add("two-names", ATTENTION, file, file=file, first=short, second=long_name)


def _top_modules(tree, folder):
    prefix = folder + "/"
    found = []
    for path in tree.python:
        if path.startswith(prefix):
            inside = path[len(prefix):]
            if inside.count("/") == 0 and inside not in ("__init__.py", "manage.py", "setup.py", "wsgi.py", "asgi.py") and inside[:-3].isidentifier():
                found.append((inside[:-3], path))
            elif inside.count("/") == 1 and inside.endswith("/__init__.py"):
                found.append((inside.partition("/")[0], path))
    return found


def _used_names(tree, sources, dead, installed, chain):
    """name → the first file that imports or names it; settings that nothing uses prove nothing."""
    used = dict(installed)
    for path in tree.python:
        if is_test(path) or path in dead:
            continue
        text = sources.get(path).text
        for match in IMPORT.finditer(text):
            if text[:match.start()].endswith("\\\n"):
                continue  # the second half of "from x \\ import y"
            used.setdefault(match.group(1) or match.group(2), path)
        if path in chain:  # MIDDLEWARE and the like
            for match in NAMED.finditer(text):
                used.setdefault(match.group(1), path)
    return used


def _places(used, name):
    return [path for each, path in used.items() if each == name or each.startswith(name + ".")]
