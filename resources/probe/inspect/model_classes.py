# SPDX-License-Identifier: GPL-3.0-or-later
"""Models, found by following their bases through the project's files to Django's own."""
import ast
import hashlib
import re

from syntax import MISSING, argument, constant, dotted, full_name, import_names, text, walk

MAY_HOLD = re.compile(r"^\s*class\s+\w+\s*\(", re.MULTILINE)
EXTERNAL = re.compile(r"^(django\.(contrib\.gis\.)?db\.models(\.base)?\.Model$|django\.contrib\.(auth|sessions|flatpages|comments|contenttypes|sites)\.(models|base_user|base_session)\.\w+$"
                      r"|(mptt|polymorphic|parler|model_utils|django_extensions|wagtail|treebeard|hvad|cms|oauth2_provider|guardian|taggit|safedelete|"
                      r"simple_history|modelcluster|reversion|django_fsm|organizations|djmoney|softdelete|dirtyfields|auditlog|allauth|lifecycle|"
                      r"django_lifecycle|psqlextra|tenant_schemas|django_tenants|customer|machina|oscar|shop|filer|imagekit|ordered_model|adminsortable|adminsortable2|solo|"
                      r"pinax|zinnia|mezzanine|easy_thumbnails|improved_user|custom_user|authtools|django_prometheus|caching|django_celery_beat)\.\S*?(models?|base|fields|mp_tree|ns_tree|al_tree|mixins)\S*$"
                      r"|[a-z_]\w*\.(\w+\.)*(models?|db)(\.\w+)*\.\w*(Model|Models|Abstract\w+|Base|Page|Node|Mixin)$)")
NO_MODEL = re.compile(r"(Form|Admin|Serializer|Manager|QuerySet|Field|Factory|Test|TestCase|View|Resource|Config|Meta|Choices|Widget|Lookup|Exception|Error)$")
USER_TABLES = {"AbstractUser", "PermissionsMixin"}


class Model:
    def __init__(self, name, file, node):
        self.name, self.file, self.line = name, file, node.lineno
        self.abstract = self.proxy = False
        self.managed = True
        self.table = None        # None: the default; "": only running could tell
        self.app_label = None
        self.file_fields, self.links = [], []   # links: (field, table or None)
        self.parents = []
        self.user = False


