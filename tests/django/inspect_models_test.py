#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Apps, models, migrations, URLs, static files and the layout of projects."""
import unittest

from inspect_support import MANAGE, POSTGRES, InspectTest

IMPORT = "from django.db import models\n"


class Models(InspectTest):
    def with_models(self, models, more=None, settings=""):
        files = {"orders/__init__.py": "", "orders/models.py": models}
        files.update(more or {})
        return self.project("INSTALLED_APPS = ['django.contrib.auth', 'orders']\n" + settings + POSTGRES, files)

    def test_tables_follow_meta_labels_bases_and_links(self):
        answer = self.with_models(IMPORT + """
from common.bases import Stamped
Base = models.Model
class Line(Stamped):
    scan = models.FileField()
    tags = models.ManyToManyField("Tag")
    seen = models.ManyToManyField("Tag", through="Seen")
class Tag(Base):
    class Meta:
        db_table = "labels"
class Old(Tag):
    class Meta:
        proxy = True
class View(models.Model):
    class Meta:
        managed = False
class Hidden(models.Model):
    class Meta:
        abstract = True
class Form:
    pass
class TestCase(models.Model):
    pass
""", {"common/__init__.py": "", "common/bases.py": IMPORT + "class Stamped(models.Model):\n    picture = models.ImageField()\n    class Meta:\n        abstract = True\n",
          "orders/apps.py": "from django.apps import AppConfig\nclass OrdersConfig(AppConfig):\n    name = 'orders'\n    label = 'shop_orders'\n"})

        self.assertEqual(self.tables(answer, "shop_orders"), {"Line": "shop_orders_line", "Line_tags": "shop_orders_line_tags", "Tag": "labels", "Old": "labels",
                                                              "View": "shop_orders_view", "TestCase": "shop_orders_testcase"})
        facts = {model["name"]: model for model in self.app(answer, "shop_orders")["models"]}
        self.assertEqual(facts["Line"]["fileFields"], ["picture", "scan"])
        self.assertEqual((facts["View"]["managed"], facts["Old"]["proxy"]), (False, True))

    def test_a_users_own_user_model_is_told(self):
        answer = self.with_models("from django.contrib.auth.models import AbstractUser\nclass Person(AbstractUser):\n    pass\n", settings="AUTH_USER_MODEL = 'orders.Person'\n")

        self.assertEqual(answer["userModel"], "orders.Person")
        self.assertEqual(self.tables(answer, "orders"), {"Person": "orders_person", "Person_groups": "orders_person_groups",
                                                         "Person_user_permissions": "orders_person_user_permissions"})

    def test_a_models_package_belongs_to_its_app(self):
        answer = self.with_models("", {"orders/models.py": b"", "orders/models/__init__.py": "from .one import *\n", "orders/models/one.py": IMPORT + "class One(models.Model):\n    pass\n"})

        self.assertEqual(self.tables(answer, "orders"), {"One": "orders_one"})

    def test_two_apps_with_one_label_are_trouble(self):
        answer = self.project("INSTALLED_APPS = ['a.orders', 'b.orders']\n" + POSTGRES, {"a/__init__.py": "", "a/orders/__init__.py": "", "b/__init__.py": "", "b/orders/__init__.py": ""})

        self.assertEqual(self.finding(answer, "shared-label")["arguments"], {"label": "orders", "names": "a.orders, b.orders"})

    def migrations(self, names):
        files = {"orders/migrations/__init__.py": ""}
        for name, (needs, replaces) in names.items():
            files["orders/migrations/%s.py" % name] = "from django.db import migrations\nclass Migration(migrations.Migration):\n    replaces = %r\n    dependencies = %r\n" % (
                [("orders", each) for each in replaces], [("orders", each) for each in needs])
        return self.with_models(IMPORT + "class A(models.Model):\n    pass\n", files)

    def test_two_ends_of_migrations_are_a_conflict(self):
        answer = self.migrations({"0001_initial": ([], []), "0002_a": (["0001_initial"], []), "0002_b": (["0001_initial"], [])})

        self.assertEqual(self.app(answer, "orders")["conflicts"], ["0002_a", "0002_b"])
        self.assertEqual(self.finding(answer, "migration-conflict")["weight"], "trouble")

    def test_squashed_migrations_make_no_conflict_and_missing_ones_are_named(self):
        answer = self.migrations({"0001_squashed": ([], ["0001_initial", "0002_x"]), "0003_c": (["0002_x"], []), "0005_e": (["0004_lost"], [])})

        self.assertEqual(self.app(answer, "orders")["squashed"], ["0001_squashed"])
        self.assertEqual(self.finding(answer, "migration-missing")["arguments"], {"app": "orders", "migration": "0005_e", "missing": "orders.0004_lost"})

    def test_models_without_migrations_are_told(self):
        answer = self.with_models(IMPORT + "class A(models.Model):\n    pass\n")

        self.assertIn("migrations-absent", self.codes(answer))


