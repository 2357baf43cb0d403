"""Reads a Django project's settings as Django itself sees them, and prints them as one JSON document.

Run by the project's own interpreter, in the folder that holds manage.py:  python - < probe.py
It runs manage.py as the user would (with its sys.path tricks), but takes the place of Django's command line.
"""
import json
import os
import runpy
import sys


def as_text(value):
    return "" if value is None else str(value)


def facts():
    import django
    from django.conf import settings

    settings.DATABASES  # reads the settings module
    databases = []
    for alias, database in settings.DATABASES.items():
        databases.append({
            "alias": alias,
            "engine": as_text(database.get("ENGINE")),
            "name": as_text(database.get("NAME")),
            "user": as_text(database.get("USER")),
            "password": as_text(database.get("PASSWORD")),
            "host": as_text(database.get("HOST")),
            "port": as_text(database.get("PORT")),
            "options": {key: as_text(value) for key, value in (database.get("OPTIONS") or {}).items()
                        if isinstance(value, (str, int, float, bool))},
        })
    return {
        "django": django.get_version(),
        "python": "%d.%d.%d" % sys.version_info[:3],
        "settingsModule": os.environ.get("DJANGO_SETTINGS_MODULE", ""),
        "databases": databases,
        "installedApps": [as_text(app) for app in settings.INSTALLED_APPS],
        "secretKey": as_text(settings.SECRET_KEY),
        "wsgiApplication": as_text(getattr(settings, "WSGI_APPLICATION", "")),
        "timeZone": as_text(settings.TIME_ZONE),
        "languageCode": as_text(settings.LANGUAGE_CODE),
        "allowedHosts": [as_text(host) for host in settings.ALLOWED_HOSTS],
        "localTables": local_tables(),
    }


def local_tables():
    """The tables of the models whose code lies in this project, not in an installed package."""
    import django
    from django.apps import apps

    django.setup()
    here = os.path.realpath(os.getcwd()) + os.sep
    tables = []
    for model in apps.get_models(include_auto_created=True):
        source = getattr(sys.modules.get(model.__module__), "__file__", None) or ""
        if model._meta.managed and os.path.realpath(source).startswith(here):
            tables.append(model._meta.db_table)
    return sorted(tables)


def main():
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever the project prints must not mix with the answer
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.getcwd())
    sys.argv = ["manage.py", "probe"]

    import django.core.management as management

    answer = {}
    management.execute_from_command_line = lambda argv=None: answer.update(facts())
    try:
        runpy.run_path("manage.py", run_name="__main__")
    except SystemExit:  # sys.exit(execute_from_command_line(sys.argv))
        if not answer:
            raise
    if not answer:
        raise SystemExit("manage.py did not call execute_from_command_line()")
    json.dump(answer, out)
    out.close()


main()