class Models:
    def __init__(self, tree, sources, settings_reader):
        self.tree, self.sources, self.reader = tree, sources, settings_reader
        self._files = {}    # file → (names, classes, star imports)
        self._known = {}    # (file, class) → Model or None

    def _file(self, path):
        if path not in self._files:
            parsed = self.sources.get(path).tree
            classes, stars = {}, []
            for node in walk(parsed) if parsed is not None else ():
                if isinstance(node, ast.ClassDef):
                    classes.setdefault(node.name, node)
                elif isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
                    stars.append((node.level, node.module or ""))
            names = import_names(parsed) if parsed is not None else {}
            for node in parsed.body if parsed is not None else ():
                if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name) and dotted(node.value):
                    names.setdefault(node.targets[0].id, full_name(node.value, names))  # Base = models.Model
            self._files[path] = (names, classes, stars)
        return self._files[path]

    def in_files(self, paths):
        found = []
        for path in paths:
            if "/migrations/" in path:
                continue
            content = self.sources.get(path).text
            if not MAY_HOLD.search(content) or not re.search(r"\bmodels?\b|Model\b|Abstract|Mixin", content):
                continue
            if not re.search(r"(^|/)models?(\.py|/)", path) and not re.search(r"\b(?:models\.\w*(?:Field|Key|Model)\b)", content) and \
                    not re.search(r"from\s+\S*models?\s+import", content):
                continue
            parsed = self.sources.get(path).tree
            for node in parsed.body if parsed is not None else ():
                for inner in [node] + (node.body if isinstance(node, (ast.If, ast.Try)) else []):
                    model = self.model(path, inner.name) if isinstance(inner, ast.ClassDef) else None
                    if model and not model.abstract and model not in found and model.line == inner.lineno:
                        found.append(model)
        return found

    def _locate(self, path, name, depth=0):
        """(file, class) that a name in a file means, or the dotted name of something outside."""
        if depth > 8:
            return ""
        names, classes, stars = self._file(path)
        first, _, rest = name.partition(".")
        if first in classes and not rest:
            return (path, first)
        if first in names:
            target = names[first]
            whole = target + ("." + rest if rest else "")
            return self._import(path, whole, depth)
        for level, module in stars:
            file = self.reader.module_file(path, level, module)
            if file and file != path:
                found = self._locate(file, name, depth + 1)
                if found:
                    return found
            elif not file and module.startswith("django") and not rest:
                return module + "." + name
        return ""

    def _import(self, path, whole, depth):
        level = len(whole) - len(whole.lstrip("."))
        parts = whole[level:].split(".")
        for cut in range(len(parts) - 1, 0, -1):
            file = self.reader.module_file(path, level, ".".join(parts[:cut]))
            if file and file != path:
                return self._locate(file, ".".join(parts[cut:]), depth + 1)
        if level:
            file = self.reader.module_file(path, level, "")
            return self._locate(file, ".".join(parts), depth + 1) if file and file != path else ""
        return whole

    def model(self, path, name):
        key = (path, name)
        if key in self._known:
            return self._known[key]
        self._known[key] = None  # a class below itself is no model
        node = self._file(path)[1].get(name)
        if node is None:
            return None
        made = Model(name, path, node)
        is_model = False
        for base in node.bases:
            where = self._locate(path, dotted(base)) if dotted(base) else ""
            if isinstance(where, tuple):
                parent = self.model(*where)
                if parent:
                    is_model = True
                    made.parents.append(parent)
                    self._inherit(made, parent)
            elif where and EXTERNAL.match(where) and not NO_MODEL.search(where.rpartition(".")[2]):
                is_model = is_model or not where.endswith("Mixin") or "PermissionsMixin" in where
                made.user = made.user or where.startswith("django.contrib.auth.")
                if where.rpartition(".")[2] in USER_TABLES:
                    made.links += [("groups", None), ("user_permissions", None)]
            elif where:
                is_model = is_model or where.endswith(".models.Model")
        if not is_model and not made.parents:
            return None
        self._fields(made, node, path)
        self._meta(made, node)
        self._known[key] = made
        return made

    @staticmethod
    def _inherit(made, parent):
        made.user = made.user or parent.user
        if parent.abstract:
            made.links += parent.links
            made.file_fields += [field for field in parent.file_fields if field not in made.file_fields]
            made.managed = parent.managed
            made.app_label = made.app_label or parent.app_label

    @staticmethod
    def _fields(made, node, path):
        for statement in node.body:
            if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
                target = statement.targets[0]
            elif isinstance(statement, ast.AnnAssign) and isinstance(statement.value, ast.Call):
                target = statement.target
            else:
                continue
            kind = dotted(statement.value.func).rpartition(".")[2]
            if not isinstance(target, ast.Name):
                continue
            if kind.endswith(("FileField", "ImageField")) and kind != "FilePathField":
                made.file_fields.append(target.id)
            elif kind.endswith("ManyToManyField") and argument(statement.value, None, "through") is None:
                made.links.append((target.id, text(argument(statement.value, None, "db_table"))))

    @staticmethod
    def _meta(made, node):
        meta = next((inner for inner in node.body if isinstance(inner, ast.ClassDef) and inner.name == "Meta"), None)
        for statement in meta.body if meta is not None else ():
            if not isinstance(statement, ast.Assign) or not isinstance(statement.targets[0], ast.Name):
                continue
            name, value = statement.targets[0].id, constant(statement.value)
            if name == "abstract":
                made.abstract = value is True
            elif name == "proxy":
                made.proxy = value is True
            elif name == "managed":
                made.managed = value is not False
            elif name == "db_table":
                made.table = value if isinstance(value, str) else ""
            elif name == "app_label":
                made.app_label = value if value is not MISSING else None


def table_of(model, label):
    if model.proxy:
        concrete = [parent for parent in model.parents if not parent.abstract]
        return table_of(concrete[0], concrete[0].app_label or label) if concrete else ""
    if model.table is None:
        return shortened("%s_%s" % (label, model.name.lower()))
    return model.table.replace('"', "") if '"."' not in model.table else model.table


def link_tables(model, label):
    """(name, table) of the tables that Django makes for many-to-many columns."""
    table = table_of(model, label)
    found = []
    for field, named in model.links if not model.proxy else ():
        if named or table:
            pair = ("%s_%s" % (model.name, field), named or shortened("%s_%s" % (table, field)))
            if pair not in found:
                found.append(pair)
    return found


def shortened(name, longest=63):
    """As Django does it: PostgreSQL's names are at most 63 bytes long."""
    if len(name) <= longest:
        return name
    return name[:longest - 4] + hashlib.md5(name.encode("utf-8")).hexdigest()[:4]