class Urls(InspectTest):
    def test_prefixes_names_routers_and_classes_are_put_together(self):
        answer = self.project("INSTALLED_APPS = []\nROOT_URLCONF = 'shop.urls'\n" + POSTGRES, {
            "shop/urls.py": "from django.urls import include, path, re_path\nfrom django.contrib import admin\nfrom django.conf.urls.i18n import i18n_patterns\n"
                            "from . import views\nfrom rest_framework.routers import DefaultRouter\nrouter = DefaultRouter()\nrouter.register('things', views.Things)\n"
                            "urlpatterns = [path('admin/', admin.site.urls), path('o/', include('orders.urls', namespace='orders')), path('api/', include(router.urls))]\n"
                            "urlpatterns += i18n_patterns(re_path(r'^about/$', views.About.as_view(), name='about'))\n",
            "shop/views.py": "", "orders/__init__.py": "", "orders/urls.py": "from django.urls import path\nfrom orders import views\nurlpatterns = [path('<int:pk>/', views.one, name='one')]\n"})
        told = [(url["pattern"], url["view"], url["name"]) for url in answer["urls"]]

        self.assertEqual(told, [("admin/", "django.contrib.admin.site.urls", ""), ("o/<int:pk>/", "orders.views.one", "orders:one"), ("api/things/", "shop.views.Things", ""),
                                ("api/things/<pk>/", "shop.views.Things", ""), ("<language>/about/$", "shop.views.About", "about")])


class Layout(InspectTest):
    def test_one_module_under_two_names_is_trouble_when_both_are_used(self):
        answer = self.project("INSTALLED_APPS = ['inner']\nMIDDLEWARE = ['shop.inner.middleware.X']\n" + POSTGRES, {
            "manage.py": "import os, sys\nsys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'shop'))\n" + MANAGE % "shop.settings",
            "shop/inner/__init__.py": "", "shop/inner/middleware.py": ""})

        self.assertEqual(self.finding(answer, "sys-path")["arguments"], {"path": "shop"})
        told = self.finding(answer, "two-names-used")["arguments"]
        self.assertEqual((told["first"], told["second"]), ("inner", "shop.inner"))

    def test_a_project_in_a_project_is_told_and_its_settings_do_not_count(self):
        answer = self.project("INSTALLED_APPS = []\n" + POSTGRES, {"shop/shop/__init__.py": "", "shop/shop/settings.py": "INSTALLED_APPS = ['x']\n" + POSTGRES})

        self.assertEqual(self.finding(answer, "nested-project")["arguments"], {"outer": "shop", "inner": "shop/shop"})
        self.assertEqual(self.used(answer), "shop.settings")

    def test_the_first_static_file_is_served_and_a_different_copy_is_told(self):
        answer = self.project("import os\nBASE = os.path.dirname(os.path.dirname(__file__))\nINSTALLED_APPS = ['one', 'two']\nSTATICFILES_DIRS = [os.path.join(BASE, 'assets')]\n" + POSTGRES, {
            "assets/a.css": "top", "one/__init__.py": "", "one/static/a.css": "other", "one/static/b.css": "same", "two/__init__.py": "", "two/static/b.css": "same"})
        facts = {fact["path"]: (fact["file"], fact["shadowed"]) for fact in answer["staticFiles"]}

        self.assertEqual(facts, {"a.css": ("assets/a.css", ["one/static/a.css"]), "b.css": ("one/static/b.css", ["two/static/b.css"])})
        self.assertEqual(self.finding(answer, "shadowed-static")["arguments"]["path"], "a.css")

    def test_rules_commands_and_templates_are_found(self):
        answer = self.project("INSTALLED_APPS = ['bank']\n" + POSTGRES, {
            "bank/__init__.py": "", "bank/models.py": IMPORT + "class Rule(models.Model):\n    pass\nclass UserProfile(models.Model):\n    pass\n", "data/rules.yaml": "a: 1\n",
            "bank/management/__init__.py": "", "bank/management/commands/__init__.py": "", "bank/management/commands/load.py": "", "bank/templates/x.html": '<img src="/static/x.png">\n'})

        self.assertEqual(answer["ruleFiles"], ["data/rules.yaml", "table bank_rule"])
        self.assertEqual(self.app(answer, "bank")["commands"], ["load"])
        self.assertEqual(answer["templateFolders"], ["bank/templates"])
        self.assertEqual(self.finding(answer, "hard-coded-static")["arguments"], {"count": "1", "example": "/static/x.png"})


if __name__ == "__main__":
    unittest.main()
