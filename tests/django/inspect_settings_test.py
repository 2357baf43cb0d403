#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings in the shapes that real projects have, read without being run."""
import unittest

from inspect_support import MANAGE, POSTGRES, InspectTest

APPS = 'INSTALLED_APPS = ["django.contrib.auth"]\n'


class Settings(InspectTest):
    def test_a_single_file_names_its_database_and_apps(self):
        answer = self.project(APPS + POSTGRES + 'ROOT_URLCONF = "shop.urls"\nTIME_ZONE = "Europe/Berlin"\n')

        self.assertEqual(self.used(answer), "shop.settings")
        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db"])
        self.assertEqual([app["name"] for app in answer["apps"]], ["django.contrib.auth"])
        self.assertEqual(answer["settings"][0]["sets"], ["INSTALLED_APPS", "DATABASES", "ROOT_URLCONF", "TIME_ZONE"])
        self.assertEqual(answer["places"]["TIME_ZONE"], "Europe/Berlin")

    def test_a_package_is_followed_through_star_imports_and_production_counts(self):
        answer = self.inspect({
            "manage.py": MANAGE % "config.settings.local", "config/__init__.py": "", "config/settings/__init__.py": "",
            "config/wsgi.py": 'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")\n',
            "config/settings/base.py": APPS + POSTGRES + 'DEBUG = False\n',
            "config/settings/local.py": 'from .base import *\nDEBUG = True\nINSTALLED_APPS += ["debug_toolbar"]\n',
            "config/settings/production.py": 'from .base import *\nDATABASES["default"]["HOST"] = "prod"\nINSTALLED_APPS = ["anymail"] + INSTALLED_APPS\n'})

        self.assertEqual(self.used(answer), "config.settings.production")
        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at prod"])
        self.assertEqual([app["name"] for app in answer["apps"]], ["anymail", "django.contrib.auth"])
        self.assertNotIn("debug-on", self.codes(answer))

    def test_split_settings_are_taken_in_with_their_globs_and_a_missing_file_is_told(self):
        answer = self.project('from split_settings.tools import include, optional\ninclude("components/*.py", "absent.py", optional("local.py"))\n',
                              {"shop/components/apps.py": APPS, "shop/components/database.py": POSTGRES})

        self.assertEqual(answer["settings"][0]["includes"], ["shop/components/apps.py", "shop/components/database.py"])
        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db"])
        self.assertEqual({finding["arguments"]["module"] for finding in answer["findings"] if finding["code"] == "settings-missing-import"}, {"absent.py", "local.py"})

    def test_split_settings_in_a_list_with_an_environment_in_the_name_are_followed(self):
        answer = self.project("import os\nfrom split_settings.tools import include, optional\nENV = os.environ.get('SHOP_ENV') or 'production'\n"
                              "parts = ['parts/base.py', f'environments/{ENV}.py']\nparts.append(optional('environments/%s_local.py' % ENV))\ninclude(*parts, scope=globals())\n",
                              {"shop/parts/base.py": APPS, "shop/environments/production.py": POSTGRES})

        self.assertEqual(answer["settings"][0]["includes"], ["shop/parts/base.py", "shop/environments/production.py"])
        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db"])

    def test_values_of_django_configurations_are_variables_with_their_prefix(self):
        answer = self.project("from configurations import Configuration, values\nclass Prod(Configuration):\n    SECRET_KEY = values.SecretValue()\n"
                              "    DATABASES = values.DatabaseURLValue()\n    DEBUG = values.BooleanValue(False)\n    MODE = values.Value(environ_prefix=None, default='x')\n"
                              "    INSTALLED_APPS = ['django.contrib.auth']\n")
        told = {variable["name"]: (variable["cast"], variable["default"], variable["required"]) for variable in answer["variables"]}

        self.assertEqual(told, {"DJANGO_SECRET_KEY": ("", "", True), "DATABASE_URL": ("url", "", False), "DJANGO_DEBUG": ("bool", "False", False), "MODE": ("", "x", False)})
        self.assertEqual(answer["databases"], ["default: by $DATABASE_URL"])

    def test_settings_written_as_classes_inherit_and_the_configured_class_counts(self):
        answer = self.project("from configurations import Configuration, values\n"
                              "class Mixin:\n    INSTALLED_APPS = ['django.contrib.auth']\n"
                              "class Base(Mixin, Configuration):\n    DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'x'}}\n"
                              "class Dev(Base):\n    DEBUG = True\n"
                              "class Prod(Base):\n    @property\n    def DATABASES(self):\n        return {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'live'}}\n",
                              {"manage.py": (MANAGE % "shop.settings").replace("from django", "os.environ.setdefault('DJANGO_CONFIGURATION', 'Prod')\n    from django")})

        self.assertEqual(answer["databases"], ["default: PostgreSQL, live"])
        self.assertEqual([app["name"] for app in answer["apps"]], ["django.contrib.auth"])

    def test_settings_made_by_functions_are_worked_out(self):
        answer = self.project("def database(name, host='db'):\n    return {'ENGINE': 'django.db.backends.postgresql', 'NAME': name, 'HOST': host}\n"
                              "def common():\n    return {'INSTALLED_APPS': ['django.contrib.auth'], 'DATABASES': {'default': database('made')}}\n"
                              "globals().update(common())\n")

        self.assertEqual(answer["databases"], ["default: PostgreSQL, made at db"])
        self.assertEqual(len(answer["apps"]), 1)

    def test_local_settings_that_are_not_there_are_told_and_the_rest_is_read(self):
        answer = self.project(APPS + POSTGRES + "try:\n    from .local_settings import *\nexcept ImportError:\n    pass\nMEDIA_URL = '/m/'\n")

        self.assertEqual(self.finding(answer, "settings-missing-import")["arguments"], {"module": "shop.local_settings"})
        self.assertEqual(answer["places"]["MEDIA_URL"], "/m/")

    def test_paths_are_joined_and_told_from_the_project_folder(self):
        answer = self.project("import os\nfrom pathlib import Path\nBASE_DIR = Path(__file__).resolve().parent.parent\n"
                              "OLD = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\nMEDIA_ROOT = BASE_DIR / 'files'\n"
                              "STATIC_ROOT = os.path.join(OLD, 'collected')\nNAME = 'logs'\nLOCALE_PATHS = [f'{BASE_DIR}/{NAME}']\n" + APPS + POSTGRES)

        self.assertEqual((answer["places"]["MEDIA_ROOT"], answer["places"]["STATIC_ROOT"], answer["places"]["LOCALE_PATHS"]), ("files", "collected", "logs"))

    def test_lists_that_grow_by_every_means_are_complete(self):
        answer = self.project("FIRST = ['one']\nINSTALLED_APPS = FIRST + ['two']\nINSTALLED_APPS += ('three',)\nINSTALLED_APPS.append('four')\nINSTALLED_APPS.insert(0, 'zero')\n"
                              "import os\nif os.environ.get('TOOLS'):\n    INSTALLED_APPS += ['tools']\nif False:\n    INSTALLED_APPS += ['never']\n"
                              "INSTALLED_APPS = [*INSTALLED_APPS, 'last']\n" + POSTGRES)

        self.assertEqual([app["name"] for app in answer["apps"]], ["zero", "one", "two", "three", "four", "tools", "last"])
        self.assertEqual(self.finding(answer, "conditional-settings")["arguments"]["names"], "INSTALLED_APPS")

    def test_several_databases_are_told_and_a_database_nothing_is_routed_to(self):
        answer = self.project(APPS + POSTGRES + "DATABASES['old'] = {'ENGINE': 'django.db.backends.mysql', 'NAME': 'archive'}\nDATABASES['default'].update(PORT=5433)\n")

        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db port 5433", "old: MySQL, archive"])
        self.assertTrue({"several-databases", "database-unrouted", "other-engine"} <= self.codes(answer))

    def test_a_database_that_a_variable_overrides_is_no_sqlite_trouble(self):
        for change in ("DATABASES['default'].update(dj_database_url.config())", "DATABASES = {'default': dj_database_url.config(default='sqlite:///db.sqlite3')}",
                       "DATABASES = {'default': dj_database_url.parse(os.environ.get('DATABASE_URL', 'sqlite:///db.sqlite3'))}"):
            answer = self.project(APPS + "import os, dj_database_url\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}\n" + change + "\n")

            self.assertEqual(answer["databases"], ["default: by $DATABASE_URL (else SQLite, db.sqlite3)"])
            self.assertFalse({"no-postgres", "other-engine"} & self.codes(answer))

    def test_of_two_sides_of_a_condition_the_one_with_postgresql_is_told(self):
        sqlite = "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'x'}}\n"
        by_url = self.project(APPS + "import os, dj_database_url\nif 'DATABASE_URL' in os.environ:\n    DATABASES = {'default': dj_database_url.config()}\nelse:\n    " + sqlite)
        by_name = self.project(APPS + "import os\nif os.environ.get('SMALL'):\n    " + sqlite + "else:\n    " + POSTGRES)
        changed = self.project(APPS + "import os\n" + POSTGRES + "if os.environ.get('SOCKET'):\n    DATABASES['default'].update({'HOST': ''})\n")

        self.assertEqual(by_url["databases"], ["default: by $DATABASE_URL"])
        self.assertEqual(by_name["databases"], ["default: PostgreSQL, shop at db"])
        self.assertEqual(changed["databases"], ["default: PostgreSQL, shop at db"])

    def test_a_configuration_module_that_settings_look_things_up_in_is_read(self):
        answer = self.project("import importlib, os\nconfiguration = importlib.import_module(os.getenv('SHOP_CONFIGURATION', 'shop.configuration'))\n"
                              "INSTALLED_APPS = ['django.contrib.auth'] + getattr(configuration, 'PLUGINS', [])\nTIME_ZONE = getattr(configuration, 'TIME_ZONE', 'UTC')\n"
                              "DATABASES = {'default': getattr(configuration, 'DATABASE')}\n",
                              {"shop/configuration.py": "PLUGINS = ['extra']\nDATABASE = {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'net'}\n"})

        self.assertEqual([app["name"] for app in answer["apps"]], ["django.contrib.auth", "extra"])
        self.assertEqual((answer["places"]["TIME_ZONE"], answer["databases"]), ("UTC", ["default: PostgreSQL, net"]))

    def test_compose_files_decide_over_manage_py(self):
        answer = self.project(APPS + POSTGRES, {"docker-compose.yml": "services:\n  web:\n    environment:\n      - DJANGO_SETTINGS_MODULE=shop.live\n",
                                                "shop/live.py": "from .settings import *\n"})

        self.assertEqual(self.used(answer), "shop.live")

    def test_a_project_below_src_is_found(self):
        answer = self.inspect({"src/manage.py": MANAGE % "shop.settings", "src/shop/__init__.py": "", "src/shop/settings.py": "INSTALLED_APPS = ['shop.orders']\n" + POSTGRES,
                               "src/shop/orders/__init__.py": "", "src/shop/orders/models.py": "from django.db import models\nclass Order(models.Model):\n    pass\n"})

        self.assertEqual((answer["managePy"], self.used(answer)), (["src/manage.py"], "shop.settings"))
        self.assertEqual(self.tables(answer, "orders"), {"Order": "orders_order"})

    def test_without_manage_py_the_settings_are_still_found(self):
        answer = self.inspect({"shop/__init__.py": "", "shop/settings.py": "ROOT_URLCONF = 'x'\n" + APPS + POSTGRES})

        self.assertEqual(self.used(answer), "shop.settings")
        self.assertIn("no-manage-py", self.codes(answer))

    def test_a_template_for_projects_is_one_finding(self):
        answer = self.inspect({"{{cookiecutter.slug}}/manage.py": MANAGE % "config.settings", "{{cookiecutter.slug}}/config/settings.py":
                               "{% if cookiecutter.celery %}\nX = 1\n{% endif %}\nNAME = {{ cookiecutter.name }}\n"})

        self.assertEqual([finding["code"] for finding in answer["findings"]].count("template-repository"), 1)
        self.assertNotIn("file-not-read", self.codes(answer))


