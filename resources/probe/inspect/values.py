# SPDX-License-Identifier: GPL-3.0-or-later
"""What an expression can turn out to be without being run."""


class Unknown:
    def __repr__(self):
        return "…"

    def __bool__(self):
        return True


UNKNOWN = Unknown()


class PathText(str):
    """A pathlib.Path."""


class OptionalPath(str):
    """split_settings' optional("local.py"): nothing is missing where it is not there."""


class External:
    """Something imported from outside the project, by its dotted name."""

    def __init__(self, name):
        self.name = name


class EnvironmentValue:
    """What an environment variable will say."""

    def __init__(self, read, default):
        self.read, self.default = read, default  # default: a value, or None


class Function:
    def __init__(self, node, namespace):
        self.node, self.namespace = node, namespace


class ClassValue:
    def __init__(self, name, namespace, bases):
        self.name, self.namespace, self.bases = name, namespace, bases


class ModuleValue:
    def __init__(self, path):
        self.path = path


class DatabaseFromUrl:
    """What env.db() or dj_database_url gives: the URL is an environment variable, a text, or not known."""

    def __init__(self, source):
        self.source = source
        self.engine = ""  # where the settings set it apart


class Namespace(dict):
    """The names of a module; lines says where each was set last, as (file, line)."""

    def __init__(self, file=""):
        dict.__init__(self)
        self.file = file
        self.lines = {}
        self.conditions = {}

    def put(self, name, value, line):
        self[name] = value
        self.lines[name] = (self.file, line)


def settled(value):
    """The value itself, or the default where it comes from the environment."""
    return settled(value.default) if isinstance(value, EnvironmentValue) and value.default is not None else value


def as_list(value):
    value = settled(value)
    return list(value) if isinstance(value, (list, tuple, set)) else []


def as_text(value):
    value = settled(value)
    return str(value) if isinstance(value, str) else ""


def as_dict(value):
    value = settled(value)
    return value if isinstance(value, dict) else {}
