# SPDX-License-Identifier: GPL-3.0-or-later
"""Small projects, written by the tests, and the reader that describes them."""
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

READER = Path(__file__).resolve().parents[2] / "resources" / "probe" / "inspect"
POSTGRES = 'DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "HOST": "db"}}\n'
MANAGE = """import os, sys
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "%s")
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
"""


class InspectTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()

    def write(self, files):
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content, encoding="utf-8")

    def run_reader(self, *options, environment=None, folder=None):
        return subprocess.run([sys.executable, "-B", str(READER), str(folder or self.folder), *options], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=60, env=dict(os.environ, **(environment or {})))

    def inspect(self, files=None, *options, environment=None):
        if files:
            self.write(files)
        done = self.run_reader(*options, environment=environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.text = done.stdout
        return json.loads(done.stdout)

    def project(self, settings, more=None, module="shop.settings"):
        files = {"manage.py": MANAGE % module, "shop/__init__.py": "", "shop/settings.py": settings}
        files.update(more or {})
        return self.inspect(files)

    @staticmethod
    def codes(answer):
        return {finding["code"] for finding in answer["findings"]}

    @staticmethod
    def finding(answer, code):
        return next((finding for finding in answer["findings"] if finding["code"] == code), None)

    @staticmethod
    def variable(answer, name):
        return next((variable for variable in answer["variables"] if variable["name"] == name), None)

    @staticmethod
    def app(answer, label):
        return next((app for app in answer["apps"] if app["label"] == label), None)

    @staticmethod
    def used(answer):
        return next((settings["module"] for settings in answer["settings"] if settings["used"]), None)

    def tables(self, answer, label):
        return {model["name"]: model["table"] for model in self.app(answer, label)["models"]}
