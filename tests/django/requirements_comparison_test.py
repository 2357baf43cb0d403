# SPDX-License-Identifier: GPL-3.0-or-later
"""Installed, declared and imported packages held against each other. The installed ones are folders with metadata that
the test puts into the interpreter's path."""
import os
import sys
import unittest

from requirements_support import ProjectTest


class Comparison(ProjectTest):
    def setUp(self):
        super().setUp()
        self.site = os.path.join(self.folder, "venv", "lib")
        self.put("venv/pyvenv.cfg", "")
        os.makedirs(self.site)
        before = list(sys.path)
        # Nothing but what the test installs; the standard library's folders hold no distributions.
        sys.path[:] = [self.site] + [p for p in before if "-packages" not in p]
        self.addCleanup(lambda: sys.path.__setitem__(slice(None), before))
        self.install("Django", "3.2.25", ["django"], ["asgiref>=3.3", "sqlparse"])
        self.install("asgiref", "3.5.0", ["asgiref"])
        self.install("sqlparse", "0.4.2", ["sqlparse"])
        self.install("psycopg2-binary", "2.9.5", ["psycopg2"])
        self.put("shop/__init__.py", "")
        self.put("manage.py", "import django\n")

    def install(self, name, version, tops, requires=(), **files):
        info = "venv/lib/%s-%s.dist-info/" % (name.replace("-", "_"), version)
        self.put(info + "METADATA", "Metadata-Version: 2.1\nName: %s\nVersion: %s\n" % (name, version)
                 + "".join("Requires-Dist: %s\n" % r for r in requires))
        self.put(info + "top_level.txt", "\n".join(tops))
        for file, content in files.items():
            self.put(info + file.replace("_json", ".json"), content)

    def row(self, name):
        return self.compared()["packages"][name]

    def test_what_is_in_order_has_no_problem(self):
        self.put("requirements.txt", "Django==3.2.25\npsycopg2-binary==2.9.5\n")
        self.put("shop/settings.py", 'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql"}}\n')
        packages = self.compared()["packages"]
        self.assertEqual(([], "base", "django==3.2.25"), tuple(packages["django"][k] for k in ("problems", "place", "line")))
        self.assertEqual(([], ["shop/settings.py:1"]), tuple(packages["psycopg2-binary"][k] for k in ("problems", "imported")))
        self.assertEqual([], self.notes)

    def test_what_others_need_is_pinned_with_the_reason(self):
        self.put("requirements.txt", "Django==3.2.25\n")
        row = self.row("asgiref")
        self.assertEqual((["django"], [], "base", "asgiref==3.5.0"), tuple(row[k] for k in ("neededBy", "problems", "place", "line")))

    def test_declared_but_not_installed_is_missing(self):
        self.put("requirements.txt", "Django==3.2.25\nlxml>=4\n")
        self.assertEqual((["missing", "unpinned", "unused"], "lxml>=4"), tuple(self.row("lxml")[k] for k in ("problems", "line")))

    def test_imported_but_not_declared_is_undeclared(self):
        self.install("PyYAML", "6.0", ["yaml", "_yaml"])
        self.put("shop/views.py", "import os, json\nimport yaml\nfrom . import models\nfrom shop.models import X\n")
        self.put("shop/models.py", "")
        row = self.row("pyyaml")
        self.assertEqual((["undeclared"], ["shop/views.py:2"], "pyyaml==6.0"), tuple(row[k] for k in ("problems", "imported", "line")))

    def test_well_known_names_are_known_without_being_installed(self):
        self.put("shop/views.py", "import yaml, PIL.Image, bs4, cv2, dateutil.parser, jwt, environ\nfrom google.cloud import storage\n")
        self.assertLessEqual({"pyyaml", "pillow", "beautifulsoup4", "opencv-python", "python-dateutil", "pyjwt", "django-environ",
                              "google-cloud-storage"}, set(self.compared()["packages"]))
        self.assertIn("missing", self.row("pyyaml")["problems"])

    def test_nothing_is_guessed_for_an_unknown_import(self):
        self.put("shop/views.py", "\nimport flubber.core\n")
        packages = self.compared()["packages"]
        self.assertNotIn("flubber", packages)
        self.assertEqual([("unknown-import", "flubber", "shop/views.py", 2)],
                         [(n["code"], n["name"], n["file"], n["line"]) for n in self.notes])

    def test_settings_and_dotted_names_count_as_use(self):
        for name, top in (("djangorestframework", "rest_framework"), ("whitenoise", "whitenoise"), ("django-redis", "django_redis"),
                          ("celery", "celery"), ("redis", "redis")):
            self.install(name, "1.0", [top])
        self.put("requirements.txt", "djangorestframework==1.0\nwhitenoise==1.0\ndjango-redis==1.0\ncelery==1.0\nredis==1.0\n")
        self.put("shop/settings.py", 'INSTALLED_APPS = ["rest_framework", "shop"]\nMIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware"]\n'
                 'CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache"}}\nBROKER = "redis://localhost"\n')
        self.put("shop/tasks.py", 'LOADER = "celery.loaders.default"\n')
        packages = self.compared()["packages"]
        for name in ("djangorestframework", "whitenoise", "django-redis", "celery", "redis"):
            self.assertEqual(("runtime", []), (packages[name]["use"], packages[name]["problems"]), name)

    def test_image_fields_need_pillow(self):
        self.install("Pillow", "9.0", ["PIL"])
        self.put("requirements.txt", "Pillow==9.0\n")
        self.put("shop/models.py", "from django.db import models\nclass A(models.Model):\n    p = models.ImageField()\n")
        self.assertEqual(("runtime", ["shop/models.py:3"]), tuple(self.row("pillow")[k] for k in ("use", "imported")))

    def test_what_only_tests_and_debugging_use_is_for_development(self):
        self.install("freezegun", "1.2", ["freezegun"])
        self.install("django-debug-toolbar", "3.8", ["debug_toolbar"])
        self.install("lxml", "4.9", ["lxml"])
        self.put("requirements.txt", "freezegun==1.2\ndjango-debug-toolbar==3.8\nlxml==4.9\npytest==7\n")
        self.put("shop/tests/test_a.py", "import freezegun\nimport lxml.html\n")
        self.put("shop/urls.py", "from django.conf import settings\nif settings.DEBUG:\n    import debug_toolbar\n")
        packages = self.compared()["packages"]
        for name in ("freezegun", "django-debug-toolbar", "lxml"):
            self.assertEqual((["dev-only"], "dev", "dev"), tuple(packages[name][k] for k in ("problems", "place", "use")), name)
        self.assertEqual("dev", packages["pytest"]["place"])

    def test_what_is_declared_for_development_but_used_at_runtime_is_told(self):
        self.install("requests", "2.28", ["requests"])
        self.put("requirements-dev.txt", "requests==2.28\n")
        self.put("shop/views.py", "import requests\n")
        self.assertEqual((["declared-for-dev"], "base"), tuple(self.row("requests")[k] for k in ("problems", "place")))

    def test_conditional_imports_are_optional(self):
        self.put("shop/views.py", "try:\n    import ujson as json\nexcept ImportError:\n    import json\n")
        self.assertNotIn("ujson", self.compared()["packages"])
        self.assertEqual([], self.notes)

    def test_unused_packages_are_told_unless_something_names_their_command(self):
        self.install("requests", "2.28", ["requests"])
        self.install("honcho-like", "1.0", ["honcho_like"])
        self.put("requirements.txt", "requests==2.28\nhoncho-like==1.0\n")
        self.put("Procfile", "web: honcho-like start\n")
        packages = self.compared()["packages"]
        self.assertEqual(["unused"], packages["requests"]["problems"])
        self.assertEqual((["Procfile:1"], []), tuple(packages["honcho-like"][k] for k in ("imported", "problems")))

    def test_another_installed_version_and_conflicts_are_told(self):
        self.put("requirements.txt", "Django==4.2\n")
        self.assertEqual((["version-differs"], "django==3.2.25"), tuple(self.row("django")[k] for k in ("problems", "line")))
        self.put("requirements-b.txt", "Django<4\n")
        self.assertIn("conflicting", self.row("django")["problems"])

    def test_conditions_that_are_false_here_are_told(self):
        self.put("requirements.txt", "pywin32==300 ; sys_platform == 'win32'\ndataclasses; python_version < '3.7'\n")
        packages = self.compared()["packages"]
        self.assertEqual((["not-needed"], "leave"), tuple(packages["pywin32"][k] for k in ("problems", "place")))
        self.assertEqual(["not-needed"], packages["dataclasses"]["problems"])

    def test_the_proposal_keeps_extras_and_conditions(self):
        self.install("celery", "5.2", ["celery"], ["redis>=3 ; extra == 'redis'"])
        self.install("redis", "4.0+local", ["redis"])
        self.put("requirements.txt", "celery[redis]>=5 ; python_version >= '3'\n")
        self.put("shop/tasks.py", "import celery\n")
        packages = self.compared()["packages"]
        self.assertEqual('celery[redis]==5.2 ; python_version >= "3"', packages["celery"]["line"])
        self.assertEqual((["celery"], "redis==4.0"), tuple(packages["redis"][k] for k in ("neededBy", "line")))

    def test_addresses_are_kept_with_their_commit_and_local_folders_left_out(self):
        self.install("tool", "1.0", ["tool"], direct_url_json='{"url": "https://host/tool.git", "vcs_info": {"vcs": "git", "commit_id": "abc123"}}')
        self.put("requirements.txt", "git+https://host/tool.git#egg=tool\n-e ./libs/mine\n")
        self.put("shop/views.py", "import tool, mine\n")
        packages = self.compared()["packages"]
        self.assertEqual((["url"], "tool @ git+https://host/tool.git@abc123"), tuple(packages["tool"][k] for k in ("problems", "line")))
        self.assertEqual("leave", packages["mine"]["place"])
        self.assertIn("local-path", packages["mine"]["problems"])

    def test_commands_of_tools_make_no_runtime_package(self):
        self.put("requirements.txt", "pytest==7\n")
        self.put("Makefile", "test:\n\tpytest --all\n")
        self.put(".github/workflows/ci.yml", "run: pytest\n")
        self.assertEqual(("dev", ["Makefile:2"]), tuple(self.row("pytest")[k] for k in ("place", "imported")))

    def test_the_project_itself_is_no_requirement_of_it(self):
        self.put("requirements.txt", "-e .\n")
        self.put("requirements/dev.txt", "--editable ..\n-e ../../shared\n")
        self.put("setup.py", "from setuptools import setup\nsetup(name='shop-site')\n")
        packages = self.compared()["packages"]
        self.assertEqual(["local-path"], [p for p in packages["shared"]["problems"] if p != "missing" and p != "unpinned"])
        self.assertFalse({"", "setuptools", "shop-site", os.path.basename(self.folder)} & set(packages))

    def test_both_names_of_psycopg2_give_one_import(self):
        self.put("requirements.txt", "psycopg2>=2.8\n")
        packages = self.compared()["packages"]
        self.assertNotIn("psycopg2-binary", packages)
        self.assertEqual((["other-name", "unpinned"], "psycopg2==2.9.5"), tuple(packages["psycopg2"][k] for k in ("problems", "line")))
        self.put("requirements.txt", "psycopg2==2.9.5\npsycopg2-binary==2.9.5\n")
        self.assertIn("same-import", self.row("psycopg2")["problems"])

    def test_what_the_new_repository_needs_is_added(self):
        packages = self.compared()["packages"]
        for name in ("gunicorn", "django-environ", "whitenoise"):
            self.assertEqual((["added"], "base"), tuple(packages[name][k] for k in ("problems", "place")), name)
        self.assertEqual("psycopg2-binary==2.9.5", packages["psycopg2-binary"]["line"])

    def test_a_broken_file_is_named_and_the_others_are_read(self):
        self.install("requests", "2.28", ["requests"])
        self.put("shop/old.py", "import requests\nprint 'x'\n")
        self.put("shop/views.py", "import requests\n")
        self.put("shop/zero.py", b"x = 1\0\n")
        self.assertEqual(["shop/views.py:1"], self.row("requests")["imported"])
        self.assertEqual([("syntax", "shop/old.py", 2)], [(n["code"], n["file"], n["line"]) for n in self.notes if n["file"] == "shop/old.py"])
        self.assertIn("shop/zero.py", [n["file"] for n in self.notes])

    def test_modules_of_the_project_are_no_packages(self):
        self.install("utils", "0.1", ["utils"])
        self.put("apps/billing/models.py", "from billing import helpers\nimport utils.text\n")
        self.put("apps/billing/helpers.py", "")
        self.put("utils/text.py", "")
        packages = self.compared()["packages"]
        self.assertNotIn("utils", packages)
        self.assertEqual([], self.notes)

    def test_requirements_above_the_project_are_found_up_to_the_repository(self):
        outer = self.folder
        self.put(".git/HEAD", "")
        self.put("backend/manage.py", "import django\n")
        self.put("requirements.txt", "Django==3.2.25\n")
        self.folder = os.path.join(outer, "backend")
        self.assertEqual(["../requirements.txt:1"], self.row("django")["declaredIn"])
        self.folder = outer

    def test_nothing_of_the_project_is_run(self):
        for name in ("shop/settings.py", "sitecustomize.py", "json.py", "setup.py", "packaging.py"):
            self.put(name, "open(%r, 'w')\n" % os.path.join(self.folder, "ran"))
        self.compared()
        self.assertFalse(os.path.exists(os.path.join(self.folder, "ran")))


if __name__ == "__main__":
    unittest.main()
