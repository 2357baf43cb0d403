# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about settings, databases and environment variables."""
import re

from environment_reads import default_text
from findings import ATTENTION, NOTE, TROUBLE, listed
from project_tree import is_test
from secret_values import is_secret_name
from settings_choice import DEVELOPMENT
from syntax import MISSING
from values import EnvironmentValue, as_list, settled

EXAMPLE = re.compile(r"(^|/)[^/]*(env)[^/]*(example|sample|template|dist|default)[^/]*$|(^|/)[^/]*(example|sample|template|dist)[^/]*env[^/]*$", re.IGNORECASE)
SYSTEM = {"HOME", "PATH", "USER", "PWD", "TERM", "SHELL", "LANG", "TZ", "DJANGO_SETTINGS_MODULE", "CI", "VIRTUAL_ENV", "PYTHONPATH", "PORT", "HOSTNAME", "TMPDIR", "EDITOR",
          "LOGNAME", "APPDATA", "USERPROFILE", "RUN_MAIN", "DJANGO_CONFIGURATION", "PYTEST_CURRENT_TEST", "DEBUG_TOOLBAR"}


def settings_findings(findings, choice, reader, spaces):
    """spaces: file → the names that count there."""
    used = choice.used
    if not used:
        findings.add("no-settings", TROUBLE)
        return
    if choice.unclear:
        findings.add("settings-unclear", ATTENTION, choice.used, modules=listed(choice.name_of(file) for file in choice.unclear))
    others = [file for file in choice.files if file != used and file not in reader.includes.get(used, ()) and not is_test(file)]
    if others:
        findings.add("several-settings", NOTE, used, used=choice.name_of(used), others=listed(choice.name_of(file) for file in others))
    chain = taken_in(reader, used)
    for file, line, module, guarded in reader.missing:
        if file in chain or file in choice.files:
            findings.add("settings-missing-import", ATTENTION if file in chain else NOTE, file, line, module=module)
    _switches(findings, choice, spaces, chain)
    for file, line, names, condition in reader.conditions:
        weighty = [name for name in names if name in ("DATABASES", "INSTALLED_APPS", "MIDDLEWARE", "CACHES", "STORAGES", "DEFAULT_FILE_STORAGE", "STATICFILES_STORAGE",
                                                      "SECRET_KEY", "ROOT_URLCONF", "AUTH_USER_MODEL")]
        if file in chain and weighty:
            findings.add("conditional-settings", NOTE, file, line, names=listed(weighty), condition=condition[:100])


def taken_in(reader, file):
    """A settings file and all that it takes in."""
    chain, pending = [], [file]
    while pending:
        each = pending.pop(0)
        if each and each not in chain:
            chain.append(each)
            pending += reader.includes.get(each, [])
    return chain


def _switches(findings, choice, spaces, chain):
    for file in choice.files:
        space = spaces.get(file)
        if space is None or is_test(file):
            continue
        production = file == choice.used
        name = choice.name_of(file)
        if space.get("DEBUG") is True and (production or (file not in chain and not DEVELOPMENT.search(file))):
            where, line = space.lines.get("DEBUG", (file, 0))
            weight = TROUBLE if production and not DEVELOPMENT.search(file) else NOTE
            findings.add("debug-on", weight, where, line, module=name)
        hosts = space.get("ALLOWED_HOSTS")
        if production and not isinstance(hosts, EnvironmentValue) and "*" in [host for host in as_list(hosts) if isinstance(host, str)]:
            where, line = space.lines.get("ALLOWED_HOSTS", (file, 0))
            findings.add("allowed-hosts-star", ATTENTION if not DEVELOPMENT.search(file) else NOTE, where, line, module=name)


