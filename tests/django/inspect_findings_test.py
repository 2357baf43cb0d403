#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets are named and never told; hostile files cost one finding, and false alarms are not raised."""
import ast
import os
import sys
import unittest

from inspect_support import POSTGRES, READER, InspectTest

APPS = "INSTALLED_APPS = []\n"


class Secrets(InspectTest):
    CANARIES = ["cAnary-Key-1x", "cAnary-Pw-2x", "cAnary-Url-3x", "cAnary-Default-4x", "cAnary-Env-5x", "cAnary-Else-6x"]

    def test_no_value_of_a_secret_stands_in_the_answer(self):
        key, password, url, default, environment, elsewhere = self.CANARIES
        answer = self.project(APPS + "import os, environ\nenv = environ.Env()\nSECRET_KEY = '%s'\nBROKER_URL = 'redis://:%s@cache/0'\n" % (key, url) +
                              "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'NAME': 'x', 'PASSWORD': '%s', 'OPTIONS': {}}}\n" % password +
                              "API_TOKEN = env('API_TOKEN', default='%s')\nHARMLESS = os.getenv('HARMLESS', 'pre %s post')\nEMAIL_HOST = '%s'\n" % (default, key, password),
                              {".env": "MAIL_PASSWORD=%s\n" % environment, "shop/client.py": "import os\nurl = os.getenv('SEARCH', 'http://u:%s@h/')\nconnect(password='%s')\n" % (elsewhere, elsewhere)})

        for canary in self.CANARIES:
            self.assertNotIn(canary, self.text)
        self.assertEqual(self.variable(answer, "HARMLESS")["default"], "pre ••• post")
        self.assertEqual({finding["arguments"]["name"] for finding in answer["findings"] if finding["code"] == "secret-in-code"}, {"SECRET_KEY", "PASSWORD", "BROKER_URL"})
        self.assertTrue({"secret-default", "secret-file", "secret-elsewhere"} <= self.codes(answer))

    def test_what_only_looks_like_a_secret_raises_no_alarm(self):
        answer = self.project(APPS + POSTGRES + "import os\nSECRET_KEY = os.environ['SECRET_KEY']\nCSRF_COOKIE_NAME = 'token'\nPASSWORD_RESET_TIMEOUT = 3\n"
                              "AUTH_PASSWORD_VALIDATORS = [{'NAME': 'django.contrib.auth.password_validation.MinimumLengthValidator'}]\nAPI_KEY = ''\nTOKEN = 'changeme'\n"
                              "PASSWORD_HASHERS = ['django.contrib.auth.hashers.MD5PasswordHasher']\n",
                              {".env.example": "SECRET_KEY=change-me\nDB_PASSWORD=secret123abc\n", "shop/forms.py": "token = 'csrfmiddlewaretoken'\nlabels = {'password': 'Your password'}\n",
                               "tests/test_login.py": "def test(client):\n    client.login(username='a', password='Passw0rd123')\n"})

        self.assertEqual([finding for finding in answer["findings"] if finding["code"].startswith("secret")], [])

    def test_keys_of_services_are_known_by_their_form(self):
        answer = self.project(APPS + POSTGRES, {"shop/upload.py": "connect('AKIA" + "ABCDEFGHIJKLMNOP')\n"})

        self.assertEqual(self.finding(answer, "secret-elsewhere")["arguments"]["kind"], "AWS access key")
        self.assertNotIn("ABCDEFGHIJKLMNOP", self.text)


class Troubles(InspectTest):
    def test_switches_paths_and_old_code_are_told_with_their_lines(self):
        answer = self.project("DEBUG = True\nALLOWED_HOSTS = ['*']\nMEDIA_ROOT = '/home/me/media'\n" + APPS + POSTGRES,
                              {"shop/urls.py": "from django.conf.urls import url\nurlpatterns = []\n", "requirements.txt": "Django==2.2.1\n",
                               "shop/old.py": "print 'hello'\n", "dump.sql": "-- PostgreSQL database dump\n" + "x" * 3000})
        where = {finding["code"]: (finding["file"], finding["line"]) for finding in answer["findings"]}

        self.assertEqual((where["debug-on"], where["allowed-hosts-star"], where["absolute-path"]), (("shop/settings.py", 1), ("shop/settings.py", 2), ("shop/settings.py", 3)))
        self.assertEqual((where["old-url-functions"], where["old-django"], where["python2"]), (("shop/urls.py", 1), ("requirements.txt", 0), ("shop/old.py", 0)))
        self.assertEqual(where["dump-file"], ("dump.sql", 0))

    def test_a_clean_project_has_no_troubles(self):
        answer = self.project("import os\nDEBUG = os.environ.get('DEBUG') == '1'\nSECRET_KEY = os.environ['SECRET_KEY']\nALLOWED_HOSTS = os.environ.get('HOSTS', '').split(',')\n"
                              "DEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n" + APPS + POSTGRES, {".env.example": "DEBUG=\nSECRET_KEY=\nHOSTS=\n", "requirements.txt": "Django==5.2\n"})

        self.assertEqual(answer["findings"], [])

    def test_sqlite_in_place_of_postgresql_is_told(self):
        answer = self.project(APPS + "DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}\n")

        self.assertEqual(self.finding(answer, "no-postgres")["weight"], "trouble")


