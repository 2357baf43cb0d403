# SPDX-License-Identifier: GPL-3.0-or-later
"""URL patterns as the text of the URLconfs gives them, prefixes put together."""
import ast

from secret_values import literal_text
from syntax import argument, constant, dotted, full_name, import_names, text, walk

PATTERNS = {"path", "re_path", "url"}
MOST = 3000


def route_text(node):
    """A route as far as it is written out; what is put together when it runs stands in braces."""
    value = constant(node)
    if isinstance(value, str):
        return value
    if isinstance(node, ast.JoinedStr):
        return literal_text(node)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return route_text(node.left) + route_text(node.right)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        return route_text(node.left)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return route_text(node.func.value)
    return "{" + (dotted(node) or "…") + "}"


class Urls:
    def __init__(self, sources, settings_reader):
        self.sources, self.reader = sources, settings_reader
        self.found = []
        self._names = {}
        self._visiting = []

    def read(self, module):
        file = self.reader.modules.find(module)
        if file:
            self._file(file, "", "")
        return self.found

    def _imports(self, file):
        if file not in self._names:
            self._names[file] = import_names(self.sources.get(file).tree)
        return self._names[file]

    def _file(self, file, prefix, spaces):
        parsed = self.sources.get(file).tree
        if parsed is None or file in self._visiting or len(self._visiting) > 12:
            return
        self._visiting.append(file)
        routers = self._routers(parsed, file)
        for node in walk(parsed):
            if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if dotted(target) == "urlpatterns" and node.value is not None:
                    self._patterns(node.value, file, prefix, spaces, routers, parsed)
            elif isinstance(node, ast.Call) and dotted(node.func) in ("urlpatterns.append", "urlpatterns.extend", "urlpatterns.insert"):
                self._patterns(node.args[-1], file, prefix, spaces, routers, parsed)
        self._visiting.pop()

    @staticmethod
    def _routers(parsed, file):
        """router name → [(prefix, viewset, basename, line)]"""
        found = {}
        for node in walk(parsed):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "register" and len(node.args) >= 2:
                prefix = text(node.args[0])
                if prefix is not None:
                    found.setdefault(dotted(node.func.value), []).append((prefix, node.args[1], text(argument(node, 2, "basename", "base_name")), node.lineno))
        return found

    def _patterns(self, node, file, prefix, spaces, routers, parsed):
        if len(self.found) >= MOST:
            return
        if isinstance(node, (ast.List, ast.Tuple)):
            for element in node.elts:
                self._patterns(element.value if isinstance(element, ast.Starred) else element, file, prefix, spaces, routers, parsed)
        elif isinstance(node, ast.BinOp):
            self._patterns(node.left, file, prefix, spaces, routers, parsed)
            self._patterns(node.right, file, prefix, spaces, routers, parsed)
        elif isinstance(node, ast.IfExp):
            self._patterns(node.body, file, prefix, spaces, routers, parsed)
        elif isinstance(node, ast.Call):
            self._call(node, file, prefix, spaces, routers, parsed)
        elif isinstance(node, ast.Attribute) and node.attr == "urls":
            self._router(dotted(node.value), file, prefix, spaces, routers)
        elif isinstance(node, ast.Name):
            self._named_list(node.id, file, prefix, spaces, routers, parsed)

    def _named_list(self, name, file, prefix, spaces, routers, parsed):
        if name == "urlpatterns":
            return  # "urlpatterns + …": taken where it is set
        for statement in parsed.body:
            if isinstance(statement, (ast.Assign, ast.AugAssign)) and \
                    dotted(statement.targets[0] if isinstance(statement, ast.Assign) else statement.target) == name:
                inner = statement.value
                if not (isinstance(inner, ast.Name) and inner.id == name):
                    self._patterns(inner, file, prefix, spaces, routers, parsed)

    def _router(self, name, file, prefix, spaces, routers):
        entries = routers.get(name, [])
        origin = file
        if not entries and name:
            target = self._imports(file).get(name.partition(".")[0], "")
            module, _, inner = target.rpartition(".")
            level = len(target) - len(target.lstrip("."))
            other = self.reader.module_file(file, level, module[level:]) if target else None
            if other and self.sources.get(other).tree is not None:
                entries, origin = self._routers(self.sources.get(other).tree, other).get(inner, []), other
        for route, view, basename, line in entries:
            self._add(prefix + route.strip("/") + "/", self._view(view, origin), basename and basename + "-list", spaces, origin, line)
            self._add(prefix + route.strip("/") + "/<pk>/", self._view(view, origin), basename and basename + "-detail", spaces, origin, line)

    def _call(self, node, file, prefix, spaces, routers, parsed):
        called = full_name(node.func, self._imports(file))
        short = called.rpartition(".")[2]
        if short in PATTERNS:
            self._pattern(node, file, prefix, spaces, routers, parsed)
        elif short == "i18n_patterns":
            for argument_ in node.args:
                self._patterns(argument_, file, "<language>/" + prefix, spaces, routers, parsed)
        elif short == "patterns":  # Django < 1.10
            for argument_ in node.args[1:]:
                self._patterns(argument_, file, prefix, spaces, routers, parsed)
        elif short in ("format_suffix_patterns", "decorator_include", "list", "required", "tuple") and node.args:
            self._patterns(node.args[-1], file, prefix, spaces, routers, parsed)
        elif short == "static" and node.args:
            route = text(node.args[0]) or dotted(node.args[0]).rpartition(".")[2]
            self._add(prefix + "{" + route + "}" if route.isupper() else prefix + route.lstrip("/"), "django.views.static.serve", "", spaces, file, node.lineno)

    def _pattern(self, node, file, prefix, spaces, routers, parsed):
        route_node = argument(node, 0, "route", "regex")
        if isinstance(route_node, ast.Call) and route_node.args and not isinstance(route_node.func, ast.Attribute):  # path(_("about/"), …)
            route_node = route_node.args[0]
        route = route_text(route_node) if route_node is not None else ""
        if dotted(node.func).rpartition(".")[2] != "path":
            route = route.lstrip("^")
        view = argument(node, 1, "view")
        if view is None:
            return
        whole = prefix.rstrip("$") + route
        called = dotted(view.func).rpartition(".")[2] if isinstance(view, ast.Call) else ""
        if called == "include" and view.args:
            return self._include(view, file, whole, spaces, routers, parsed)
        if isinstance(view, (ast.List, ast.Tuple)):
            return self._patterns(view.elts[0] if isinstance(view, ast.Tuple) and view.elts else view, file, whole, spaces, routers, parsed)
        if isinstance(view, ast.Attribute) and view.attr == "urls" and (dotted(view).endswith("site.urls") or "admin" in dotted(view)):
            return self._add(whole, "django.contrib.admin.site.urls", "", spaces, file, node.lineno)
        if isinstance(view, ast.Attribute) and view.attr == "urls":
            self._router(dotted(view.value), file, whole, spaces, routers)
            if dotted(view.value) in routers:
                return None
        self._add(whole, self._view(view, file), text(argument(node, 3, "name")) or "", spaces, file, node.lineno)
        return None

    def _include(self, call, file, prefix, spaces, routers, parsed):
        target = call.args[0]
        namespace = text(argument(call, 1, "namespace")) or ""
        if isinstance(target, (ast.Tuple, ast.List)) and target.elts:
            if isinstance(target, ast.Tuple):
                namespace = namespace or (text(target.elts[1]) if len(target.elts) > 1 else "") or ""
                target = target.elts[0]
        inside = spaces + (namespace + ":" if namespace else "")
        module = text(target)
        if module is None and isinstance(target, (ast.Name, ast.Attribute)):
            name = full_name(target, self._imports(file))
            level = len(name) - len(name.lstrip("."))
            other = self.reader.module_file(file, level, name[level:])
            if other:
                return self._included(other, prefix, inside)
        if module is None:
            return self._patterns(target, file, prefix, inside, routers, parsed)
        other = self.reader.modules.find(module)
        if other:
            return self._included(other, prefix, inside)
        return self._add(prefix, "include(%s)" % module, "", inside, file, call.lineno)

    def _included(self, file, prefix, spaces):
        if spaces in ("", None) or not spaces.endswith(":"):
            for node in self.sources.get(file).tree.body if self.sources.get(file).tree is not None else ():
                if isinstance(node, ast.Assign) and dotted(node.targets[0]) == "app_name" and text(node.value):
                    spaces = spaces + text(node.value) + ":"
        self._file(file, prefix, spaces)

    def _view(self, node, file):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr == "as_view":
                return self._view(node.func.value, file)
            return self._view(node.args[0], file) if node.args and not isinstance(node.args[0], (ast.List, ast.Tuple)) else dotted(node.func)
        name = text(node) or full_name(node, self._imports(file))
        if name.startswith("."):
            level = len(name) - len(name.lstrip("."))
            return self.reader.modules.absolute_name(file, level, name[level:])
        if name and "." not in name and name not in self._imports(file):
            return self.reader.modules.name(file) + "." + name
        return name

    def _add(self, pattern, view, name, spaces, file, line):
        self.found.append({"pattern": pattern, "view": view or "", "name": (spaces + name) if name else "", "file": file, "line": line})