def database_findings(findings, choice, databases, space, routers):
    where, line = space.lines.get("DATABASES", (choice.used, 0))
    if not databases:
        findings.add("no-database", ATTENTION, choice.used, module=choice.name_of(choice.used))
        return
    real = [database for database in databases if not database.engine.startswith("PostgreSQL") and database.engine not in ("", "none")]
    postgres = [database for database in databases if database.engine.startswith("PostgreSQL") or not database.engine]
    if len(databases) > 1:
        findings.add("several-databases", TROUBLE if len(postgres) > 1 else ATTENTION, where, line, aliases=listed(database.alias for database in databases))
        for database in databases:
            if database.alias != "default" and not routers:
                findings.add("database-unrouted", NOTE, where, line, alias=database.alias)
    if not postgres and real:
        by_variable = any("$" in database.words for database in real)
        findings.add("no-postgres", ATTENTION if by_variable else TROUBLE, where, line, engines=listed("%s (%s)" % (database.engine, database.alias) for database in real))
        return
    for database in real:
        findings.add("other-engine", ATTENTION, where, line, alias=database.alias, engine=database.engine)


def auto_field_findings(findings, space, version, used):
    if "DEFAULT_AUTO_FIELD" in space or not version:
        return
    numbers = [int(part) for part in re.findall(r"\d+", version)[:2]]
    if numbers and (numbers + [0])[:2] >= [3, 2] and numbers[0] < 6:
        findings.add("default-auto-field", NOTE, used, version=version)


def variable_findings(findings, tree, variables, reads):
    """variables: facts; reads: [(file, Read)] of all files."""
    examples = [path for path in tree.files if EXAMPLE.search(path) and tree.files[path].size < 100000]
    names = [variable["name"] for variable in variables if variable["name"] not in SYSTEM]
    if examples:
        documented = set()
        for path in examples + [path for path in tree.hidden if ".env" in path]:
            documented.update(re.findall(r"^\s*#?\s*(?:export\s+)?([A-Za-z_]\w*)\s*=", tree.text(path), re.MULTILINE))
        absent = [name for name in names if name not in documented]
        if absent:
            findings.add("variable-undocumented", NOTE, examples[0], names=listed(absent, 12), example=examples[0])
    elif len(names) >= 3:
        findings.add("variables-without-example", NOTE, count=len(names))
    by_name = {}
    for path, read in reads:
        if read.untyped_bool:
            findings.add("variable-bool", ATTENTION, path, read.line, variable=read.name)
        if read.default is not MISSING and not is_test(path) and not DEVELOPMENT.search(path) and read.name not in SYSTEM:
            by_name.setdefault(read.name, []).append((default_text(read), path, read.line))
    for name, found in sorted(by_name.items()):
        texts = []
        for value, path, line in found:
            plain = value.strip().lower() if value.lower() in ("true", "false") else value
            if plain not in [each[0] for each in texts] and value not in ("", "None", "…") and "(…)" not in value:
                texts.append((plain, path, line))
        if len(texts) > 1:
            hide = is_secret_name(name)
            findings.add("variable-two-defaults", ATTENTION, texts[1][1], texts[1][2], variable=name, first="•••" if hide else texts[0][0],
                         second="•••" if hide else texts[1][0], places="%s:%d, %s:%d" % (texts[0][1], texts[0][2], texts[1][1], texts[1][2]))


def celery_findings(findings, choice, space):
    for name in ("CELERY_BEAT_SCHEDULE", "CELERYBEAT_SCHEDULE", "Q_CLUSTER_SCHEDULES"):
        if name in space:
            where, line = space.lines.get(name, (choice.used, 0))
            findings.add("dotted-names-in-data", NOTE, where, line, what="task names", where=name)
    apps = [settled(app) for app in as_list(space.get("INSTALLED_APPS"))]
    for app, what in (("django_celery_beat", "periodic tasks in the tables of django_celery_beat"), ("django_q", "tasks in the tables of django_q"),
                      ("background_task", "tasks in the table background_task"), ("django_apscheduler", "jobs in the tables of django_apscheduler"),
                      ("django_rq", "jobs in Redis"), ("django_celery_results", "results in the tables of django_celery_results")):
        if app in apps:
            findings.add("dotted-names-in-data", ATTENTION, *space.lines.get("INSTALLED_APPS", (choice.used, 0)), what=what, where=app)
    if "PickleSerializer" in str(space.get("SESSION_SERIALIZER", "")) or "pickle" in str(space.get("CELERY_TASK_SERIALIZER", "")):
        findings.add("pickle-in-data", ATTENTION, choice.used, what="SESSION_SERIALIZER" if "SESSION_SERIALIZER" in space else "CELERY_TASK_SERIALIZER")