class Variables(InspectTest):
    def test_each_library_is_told_with_type_default_and_whether_it_is_needed(self):
        answer = self.project("""import os, environ, dj_database_url
from decouple import config, Csv
env = environ.Env(DEBUG=(bool, False))
DEBUG = env("DEBUG")
HOSTS = env.list("HOSTS", default=["a", "b"])
SECRET_KEY = os.environ["SECRET_KEY"]
PORT = int(os.getenv("PORT_NUMBER", "25"))
TLS = os.environ.get("TLS") == "True"
DATABASES = {"default": env.db(), "other": dj_database_url.config(env="OTHER_URL", default="postgres://u@h:5/name")}
MAIL = config("MAIL", default="x@y", cast=str)
IPS = config("IPS", cast=Csv())
if "MAYBE" in os.environ:
    A = os.environ["MAYBE"]
def need(name, default=None):
    value = os.environ.get(name, default)
    if value is None:
        raise RuntimeError(name)
    return value
WRAPPED = need("WRAPPED")
EASY = need("EASY", "yes")
INSTALLED_APPS = []
""")
        told = {variable["name"]: (variable["reader"], variable["cast"], variable["default"], variable["required"]) for variable in answer["variables"]}

        self.assertEqual(told, {
            "DEBUG": ("django-environ", "bool", "False", False), "HOSTS": ("django-environ", "list", "[a, b]", False),
            "SECRET_KEY": ("os.environ", "", "", True), "PORT_NUMBER": ("os.environ", "int", "25", False), "TLS": ("os.environ", "bool", "", False),
            "DATABASE_URL": ("django-environ", "url", "", True), "OTHER_URL": ("dj-database-url", "url", "postgres://u@h:5/name", False),
            "MAIL": ("python-decouple", "", "x@y", False), "IPS": ("python-decouple", "list", "", True), "MAYBE": ("os.environ", "", "", False),
            "WRAPPED": ("os.environ", "", "", True), "EASY": ("os.environ", "", "yes", False)})
        self.assertEqual(answer["databases"], ["default: by $DATABASE_URL", "other: by $OTHER_URL (else PostgreSQL, name at h port 5)"])

    def test_a_reader_made_in_another_file_is_followed(self):
        answer = self.project("from .env import env\nINSTALLED_APPS = []\nX = env.int('COUNT')\n", {"shop/env.py": "import environ\nenv = environ.Env()\n"})

        self.assertEqual((self.variable(answer, "COUNT")["cast"], self.variable(answer, "COUNT")["reader"]), ("int", "django-environ"))

    def test_decouple_is_known_behind_a_choice_and_by_its_cast(self):
        answer = self.project("from decouple import AutoConfig, Config, RepositoryEnv\nfrom dj_database_url import parse as by_url\n"
                              "config = Config(RepositoryEnv('.env')) if True else AutoConfig()\nINSTALLED_APPS = []\n"
                              "DATABASES = {'default': config('DB', cast=by_url)}\nLIMIT = config('LIMIT', default=5, cast=int)\n")

        self.assertEqual([(variable["name"], variable["reader"], variable["cast"]) for variable in answer["variables"]],
                         [("DB", "python-decouple", "url"), ("LIMIT", "python-decouple", "int")])
        self.assertEqual(answer["databases"], ["default: by $DB"])

    def test_two_defaults_and_undocumented_names_are_told(self):
        answer = self.project("import os\nINSTALLED_APPS = []\nA = os.getenv('LIMIT', '10')\n" + POSTGRES,
                              {"shop/other.py": "import os\nB = os.getenv('LIMIT', '20')\n", ".env.example": "OTHER=1\n"})

        self.assertEqual(self.finding(answer, "variable-two-defaults")["arguments"]["variable"], "LIMIT")
        self.assertEqual(self.finding(answer, "variable-undocumented")["arguments"]["names"], "LIMIT")

    def test_bool_of_a_text_is_told(self):
        answer = self.project("import os\nINSTALLED_APPS = []\nDEBUG = bool(os.environ.get('DEBUG', ''))\n" + POSTGRES)

        self.assertEqual(self.finding(answer, "variable-bool")["arguments"], {"variable": "DEBUG"})


if __name__ == "__main__":
    unittest.main()
