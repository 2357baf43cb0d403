# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings modules, worked through statement by statement without running them."""
import ast
import copy

from evaluation import Evaluator
from file_reads import FileReads
from settings_imports import Absent, Imports, own
from syntax import dotted, index, walk
from values import ClassValue, DatabaseFromUrl, External, Function, Namespace, UNKNOWN, as_dict, settled

MOST_STATEMENTS = 40000


class SettingsReader(FileReads, Imports):
    def __init__(self, tree, sources, modules):
        self.tree, self.sources, self.modules = tree, sources, modules
        self.evaluator = Evaluator(self)
        self.spaces = {}
        self.includes = {}     # file → files it takes in
        self.sets = {}         # file → names, in order
        self.missing = []      # (file, line, module, guarded)
        self.conditions = []   # (file, line, names, condition)
        self.wrappers = set()  # names of functions around the environment
        self._reads = {}
        self._active_reads = set()
        self._statements = 0
        self._calls = 0

    # Modules

    def run(self, path):
        if path in self.spaces:
            return self.spaces[path]
        space = Namespace(path)
        self.spaces[path] = space
        self.includes[path] = []
        self.sets[path] = []
        source = self.sources.get(path)
        if source.tree is not None:
            self._body(source.tree.body, space, path)
        return space

    # Statements

    def _body(self, statements, space, file, guarded=False):
        for statement in statements:
            self._statements += 1
            if self._statements > MOST_STATEMENTS:
                return
            method = getattr(self, "_" + type(statement).__name__.lower(), None)
            if method:
                try:
                    method(statement, space, file, guarded)
                except Absent:
                    raise
                except (TypeError, ValueError, KeyError, IndexError, AttributeError, RecursionError):
                    continue  # an expression in a shape that nobody foresaw tells nothing

    def _put(self, name, value, space, file, line):
        space[name] = value
        space.lines[name] = (file, line)
        if name.isupper() and file in self.sets and space is self.spaces.get(file) and name not in self.sets[file]:
            self.sets[file].append(name)

    def _assign(self, node, space, file, _guarded):
        value = self.evaluator.of(node.value, space)
        for target in node.targets:
            self._to(target, value, space, file, node.lineno)

    def _annassign(self, node, space, file, guarded):
        if node.value is not None:
            self._to(node.target, self.evaluator.of(node.value, space), space, file, node.lineno)

    def _to(self, target, value, space, file, line):
        if isinstance(target, ast.Name):
            self._put(target.id, value, space, file, line)
        elif isinstance(target, (ast.Tuple, ast.List)):
            values = value if isinstance(value, (list, tuple)) and len(value) == len(target.elts) else [UNKNOWN] * len(target.elts)
            for inner, each in zip(target.elts, values):
                self._to(inner, each, space, file, line)
        elif isinstance(target, ast.Subscript):
            holder = settled(self.evaluator.of(target.value, space))
            key = settled(self.evaluator.of(index(target), space))
            if holder is space and isinstance(key, str):
                self._put(key, value, space, file, line)
            elif isinstance(holder, Namespace) and isinstance(key, str):  # globals(), handed to a function
                self._put(key, value, holder, holder.file, line)
            elif isinstance(holder, dict) and isinstance(key, (str, int)):
                holder[key] = value
            elif isinstance(holder, DatabaseFromUrl) and key == "ENGINE" and isinstance(value, str):
                holder.engine = value
            elif isinstance(holder, list) and isinstance(key, int) and -len(holder) <= key < len(holder):
                holder[key] = value

    def _augassign(self, node, space, file, _guarded):
        made = ast.BinOp(left=_loaded(node.target), op=node.op, right=node.value)
        value = self.evaluator.of(ast.copy_location(made, node), space)
        self._to(node.target, value, space, file, node.lineno)

    def _expr(self, node, space, file, _guarded):
        call = node.value
        if not isinstance(call, ast.Call):
            return
        function = self.evaluator.of(call.func, space) if isinstance(call.func, (ast.Name, ast.Attribute)) else UNKNOWN
        if isinstance(function, External) and function.name in ("split_settings.tools.include",):
            return self._split_include(call, space, file)
        if isinstance(call.func, ast.Attribute):
            holder = settled(self.evaluator.of(call.func.value, space))
            if isinstance(holder, (list, dict)):
                return self._change(holder, call, space, file)
        self.evaluator.of(call, space)

    def _change(self, holder, call, space, file):
        values = [self.evaluator.of(argument, space) for argument in call.args]
        method = call.func.attr
        if isinstance(holder, list):
            if method == "append" and values:
                holder.append(values[0])
            elif method == "extend" and values and isinstance(settled(values[0]), (list, tuple)):
                holder.extend(settled(values[0]))
            elif method == "insert" and len(values) == 2:
                holder.insert(values[0] if isinstance(values[0], int) else len(holder), values[1])
            elif method == "remove" and values and values[0] in holder:
                holder.remove(values[0])
        elif method == "update":
            added = dict(as_dict(values[0]) if values else {}, **{keyword.arg: self.evaluator.of(keyword.value, space)
                                                                   for keyword in call.keywords if keyword.arg})
            if values and isinstance(values[0], DatabaseFromUrl):
                added["from url"] = values[0]
            if holder is space:
                for name, value in added.items():
                    self._put(name, value, space, file, call.lineno)
            else:
                holder.update(added)
        elif method == "setdefault" and len(values) == 2:
            holder.setdefault(values[0], values[1])
        elif method == "pop" and values:
            holder.pop(values[0], None)

    def _if(self, node, space, file, guarded):
        truth = self.evaluator.truth(node.test, space)
        if truth is not None:
            self._body(node.body if truth else node.orelse, space, file, guarded)
            return
        before = dict(space)
        names = {}
        for branch in (node.body, node.orelse):
            inner = Namespace(space.file)
            inner.update({name: own(value) for name, value in before.items()})
            inner.lines = space.lines
            if space is self.spaces.get(file):
                self.spaces[file] = inner
            self._body(branch, inner, file, guarded)
            if self.spaces.get(file) is inner:
                self.spaces[file] = space
            for name, value in inner.items():
                if name not in before or not _same(value, before[name]):
                    names.setdefault(name, []).append(value)
        for name, values in names.items():
            if type(before.get(name)) is dict:
                values.insert(0, before[name])  # neither branch may be taken
            dict.__setitem__(space, name, _merged(values))
        told = [name for name in names if name.isupper()]
        if told:
            self.conditions.append((file, node.lineno, told, self.sources.get(file).text.split("\n")[node.lineno - 1].strip()))

    def _try(self, node, space, file, guarded):
        caught = [dotted(inner) for handler in node.handlers if handler.type is not None
                  for inner in (handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type])]
        safe = any(name in ("ImportError", "ModuleNotFoundError", "Exception", "BaseException", "IOError", "FileNotFoundError") for name in caught) or \
            any(handler.type is None for handler in node.handlers)
        before = len(self.missing)
        try:
            self._body(node.body, space, file, guarded or safe)
        except Absent:
            pass
        if len(self.missing) > before:
            for handler in node.handlers:
                self._body(handler.body, space, file, guarded)
        self._body(node.orelse, space, file, guarded)
        self._body(node.finalbody, space, file, guarded)

    def _with(self, node, space, file, guarded):
        self._body(node.body, space, file, guarded)

    def _for(self, node, space, file, guarded):
        items = settled(self.evaluator.of(node.iter, space))
        for item in list(items)[:300] if isinstance(items, (list, tuple)) else [UNKNOWN]:
            self._to(node.target, item, space, file, node.lineno)
            self._body(node.body, space, file, guarded)

    def _functiondef(self, node, space, file, _guarded):
        space[node.name] = Function(node, space)

    def _classdef(self, node, space, file, _guarded):
        bases = [self.evaluator.of(base, space) for base in node.bases]
        inner = Namespace(file)
        for base in reversed(bases):
            if isinstance(base, ClassValue):
                inner.update({name: own(value) for name, value in base.namespace.items()})
                inner.lines.update(base.namespace.lines)
        scope = Namespace(file)
        scope.update(space)
        scope.update(inner)
        scope.lines = inner.lines
        before = dict(scope)
        self._body(node.body, scope, file)
        for name, value in scope.items():
            if name not in before or before[name] is not value or name in inner:
                inner[name] = value
        space[node.name] = ClassValue(node.name, inner, bases)

    # Functions and classes

    def member(self, holder, name):
        value = holder.namespace.get(name, UNKNOWN)
        if isinstance(value, Function) and any(dotted(mark) in ("property", "classproperty") for mark in value.node.decorator_list):
            return self.call(value, [holder], {})
        return value

    def call(self, function, positional, named):
        """What a small function of the settings gives back."""
        self._calls += 1
        if self._calls > 500:
            return UNKNOWN
        space = Namespace(function.namespace.file)
        space.update(function.namespace)
        parameters = [argument.arg for argument in function.node.args.args]
        for name, default in zip(reversed(parameters), reversed(function.node.args.defaults)):
            space[name] = self.evaluator.of(default, function.namespace)
        space.update(zip(parameters, positional))
        space.update({name: value for name, value in named.items() if name in parameters})
        self._body([statement for statement in function.node.body if not isinstance(statement, ast.Return)], space, space.file)
        given = [inner for inner in walk(function.node) if isinstance(inner, ast.Return) and inner.value is not None]
        if not given:
            for parameter in parameters:  # configure(globals())
                if isinstance(space.get(parameter), Namespace):
                    return UNKNOWN
            return UNKNOWN
        value = self.evaluator.of(given[-1].value, space)
        return dict(value) if isinstance(value, Namespace) and value is space else value


def _loaded(target):
    made = copy.copy(target)
    made.ctx = ast.Load()
    return made


def _same(one, other):
    try:
        return one is other or (type(one) is type(other) and isinstance(one, (list, dict, str, int, tuple, bool)) and one == other)
    except RecursionError:
        return False


def _merged(values):
    """Either side of a condition may count: lists are joined, of other values the first known one is taken."""
    if len(values) > 1 and all(isinstance(value, list) for value in values):
        return values[0] + [item for item in values[1] if item not in values[0]]
    if len(values) > 1 and all(type(value) is dict for value in values):
        made = {}
        for value in reversed(sorted(values, key=_rank)):
            made.update(value)
        return made
    known = [value for value in values if value is not UNKNOWN]
    return known[0] if known else UNKNOWN


def _rank(databases):
    """Where one side is PostgreSQL, or may be by a URL, and the other is not, the first is what can be moved."""
    default = settled(databases.get("default"))
    return 0 if isinstance(default, DatabaseFromUrl) or "postg" in str(default) else 1
