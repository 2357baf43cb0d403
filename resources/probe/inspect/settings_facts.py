# SPDX-License-Identifier: GPL-3.0-or-later
"""What settings say about databases and places, in words, without any secret."""
import re

from secret_values import MASK, mask_urls
from values import DatabaseFromUrl, EnvironmentValue, External, UNKNOWN, Namespace, as_dict, as_list, as_text, settled

ENGINES = {"postgresql": "PostgreSQL", "postgresql_psycopg2": "PostgreSQL", "postgis": "PostgreSQL with PostGIS", "psqlextra": "PostgreSQL", "django_tenants": "PostgreSQL",
           "sqlite3": "SQLite", "spatialite": "SQLite", "mysql": "MySQL", "oracle": "Oracle", "mssql": "SQL Server",
           "cockroachdb": "CockroachDB", "dummy": "none"}
SCHEMES = {"postgres": "PostgreSQL", "postgresql": "PostgreSQL", "pgsql": "PostgreSQL", "psql": "PostgreSQL", "postgis": "PostgreSQL with PostGIS", "timescale": "PostgreSQL",
           "sqlite": "SQLite", "sqlite3": "SQLite", "spatialite": "SQLite", "mysql": "MySQL", "mysql2": "MySQL", "mysqlgis": "MySQL", "oracle": "Oracle", "mssql": "SQL Server", "cockroach": "CockroachDB"}
URL_PARTS = re.compile(r"^(\w[\w+.\-]*)://(?:[^@/]*@)?([^:/?#]*)(?::(\d+))?/?/?([^?#]*)")


class Database:
    def __init__(self, alias):
        self.alias = alias
        self.engine = ""   # in words; empty where the text does not tell
        self.words = ""


