"""A project's own settings, with sessions that only read, or with another default database taken from the environment.

Used as DJANGO_SETTINGS_MODULE to run the project's commands so, without changing the project.
"""
import copy
import importlib
import os

_settings = importlib.import_module(os.environ["REHOME_SETTINGS"])
globals().update({name: getattr(_settings, name) for name in dir(_settings) if name.isupper()})

DATABASES = copy.deepcopy(_settings.DATABASES)
if "REHOME_DB_NAME" in os.environ:
    DATABASES["default"].update(
        HOST=os.environ["REHOME_DB_HOST"],
        PORT=os.environ["REHOME_DB_PORT"],
        NAME=os.environ["REHOME_DB_NAME"],
        USER=os.environ["REHOME_DB_USER"],
        PASSWORD=os.environ["REHOME_DB_PASSWORD"],
        # How the old server is entered says nothing about the new one.
        OPTIONS={name: value for name, value in (DATABASES["default"].get("OPTIONS") or {}).items()
                 if not name.startswith("ssl") and name not in ("service", "passfile")},
    )
if "REHOME_READ_ONLY" in os.environ:
    for _database in DATABASES.values():
        # libpq takes these in place of PGOPTIONS, so what the project has set must be kept and added to.
        if "postg" in _database.get("ENGINE", ""):
            _options = dict(_database.get("OPTIONS") or {})
            _options["options"] = (_options.get("options", "") + " -c default_transaction_read_only=on").strip()
            _database["OPTIONS"] = _options

if "REHOME_OVERLAY_PROOF" in os.environ:
    open(os.environ["REHOME_OVERLAY_PROOF"], "w").close()  # a manage.py may insist on other settings: then this is missing
