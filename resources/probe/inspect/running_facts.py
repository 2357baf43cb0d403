# SPDX-License-Identifier: GPL-3.0-or-later
"""What a running Django says about its project: the truth, where the text could only be guessed at."""
import hashlib
import os
import sys

from secret_values import mask_urls

MOST_URLS = 3000
MOST_STATIC = 5000
ENGINES = {"postgresql": "PostgreSQL", "postgresql_psycopg2": "PostgreSQL", "postgis": "PostgreSQL with PostGIS", "sqlite3": "SQLite", "spatialite": "SQLite", "mysql": "MySQL",
           "oracle": "Oracle"}
PLACES = ("STATIC_URL", "STATIC_ROOT", "MEDIA_URL", "MEDIA_ROOT", "EMAIL_BACKEND", "TIME_ZONE", "LANGUAGE_CODE", "SESSION_ENGINE", "WSGI_APPLICATION",
          "DEFAULT_AUTO_FIELD")


class RunningFacts:
    def __init__(self, folder, with_database):
        self.folder, self.with_database = folder, with_database
        self.not_asked = ""

    def read(self):
        import django
        from django.conf import settings
        self.settings = settings
        self.only_read()  # before any AppConfig.ready() may open a session
        django.setup()
        facts = {"djangoVersion": django.get_version(), "pythonVersion": "%d.%d.%d" % sys.version_info[:3], "findings": []}
        module = os.environ.get("DJANGO_SETTINGS_MODULE", "")
        file = getattr(sys.modules.get(module), "__file__", "") or ""
        facts["settings"] = [{"module": module, "file": self.relative(file), "includes": [], "used": True,
                              "sets": [name for name in dir(settings._wrapped) if name.isupper() and settings.is_overridden(name)]}]
        facts["apps"] = self.apps()
        facts["userModel"] = settings.AUTH_USER_MODEL
        facts["rootUrlconf"] = getattr(settings, "ROOT_URLCONF", "") or ""
        problems = []
        for name, read in (("urls", self.urls), ("staticFiles", self.static_files), ("templateFolders", self.template_folders)):
            try:
                facts[name] = read()
            except Exception as error:  # the project's own code runs here: one part of it failing is a fact, not the end
                facts[name] = []
                problems.append("%s: %s: %s" % (name, type(error).__name__, str(error)[:200]))
        facts["middleware"] = [str(name) for name in getattr(settings, "MIDDLEWARE", None) or ()]
        facts["routers"] = [name if isinstance(name, str) else type(name).__name__ for name in settings.DATABASE_ROUTERS]
        facts["databases"] = [self.database(alias, value) for alias, value in settings.DATABASES.items()]
        facts["places"] = {name: self.place(getattr(settings, name, "")) for name in PLACES if getattr(settings, name, "")}
        if self.not_asked:
            facts["places"]["MIGRATIONS"] = "could not ask the database: " + self.not_asked
        facts["runProblem"] = mask_urls("; ".join(problems))
        return facts

    def only_read(self):
        """As rehome_overlay.py does: what stands in OPTIONS wins over PGOPTIONS."""
        for database in self.settings.DATABASES.values():
            if "REHOME_READ_ONLY" in os.environ and "postg" in str(database.get("ENGINE", "")):
                options = dict(database.get("OPTIONS") or {})
                options["options"] = (str(options.get("options", "")) + " -c default_transaction_read_only=on").strip()
                database["OPTIONS"] = options

    def relative(self, path):
        path = os.path.realpath(path) if path else ""
        if path == self.folder:
            return ""
        return path[len(self.folder) + 1:].replace(os.sep, "/") if path.startswith(self.folder + os.sep) else path

    def place(self, value):
        text = str(value)
        return (self.relative(text) or ".") if os.path.isabs(text) and text.startswith(self.folder) else mask_urls(text)

    @staticmethod
    def database(alias, value):
        engine = str(value.get("ENGINE", ""))
        words = "%s: %s, %s" % (alias, ENGINES.get(engine.rpartition(".")[2], engine), value.get("NAME") or "…")
        if value.get("HOST"):
            words += " at %s" % value["HOST"]
        if value.get("PORT"):
            words += " port %s" % value["PORT"]
        return words

    def is_local(self, path):
        path = os.path.realpath(path)
        return path.startswith(self.folder + os.sep) and not any(part in path[len(self.folder):].split(os.sep) for part in ("site-packages", "dist-packages"))

    # Apps

    def apps(self):
        from django.apps import apps
        from django.core.management import get_commands
        commands = {}
        for command, app in get_commands().items():
            commands.setdefault(getattr(app, "name", app), []).append(command)
        migrations = self.migrations()
        found = []
        for config in apps.get_app_configs():
            own = migrations.get(config.label, {})
            found.append({"name": config.name, "label": config.label, "local": self.is_local(config.path), "folder": self.relative(config.path),
                          "models": [self.model(model) for model in config.get_models(include_auto_created=True)],
                          "migrations": own.get("files", 0), "squashed": own.get("squashed", []), "unapplied": own.get("unapplied", []),
                          "missingFiles": own.get("missing", []), "conflicts": own.get("conflicts", []), "commands": sorted(commands.get(config.name, []))})
        return found

    def model(self, model):
        import inspect
        from django.db import models
        try:
            line = inspect.getsourcelines(model)[1]
        except (OSError, TypeError):
            line = 0
        source = getattr(sys.modules.get(model.__module__), "__file__", "") or ""
        return {"name": model._meta.object_name, "table": model._meta.db_table, "file": self.relative(source), "line": line, "managed": model._meta.managed,
                "proxy": model._meta.proxy, "fileFields": [field.name for field in model._meta.local_fields if isinstance(field, models.FileField)]}

    def migrations(self):
        """label → facts, from the files and, where that was asked for, from the database. Nothing is written."""
        from django.db.migrations.loader import MigrationLoader
        loader = MigrationLoader(None)
        conflicts = loader.detect_conflicts()
        found = {}
        for label, name in loader.disk_migrations:
            facts = found.setdefault(label, {"files": 0, "squashed": [], "conflicts": sorted(conflicts.get(label, []))})
            facts["files"] += 1
            if loader.disk_migrations[label, name].replaces:
                facts["squashed"].append(name)
        applied = self.applied() if self.with_database else None
        if applied is not None:
            replaced = {pair for migration in loader.disk_migrations.values() for pair in migration.replaces}
            for label, facts in found.items():
                own = {name for each, name in loader.disk_migrations if each == label}
                done = {name for each, name in applied if each == label}
                whole = {name for each, name in loader.disk_migrations if each == label and loader.disk_migrations[each, name].replaces and
                         all(tuple(pair) in applied for pair in loader.disk_migrations[each, name].replaces)}
                facts["unapplied"] = sorted(own - done - whole)
                facts["missing"] = sorted(name for name in done - own if (label, name) not in replaced)
        return found

    def applied(self):
        from django.db import connection
        from django.db.migrations.recorder import MigrationRecorder
        if connection.vendor == "sqlite" and not os.path.exists(str(connection.settings_dict["NAME"])):
            self.not_asked = "there is no such file"  # opening it would make one
            return None
        try:
            with connection.cursor() as cursor:
                if connection.vendor == "postgresql":
                    cursor.execute("SET default_transaction_read_only = on")
                if MigrationRecorder.Migration._meta.db_table not in connection.introspection.table_names(cursor):
                    return set()
                cursor.execute("SELECT app, name FROM django_migrations")
                return {(row[0], row[1]) for row in cursor.fetchall()}
        except Exception as error:  # a database that does not answer leaves this unknown
            self.not_asked = type(error).__name__
            return None

    # URLs, static files, templates

    def urls(self):
        if not getattr(self.settings, "ROOT_URLCONF", None):
            return []
        from django.urls import get_resolver
        found = []

        def walk(patterns, prefix, spaces):
            for entry in patterns:
                if len(found) >= MOST_URLS:
                    return
                route = str(entry.pattern)
                whole = prefix + (route[1:] if route.startswith("^") else route)
                if hasattr(entry, "url_patterns"):
                    walk(entry.url_patterns, whole, spaces + (entry.namespace + ":" if entry.namespace else ""))
                else:
                    view = entry.callback
                    view = getattr(view, "view_class", getattr(view, "cls", view))
                    name = "%s.%s" % (getattr(view, "__module__", ""), getattr(view, "__qualname__", getattr(view, "__name__", type(view).__name__)))
                    found.append({"pattern": whole, "view": name, "name": spaces + entry.name if entry.name else "", "file": "", "line": 0})

        walk(get_resolver().url_patterns, "", "")
        return found

    def static_files(self):
        if not any(name.startswith("django.contrib.staticfiles") for name in self.settings.INSTALLED_APPS):
            return []
        from django.contrib.staticfiles import finders
        facts = {}
        for finder in finders.get_finders():
            for path, storage in finder.list([]):
                name = os.path.join(storage.prefix, path) if getattr(storage, "prefix", None) else path
                full = storage.path(path)
                if not self.is_local(full):
                    continue
                if name in facts:
                    facts[name]["shadowed"].append(self.relative(full))
                elif len(facts) < MOST_STATIC:
                    with open(full, "rb") as file:
                        content = file.read()
                    facts[name] = {"path": name, "file": self.relative(full), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest(), "shadowed": []}
        return sorted(facts.values(), key=lambda fact: fact["path"])

    def template_folders(self):
        from django.template import engines
        found = []
        for engine in engines.all():
            for folder in engine.template_dirs:
                if self.is_local(str(folder)) and os.path.isdir(str(folder)):
                    found.append(self.relative(str(folder)))
        return found
