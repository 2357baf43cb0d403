"""The commands of rehome-cli that are measured."""
import shutil
import subprocess
from pathlib import Path

from measure import NotMeasured, shown

SETTINGS = """SECRET_KEY = "of the bench"
INSTALLED_APPS = []
DATABASES = {{"default": {{"ENGINE": "django.db.backends.postgresql", "NAME": "{database}", "USER": "bench",
                         "HOST": "127.0.0.1", "PORT": {port}}}}}
"""
MANAGE = """import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
from django.core.management import execute_from_command_line

execute_from_command_line(sys.argv)
"""


class Rehome:
    def __init__(self, program, jobs, meter, place):
        self.program = Path(program)
        self.jobs = ["--jobs", jobs]
        self._meter = meter
        self._place = place
        self._help = {}

    def version(self):
        done = subprocess.run([self.program, "--version"], capture_output=True, text=True)
        return done.stdout.strip() or "does not start"

    def help(self, command):
        """What `rehome-cli COMMAND --help` says; empty where there is no such command."""
        if command not in self._help:
            done = subprocess.run([self.program, command, "--help"], capture_output=True, text=True)
            self._help[command] = done.stdout if done.returncode == 0 else ""
        return self._help[command]

    def require(self, command, option=None):
        if not self.help(command):
            raise NotMeasured(f"this rehome-cli has no command {command}")
        if option and option not in self.help(command):
            raise NotMeasured(f"this rehome-cli has no {command} {option}")

    def run(self, *arguments, good=(0,)):
        return self._meter.run([self.program, *arguments], good)

    def command(self, *arguments):
        """A command as it is shown."""
        return shown(["rehome-cli", *arguments])

    def backup(self, source):
        """The run, and the backup's folder."""
        run = self.run("backup", "--source", source, "--output", self._place.path / "backups", *self.jobs)
        return run, Path(run.output.strip().splitlines()[-1])

    def backup_and_proof(self, source):
        """Both, and the backup is gone again."""
        run, folder = self.backup(source)
        try:
            return run, self.run("prove", folder, *self.jobs)
        finally:
            shutil.rmtree(self._place.path / "backups", ignore_errors=True)

    def verify_options(self, schema):
        """Without the schema unless asked for; older programs compare none and know no option for it."""
        if schema:
            self.require("verify", "--no-schema")
            return ["--level", "content", *self.jobs]
        without = ["--no-schema"] if "--no-schema" in self.help("verify") else []
        return ["--level", "content", *without, *self.jobs]

    def verify(self, source, target, schema=False, good=(0,)):
        return self.run("verify", "--source", source, "--target", target, *self.verify_options(schema), good=good)

    def copy(self, source, target):
        self.require("copy")
        return self.run("copy", "--source", source, "--target", target, *self.jobs)

    def copy_into_own_server(self, source, folder):
        self.require("copy")
        run = self.run("copy", "--source", source, "--target", f"private:{folder}", *self.jobs, good=(0, 2))
        if run.exit_code == 2:  # bad usage
            raise NotMeasured("this rehome-cli has no copy --target private:FOLDER")
        return run

    def sync(self, source, target):
        self.require("sync")
        return self.run("sync", "--source", source, "--target", target, "--strategy", "delta")


class Migration:
    """A migration as the wizard runs it, step by step. Steps can be run only of a Django project."""

    def __init__(self, rehome, cluster, database, place):
        self._rehome = rehome
        self._folder = place.fresh("migration").with_suffix(".rehome")
        self._project = place.fresh("project")
        package = self._project / "shop"
        package.mkdir(parents=True)
        (self._project / "manage.py").write_text(MANAGE, encoding="utf-8")
        (package / "__init__.py").touch()
        (package / "settings.py").write_text(SETTINGS.format(database=database, port=cluster.port), encoding="utf-8")
        rehome.run("init", self._folder, "--project", self._project, *rehome.jobs)

    def step(self, name):
        return self._rehome.run("run", self._folder, "--step", name, "--yes")

    def verified(self):
        """Backup, restore of that backup, comparison: the run; and what the proof in between took."""
        backup = self.step("preparation.backup")
        proof = self.step("preparation.prove")
        self.step("data.target")
        return sum((self.step(name) for name in ("data.restore", "data.verify")), backup), proof

    def remove(self):
        try:
            self._rehome.run("target", self._folder, "--stop", good=(0, 1, 2, 3))
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)
            shutil.rmtree(self._project, ignore_errors=True)


def django_python():
    """An interpreter that has Django, as Rehome looks for one; None without."""
    for python in (shutil.which("python3"), "/usr/bin/python3"):
        if python and subprocess.run([python, "-c", "import django"], cwd="/", capture_output=True).returncode == 0:
            return python
    return None


