"""A project's own settings, with the default database taken from the environment instead.

Used as DJANGO_SETTINGS_MODULE to run the project's commands on another database, without changing the project.
"""
import copy
import importlib
import os

_settings = importlib.import_module(os.environ["REHOME_SETTINGS"])
globals().update({name: getattr(_settings, name) for name in dir(_settings) if name.isupper()})

DATABASES = copy.deepcopy(_settings.DATABASES)
DATABASES["default"].update(
    HOST=os.environ["REHOME_DB_HOST"],
    PORT=os.environ["REHOME_DB_PORT"],
    NAME=os.environ["REHOME_DB_NAME"],
    USER=os.environ["REHOME_DB_USER"],
    PASSWORD=os.environ["REHOME_DB_PASSWORD"],
)