def told(value):
    """A setting's value as a short text: where it comes from, if not what it is."""
    if isinstance(value, EnvironmentValue):
        return "$" + value.read.name + (" (else %s)" % told(value.default) if isinstance(value.default, (str, int, bool)) and value.default != "" else "")
    if isinstance(value, bool) or isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return mask_urls(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(told(item) for item in value[:8]) + (", …" if len(value) > 8 else "")
    return "" if value is None else "…"


def databases(space):
    found = []
    whole = space.get("DATABASES", UNKNOWN)
    if isinstance(whole, DatabaseFromUrl):
        whole = {"default": whole}
    for alias, value in as_dict(whole).items():
        if not isinstance(alias, str):
            continue
        database = Database(alias)
        if alias == "from url" and "default" not in as_dict(whole):
            continue
        _tell(database, settled(value))
        found.append(database)
    return found


def engine_words(engine):
    """"PostgreSQL" for every backend that talks to it."""
    words = ENGINES.get(engine.replace(".base", "").rpartition(".")[2], ENGINES.get(engine.rpartition(".")[2], engine))
    tenants = engine.startswith(("django_tenants", "tenant_schemas")) or "postg" in engine.lower()
    return "PostgreSQL" if tenants and not words.startswith("PostgreSQL") else words


def _tell(database, value):
    if isinstance(value, dict) and "from url" in value:
        # DATABASES["default"].update(dj_database_url.config()): the URL wins where it is set.
        source = value["from url"].source
        inner = Database(database.alias)
        _tell(inner, {key: each for key, each in value.items() if key != "from url"})
        variable = "by $" + source.read.name if isinstance(source, EnvironmentValue) else "by a URL"
        database.words = variable + (" (else %s)" % inner.words if value.get("ENGINE") else "")
        database.engine = inner.engine if inner.engine.startswith("PostgreSQL") else ""
    elif isinstance(value, DatabaseFromUrl):
        _tell_url(database, value.source)
        if value.engine:
            database.engine = engine_words(value.engine)
    elif isinstance(value, dict):
        database.engine = engine_words(as_text(value.get("ENGINE")))
        name, host, port = told(value.get("NAME")), told(value.get("HOST")), told(value.get("PORT"))
        place = (name or "…") + (" at " + host if host else "") + (" port " + port if port else "")
        service = as_text(as_dict(value.get("OPTIONS")).get("service"))
        database.words = "%s, %s" % (database.engine or "engine not known from the text", "service " + service if service and not name else place)
    else:
        database.words = "not known from the text"


def _tell_url(database, source):
    while isinstance(source, DatabaseFromUrl):
        source = source.source
    variable, default = source, source
    while isinstance(default, (EnvironmentValue, DatabaseFromUrl)):
        default = default.default if isinstance(default, EnvironmentValue) else default.source
    match = URL_PARTS.match(default) if isinstance(default, str) else None
    engine, place = "", ""
    if match:
        engine = SCHEMES.get(match.group(1).lower(), match.group(1))
        place = (match.group(4) or "…") + (" at " + match.group(2) if match.group(2) else "") + (" port " + match.group(3) if match.group(3) else "")
    if isinstance(variable, EnvironmentValue):
        database.words = "by $" + variable.read.name + (" (else %s, %s)" % (engine, place) if match else "")
        # What stands in place of a missing variable is seldom what production uses.
        database.engine = engine if engine.startswith("PostgreSQL") else ""
    else:
        database.words = "%s, %s" % (engine, place) if match else "by a URL"
        database.engine = engine


def places(tree, space):
    """Places and services in words."""
    found = {}
    for name in ("STATIC_URL", "STATIC_ROOT", "MEDIA_URL", "MEDIA_ROOT", "STATICFILES_STORAGE", "DEFAULT_FILE_STORAGE", "EMAIL_BACKEND", "EMAIL_HOST",
                 "TIME_ZONE", "LANGUAGE_CODE", "SESSION_ENGINE", "WSGI_APPLICATION", "ASGI_APPLICATION", "CELERY_BROKER_URL", "BROKER_URL", "FIXTURE_DIRS",
                 "LOCALE_PATHS", "STATICFILES_DIRS", "DEFAULT_AUTO_FIELD", "USE_TZ"):
        if name in space and not isinstance(space[name], (External, Namespace)) and space[name] is not UNKNOWN:
            words = _place(tree, space[name])
            if words:
                found[name] = words
    found.update(_services(space))
    engines = [settled(engine) for engine in as_list(space.get("TEMPLATES"))]
    if engines:
        found["TEMPLATES"] = "; ".join("%s, folders: %s" % (as_text(engine.get("BACKEND")).rpartition(".")[2] or "…", ", ".join(
            _place(tree, path) for path in as_list(engine.get("DIRS"))) or "none") for engine in engines if isinstance(engine, dict))
    return {name: words for name, words in found.items() if words}


def _place(tree, value):
    if isinstance(value, (list, tuple)):
        known = [_place(tree, item) for item in value[:40]]
        return ", ".join([words for words in known if words.strip(" ,…")][:10])
    path = settled(value)
    if isinstance(path, str) and path.startswith("/") and not isinstance(value, EnvironmentValue):
        inside = tree.relative(path)
        return (inside or ".") if inside is not None else path
    return told(value) if not isinstance(value, DatabaseFromUrl) else ("$" + value.source.read.name if isinstance(value.source, EnvironmentValue) else MASK)


def _services(space):
    found = {}
    caches = as_dict(space.get("CACHES"))
    words = []
    for alias, cache in caches.items():
        cache = settled(cache)
        if isinstance(cache, DatabaseFromUrl):
            words.append("%s: by $%s" % (alias, cache.source.read.name) if isinstance(cache.source, EnvironmentValue) else "%s: by a URL" % alias)
        elif isinstance(cache, dict):
            location = told(cache.get("LOCATION"))
            words.append("%s: %s%s" % (alias, as_text(cache.get("BACKEND")).rpartition(".")[2] or "…", " at " + location if location else ""))
    if words:
        found["CACHES"] = "; ".join(words)
    logging = as_dict(space.get("LOGGING"))
    handlers = as_dict(logging.get("handlers"))
    words = []
    for name, handler in handlers.items():
        handler = as_dict(handler)
        target = told(handler.get("filename"))
        words.append("%s: %s%s" % (name, as_text(handler.get("class")).rpartition(".")[2] or "…", " to " + target if target else ""))
    if words:
        found["LOGGING"] = "; ".join(words)
    storages = as_dict(space.get("STORAGES"))
    if storages:
        found["STORAGES"] = "; ".join("%s: %s" % (alias, as_text(as_dict(storage).get("BACKEND")) or "…") for alias, storage in storages.items())
    return found
