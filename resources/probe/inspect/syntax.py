# SPDX-License-Identifier: GPL-3.0-or-later
"""Small questions about syntax trees, answered alike on Python 3.6 and 3.13."""
import ast

MISSING = object()


_NODES = {}  # of whole files: several readers ask


def walk(node):
    """Every node, in the order of the text: ast.walk() takes three times as long."""
    if not isinstance(node, ast.Module):
        return _walk(node)
    if node not in _NODES:
        _NODES[node] = list(_walk(node))
    return _NODES[node]


def _walk(node):
    pending = [node]
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, ast.Name):
            continue
        inside = []
        for value in node.__dict__.values():
            if isinstance(value, ast.AST):
                if not isinstance(value, ast.expr_context):
                    inside.append(value)
            elif isinstance(value, list):
                inside += [item for item in value if isinstance(item, ast.AST)]
        if inside:
            pending += reversed(inside)


def constant(node):
    """The value of a literal, MISSING for anything else."""
    kind = type(node).__name__
    if kind in ("Constant", "NameConstant"):
        return node.value
    if kind in ("Str", "Bytes"):
        return node.s
    if kind == "Num":
        return node.n
    if kind == "UnaryOp" and isinstance(node.op, ast.USub):
        value = constant(node.operand)
        return -value if isinstance(value, (int, float)) else MISSING
    return MISSING


def text(node):
    """A text literal, or None."""
    value = constant(node) if node is not None else MISSING
    return value if isinstance(value, str) else None


def dotted(node):
    """"os.environ.get" for such an expression, else ""."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return ""
    parts.append(node.id)
    return ".".join(reversed(parts))


def index(node):
    """What stands between the brackets of a subscript."""
    inside = node.slice
    return inside.value if type(inside).__name__ == "Index" else inside


def argument(call, position, *names):
    for keyword in call.keywords:
        if keyword.arg in names:
            return keyword.value
    if position is not None and len(call.args) > position and not isinstance(call.args[position], ast.Starred):
        return call.args[position]
    return None


def import_names(tree):
    """Local name → dotted name, for every import in the file."""
    names = {}
    for node in walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                names[alias.asname or alias.name.partition(".")[0]] = alias.name if alias.asname else alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            for alias in node.names:
                if alias.name != "*":
                    names[alias.asname or alias.name] = base + ("" if base.endswith(".") else ".") + alias.name
    return names


def full_name(node, names):
    """A dotted name with its first part replaced by what was imported under it."""
    name = dotted(node)
    first, dot, rest = name.partition(".")
    return names.get(first, first) + dot + rest if name else ""


def literals(node):
    """Every text literal below a node, with its node."""
    for inner in walk(node):
        value = text(inner)
        if value is not None:
            yield inner, value
