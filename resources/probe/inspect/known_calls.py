# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions of the standard library and of settings libraries whose result can be told without calling them."""
import copy
import posixpath

from values import DatabaseFromUrl, EnvironmentValue, OptionalPath, PathText, UNKNOWN, settled

PASSED_ON = {"os.path.abspath", "os.path.realpath", "os.path.normpath", "os.path.expanduser", "str", "os.fspath", "os.path.normcase",
             "django.utils.translation.gettext_lazy", "django.utils.translation.ugettext_lazy", "django.utils.translation.gettext_noop",
             "copy.copy", "copy.deepcopy", "list", "tuple", "sorted", "django.urls.reverse_lazy", "set", "dict", "int", "bool", "float"}


def _normal(path, here):
    return posixpath.normpath(path if path.startswith("/") else posixpath.join(here, path))


def call_external(name, positional, named, here):
    values = [settled(value) for value in positional]
    first = values[0] if values else None
    if name == "os.path.join":
        return posixpath.join(*values) if values and all(isinstance(value, str) for value in values) else UNKNOWN
    if name == "os.path.dirname":
        return posixpath.dirname(first) if isinstance(first, str) else UNKNOWN
    if name == "os.path.basename":
        return posixpath.basename(first) if isinstance(first, str) else UNKNOWN
    if name in ("os.path.abspath", "os.path.realpath", "os.path.normpath") and isinstance(first, str):
        return _normal(first, here)
    if name in ("pathlib.Path", "pathlib.PurePath", "environ.Path", "unipath.Path", "path.Path"):
        if not values:
            return PathText(here)
        if not all(isinstance(value, str) for value in values):
            return UNKNOWN
        return PathText(_normal(posixpath.join(*values), here))
    if name == "split_settings.tools.optional":
        return OptionalPath(first) if isinstance(first, str) else UNKNOWN
    if name == "dict":
        return dict(first if isinstance(first, dict) else {}, **named)
    if name.startswith("dj_database_url.") or name.startswith("django_cache_url."):
        return DatabaseFromUrl(positional[0] if positional else named.get("default", UNKNOWN)) if name.endswith(("parse", "config")) else UNKNOWN
    if name.startswith("configurations.values."):
        return first if values else UNKNOWN
    if name in ("os.getcwd",):
        return UNKNOWN
    if name in PASSED_ON:
        if not positional:
            return {"list": [], "tuple": (), "set": [], "dict": {}}.get(name, UNKNOWN)
        if name in ("list", "tuple", "sorted", "set"):
            return list(first) if isinstance(first, (list, tuple)) else UNKNOWN
        if name in ("int", "bool", "float"):
            return positional[0] if isinstance(positional[0], (EnvironmentValue, bool, int, float)) else UNKNOWN
        if name.startswith("copy."):
            return copy.deepcopy(first) if isinstance(first, (dict, list)) else first
        return positional[0] if name == "str" and isinstance(positional[0], EnvironmentValue) else first
    return UNKNOWN


def call_method(holder, method, positional, named, _name):
    whole, holder = holder, settled(holder)
    values = [settled(value) for value in positional]
    if isinstance(holder, PathText):
        if method in ("resolve", "absolute", "expanduser"):
            return holder
        if method == "joinpath":
            return PathText(posixpath.join(holder, *values))
        if method in ("path", "root", "child"):  # environ.Path, unipath.Path
            return PathText(posixpath.join(holder, *values))
        if method in ("as_posix", "__str__"):
            return str(holder)
        if method == "ancestor" and values and isinstance(values[0], int):
            for _ in range(values[0]):
                holder = PathText(posixpath.dirname(holder))
            return holder
        return UNKNOWN
    if isinstance(holder, str):
        if isinstance(whole, EnvironmentValue):
            return whole  # text taken apart further: still that variable
        if method in ("lower", "upper", "strip", "rstrip", "lstrip", "split", "replace", "join", "startswith", "endswith", "format"):
            if all(isinstance(value, (str, int)) or (isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value))
                   for value in list(values) + list(named.values())) and len(holder) < 20000:
                return getattr(holder, method)(*values, **named)
        return UNKNOWN
    if isinstance(whole, EnvironmentValue):
        return whole
    if isinstance(holder, dict):
        if method == "get" and values and isinstance(values[0], (str, int)):
            return holder.get(values[0], positional[1] if len(positional) > 1 else None)
        if method == "copy":
            return dict(holder)
        if method in ("keys", "values", "items"):
            return [tuple(item) if method == "items" else item for item in getattr(holder, method)()]
    if isinstance(holder, (list, tuple)):
        if method == "copy":
            return list(holder)
        if method == "index" and values:
            return list(holder).index(values[0])
    return UNKNOWN
