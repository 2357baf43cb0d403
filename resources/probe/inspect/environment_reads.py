# SPDX-License-Identifier: GPL-3.0-or-later
"""Which environment variables a file reads, and by which library."""
import ast
import re

from secret_values import is_secret_name, literal_text
from syntax import MISSING, argument, constant, dotted, full_name, import_names, index, text, walk

FORMS = re.compile(r"os\.environ|import environ|getenv|import [^\n]*\benviron\b|environs|decouple|\benv(?:\.\w+)?[\[(]|\bEnv\(|BaseSettings|dj_database_url|configurations import|\bconfig\(")
HINTS = ("os.environ", "getenv", "environ", "decouple", "env(", "env.", "env[", "Env(", "BaseSettings", "dj_database_url", "config(", "configurations")
CASTS = {"bool": "bool", "int": "int", "list": "list", "tuple": "list", "db": "url", "db_url": "url", "cache": "url", "cache_url": "url",
         "email": "url", "email_url": "url", "search_url": "url", "url": "url", "dj_db_url": "url", "dj_email_url": "url",
         "dj_cache_url": "url", "float": "float", "json": "json", "dict": "dict", "path": "path", "Csv": "list", "strtobool": "bool",
         "decimal": "float", "timedelta": "int"}
URL_DEFAULTS = {"db": "DATABASE_URL", "db_url": "DATABASE_URL", "cache": "CACHE_URL", "cache_url": "CACHE_URL", "email_url": "EMAIL_URL",
                "email": "EMAIL_URL", "search_url": "SEARCH_URL", "channels_url": "CHANNELS_URL"}
METHODS = set(CASTS) | {"str", "unicode", "bytes", "get_value", "get", "read_only", "enum", "log_level", "channels_url", "uuid"}
YES = {"true", "1", "yes", "on", "t", "y", "false", "0", "no", "off"}
NAME = re.compile(r"^[A-Za-z_][A-Za-z0-9_]*$")


def may_read(content):
    return any(hint in content for hint in HINTS) and bool(FORMS.search(content))


class Read:
    """One reading of an environment variable."""

    def __init__(self, name, reader, node, cast="", default=MISSING, required=None):
        self.name, self.reader, self.node, self.cast, self.default = name, reader, node, cast, default
        self.line = getattr(node, "lineno", 0)
        self.required = default is MISSING if required is None else required
        self.guarded = False
        self.untyped_bool = False


class Wrapper:
    """A function of the project that reads the variable which its parameter names."""

    def __init__(self, name_at, default_at, default, required, cast, prefix):
        self.name_at, self.default_at, self.default, self.required, self.cast, self.prefix = name_at, default_at, default, required, cast, prefix


