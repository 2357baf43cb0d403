# SPDX-License-Identifier: GPL-3.0-or-later
"""The first pass: everything about a project that its text tells, as one document."""
import posixpath

import findings_apps
import findings_settings
import import_paths
import static_files
from app_folders import Apps
from environment_reads import default_text
from findings import NOTE, Findings
from findings_code import CodeFinder
from findings_secrets import SecretFinder
from migration_files import Migrations
from model_classes import Models, link_tables, table_of
from modules import Modules
from project_files import declared_django, requirement_files, rule_files
from project_tree import Tree, is_test
from secret_values import MASK, Masker, is_secret_name, looks_real
from settings_choice import Choice, manage_files
from settings_facts import databases, places
from settings_text import SettingsReader
from source_file import Sources
from static_files import StaticFiles
from syntax import MISSING
from url_patterns import Urls
from values import Namespace, as_list, as_text, settled

# Set by the machine or the shell, never by whoever deploys a project.
MACHINE = {"HOME", "PATH", "USER", "PWD", "TERM", "SHELL", "LANG", "LOGNAME", "HOSTNAME", "TMPDIR", "EDITOR", "VIRTUAL_ENV", "PYTHONPATH", "APPDATA", "USERPROFILE",
           "RUN_MAIN", "DJANGO_SETTINGS_MODULE"}