class Hostile(InspectTest):
    def test_files_that_cannot_be_read_are_findings_and_the_rest_is_read(self):
        cyclic = "x = " + "[" * 10000 + "]" * 10000 + "\n"
        files = {"shop/deep.py": "SECRET = 1\nimport os; os.environ\n" + cyclic, "shop/minus.py": "import os; os.environ\nx = " + "-" * 10000 + "1\n",
                 "shop/sum.py": "import os; os.environ\nx = " + "+".join(["'a'"] * 10000) + "\n", "shop/nul.py": b"import os\0\n", "shop/bom.py": b"\xef\xbb\xbfX = 1\r\nY = 2\r\n",
                 "shop/latin.py": b"# coding: latin-1\nNAME = '\xe4'\n", "shop/wrong.py": b"NAME = '\xe4\xff'\n", "shop/cookie.py": b"# coding: no-such\nX = 1\n",
                 "shop/huge.py": "#" * (2 * 1024 * 1024 + 10)}
        self.write(files)
        os.mkfifo(str(self.folder / "shop" / "pipe.py"))
        os.symlink(str(self.folder), str(self.folder / "shop" / "loop"))
        os.symlink("nowhere", str(self.folder / "shop" / "dangling.py"))
        (self.folder / "venv").mkdir()
        self.write({"venv/pyvenv.cfg": "", "venv/lib/x.py": "print 'x'\n"})
        answer = self.project(APPS + POSTGRES)
        told = {finding["file"]: finding["arguments"]["reason"] for finding in answer["findings"] if finding["code"] == "file-not-read"}

        self.assertEqual(told["shop/nul.py"], "holds NUL bytes")
        self.assertEqual(told["shop/wrong.py"], "not written in UTF-8")
        self.assertEqual(told["shop/cookie.py"], "unknown encoding no-such")
        self.assertEqual(told["shop/huge.py"], "larger than 2 MB")
        self.assertIn("shop/deep.py", told)
        self.assertFalse({"shop/bom.py", "shop/latin.py", "shop/pipe.py"} & set(told))
        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db"])

    def test_settings_that_import_each_other_or_never_end_are_read(self):
        answer = self.project("from .other import *\nwhile True:\n    X = 1\ndef f():\n    return f()\nY = f()\nZ = [0] * 10 ** 12\n" + APPS + POSTGRES,
                              {"shop/other.py": "from .settings import *\n"})

        self.assertEqual(answer["databases"], ["default: PostgreSQL, shop at db"])

    def test_nothing_of_the_project_is_run_and_nothing_is_written(self):
        self.write({"json.py": "open('ran', 'w')\n", "ast.py": "open('ran', 'w')\n"})
        self.project("open('ran', 'w')\n" + APPS + POSTGRES)

        names = {path.name for path in self.folder.rglob("*")}
        self.assertEqual(names, {"json.py", "ast.py", "manage.py", "shop", "__init__.py", "settings.py"})

    def test_a_folder_that_is_not_there_is_an_error_in_one_line(self):
        done = self.run_reader(folder=self.folder / "absent")

        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertRegex(done.stderr, r"^error: [^\n]+\n$")

    def test_a_folder_without_django_is_described_all_the_same(self):
        answer = self.inspect({"readme.txt": "hello"})

        self.assertTrue({"no-settings", "no-manage-py"} <= self.codes(answer))

    @unittest.skipIf(sys.version_info < (3, 8), "only newer versions can read as an older one")
    def test_every_module_is_python_3_6(self):
        for path in READER.glob("*.py"):
            ast.parse(path.read_text(encoding="utf-8"), path.name, feature_version=(3, 6))


if __name__ == "__main__":
    unittest.main()