class Reads:
    """All readings in one file. inherited: readers that other files of the project define, by the name they have here."""

    def __init__(self, tree, inherited=None):
        self.names = import_names(tree)
        self.readers = dict(inherited or {})  # name → ("environ", scheme) | ("environs", prefix) | ("decouple",) | Wrapper
        self.by_node = {}
        self._find_readers(tree)
        self._find_wrappers(tree)
        self._find_reads(tree)
        self._find_pydantic(tree)
        self._find_configurations(tree)

    def all(self):
        return sorted(self.by_node.values(), key=lambda read: read.line)

    def _find_readers(self, tree):
        for name, target in self.names.items():
            if target in ("decouple.config", "decouple.AutoConfig", "starlette.config.Config"):
                self.readers[name] = ("decouple",)
            elif target == "environ.Env":
                self.readers.setdefault(name, ("environ", {}))
            elif target in ("environs.env",):
                self.readers[name] = ("environs", {})
        for node in walk(tree):
            if not isinstance(node, ast.Assign) or len(node.targets) != 1:
                continue
            value = node.value.orelse if isinstance(node.value, ast.IfExp) else node.value  # Config(…) if … else AutoConfig()
            if isinstance(value, ast.Call):
                name, made = dotted(node.targets[0]), full_name(value.func, self.names)
                if not name:
                    continue
                if made in ("environ.Env", "environ.FileAwareEnv") or made.endswith(".environ.Env"):
                    self.readers[name] = ("environ", self._scheme(value))
                elif made in ("environs.Env", "environs.FileAwareEnv"):
                    self.readers[name] = ("environs", {})
                elif made in ("decouple.Config", "decouple.AutoConfig"):
                    self.readers[name] = ("decouple",)

    @staticmethod
    def _scheme(call):
        scheme = {}
        for keyword in call.keywords:
            value = keyword.value
            if isinstance(value, ast.Tuple) and len(value.elts) == 2:
                scheme[keyword.arg] = (CASTS.get(dotted(value.elts[0]), "") or ("list" if isinstance(value.elts[0], ast.List) else ""), value.elts[1])
            elif dotted(value):
                scheme[keyword.arg] = (CASTS.get(dotted(value), ""), MISSING)
        return scheme

    def _find_wrappers(self, tree):
        places = list(tree.body)
        for node in places:  # at the top, or methods of a class at the top
            if isinstance(node, ast.ClassDef):
                places += node.body
            if not isinstance(node, ast.FunctionDef) or not node.args.args:
                continue
            parameters = [argument_.arg for argument_ in node.args.args]
            defaults = [MISSING] * (len(parameters) - len(node.args.defaults)) + list(node.args.defaults)
            raises = any(isinstance(inner, ast.Raise) for inner in walk(node))
            for inner in walk(node):
                read = self._plain(inner, names_may_vary=True)
                key = read.name if read else None
                prefix = ""
                if isinstance(key, ast.BinOp) and isinstance(key.op, ast.Add) and text(key.left):
                    prefix, key = text(key.left), key.right
                if isinstance(key, ast.Call):  # name.upper()
                    key = getattr(key.func, "value", None)
                if not isinstance(key, ast.Name) or key.id not in parameters:
                    continue
                at = parameters.index(key.id)
                default_at = next((i for i, name in enumerate(parameters) if i != at and "default" in name.lower()), None)
                if default_at is None and isinstance(read.default, ast.Name) and read.default.id in parameters:
                    default_at = parameters.index(read.default.id)
                default = defaults[default_at] if default_at is not None else (read.default if read.default is not MISSING else MISSING)
                strict = raises or (read.required and default_at is None)
                cast = next((kind for kind in ("bool", "int", "list", "float") if kind in node.name.lower()), "")
                self.readers[node.name] = Wrapper(at, default_at, default, strict, cast, prefix)
                break

    def _plain(self, node, names_may_vary=False):
        """os.environ and os.getenv."""
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load) and full_name(node.value, self.names) == "os.environ":
            return self._made(index(node), "os.environ", node, MISSING, True, names_may_vary)
        if isinstance(node, ast.Call):
            function = full_name(node.func, self.names)
            if function in ("os.environ.get", "os.getenv", "os.environ.pop"):
                default = argument(node, 1, "default", "failobj")
                return self._made(argument(node, 0, "key"), "os.environ", node, MISSING if default is None else default, False, names_may_vary)
        return None

    @staticmethod
    def _made(key, reader, node, default, required, names_may_vary):
        if names_may_vary:
            return Read(key, reader, node, "", default, required)
        name = text(key)
        return Read(name, reader, node, "", default, required) if name and NAME.match(name) else None

    def _find_reads(self, tree):
        pending = [(tree, (), False, ())]
        while pending:
            node, parents, guarded, looked_for = pending.pop()
            read = self.read_of(node)
            if read and node not in self.by_node:
                read.guarded = guarded or read.name in looked_for
                self._cast_from(read, parents)
                self.by_node[node] = read
            inside = (node,) + parents[:3]
            if isinstance(node, (ast.FunctionDef, ast.Lambda)):
                guarded = True  # not read when the file is imported
            named = looked_for
            if isinstance(node, (ast.If, ast.IfExp)):  # "if the variable is there"
                named = looked_for + tuple(text(inner) for inner in walk(node.test) if text(inner))
            for child in ast.iter_child_nodes(node):
                safe = guarded or (isinstance(node, ast.Try) and bool(node.handlers) and child in node.body)
                pending.append((child, inside, safe, named if named is looked_for or child is not node.test else looked_for))

    @staticmethod
    def _cast_from(read, parents):
        for inner, parent in zip((read.node,) + parents, parents):
            if isinstance(parent, ast.Call) and inner in parent.args and not read.cast:
                name = dotted(parent.func).rpartition(".")[2]
                read.cast = CASTS.get(name, "")
                read.untyped_bool = name == "bool" and read.reader == "os.environ"
                if dotted(parent.func) in ("dj_database_url.parse", "urlparse"):
                    read.cast = "url"
            elif isinstance(parent, ast.Attribute) and parent.attr == "split":
                read.cast = read.cast or "list"
            elif isinstance(parent, ast.Compare) and not read.cast:
                words = [text(other) for other in parent.comparators] + [text(element) for other in parent.comparators
                                                                          if isinstance(other, (ast.Tuple, ast.List, ast.Set)) for element in other.elts]
                if any(word is not None and word.lower() in YES for word in words):
                    read.cast = "bool"
            elif not isinstance(parent, (ast.Attribute, ast.BoolOp, ast.Call)):
                break

    def read_of(self, node):
        """The reading that this expression is, or None."""
        if node in self.by_node:
            return self.by_node[node]
        plain = self._plain(node)
        if plain:
            return plain
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            reader = self.readers.get(dotted(node.value))
            name = text(index(node))
            if isinstance(reader, tuple) and reader[0] != "decouple" and name:
                return Read(name, "django-environ", node)
            return None
        if not isinstance(node, ast.Call):
            return None
        function = full_name(node.func, self.names)
        if function == "dj_database_url.config":
            default = argument(node, 1, "default")
            return Read(text(argument(node, 0, "env")) or "DATABASE_URL", "dj-database-url", node, "url",
                        MISSING if default is None else default, False)
        return self._by_reader(node)

    def _by_reader(self, node):
        called = dotted(node.func)
        reader = self.readers.get(called)
        method = ""
        if reader is None and "." in called:
            holder, _, method = called.rpartition(".")
            reader = self.readers.get(holder)
            if not isinstance(reader, tuple) or reader[0] == "decouple" or method not in METHODS:
                reader = None
        if reader is None:
            return None
        if isinstance(reader, Wrapper):
            return self._wrapped(node, reader)
        name = text(argument(node, 0, "var", "name", "option"))
        if not name and not node.args and not any(keyword.arg in ("var", "name") for keyword in node.keywords):
            name = URL_DEFAULTS.get(method)
        if not name or not NAME.match(name):
            return None
        default = argument(node, None if reader[0] == "decouple" else (1 if reader[0] == "environs" or method in URL_DEFAULTS else
                                                                       (2 if not method else 1)), "default")
        if reader[0] == "decouple":
            default = argument(node, 1, "default")
        cast_node = argument(node, 1 if reader[0] == "environ" and not method else None, "cast")
        cast = CASTS.get(method, "") or CASTS.get(dotted(getattr(cast_node, "func", cast_node)).rpartition(".")[2] if cast_node is not None else "", "")
        cast = cast or ("list" if isinstance(cast_node, ast.List) else "")
        if cast_node is not None and full_name(cast_node, self.names) == "dj_database_url.parse":
            cast = "url"
        default = MISSING if default is None else default
        scheme = reader[1].get(name) if len(reader) > 1 and reader[1] else None
        if scheme:
            cast = cast or scheme[0]
            default = scheme[1] if default is MISSING else default
        return Read(name, {"environ": "django-environ", "environs": "environs", "decouple": "python-decouple"}[reader[0]], node, cast, default)

    def _wrapped(self, node, wrapper):
        name = text(node.args[wrapper.name_at]) if len(node.args) > wrapper.name_at else None
        if not name and node.keywords and not node.args:
            name = next((text(keyword.value) for keyword in node.keywords if keyword.arg in ("name", "key", "var", "var_name")), None)
        if not name or not NAME.match(wrapper.prefix + name):
            return None
        default = argument(node, wrapper.default_at, "default")
        default = wrapper.default if default is None else default
        nothing = default is MISSING or (not isinstance(default, ast.Name) and constant(default) is None)
        spared = any((keyword.arg, constant(keyword.value)) in (("optional", True), ("required", False)) for keyword in node.keywords)
        needed = wrapper.required and nothing and not spared
        cast = next((kind for keyword in node.keywords if keyword.arg and ("cast" in keyword.arg or "type" in keyword.arg)
                     for kind in ("bool", "int", "float", "list") if kind in dotted(keyword.value)), wrapper.cast)
        return Read(wrapper.prefix + name, "os.environ", node, cast, MISSING if needed else default, needed)

    def _find_pydantic(self, tree):
        for node in walk(tree):
            if not isinstance(node, ast.ClassDef) or not any(dotted(base).rpartition(".")[2] == "BaseSettings" for base in node.bases):
                continue
            prefix = ""
            for inner in walk(node):
                if isinstance(inner, ast.Call):
                    prefix = text(argument(inner, None, "env_prefix")) or prefix
                elif isinstance(inner, ast.Assign) and dotted(inner.targets[0]) == "env_prefix":
                    prefix = text(inner.value) or prefix
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and field.target.id != "model_config":
                    default = MISSING if field.value is None else field.value
                    self.by_node[field] = Read((prefix + field.target.id).upper(), "pydantic-settings", field,
                                               {"bool": "bool", "int": "int", "list": "list", "float": "float"}.get(dotted(field.annotation), ""), default)

    def _find_configurations(self, tree):
        """django-configurations: NAME = values.IntegerValue(5) reads DJANGO_NAME."""
        for node in walk(tree):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call) or not isinstance(node.targets[0], ast.Name):
                continue
            called = full_name(node.value.func, self.names)
            if not called.startswith("configurations.values."):
                continue
            call, kind = node.value, called.rpartition(".")[2]
            fixed = {"DatabaseURLValue": "DATABASE_URL", "CacheURLValue": "CACHE_URL", "EmailURLValue": "EMAIL_URL", "SearchURLValue": "SEARCH_URL"}.get(kind)
            name = text(argument(call, None, "environ_name")) or fixed or node.targets[0].id
            given = argument(call, None, "environ_prefix")
            prefix = "" if fixed or (given is not None and not text(given)) else (text(given) or "DJANGO") + "_"
            default = argument(call, 0, "default")
            cast = "url" if fixed else next((word for sign, word in (("Bool", "bool"), ("Integer", "int"), ("Float", "float"), ("List", "list"), ("Tuple", "list"),
                                                                   ("Dict", "dict"), ("URL", "")) if sign in kind), "")
            needed = kind == "SecretValue" or any(keyword.arg == "environ_required" and constant(keyword.value) is True for keyword in call.keywords)
            self.by_node[call] = Read(prefix + name.upper(), "django-configurations", call, cast, MISSING if default is None else default, needed)


def default_text(read):
    """The default as it is written in the code."""
    return "" if read.default is MISSING else literal_text(read.default)


def is_secret(read):
    return is_secret_name(read.name)