class ProjectMap:
    def __init__(self, folder):
        self.tree = Tree(folder)
        self.sources = Sources(self.tree)
        self.findings = Findings()
        self.masker = Masker()
        self.manage = manage_files(self.tree)
        self.main_folder = posixpath.dirname(self.manage[0]) if self.manage else ""
        self.modules = Modules(self.tree, [self.main_folder, "", "src"] + self._source_folders())
        self.reader = SettingsReader(self.tree, self.sources, self.modules)
        self.reader.find_wrappers()
        self.changes = import_paths.path_changes(self.tree, self.sources, self.reader)
        for change in self.changes:
            if change.folder is not None and posixpath.basename(change.file) in import_paths.STARTERS:
                self.modules.add_root(change.folder)
        self.choice = Choice(self.tree, self.sources, self.modules, self.main_folder)
        if self.choice.used:
            self.modules.add_root_of(self.choice.used)
        self.spaces = self._spaces()
        self.space = self.spaces.get(self.choice.used) or Namespace(self.choice.used or "")
        for change in self.changes:
            if change.folder is not None and change.file in self.choice.files:
                self.modules.add_root(change.folder)
        self.chain = findings_settings.taken_in(self.reader, self.choice.used) if self.choice.used else []

    def _source_folders(self):
        """Where there is no manage.py at the top, the folders of those that lie deeper are on the path when they run."""
        return [posixpath.dirname(path) for path in self.manage[1:] if not is_test(path) and self.main_folder and
                not posixpath.dirname(path).startswith(self.main_folder + "/")]

    def _spaces(self):
        spaces = {}
        # The used one first: what split settings take in is then seen as it is in production.
        for file in sorted(self.choice.files, key=lambda file: file != self.choice.used):
            space = self.reader.run(file)
            chosen = self.choice.class_of(space)
            if chosen is not None:
                whole = Namespace(file)
                whole.update(space)
                whole.lines = dict(space.lines)
                for name in chosen.namespace:
                    whole[name] = self.reader.member(chosen, name)
                    whole.lines[name] = chosen.namespace.lines.get(name, (file, 0))
                    if name.isupper() and name not in self.reader.sets[file]:
                        self.reader.sets[file].append(name)
                space = whole
            spaces[file] = space
        return spaces

    def read(self):
        apps = Apps(self.tree, self.sources, self.modules).read(self.space)
        models = Models(self.tree, self.sources, self.reader)
        self._models(apps, models)
        migrations = self._migrations(apps)
        static = StaticFiles(self.tree, self.main_folder)
        folders, missing = static.folders(self.space, apps)
        facts, differing = static.read(folders)
        requirements = requirement_files(self.tree)
        version, version_file = declared_django(self.tree, requirements)
        reads = self._reads()
        variables = self._variables(reads)
        found_databases = databases(self.space)
        urlconf = as_text(self.space.get("ROOT_URLCONF"))
        answer = {
            "schema": 1, "folder": self.tree.root, "ran": False, "runProblem": "", "dummies": [], "djangoVersion": version, "pythonVersion": "",
            "pythonFiles": len(self.tree.python), "managePy": self.manage,
            "settings": [self._settings(file) for file in self.choice.files],
            "variables": variables,
            "apps": [self._app(app, migrations) for app in apps],
            "userModel": as_text(self.space.get("AUTH_USER_MODEL")) or ("auth.User" if any(app.name == "django.contrib.auth" for app in apps) else ""),
            "rootUrlconf": urlconf,
            "urls": Urls(self.sources, self.reader).read(urlconf) if urlconf else [],
            "middleware": [settled(name) for name in as_list(self.space.get("MIDDLEWARE")) or as_list(self.space.get("MIDDLEWARE_CLASSES"))
                           if isinstance(settled(name), str)],
            "routers": [settled(name) for name in as_list(self.space.get("DATABASE_ROUTERS")) if isinstance(settled(name), str)],
            "databases": ["%s: %s" % (database.alias, database.words.replace(self.tree.root + "/", "")) for database in found_databases],
            "places": places(self.tree, self.space),
            "staticFiles": facts,
            "templateFolders": static_files.template_folders(self.tree, self.space, apps, self.main_folder),
            "ruleFiles": rule_files(self.tree, apps),
            "requirements": requirements,
        }
        self._find(apps, models, migrations, found_databases, variables, reads, version, version_file, answer)
        findings_apps.static_findings(self.findings, differing, missing)
        if static.limit_reached:
            self.findings.add("limit-reached", NOTE, what="static files", limit=len(facts))
        answer["findings"] = self.findings.sorted()
        return self.masker.clean(answer)

    def _find(self, apps, models, migrations, found_databases, variables, reads, version, version_file, answer):
        findings = self.findings
        SecretFinder(self.tree, self.sources, findings, self.masker, set(self.choice.files), set(self.chain)).look(self.reader.reads_of)
        import_paths.report(self.tree, self.sources, self.modules, self.changes, findings, set(self.choice.files), set(self.chain),
                            {app.entry: self.space.lines.get("INSTALLED_APPS", (self.choice.used, 0))[0] for app in apps})
        findings_apps.layout_findings(findings, self.tree, self.manage, self.main_folder, self.choice.files)
        findings_settings.settings_findings(findings, self.choice, self.reader, self.spaces)
        if self.choice.used:
            findings_settings.database_findings(findings, self.choice, found_databases, self.space, answer["routers"])
            findings_settings.auto_field_findings(findings, self.space, version, self.choice.used)
            findings_settings.celery_findings(findings, self.choice, self.space)
        findings_settings.variable_findings(findings, self.tree, variables, reads)
        findings_apps.app_findings(findings, self.tree, self.modules, apps, migrations)
        findings_apps.not_installed(findings, self.tree, apps, models, bool(apps))
        media = settled(self.space.get("MEDIA_ROOT"))
        findings_apps.media_findings(findings, self.tree, self.tree.relative(media) if isinstance(media, str) and media.startswith("/") else None)
        findings_apps.version_findings(findings, version, version_file)
        user = as_text(self.space.get("AUTH_USER_MODEL"))
        if user and user != "auth.User":
            findings.add("custom-user-model", NOTE, *self.space.lines.get("AUTH_USER_MODEL", (self.choice.used, 0)), model=user)
        CodeFinder(self.tree, self.sources, findings, set(self.choice.files), set(self.chain)).look()

    def _models(self, apps, models):
        """Gives every local app its models; a model in a folder belongs to the deepest app around it."""
        local = sorted((app for app in apps if app.local), key=lambda app: -len(app.folder))
        taken = set()
        by_label = {app.label: app for app in apps}
        for app in local:
            paths = [path for path in self.tree.python if (path.startswith(app.folder + "/") if app.folder else "/" not in path) and path not in taken]
            taken.update(paths)
            # An installed app may itself lie in a folder of tests; what is a test inside of it is no model.
            for model in models.in_files([path for path in paths if not is_test(path[len(app.folder):].lstrip("/"))]):
                owner = by_label.get(model.app_label, app) if model.app_label else app
                model.table_name = table_of(model, model.app_label or owner.label)
                owner.models.append(model)

    def _migrations(self, apps):
        moved = settled(self.space.get("MIGRATION_MODULES"))
        found = {}
        for app in apps:
            module = settled(moved.get(app.label)) if isinstance(moved, dict) else None
            folder = self.modules.find_folder(module) if isinstance(module, str) else (app.folder + "/migrations" if app.local else None)
            if folder is not None or app.local:
                found[app.label] = Migrations(app.label, folder or "-", self.tree, self.sources)
        return found

    def _settings(self, file):
        return {"module": self.choice.name_of(file), "file": file, "includes": self.reader.includes.get(file, []),
                "sets": self.reader.sets.get(file, []), "used": file == self.choice.used}

    @staticmethod
    def _app(app, migrations):
        own = migrations.get(app.label) if app.local else None
        facts = []
        for model in app.models:
            facts.append({"name": model.name, "table": model.table_name, "file": model.file, "line": model.line, "managed": model.managed,
                          "proxy": model.proxy, "fileFields": model.file_fields})
            for name, table in link_tables(model, model.app_label or app.label):
                facts.append({"name": name, "table": table, "file": model.file, "line": model.line, "managed": model.managed, "proxy": False, "fileFields": []})
        leaves = own.leaves() if own else []
        return {"name": app.name, "label": app.label, "local": app.local, "folder": app.folder or "", "models": facts,
                "migrations": len(own.files) if own else 0, "squashed": own.squashed if own else [], "unapplied": [], "missingFiles": [],
                "conflicts": leaves if len(leaves) > 1 else [], "commands": app.commands}

    def _reads(self):
        found = []
        for path in self.tree.python:
            if posixpath.basename(path) in ("setup.py", "fabfile.py", "noxfile.py") or "/migrations/" in path or \
                    (is_test(path) and path not in self.choice.files):
                continue
            reads = self.reader.reads_of(path)
            found += [(path, read) for read in reads.all()] if reads else []
        return found

    def _variables(self, reads):
        facts = {}
        chain = self.chain
        order = {path: number for number, path in enumerate(chain)}
        for path, read in sorted(reads, key=lambda pair: (order.get(pair[0], 9999 if pair[0] in self.choice.files else 10000), pair[0], pair[1].line)):
            if (is_test(path) and path not in chain) or read.name in MACHINE:
                continue
            needed = path in chain and read.required and not read.guarded
            has_default = read.default is not MISSING
            secret = is_secret_name(read.name)
            told = default_text(read) if has_default else ""
            if secret and has_default and looks_real(told) and isinstance(told, str) and "(…)" not in told:
                told = MASK
            fact = facts.get(read.name)
            if fact is None:
                facts[read.name] = {"name": read.name, "reader": read.reader, "cast": read.cast, "default": told[:200], "hasDefault": has_default,
                                    "required": needed, "secret": secret, "file": path, "line": read.line}
            else:
                fact["required"] = fact["required"] or needed
                fact["cast"] = fact["cast"] or read.cast
        return list(facts.values())
