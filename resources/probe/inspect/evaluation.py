# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions of settings, worked out symbolically. Nothing of the project is run."""
import ast
import os
import posixpath

from known_calls import call_external, call_method
from syntax import MISSING, constant, dotted, index
from values import (ClassValue, DatabaseFromUrl, EnvironmentValue, External, Function, ModuleValue, Namespace, PathText,
                    UNKNOWN, as_dict, settled)

DEEPEST = 60
LARGEST = 20000


class Evaluator:
    def __init__(self, reader):
        self.reader = reader  # SettingsReader: runs functions, imports modules
        self.depth = 0

    def of(self, node, space):
        if self.depth > DEEPEST:
            return UNKNOWN
        self.depth += 1
        try:
            value = constant(node)
            if value is not MISSING:
                return value
            method = getattr(self, "_" + type(node).__name__.lower(), None)
            return method(node, space) if method else UNKNOWN
        except (TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError, MemoryError):
            return UNKNOWN
        finally:
            self.depth -= 1

    def _name(self, node, space):
        if node.id in space:
            return space[node.id]
        if node.id == "__file__":
            return self.reader.tree.absolute(space.file)
        if node.id == "__name__":
            return self.reader.modules.name(space.file) if space.file else UNKNOWN
        if node.id in ("globals", "locals", "vars", "dict", "list", "tuple", "str", "int", "bool", "set", "len", "sorted", "any", "all", "float",
                       "getattr", "super"):
            return External(node.id)
        return UNKNOWN

    def _attribute(self, node, space):
        holder = self.of(node.value, space)
        if isinstance(holder, External):
            return External(holder.name + "." + node.attr)
        if isinstance(holder, ModuleValue):
            return self.reader.run(holder.path).get(node.attr, UNKNOWN)
        if isinstance(holder, ClassValue):
            return self.reader.member(holder, node.attr)
        if isinstance(holder, PathText):
            if node.attr == "parent":
                return PathText(posixpath.dirname(holder))
            if node.attr == "name":
                return posixpath.basename(holder)
            if node.attr == "parents":
                parents, path = [], str(holder)
                while path not in ("/", ""):
                    path = posixpath.dirname(path)
                    parents.append(PathText(path))
                return parents
        return UNKNOWN

    def _member(self, holder, name, default):
        if isinstance(holder, ModuleValue):
            return self.reader.run(holder.path).get(name, default)
        return self.reader.member(holder, name) if isinstance(holder, ClassValue) else default

    def _list(self, node, space):
        return self._elements(node, space)

    def _tuple(self, node, space):
        return tuple(self._elements(node, space))

    def _set(self, node, space):
        return self._elements(node, space)

    def _elements(self, node, space):
        found = []
        for element in node.elts:
            if isinstance(element, ast.Starred):
                inside = settled(self.of(element.value, space))
                found.extend(inside if isinstance(inside, (list, tuple)) else [])
            else:
                found.append(self.of(element, space))
        return found

    def _dict(self, node, space):
        made = {}
        for key, value in zip(node.keys, node.values):
            if key is None:
                made.update(as_dict(self.of(value, space)))
                continue
            name = settled(self.of(key, space))
            if isinstance(name, (str, int)):
                made[name] = self.of(value, space)
        return made

    def _joinedstr(self, node, space):
        parts = []
        for part in node.values:
            value = settled(self.of(part.value if isinstance(part, ast.FormattedValue) else part, space))
            if not isinstance(value, (str, int, float)):
                return UNKNOWN
            parts.append(str(value))
        return "".join(parts)

    def _binop(self, node, space):
        left, right = settled(self.of(node.left, space)), settled(self.of(node.right, space))
        if isinstance(node.op, ast.Add):
            if isinstance(left, (list, tuple)) or isinstance(right, (list, tuple)):
                both = [list(side) if isinstance(side, (list, tuple)) else [] for side in (left, right)]
                return both[0] + both[1]
            if isinstance(left, str) and isinstance(right, str) and len(left) + len(right) < LARGEST:
                return left + right
        elif isinstance(node.op, ast.Div) and isinstance(left, PathText) and isinstance(right, str):
            return PathText(posixpath.join(left, right))
        elif isinstance(node.op, ast.Sub) and isinstance(left, PathText) and isinstance(right, int) and right < 50:
            for _ in range(right):  # environ.Path(__file__) - 3
                left = PathText(posixpath.dirname(left))
            return left
        elif isinstance(node.op, ast.Mod) and isinstance(left, str):
            values = right if isinstance(right, (dict, tuple)) else (right,)
            known = values.values() if isinstance(values, dict) else values
            return left % values if all(isinstance(item, (str, int, float)) for item in known) and len(left) < LARGEST else UNKNOWN
        elif isinstance(node.op, ast.BitOr) and isinstance(left, dict) and isinstance(right, dict):
            return dict(left, **right)
        elif isinstance(node.op, ast.Mult) and isinstance(left, int) and isinstance(right, int):
            return left * right if abs(left) < 10 ** 9 and abs(right) < 10 ** 9 else UNKNOWN
        return UNKNOWN

    def _boolop(self, node, space):
        values = [self.of(value, space) for value in node.values]
        if isinstance(node.op, ast.Or):
            # "environment or default" is told as the environment's value with that default.
            if isinstance(values[0], EnvironmentValue):
                return EnvironmentValue(values[0].read, values[0].default or values[-1])
            for value in values:
                if value is UNKNOWN or isinstance(value, External):
                    return UNKNOWN
                if value:
                    return value
            return values[-1]
        for value in values:
            if isinstance(value, (bool, int, str, list, tuple, dict, type(None))) and not value:
                return value
        return UNKNOWN if any(value is UNKNOWN or isinstance(value, (External, EnvironmentValue)) for value in values) else values[-1]

    def _unaryop(self, node, space):
        value = self.of(node.operand, space)
        if isinstance(node.op, ast.Not) and isinstance(value, (bool, int, str, list, tuple, dict, type(None))):
            return not value
        return UNKNOWN

    def _ifexp(self, node, space):
        test = self.truth(node.test, space)
        if test is None:
            first = self.of(node.body, space)
            return self.of(node.orelse, space) if first is UNKNOWN else first
        return self.of(node.body if test else node.orelse, space)

    def truth(self, node, space):
        """True, False, or None where only running could tell."""
        value = self.of(node, space)
        if value is UNKNOWN or isinstance(value, (External, EnvironmentValue, Function, ClassValue, DatabaseFromUrl)):
            return None
        return bool(value)

    def _compare(self, node, space):
        left, right = self.of(node.left, space), self.of(node.comparators[0], space)
        if any(isinstance(side, External) and side.name == "sys.argv" for side in (left, right)):
            # Production is started with none of the words that are asked for: "test", "runserver".
            return type(node.ops[0]).__name__ in ("NotIn", "NotEq")
        plain = (str, int, float, bool, type(None), list, tuple)
        if len(node.ops) > 1 or not isinstance(left, plain) or not isinstance(right, plain + (dict,)):
            return UNKNOWN
        operator = type(node.ops[0]).__name__
        if operator in ("Eq", "Is"):
            return left == right
        if operator in ("NotEq", "IsNot"):
            return left != right
        if operator == "In":
            return left in right or (UNKNOWN if isinstance(right, list) and UNKNOWN in right else False)
        if operator == "NotIn":
            return left not in right
        return UNKNOWN

    def _subscript(self, node, space):
        read = self.reader.read_of(node, space)
        if read:
            return self.reader.environment_value(read, space)
        holder = settled(self.of(node.value, space))
        if isinstance(holder, External) and holder.name == "sys.argv":
            return holder
        if type(index(node)).__name__ in ("Slice", "Tuple"):
            return UNKNOWN
        key = settled(self.of(index(node), space))
        if isinstance(holder, Namespace) or isinstance(holder, dict):
            return holder.get(key, UNKNOWN) if isinstance(key, (str, int)) else UNKNOWN
        return holder[key] if isinstance(holder, (list, tuple, str)) and isinstance(key, int) else UNKNOWN

    def _listcomp(self, node, space):
        return self._comprehension(node, space)

    def _generatorexp(self, node, space):
        return self._comprehension(node, space)

    def _comprehension(self, node, space):
        generator = node.generators[0]
        items = settled(self.of(generator.iter, space))
        if len(node.generators) > 1 or not isinstance(items, (list, tuple)) or not isinstance(generator.target, ast.Name):
            return UNKNOWN
        made = []
        for item in items[:500]:
            inside = Namespace(space.file)
            inside.update(space)
            inside[generator.target.id] = item
            if all(self.truth(test, inside) is not False for test in generator.ifs):
                made.append(self.of(node.elt, inside))
        return made

    def _call(self, node, space):
        read = self.reader.read_of(node, space)
        if read:
            return self.reader.environment_value(read, space)
        function = self.of(node.func, space)
        positional = self._elements(ast.List(elts=node.args), space)
        named = {keyword.arg: self.of(keyword.value, space) for keyword in node.keywords if keyword.arg}
        if isinstance(function, Function):
            return self.reader.call(function, positional, named)
        if isinstance(function, PathText):  # environ.Path("/x")("templates")
            return PathText(posixpath.join(function, *positional))
        if isinstance(function, External):
            if function.name in ("globals", "locals", "vars") and not positional:
                return space
            if function.name == "importlib.import_module" and positional:
                return self.reader.module_named(settled(positional[0]), space.file, node.lineno)
            if function.name == "getattr" and len(positional) > 1:
                return self._member(positional[0], positional[1], positional[2] if len(positional) > 2 else UNKNOWN)
            return call_external(function.name, positional, named, os.path.dirname(self.reader.tree.absolute(space.file)))
        if isinstance(node.func, ast.Attribute):
            name = dotted(node.func)
            return call_method(self.of(node.func.value, space), node.func.attr, positional, named, name)
        return UNKNOWN
