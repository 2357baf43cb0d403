#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second pass, on small projects with a real Django: run by an interpreter that has one."""
import json
import sqlite3
import tempfile
import unittest

from inspect_support import MANAGE, InspectTest

SETTINGS = """import os
SECRET_KEY = os.environ["SHOP_KEY"]
LIMIT = int(os.environ["SHOP_LIMIT"])
print("settings are talkative")
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "orders"]
ROOT_URLCONF = "shop.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(os.path.dirname(__file__), "db.sqlite3")}}
"""
FILES = {"manage.py": MANAGE % "shop.settings", "shop/__init__.py": "", "shop/settings.py": SETTINGS,
         "shop/urls.py": "from django.urls import include, path\nurlpatterns = [path('o/', include('orders.urls'))]\n",
         "orders/__init__.py": "", "orders/urls.py": "from django.urls import path\nfrom . import views\nurlpatterns = [path('<int:pk>/', views.one, name='one')]\n",
         "orders/views.py": "def one(request, pk):\n    pass\n",
         "orders/models.py": "from django.db import models\nclass Order(models.Model):\n    scan = models.FileField()\n    tags = models.ManyToManyField('self')\n",
         "orders/migrations/__init__.py": "", "orders/migrations/0001_initial.py": "from django.db import migrations\nclass Migration(migrations.Migration):\n    initial = True\n"}


class Run(InspectTest):
    def run_project(self, files=None, *options, environment=None):
        static = self.inspect(dict(FILES, **(files or {})))
        with tempfile.NamedTemporaryFile("w", suffix=".json") as handed:
            json.dump(static, handed)
            handed.flush()
            return self.inspect(None, "--run", "--static-result", handed.name, *options, environment=environment)

    def test_missing_variables_get_typed_dummies_that_are_told_by_name_alone(self):
        answer = self.run_project()

        self.assertEqual((answer["ran"], answer["runProblem"], answer["dummies"]), (True, "", ["SHOP_KEY", "SHOP_LIMIT"]))
        self.assertNotIn("made-up", self.text)
        self.assertEqual({model["name"]: model["table"] for model in self.app(answer, "orders")["models"]}, {"Order": "orders_order", "Order_tags": "orders_order_tags"})
        self.assertEqual(answer["urls"], [{"pattern": "o/<int:pk>/", "view": "orders.views.one", "name": "one", "file": "", "line": 0}])
        self.assertEqual((self.app(answer, "orders")["local"], self.app(answer, "auth")["local"]), (True, False))

    def test_what_the_environment_gives_is_used_and_nothing_is_written(self):
        answer = self.run_project(environment={"SHOP_KEY": "canary-of-the-environment", "SHOP_LIMIT": "5"})

        self.assertEqual((answer["ran"], answer["dummies"]), (True, []))
        self.assertNotIn("canary-of-the-environment", self.text)
        self.assertEqual(sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()), sorted(FILES))

    def test_the_database_is_asked_only_when_that_is_wanted(self):
        without = self.run_project(None, "--database")
        self.assertEqual(without["places"]["MIGRATIONS"], "could not ask the database: there is no such file")
        self.assertFalse((self.folder / "shop" / "db.sqlite3").exists())
        base = sqlite3.connect(str(self.folder / "shop" / "db.sqlite3"))
        base.execute("CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text, applied text)")
        base.execute("INSERT INTO django_migrations (app, name) VALUES ('orders', '0000_lost'), ('contenttypes', '0001_initial')")
        base.commit()
        base.close()

        asked, unasked = self.run_project(None, "--database"), self.run_project()

        self.assertEqual((self.app(asked, "orders")["unapplied"], self.app(asked, "orders")["missingFiles"]), (["0001_initial"], ["0000_lost"]))
        self.assertEqual(self.app(asked, "contenttypes")["unapplied"], ["0002_remove_content_type_name"])
        self.assertEqual(self.app(unasked, "orders")["unapplied"], [])

    def test_both_passes_agree_on_tables(self):
        static = self.inspect(FILES)
        answer = self.run_project()

        self.assertEqual(self.tables(static, "orders"), self.tables(answer, "orders"))

    def test_a_project_that_cannot_start_says_why(self):
        answer = self.run_project({"orders/models.py": "import no_such_library\n"})

        self.assertFalse(answer["ran"])
        self.assertIn("no_such_library", answer["runProblem"])

    def test_a_secret_in_an_error_message_is_hidden(self):
        answer = self.run_project({"orders/models.py": "API_TOKEN = 'cAnary-Token-9z'\nraise RuntimeError('refused: ' + API_TOKEN)\n"})

        self.assertEqual(answer["runProblem"], "RuntimeError: refused: •••")

    def test_a_project_that_hangs_is_ended_in_time(self):
        answer = self.run_project({"orders/models.py": "import time\ntime.sleep(100)\n"}, "--timeout", "3")

        self.assertEqual((answer["ran"], answer["runProblem"]), (False, "It did not end within 3 seconds."))


if __name__ == "__main__":
    try:
        import django  # noqa: F401
    except ImportError:
        print("skipped: this Python has no Django")
    else:
        unittest.main()
